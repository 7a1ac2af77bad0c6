"""The typeface of papers: Liberation Serif 2, as wide as Times New Roman (NĐ 30/2020, Phụ lục I, Phần I, Mục I.4).

Four styles, embedded in every paper as subsets; licence OFL-1.1.
"""

from functools import cache, lru_cache

from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont

from cchc_desktop.domain.places import resources

REGULAR = "CCHC-Serif"
BOLD = "CCHC-Serif-Bold"
ITALIC = "CCHC-Serif-Italic"
BOLD_ITALIC = "CCHC-Serif-BoldItalic"
_FILES = {REGULAR: "Regular", BOLD: "Bold", ITALIC: "Italic", BOLD_ITALIC: "BoldItalic"}
ASCENT = 0.891
DESCENT = 0.216
SINGLE = 1.149
"""Line distance of single spacing in Times New Roman, as a multiple of the type size."""


def face(*, bold: bool = False, italic: bool = False) -> str:
    """Return the registered name of a style."""
    if bold:
        return BOLD_ITALIC if italic else BOLD
    return ITALIC if italic else REGULAR


@cache
def loaded(name: str) -> TTFont:
    """Return a style's font, read and registered at first use; never shaped (NFC text needs no shaping)."""
    path = resources() / "fonts" / f"LiberationSerif-{_FILES[name]}.ttf"
    font = TTFont(name, str(path), shapable=False)
    pdfmetrics.registerFont(font)
    return font


@cache
def _glyphs() -> frozenset[int]:
    sets = [set(loaded(name).face.charToGlyph) for name in _FILES]
    return frozenset(set.intersection(*sets))


def shows(letter: str) -> bool:
    """Return whether all four styles have a glyph for the letter."""
    return ord(letter) in _glyphs()


@lru_cache(maxsize=50_000)
def width(text: str, name: str, size: float) -> float:
    """Return the width of a text in points, unkerned."""
    shape = loaded(name).face
    widths, default = shape.charWidths, shape.defaultWidth
    return float(sum(widths.get(ord(letter), default) for letter in text) * size / 1000)
