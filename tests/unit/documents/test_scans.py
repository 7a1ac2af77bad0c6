"""Printing with a code on each page, and finding one's way back from scans of any kind."""

import io

import pypdfium2
import pytest
from PIL import Image, ImageFilter
from reportlab.pdfgen.canvas import Canvas

from cchc_desktop.documents.codes import PageCode, coded_copy, print_of, read_code
from cchc_desktop.documents.scans import ScanUnreadable, _code, judge, read_scans, scan_pdf


def paper(words: str, pages: int = 3) -> bytes:
    out = io.BytesIO()
    canvas = Canvas(out, pagesize=(595.28, 841.89), invariant=1)
    for number in range(pages):
        canvas.drawString(80, 700, f"{words} {number + 1}")
        canvas.showPage()
    canvas.save()
    return out.getvalue()


@pytest.fixture(scope="module")
def printed() -> bytes:
    return coded_copy(paper("Bien ban"))


@pytest.fixture(scope="module")
def sheets(printed: bytes) -> list[Image.Image]:
    document = pypdfium2.PdfDocument(printed)
    return [document[number].render(scale=200 / 72).to_pil().convert("RGB") for number in range(len(document))]


def picture(image: Image.Image, kind: str = "JPEG", **more: object) -> bytes:
    out = io.BytesIO()
    image.save(out, kind, **more)
    return out.getvalue()


NAME = print_of(paper("Bien ban"))


def test_printing_adds_a_code_to_each_page_and_leaves_the_words(printed: bytes) -> None:
    document = pypdfium2.PdfDocument(printed)
    assert [document[n].get_textpage().get_text_bounded() for n in range(3)] == [f"Bien ban {n + 1}" for n in range(3)]
    pages = read_scans([("in.pdf", printed)])
    assert [page.code for page in pages] == [PageCode(NAME, number, 3) for number in (1, 2, 3)]


def test_pages_in_wrong_order_any_side_up_and_a_little_dirty_are_put_right(sheets: list[Image.Image]) -> None:
    dirty = sheets[1].rotate(180).filter(ImageFilter.GaussianBlur(0.8))
    skewed = sheets[0].rotate(1.5, fillcolor="white").convert("L").convert("RGB")
    files = [
        ("3.png", picture(sheets[2].rotate(90, expand=True), "PNG")),
        ("2.jpg", picture(dirty, quality=55)),
        ("1.jpg", picture(skewed, quality=60)),
    ]
    outcome = judge(read_scans(files), NAME)
    assert outcome.whole
    assert [page.source for page in outcome.taken] == ["1.jpg", "2.jpg", "3.png"]
    again = read_scans([("tep.pdf", scan_pdf(outcome.taken))])
    assert [page.code and page.code.page for page in again] == [1, 2, 3]
    assert Image.open(io.BytesIO(outcome.taken[2].image)).size == sheets[2].size
    assert [_code(Image.open(io.BytesIO(page.image)))[1] for page in outcome.taken] == [0, 0, 0]
    assert scan_pdf(outcome.taken)[:8] >= b"%PDF-1.4"


def test_missing_doubled_foreign_and_uncoded_pages_are_named(sheets: list[Image.Image]) -> None:
    other = coded_copy(paper("Ban khac", 1))
    blank = Image.new("RGB", sheets[0].size, "white")
    files = [
        ("a.jpg", picture(sheets[0])),
        ("b.jpg", picture(sheets[0])),
        ("c.pdf", other),
        ("d.tif", picture(sheets[2], "TIFF", save_all=True, append_images=[blank])),
    ]
    outcome = judge(read_scans(files), NAME)
    assert (outcome.missing, outcome.doubled) == ((2,), (1,))
    assert (outcome.foreign, outcome.uncoded) == (("c.pdf, 1",), ("d.tif, 2",))
    assert not outcome.whole
    assert judge(read_scans([("c.pdf", other)]), NAME).pages == 0


def test_what_is_no_scan_is_refused() -> None:
    for data in (b"", b"chao", b"%PDF-1.7 hong", b"\x89PNG\r\n\x1a\n" + bytes(40)):
        with pytest.raises(ScanUnreadable):
            read_scans([("tep", data)])


@pytest.mark.parametrize("text", ["", "CCHC1/ABC/1/2", f"CCHC1/{NAME}/4/3", f"CCHC1/{NAME}/0/3", f"CCHC2/{NAME}/1/3"])
def test_a_code_of_somebody_else_is_none_of_ours(text: str) -> None:
    assert read_code(text) is None
