"""What a printer gets: the pages a person chose, as pictures with the signatures drawn in.

pdfium draws signature fields only with its form module switched on; without it a signed paper prints unsigned.
The face hands the pictures to the printer and sets A4, colour, copies and duplex from `PrintJob` explicitly, because
queues default to other things (Letter, grey).
"""

import contextlib
import re
from collections.abc import Iterator
from contextlib import AbstractContextManager
from dataclasses import dataclass
from enum import StrEnum

import pypdfium2

from cchc_desktop.domain.refusal import Refusal

DPI = 300
MOST_COPIES = 99
_RANGE = re.compile(r"(?P<first>\d{1,6})?(?P<dash>-)?(?P<last>\d{1,6})?")


class PagesUnclear(Refusal):
    """A range of pages cannot be read or names none of the paper's pages."""

    what = "“{text}” names no pages of this paper; it has {pages}."
    mend = "Write pages such as 1-3, 5."


class Duplex(StrEnum):
    """How both sides of a sheet are used."""

    OFF = "off"
    LONG_EDGE = "long_edge"
    SHORT_EDGE = "short_edge"


@dataclass(frozen=True, slots=True)
class PrintJob:
    """How a paper is printed (in): two copies on one side of A4 in colour unless said otherwise; pages from 0."""

    pages: tuple[int, ...]
    copies: int = 2
    duplex: Duplex = Duplex.OFF
    colour: bool = True
    paper: str = "A4"


@dataclass(frozen=True, slots=True)
class Bitmap:
    """A page's pixels, 4 bytes each in the order blue, green, red, unused; `stride` bytes a line."""

    page: int
    wide: int
    high: int
    stride: int
    data: bytes


def chosen(text: str, count: int) -> tuple[int, ...]:
    """Return the pages (from 0) that a range names: "1-3, 5", "4-", "-2"; "" is all of them.

    Raises:
        PagesUnclear: not a range, or a page the paper does not have.
    """
    if not text.strip():
        return tuple(range(count))
    pages: list[int] = []
    for part in text.split(","):
        found = _RANGE.fullmatch(part.strip())
        if found is None or not (found["first"] or found["last"]) or (found["last"] and not found["dash"]):
            raise PagesUnclear(text=text, pages=count)
        first = int(found["first"] or 1)
        last = int(found["last"] or count) if found["dash"] else first
        if not 1 <= first <= last <= count:
            raise PagesUnclear(text=text, pages=count)
        pages.extend(number for number in range(first - 1, last) if number not in pages)
    return tuple(pages)


def bitmaps(
    pdf: bytes, pages: tuple[int, ...], *, turn: AbstractContextManager[object], dpi: int = DPI
) -> Iterator[Bitmap]:
    """Yield pages as pixels, one at a time (an A4 page at 300 dpi takes 35 MB), signatures included.

    Args:
        pdf: the paper.
        pages: which, from 0.
        turn: the lock that keeps PDFium to one thread of the process; it is free while a page is being used.
        dpi: dots an inch.
    """
    for number in pages:
        with turn, pypdfium2.PdfDocument(pdf) as document:
            document.init_forms()
            kind = pypdfium2.raw.FPDFBitmap_BGRx
            with (
                contextlib.closing(document[number]) as page,
                contextlib.closing(page.render(scale=dpi / 72, may_draw_forms=True, force_bitmap_format=kind)) as drawn,
            ):
                made = Bitmap(number, drawn.width, drawn.height, drawn.stride, bytes(drawn.buffer))
        yield made
