"""Scans of minutes signed in ink: pages found by their codes, put in order, said what is missing, made one PDF.

An electronic copy of a paper is PDF 1.4 or later, in colour, 200 dpi or more, in full size (NĐ 30/2020, Phụ lục I).
"""

import contextlib
import io
from collections import Counter
from collections.abc import Iterator, Sequence
from contextlib import AbstractContextManager, nullcontext
from dataclasses import dataclass

import pypdfium2
import zxingcpp
from PIL import Image, ImageOps, UnidentifiedImageError
from reportlab.lib.utils import ImageReader
from reportlab.pdfgen.canvas import Canvas

from cchc_desktop.documents.codes import PageCode, read_code
from cchc_desktop.documents.layout import PAGE_HEIGHT, PAGE_WIDTH
from cchc_desktop.domain.refusal import Refusal

_DPI = 200
_POINTS = 72
_QUALITY = 82
_MOST_PAGES = 400
_MOST_PIXELS = 80_000_000
_LARGEST = 400 * 1024 * 1024


class ScanUnreadable(Refusal):
    """A file is neither a PDF nor a picture."""

    what = "“{name}” can be read neither as a PDF nor as a picture."
    kept = "Nothing was attached; the visit is unchanged."
    mend = "Scan again as PDF, JPEG, PNG or TIFF, in colour, at 200 dpi or more."


@dataclass(frozen=True, slots=True)
class ScannedPage:
    """One scanned page: the file and page it came from, JPEG bytes upright, its code (None if none was readable)."""

    source: str
    number: int
    image: bytes
    code: PageCode | None


@dataclass(frozen=True, slots=True)
class ScanOutcome:
    """What a pile of scans is worth for one print of `pages` pages.

    `missing` page numbers; `doubled` page numbers scanned more than once (the first is taken); `foreign` pages of
    another print or paper, and `uncoded` ones whose code cannot be read, each as "file, page".
    """

    pages: int
    taken: tuple[ScannedPage, ...]
    missing: tuple[int, ...]
    doubled: tuple[int, ...]
    foreign: tuple[str, ...]
    uncoded: tuple[str, ...]

    @property
    def whole(self) -> bool:
        """True when every page is there."""
        return not self.missing


def read_scans(
    files: Sequence[tuple[str, bytes]], *, turn: AbstractContextManager[object] | None = None
) -> tuple[ScannedPage, ...]:
    """Read scanned files, name and bytes each: PDF or pictures, one page or many, any side up.

    Args:
        files: name and bytes.
        turn: the lock that keeps PDFium to one thread, where there are several.

    Raises:
        ScanUnreadable: a file is neither, or too large.
    """
    found: list[ScannedPage] = []
    for name, data in files:
        if len(data) > _LARGEST:
            raise ScanUnreadable(name=name)
        try:
            for number, image in enumerate(_images(data, turn or nullcontext()), 1):
                if len(found) >= _MOST_PAGES:
                    raise ScanUnreadable(name=name)
                found.append(_page(name, number, image))
        except (UnidentifiedImageError, Image.DecompressionBombError, pypdfium2.PdfiumError) as error:
            raise ScanUnreadable(name=name) from error
        except (OSError, ValueError, SyntaxError, EOFError) as error:
            raise ScanUnreadable(name=name) from error
    return tuple(found)


def judge(pages: Sequence[ScannedPage], print_name: str) -> ScanOutcome:
    """Say what scanned pages are worth for a print; `print_name` is its 16 digits."""
    ours = [page for page in pages if page.code is not None and page.code.print == print_name]
    count = max((page.code.pages for page in ours if page.code), default=0)
    first: dict[int, ScannedPage] = {}
    for page in ours:
        assert page.code is not None
        first.setdefault(page.code.page, page)
    times = Counter(page.code.page for page in ours if page.code)
    return ScanOutcome(
        pages=count,
        taken=tuple(first[number] for number in sorted(first)),
        missing=tuple(number for number in range(1, count + 1) if number not in first),
        doubled=tuple(sorted(number for number, often in times.items() if often > 1)),
        foreign=tuple(_said(page) for page in pages if page.code is not None and page.code.print != print_name),
        uncoded=tuple(_said(page) for page in pages if page.code is None),
    )


def scan_pdf(pages: Sequence[ScannedPage]) -> bytes:
    """Return the scanned pages as one PDF, A4, one picture a page, the same bytes for the same pictures."""
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(PAGE_WIDTH, PAGE_HEIGHT), invariant=1, pageCompression=1, pdfVersion=(1, 7))
    canvas.setTitle("Biên bản ký trên giấy (bản quét)")
    for page in pages:
        canvas.drawImage(
            ImageReader(io.BytesIO(page.image)), 0, 0, PAGE_WIDTH, PAGE_HEIGHT, preserveAspectRatio=True, anchor="c"
        )
        canvas.showPage()
    canvas.save()
    return out.getvalue()


def _images(data: bytes, turn: AbstractContextManager[object]) -> Iterator[Image.Image]:
    if data[:1024].lstrip().startswith(b"%PDF"):
        yield from _pdf_images(data, turn)
        return
    with Image.open(io.BytesIO(data)) as opened:
        for number in range(getattr(opened, "n_frames", 1)):
            if number:
                opened.seek(number)
            if opened.width * opened.height > _MOST_PIXELS:
                raise ValueError("too large")
            yield ImageOps.exif_transpose(opened).convert("RGB")


def _pdf_images(data: bytes, turn: AbstractContextManager[object]) -> Iterator[Image.Image]:
    with turn:
        document = pypdfium2.PdfDocument(data)
        count = len(document)
        document.close()
    for number in range(min(count, _MOST_PAGES + 1)):
        # Everything PDFium made is closed while the lock is held; between pages others may have their turn.
        with (
            turn,
            pypdfium2.PdfDocument(data) as document,
            contextlib.closing(document[number]) as page,
        ):
            wide, high = page.get_size()
            scale = min(_DPI / _POINTS, (_MOST_PIXELS / max(wide * high, 1)) ** 0.5)
            with contextlib.closing(page.render(scale=scale)) as bitmap:
                image = bitmap.to_pil().convert("RGB")
        yield image


def _page(source: str, number: int, image: Image.Image) -> ScannedPage:
    code, turned = _code(image)
    upright = image.rotate(turned, expand=True) if turned else image
    out = io.BytesIO()
    upright.save(out, "JPEG", quality=_QUALITY, dpi=(_DPI, _DPI))
    return ScannedPage(source, number, out.getvalue(), code)


def _code(image: Image.Image) -> tuple[PageCode | None, int]:
    """Return a page's code, and by how many degrees anticlockwise the picture has to be turned to stand upright."""
    grey = image.convert("L")
    for attempt in (grey, ImageOps.autocontrast(grey, cutoff=2), grey.resize((grey.width * 2, grey.height * 2))):
        for found in zxingcpp.read_barcodes(attempt, formats=zxingcpp.BarcodeFormats(zxingcpp.BarcodeFormat.QRCode)):
            code = read_code(found.text)
            if code is not None:
                return code, round(found.orientation / 90) * 90 % 360
    return None, 0


def _said(page: ScannedPage) -> str:
    return f"{page.source}, {page.number}"
