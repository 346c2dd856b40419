"""Phone numbers: any spelling in, E.164 out."""

import phonenumbers
from phonenumbers import PhoneNumberFormat, PhoneNumberType

from club.persian.digits import to_ascii_digits
from club.persian.text import ZWNJ, strip_bidi

_MOBILE_TYPES = {PhoneNumberType.MOBILE, PhoneNumberType.FIXED_LINE_OR_MOBILE}
_LONGEST_SPELLING = 40


def normalise_phone(text: str, region: str = "IR") -> str | None:
    """The E.164 form of a dialable number in any spelling and any digits, or None.

    `region` (ISO 3166) completes a number without country code. Words around the number are refused, so that a
    sentence is never mistaken for a phone; so are extensions, which no SMS reaches.
    """
    text = to_ascii_digits(strip_bidi(text).replace(ZWNJ, " ")).strip()
    if not text or len(text) > _LONGEST_SPELLING or any(letter.isalpha() for letter in text):
        return None
    try:
        number = phonenumbers.parse(text, region)
    except phonenumbers.NumberParseException:
        return None
    if number.extension or not phonenumbers.is_valid_number(number):
        return None
    return phonenumbers.format_number(number, PhoneNumberFormat.E164)


def is_mobile_phone(phone: str) -> bool:
    """Whether an E.164 `phone` can receive SMS: a mobile, or one of a region that does not tell mobiles apart."""
    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return False
    return phonenumbers.is_valid_number(number) and phonenumbers.number_type(number) in _MOBILE_TYPES


def mask_phone(phone: str) -> str:
    """An E.164 phone that its owner recognises and nobody else can dial: +98912***6789."""
    if len(phone) < 11:
        return "***" + phone[-2:]
    return f"{phone[:-7]}***{phone[-4:]}"


def spaced_phone(phone: str, *, home_region: str | None = None) -> str:
    """An E.164 phone with the spaces people read it by, without country code when it is of `home_region`.

    What is not a whole number (a masked one) comes back as it is.
    """
    try:
        number = phonenumbers.parse(phone, None)
    except phonenumbers.NumberParseException:
        return phone
    if not phonenumbers.is_valid_number(number):
        return phone
    at_home = home_region is not None and phonenumbers.region_code_for_number(number) == home_region
    return phonenumbers.format_number(
        number, PhoneNumberFormat.NATIONAL if at_home else PhoneNumberFormat.INTERNATIONAL
    )
