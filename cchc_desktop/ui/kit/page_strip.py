"""The pages of a PDF as small pictures beside the view: a click, or the arrows, bring a page into view."""

from functools import partial

from PySide6.QtCore import QModelIndex, QPersistentModelIndex, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QImage, QPainter
from PySide6.QtWidgets import QListWidget, QStyledItemDelegate, QStyleOptionViewItem

from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import box, smooth
from cchc_desktop.ui.kit.pdf_view import render_small
from cchc_desktop.ui.kit.scrolling import thin

WIDTH = 104
_PICTURE = 76
_AT_ONCE = 4
"""Pages drawn in one errand: PDFium takes one at a time, and the large page should not wait long."""


class PageStrip(QListWidget):
    """`wanted` carries the page that was chosen, from 0."""

    wanted = Signal(int)

    def __init__(self, label: str, word: str) -> None:
        super().__init__()
        self.setObjectName("page_strip")
        self.setAccessibleName(label)
        self._word = word
        self._version = 0
        self.pictures: dict[int, QImage] = {}
        self.setFixedWidth(px(WIDTH))
        self.setItemDelegate(_Painter(self))
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setFrameShape(QListWidget.Shape.NoFrame)
        thin(self)
        self.currentRowChanged.connect(self._chosen)

    def show_pages(self, pdf: bytes, count: int) -> None:
        """Show a file's pages; their pictures come one after the other."""
        self._version += 1
        row = max(self.currentRow(), 0)
        self.blockSignals(True)
        if self.count() != count:
            self.clear()
            self.addItems([self._word.format(number + 1) for number in range(count)])
        self.setCurrentRow(min(row, count - 1))
        self.blockSignals(False)
        self._draw(self._version, pdf, 0)

    def show_page(self, page: int) -> None:
        """Mark the page in view."""
        if page != self.currentRow():
            self.blockSignals(True)
            self.setCurrentRow(page)
            self.blockSignals(False)

    def _chosen(self, row: int) -> None:
        if row >= 0:
            self.wanted.emit(row)

    def _draw(self, version: int, pdf: bytes, first: int) -> None:
        if version != self._version or first >= self.count():
            return
        pages = range(first, min(first + _AT_ONCE, self.count()))
        width = round(px(_PICTURE) * self.devicePixelRatioF())
        errand = Errand(partial(render_small, pdf, pages, width), self)
        errand.done.connect(partial(self._drawn, version, pdf, errand))
        errand.failed.connect(lambda _error: errand.deleteLater())
        errand.start()

    def _drawn(self, version: int, pdf: bytes, errand: Errand, images: object) -> None:
        errand.deleteLater()
        if version == self._version and isinstance(images, dict):
            self.pictures.update(images)
            self.viewport().update()
            self._draw(version, pdf, max(images, default=self.count()) + 1)


class _Painter(QStyledItemDelegate):
    def sizeHint(self, _option: QStyleOptionViewItem, _index: QModelIndex | QPersistentModelIndex) -> QSize:
        return QSize(px(WIDTH) - px(14), px(_PICTURE) * 141 // 100 + px(30))

    def paint(
        self, painter: QPainter, option: QStyleOptionViewItem, index: QModelIndex | QPersistentModelIndex
    ) -> None:
        strip = self.parent()
        assert isinstance(strip, PageStrip)
        smooth(painter).setRenderHint(QPainter.RenderHint.SmoothPixmapTransform)
        place, here = QRectF(option.rect), strip.currentRow() == index.row()
        picture = strip.pictures.get(index.row())
        width = float(px(_PICTURE))
        height = width * picture.height() / picture.width() if picture is not None else width * 1.41
        paper = QRectF(place.center().x() - width / 2, place.top() + px(6), width, min(height, width * 1.41))
        painter.fillRect(paper, Qt.GlobalColor.white)
        if picture is not None:
            painter.drawImage(paper, picture)
        edge = ink("focus" if here and strip.hasFocus() else "primaryText" if here else "borderStrong")
        box(painter, paper.adjusted(-2, -2, 2, 2), None, edge, 3, 2 if here else 1)
        painter.setFont(font(12, 600 if here else 400))
        painter.setPen(ink("primaryText" if here else "text2"))
        line = QRectF(place.left(), paper.bottom() + px(2), place.width(), px(18))
        text = QFontMetrics(painter.font()).elidedText(
            str(index.row() + 1), Qt.TextElideMode.ElideRight, int(line.width())
        )
        painter.drawText(line, Qt.AlignmentFlag.AlignCenter, text)
