"""Shows a PDF: the very file that is exported, printed and signed.

pypdfium2 draws it, with form drawing on: signature appearances are form widgets, and without `init_forms` they
stay invisible (papers.md 6). Pages are rendered in errands; paper stays white in the dark theme.
"""

import contextlib
import threading
from collections.abc import Iterable
from contextlib import AbstractContextManager
from dataclasses import dataclass
from functools import partial

import pypdfium2
from PySide6.QtCore import QPoint, QRectF, Qt, Signal
from PySide6.QtGui import QImage, QPainter, QPaintEvent, QResizeEvent, QWheelEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.look import ink, px
from cchc_desktop.ui.kit.scrolling import Scroll

_POINTS_PER_INCH = 72
ZOOMS = (0.5, 0.7, 0.85, 1.0, 1.25, 1.5, 2.0)


@dataclass(frozen=True, slots=True)
class PageFacts:
    """Size of a page in points, and its text for those who cannot see it."""

    width: float
    height: float
    text: str = ""


_one_at_a_time = threading.Lock()
"""PDFium keeps global state: two threads inside it crash the process."""


def pdfium_turn() -> AbstractContextManager[object]:
    """Return the lock that keeps PDFium to one thread, for those who draw or read pages elsewhere."""
    return _one_at_a_time


def page_sizes(pdf: bytes) -> tuple[PageFacts, ...]:
    """Return the sizes of all pages, in points, without their text."""
    with _one_at_a_time, contextlib.closing(pypdfium2.PdfDocument(pdf)) as document:
        return tuple(PageFacts(*document.get_page_size(number)) for number in range(len(document)))


def read_pages(pdf: bytes) -> tuple[PageFacts, ...]:
    """Return size and text of all pages."""
    with _one_at_a_time, contextlib.closing(pypdfium2.PdfDocument(pdf)) as document:
        found = []
        for number in range(len(document)):
            # Everything PDFium made is closed while the lock is held: a finaliser outside it crashes the process.
            with contextlib.closing(document[number]) as page, contextlib.closing(page.get_textpage()) as text:
                width, height = page.get_size()
                found.append(PageFacts(width, height, text.get_text_range()))
        return tuple(found)


def render_page(pdf: bytes, page: int, zoom: float) -> QImage:
    """Draw one page; `zoom` is pixels per point."""
    with _one_at_a_time, contextlib.closing(pypdfium2.PdfDocument(pdf)) as document:
        document.init_forms()
        return _drawn(document, page, zoom)


def render_small(pdf: bytes, pages: Iterable[int], width: int) -> dict[int, QImage]:
    """Draw some pages `width` pixels wide; return them by number, from 0."""
    with _one_at_a_time, contextlib.closing(pypdfium2.PdfDocument(pdf)) as document:
        document.init_forms()
        return {page: _drawn(document, page, width / document.get_page_size(page)[0]) for page in pages}


def _drawn(document: pypdfium2.PdfDocument, page: int, zoom: float) -> QImage:
    with (
        contextlib.closing(document[page]) as drawn,
        contextlib.closing(drawn.render(scale=zoom, may_draw_forms=True, rev_byteorder=True)) as bitmap,
    ):
        data = bytes(bitmap.buffer)
        image = QImage(data, bitmap.width, bitmap.height, bitmap.stride, QImage.Format.Format_RGB888)
        return image.copy()


_NOTHING = (-1, 0.0)


class _Page(QWidget):
    def __init__(self, number: int) -> None:
        super().__init__()
        self.number = number
        self.image: QImage | None = None
        self.wanted: tuple[int, float] = (0, 0.0)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), Qt.GlobalColor.white)
        if self.image is not None:
            painter.setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
            painter.drawImage(QRectF(self.rect()), self.image, QRectF(self.image.rect()))
        painter.setPen(ink("border"))
        painter.drawRect(self.rect().adjusted(0, 0, -1, -1))
        painter.end()


