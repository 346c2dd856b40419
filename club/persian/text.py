"""Names and search keys: what is stored as typed, and what is compared."""

import re
import unicodedata

from club.persian.digits import to_ascii_digits

ZWNJ = "\u200c"

# Marks that steer direction or are invisible, without ZWNJ (a letter of Persian spelling) and ZWJ (it glues emoji).
_INVISIBLE = re.compile("[\u061c\u200b\u200e\u200f\u202a-\u202e\u2060\u2066-\u2069\ufeff]")
_CONTROL = re.compile("[\x00-\x08\x0e-\x1f\x7f-\x84\x86-\x9f]")
_PRESENTATION_FORM = re.compile("[\ufb50-\ufdff\ufe70-\ufefe]+")
_ARABIC_TO_PERSIAN = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک"})
_ZWNJ_BESIDE_SPACE = re.compile(f"\\s*{ZWNJ}\\s+|\\s+{ZWNJ}\\s*")
# After decomposition the hamza and madda are marks of their own and gone; what is left are the bare carriers.
_FOLD = str.maketrans({"ي": "ی", "ى": "ی", "ك": "ک", "ة": "ه", "ە": "ه", "ہ": "ه", "ۀ": "ه", "ٱ": "ا", "ـ": None})
_NOT_COMPARED = re.compile(f"[\\s{ZWNJ}\u200d]+")


def strip_bidi(text: str) -> str:
    """Drop the invisible direction marks that come along when a text is copied out of a chat."""
    return _INVISIBLE.sub("", text)


def normalise_name(text: str) -> str:
    """A person's or thing's name as it is stored: Persian ye and kaf, one space, no invisible marks; ZWNJ is kept.

    Glued letter shapes that come out of PDFs are taken apart. An empty string means that nothing visible was typed.
    """
    text = unicodedata.normalize("NFC", strip_bidi(text))
    text = _PRESENTATION_FORM.sub(lambda shapes: unicodedata.normalize("NFKC", shapes.group()), text)
    text = _CONTROL.sub(" ", text).translate(_ARABIC_TO_PERSIAN)
    text = re.sub(f"{ZWNJ}{{2,}}", ZWNJ, text)
    text = _ZWNJ_BESIDE_SPACE.sub(" ", text)
    return re.sub(r"\s+", " ", text).strip(f" {ZWNJ}")


def search_key(text: str) -> str:
    """What two spellings of one name have in common: equal keys mean the same name to a reader.

    Vowel marks, hamza, madda, tatweel, spaces, ZWNJ, letter case and the alphabet of digits do not count.
    """
    decomposed = unicodedata.normalize("NFKD", strip_bidi(text))
    bare = "".join(letter for letter in decomposed if unicodedata.category(letter) != "Mn").translate(_FOLD)
    return to_ascii_digits(_NOT_COMPARED.sub("", unicodedata.normalize("NFC", bare))).casefold()
