"""How a product code is written, read and told from a guess. Pure: a key, numbers and signs in, the same out.

A code is twelve signs of Crockford's alphabet, sixty bits: thirty-two that say which code of which batch it is, sent through a
keyed permutation so that neighbours look nothing alike, and twenty-eight that only who has the club's key could have put
there. docs/product_codes.md says what a guess is worth.
"""

import hashlib
import hmac
import re
import unicodedata
from array import array
from collections.abc import Iterator
from dataclasses import dataclass

from club.persian import strip_bidi, to_ascii_digits

ALPHABET = "0123456789ABCDEFGHJKMNPQRSTVWXYZ"
"""Crockford's: without I, L, O, which are read as 1, 1 and 0, and without U."""
LENGTH = 12
GROUP = 4
BATCH_BITS, SERIAL_BITS, CHECK_BITS = 12, 20, 28
BATCHES_MAX: int = 2**BATCH_BITS - 1
COUNT_MAX = 1_000_000
"""Codes of one batch: a number people say, and one sheet of Excel."""
PREFIX_LENGTH_MAX = 6
PAYLOAD = "c_"

_NAME_BITS = BATCH_BITS + SERIAL_BITS
_HALF_BITS = _NAME_BITS // 2
_HALF: int = 2**_HALF_BITS - 1
_ROUNDS = 6
_HIDES, _CHECKS = b"hides", b"checks"
_TEXT_LENGTH_MAX = 200
_LINK = re.compile(r"[?&]start=c_([0-9a-z_-]+)", re.IGNORECASE)
_BETWEEN = re.compile("[\\s\u200c\u200d\u2010-\u2015\u2212\u0640_.·-]+")
_SIGNS = re.compile(rf"[0-9A-Z]{{{LENGTH},{LENGTH + PREFIX_LENGTH_MAX}}}")
_MISREAD = str.maketrans("OIL", "011")
_WORTH_TABLES = 40_000
_PAIRS = tuple(one + other for one in ALPHABET for other in ALPHABET)
_VALUES = {sign: value for value, sign in enumerate(ALPHABET)}


@dataclass(frozen=True, slots=True)
class CodeName:
    """Which code it is: of which batch, and the how-manieth in it, from 1."""

    batch: int
    serial: int


class CodeKey:
    """Writes the codes of one club and tells them from guesses. `key`: `Club.derived_key("product-codes")`."""

    def __init__(self, key: bytes) -> None:
        self._key = key

    def write(self, name: CodeName) -> str:
        """The twelve signs, without groups and prefix. ValueError for a batch or serial that no code has room for."""
        if not (1 <= name.batch <= BATCHES_MAX and 1 <= name.serial <= COUNT_MAX):
            raise ValueError(f"no code has room for {name}")
        hidden = self._hide(name.batch << SERIAL_BITS | name.serial)
        return _to_signs(hidden << CHECK_BITS | self._check(hidden))

    def write_all(self, batch: int, first: int, last: int) -> Iterator[tuple[int, str]]:
        """Serial and signs of the codes from `first` to `last`, both of them too. Many are written twice as fast as one by
        one: what the permutation mixes in is worked out once for every half there is."""
        if last - first < _WORTH_TABLES:
            for serial in range(first, last + 1):
                yield serial, self.write(CodeName(batch, serial))
            return
        tables = [array("H", (self._mixed(turn, half) for half in range(_HALF + 1))) for turn in range(_ROUNDS)]
        check = self._check
        for serial in range(first, last + 1):
            name = batch << SERIAL_BITS | serial
            left, right = name >> _HALF_BITS, name & _HALF
            for table in tables:
                left, right = right, left ^ table[right]
            hidden = left << _HALF_BITS | right
            yield serial, _to_signs(hidden << CHECK_BITS | check(hidden))

    def read(self, signs: str) -> CodeName | None:
        """Which code these signs are (as `signs_in` gives them); None when nobody wrote them: then they were guessed."""
        number = 0
        for sign in signs:
            number = number << 5 | _VALUES[sign]
        hidden, check = number >> CHECK_BITS, number & (2**CHECK_BITS - 1)
        if not hmac.compare_digest(check.to_bytes(4), self._check(hidden).to_bytes(4)):
            return None
        name = self._show(hidden)
        found = CodeName(name >> SERIAL_BITS, name & (2**SERIAL_BITS - 1))
        return found if found.batch and 1 <= found.serial <= COUNT_MAX else None

    def _hide(self, name: int) -> int:
        left, right = name >> _HALF_BITS, name & _HALF
        for turn in range(_ROUNDS):
            left, right = right, left ^ self._mixed(turn, right)
        return left << _HALF_BITS | right

    def _show(self, hidden: int) -> int:
        left, right = hidden >> _HALF_BITS, hidden & _HALF
        for turn in reversed(range(_ROUNDS)):
            left, right = right ^ self._mixed(turn, left), left
        return left << _HALF_BITS | right

    def _mixed(self, turn: int, half: int) -> int:
        said = (turn << _HALF_BITS | half).to_bytes(3)
        made: bytes = hashlib.blake2b(said, digest_size=2, key=self._key, person=_HIDES).digest()
        return int.from_bytes(made)

    def _check(self, hidden: int) -> int:
        made: bytes = hashlib.blake2b(hidden.to_bytes(4), digest_size=4, key=self._key, person=_CHECKS).digest()
        return int.from_bytes(made) >> (32 - CHECK_BITS)


def _to_signs(number: int) -> str:
    return "".join([_PAIRS[number >> shift & 1023] for shift in (50, 40, 30, 20, 10, 0)])


def signs_in(text: str) -> str | None:
    """The twelve signs that a text says, if it says nothing else: typed in any digits and case, with spaces, dashes and a
    prefix or without, or as the link of a label. None for every other text."""
    typed = _typed_in(text)
    signs = None if typed is None else typed.translate(_MISREAD)
    return None if signs is None or "U" in signs else signs


def is_mixed(text: str) -> bool:
    """Letters and digits together in the place of a code, as in no word and no number; one code in ninety has not either."""
    typed = _typed_in(text) or ""
    return any(sign.isdigit() for sign in typed) and any(sign.isalpha() for sign in typed)


def _typed_in(text: str) -> str | None:
    if len(text) > _TEXT_LENGTH_MAX:
        return None
    link = _LINK.search(text)
    said = unicodedata.normalize("NFKC", strip_bidi(link[1] if link is not None else text))
    plain = _BETWEEN.sub("", to_ascii_digits(said)).upper()
    return plain[-LENGTH:] if _SIGNS.fullmatch(plain) else None


def grouped(signs: str, prefix: str = "") -> str:
    """A code as it is printed: `KAVEH-7K2M-9QXT-4HBN`."""
    groups = [signs[at : at + GROUP] for at in range(0, LENGTH, GROUP)]
    return "-".join([prefix, *groups] if prefix else groups)


def payload_of(signs: str) -> str:
    """What the link of a label carries."""
    return f"{PAYLOAD}{signs}"


def signs_in_payload(payload: str) -> str | None:
    """The signs that a link's payload carries; None when it is none of these links."""
    return signs_in(payload.removeprefix(PAYLOAD)) if payload.startswith(PAYLOAD) else None