class PdfView(QWidget):
    """Pages below one another; fits the width by default. `page_changed` carries the page in view, from 0."""

    page_changed = Signal(int)
    shown = Signal(bytes)
    """Another file is in view; carries it."""
    zoom_changed = Signal(float)

    def __init__(self, *, name: str = "pdf") -> None:
        super().__init__()
        self.setObjectName(name)
        self._pdf = b""
        self._version = 0
        self._sizes: tuple[PageFacts, ...] = ()
        self._pages: list[_Page] = []
        self._zoom: float | None = None
        self._inner = QWidget()
        self._column = QVBoxLayout(self._inner)
        self._column.setContentsMargins(px(16), px(12), px(16), px(12))
        self._column.setSpacing(px(12))
        self._column.setAlignment(Qt.AlignmentFlag.AlignHCenter | Qt.AlignmentFlag.AlignTop)
        self._scroll = Scroll(self._inner)
        self._scroll.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self._scroll.verticalScrollBar().valueChanged.connect(self._looked)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._scroll)

    @property
    def pages(self) -> int:
        """Number of pages shown."""
        return len(self._sizes)

    def text(self, page: int) -> str:
        """Return the text of a page, from 0."""
        return self._sizes[page].text

    def show_pdf(self, pdf: bytes) -> None:
        """Show a file as soon as it has been read beside the window; page and zoom in view stay where they are."""
        if pdf == self._pdf:
            return
        self._pdf = pdf
        self._version += 1
        errand = Errand(partial(read_pages, pdf), self)
        errand.done.connect(partial(self._show_pages, self._version, errand))
        errand.failed.connect(lambda _error: errand.deleteLater())
        errand.start()

    def _show_pages(self, version: int, errand: Errand, pages: object) -> None:
        errand.deleteLater()
        if version != self._version or not isinstance(pages, tuple):
            return
        held = self._scroll.verticalScrollBar().value()
        self._sizes = pages
        while len(self._pages) > len(self._sizes):
            page = self._pages.pop()
            page.wanted = _NOTHING  # what is still being drawn for it finds nobody at home
            self._column.removeWidget(page)
            page.deleteLater()
        while len(self._pages) < len(self._sizes):
            page = _Page(len(self._pages))
            self._pages.append(page)
            self._column.addWidget(page)
        for page, facts in zip(self._pages, self._sizes, strict=True):
            page.wanted = (0, 0.0)
            page.setAccessibleName(facts.text)
        self._lay_out()
        self._scroll.verticalScrollBar().setValue(held)
        self.shown.emit(self._pdf)

    def go_to(self, page: int) -> None:
        """Bring a page into view."""
        if 0 <= page < len(self._pages):
            self._scroll.verticalScrollBar().setValue(self._pages[page].y() - px(12))

    def zoom(self) -> float:
        """Return the zoom in view: 1.0 shows a point as 96/72 pixels."""
        return self._factor() * _POINTS_PER_INCH / 96

    def step_zoom(self, step: int) -> None:
        """Zoom in (1) or out (-1)."""
        now = self.zoom()
        if step > 0:
            self._zoom = next((zoom for zoom in ZOOMS if zoom > now + 0.01), ZOOMS[-1])
        else:
            self._zoom = next((zoom for zoom in reversed(ZOOMS) if zoom < now - 0.01), ZOOMS[0])
        self._lay_out()

    def fit_width(self) -> None:
        """Fit the pages to the width."""
        self._zoom = None
        self._lay_out()

    def _factor(self) -> float:
        if self._zoom is not None:
            return self._zoom * 96 / _POINTS_PER_INCH
        widest = max((size.width for size in self._sizes), default=595.0)
        room = self._scroll.viewport().width() - 2 * px(16) - 2
        bar = self._scroll.verticalScrollBar()
        if not bar.isVisible():
            room -= bar.sizeHint().width()  # it appears as soon as there are pages
        return max(room / widest, 0.2)

    def _lay_out(self) -> None:
        factor = self._factor()
        for page, size in zip(self._pages, self._sizes, strict=True):
            page.setFixedSize(round(size.width * factor), round(size.height * factor))
        self.zoom_changed.emit(self.zoom())
        self._looked()

    def _looked(self) -> None:
        """Render what is in view and next to it, tell which page is in view."""
        top = self._scroll.verticalScrollBar().value()
        height = self._scroll.viewport().height()
        factor = self._factor() * self.devicePixelRatioF()
        in_view = None
        for page in self._pages:
            if page.y() + page.height() >= top - height and page.y() <= top + 2 * height:
                self._want(page, factor)
            if in_view is None and page.y() + page.height() > top + height // 3:
                in_view = page.number
        if in_view is not None:
            self.page_changed.emit(in_view)

    def _want(self, page: _Page, factor: float) -> None:
        wanted = (self._version, factor)
        if page.wanted == wanted:
            return
        page.wanted = wanted
        errand = Errand(partial(render_page, self._pdf, page.number, factor), self)
        errand.done.connect(partial(self._arrived, page, wanted, errand))
        errand.failed.connect(lambda _error: errand.deleteLater())
        errand.start()

    def _arrived(self, page: _Page, wanted: tuple[int, float], errand: Errand, image: object) -> None:
        errand.deleteLater()
        if isinstance(image, QImage) and page.wanted == wanted:
            page.image = image
            page.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._lay_out()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._lay_out()

    def wheelEvent(self, event: QWheelEvent) -> None:
        if event.modifiers() & Qt.KeyboardModifier.ControlModifier:
            self.step_zoom(1 if event.angleDelta() != QPoint() and event.angleDelta().y() > 0 else -1)
            event.accept()
        else:
            super().wheelEvent(event)
