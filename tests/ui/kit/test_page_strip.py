"""The pictures of a paper's pages: each its own, chosen by click and arrows, following the page in view."""

from io import BytesIO

import pikepdf
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.kit.page_strip import PageStrip


def _paper(pages: int) -> bytes:
    """Blank pages, each with a black bar as many twentieths of its height as its number."""
    made = BytesIO()
    with pikepdf.new() as pdf:
        for number in range(1, pages + 1):
            page = pdf.add_blank_page(page_size=(595, 842))
            page.Contents = pdf.make_stream(f"0 g 0 0 595 {number * 42} re f".encode())
        pdf.save(made)
    return made.getvalue()


def _black(strip: PageStrip, page: int) -> float:
    image = strip.pictures[page]
    return sum(image.pixelColor(10, y).lightness() < 100 for y in range(image.height())) / image.height()


def test_every_page_gets_its_own_picture_and_leads_to_it(qtbot: QtBot) -> None:
    holder = QWidget()
    qtbot.addWidget(holder)
    strip = PageStrip("Các trang", "Trang {0}")
    QVBoxLayout(holder).addWidget(strip)
    holder.resize(130, 500)
    holder.show()
    wanted: list[int] = []
    strip.wanted.connect(wanted.append)
    paper = _paper(9)
    strip.show_pages(paper, 9)
    qtbot.waitUntil(lambda: len(strip.pictures) == 9)
    for page in range(9):
        assert abs(_black(strip, page) - (page + 1) * 42 / 842) < 0.03
    assert [strip.item(n).text() for n in (0, 8)] == ["Trang 1", "Trang 9"]

    QTest.keyClick(strip, Qt.Key.Key_Down)
    assert wanted == [1]
    strip.show_page(5)
    assert (strip.currentRow(), wanted) == (5, [1])  # what is in view is marked, and leads nowhere

    before = strip.pictures[2]
    strip.show_pages(_paper(3), 3)
    assert (strip.count(), strip.currentRow()) == (3, 2)
    # Until it came home the worker's answer is the last that knows the strip.
    qtbot.waitUntil(lambda: strip.pictures[2] is not before)
