"""Persian letters joined and put in order as they are seen, for machines where Pillow has no Raqm.

Unicode has a character of its own for each shape of a letter; arabic-reshaper picks them, python-bidi orders the line.
"""

import unicodedata
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from typing import Any, Literal

from club.persian.text import ZWNJ
from club.pictures.fonts import has_glyph

Direction = Literal["rtl", "ltr"]

_ZWJ = "\u200d"
_SHADDA = "\u0651"
# An invisible mark. Ordering keeps it with its letter: before the letter means that the letter reads from right to left.
_PROBE = "\u034f"
_HEH_WITH_HAMZA = ("\u0647\u0654", "\u06c0")
# Its "Arabic" has the letters of Persian too. Ligatures are ours: its own count wrongly after a ZWJ.
_RESHAPER_SETTINGS = {"language": "Arabic", "delete_harakat": False, "support_ligatures": False, "support_zwj": True}


@dataclass(frozen=True, slots=True)
class VisualLine:
    """Letters from left to right, and the marks (vowels, tashdid) of the letters that have some, by place."""

    letters: str
    marks: Mapping[int, str]


@dataclass(slots=True)
class _Cluster:
    letter: str
    marks: str = ""


@lru_cache(2048)
def visual_line(text: str, direction: Direction) -> VisualLine:
    """The line as it stands on paper when its paragraph runs in `direction`; refuses nothing that `drawable` leaves.

    ZWNJ parts letters and takes no room. Brackets and quotes inside text from right to left are mirrored.
    """
    text = unicodedata.normalize("NFC", text).replace(*_HEH_WITH_HAMZA)
    ordered = list(_ordered(_ligated(_joined(text)), direction))
    marks = {place: cluster.marks for place, cluster in enumerate(ordered) if cluster.marks}
    return VisualLine("".join(cluster.letter for cluster in ordered), marks)


@lru_cache(1)
def _reshaper() -> Any:
    from arabic_reshaper import ArabicReshaper  # type: ignore[import-untyped]

    return ArabicReshaper(_RESHAPER_SETTINGS)


def _is_mark(letter: str) -> bool:
    return unicodedata.category(letter) in {"Mn", "Me"}


def _joined(text: str) -> list[_Cluster]:
    """Every letter in the shape its neighbours ask for. A mark that stands on no letter is dropped."""
    plain = "".join(letter for letter in text if not _is_mark(letter))
    letters = plain.replace(_ZWJ, "")
    shapes: str = _reshaper().reshape(plain)
    # What the font lacks as a shape of its own it has as the plain letter.
    clusters = [_Cluster(shape if has_glyph(shape) else letter) for letter, shape in zip(letters, shapes, strict=True)]
    place = -1
    for letter in text:
        if not _is_mark(letter):
            place += letter != _ZWJ
        elif letter != _PROBE and place >= 0 and letters[place].isalpha():
            clusters[place].marks += letter
    return [cluster for cluster in clusters if cluster.letter != ZWNJ]


@lru_cache(1)
def _ligatures() -> Mapping[str, str]:
    """Shapes that stand side by side, to the one shape they have together: lam with alef, and the word Allah."""
    reshape = _reshaper().reshape
    ligatures: dict[str, str] = {}
    for code in range(0xFEF5, 0xFEFD):
        lam_alef = unicodedata.normalize("NFKC", chr(code))
        lam = "\ufedf" if unicodedata.decomposition(chr(code)).startswith("<isolated>") else "\ufee0"
        ligatures[lam + reshape(lam_alef)[1]] = chr(code)
    allah = "\ufdf2"
    ligatures[reshape(unicodedata.normalize("NFKC", allah))] = allah
    return {shapes: ligature for shapes, ligature in ligatures.items() if has_glyph(ligature)}


def _ligated(clusters: list[_Cluster]) -> list[_Cluster]:
    ligated: list[_Cluster] = []
    for cluster in clusters:
        ligated.append(cluster)
        for shapes, ligature in _ligatures().items():
            parts = ligated[-len(shapes) :]
            if "".join(part.letter for part in parts) == shapes and not any(part.marks for part in parts[1:-1]):
                ligated[-len(shapes) :] = [_Cluster(ligature, "".join(part.marks for part in parts))]
                break
    return ligated


def _ordered(clusters: list[_Cluster], direction: Direction) -> Iterator[_Cluster]:
    """The letters from left to right. Ordering is python-bidi's; mirroring is ours, as it leaves that to the reader."""
    from bidi import get_display  # type: ignore[import-untyped]
    from bidi.mirror import MIRRORED  # type: ignore[import-untyped]

    logical = "".join(
        cluster.letter + (cluster.marks + _PROBE if cluster.marks or cluster.letter in MIRRORED else "")
        for cluster in clusters
    )
    seen: str = get_display(logical, base_dir="R" if direction == "rtl" else "L")
    place = 0
    while place < len(seen):
        start = place
        if backwards := seen[place] == _PROBE:
            place += 1
            while _is_mark(seen[place]):
                place += 1
            letter, marks = seen[place], seen[start + 1 : place][::-1]
            place += 1
        else:
            letter = seen[place]
            place += 1
            if letter in MIRRORED or (place < len(seen) and _is_mark(seen[place]) and seen[place] != _PROBE):
                place = seen.index(_PROBE, place) + 1
            marks = seen[start + 1 : place].removesuffix(_PROBE)
        if backwards and has_glyph(MIRRORED.get(letter, letter)):
            letter = MIRRORED.get(letter, letter)
        # Vowels stand on the tashdid, whatever order they are stored in.
        yield _Cluster(letter, "".join(sorted(marks, key=lambda mark: mark != _SHADDA)))
