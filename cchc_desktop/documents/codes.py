"""A code on each printed page, by which a scan finds its way back: which print it is, which page of how many.

QR code (ISO/IEC 18004) in the right bottom corner, error correction M. It names the print by the hash of the file that
was printed, so that a page of an older print is never taken for one of the newer.
"""

import hashlib
import io
import re
from dataclasses import dataclass

import pikepdf
import segno

from cchc_desktop.documents.layout import MM

_SIZE = 15 * MM
_EDGE = 5 * MM
_QUIET = 4
_TEXT = re.compile(r"CCHC1/([0-9A-F]{16})/(\d{1,4})/(\d{1,4})\Z")


@dataclass(frozen=True, slots=True)
class PageCode:
    """What a page's code says: the print (16 hexadecimal digits), the page from 1, how many there are."""

    print: str
    page: int
    pages: int

    def text(self) -> str:
        """Return what stands in the code."""
        return f"CCHC1/{self.print}/{self.page}/{self.pages}"


def read_code(text: str) -> PageCode | None:
    """Return what a code says, None if it is no code of ours."""
    found = _TEXT.match(text)
    if found is None:
        return None
    code = PageCode(found[1], int(found[2]), int(found[3]))
    return code if 1 <= code.page <= code.pages else None


def print_of(pdf: bytes) -> str:
    """Return the name of a print: the first 16 digits of the hash of the file that is printed."""
    return hashlib.sha256(pdf).hexdigest()[:16].upper()


def coded_copy(pdf: bytes) -> bytes:
    """Return a copy to be printed and signed in ink, each page with its code; the file itself is not touched."""
    name = print_of(pdf)
    out = io.BytesIO()
    with pikepdf.open(io.BytesIO(pdf)) as file:
        count = len(file.pages)
        for number, page in enumerate(file.pages, 1):
            _, bottom, right, _ = (float(edge) for edge in page.mediabox)
            drawn = _drawing(PageCode(name, number, count).text(), right - _EDGE - _SIZE, bottom + _EDGE)
            page.contents_add(file.make_stream(b"q\n"), prepend=True)
            page.contents_add(file.make_stream(b"\nQ\n" + drawn))
        file.save(out, deterministic_id=True)
    return out.getvalue()


def _drawing(text: str, left: float, bottom: float) -> bytes:
    code = segno.make(text, error="m", micro=False, boost_error=False)
    rows = [list(row) for row in code.matrix_iter(border=_QUIET)]
    module = _SIZE / len(rows)
    parts = [f"/Artifact BMC\nq\n1 1 1 rg {left:.3f} {bottom:.3f} {_SIZE:.3f} {_SIZE:.3f} re f\n0 0 0 rg"]
    for down, row in enumerate(rows):
        y = bottom + _SIZE - (down + 1) * module
        parts += [
            f"{left + across * module:.3f} {y:.3f} {module:.3f} {module:.3f} re"
            for across, dark in enumerate(row)
            if dark
        ]
    return ("\n".join(parts) + "\nf\nQ\nEMC\n").encode()
