"""Rows of the left pane: a place with its state, a conflict with who wrote it."""

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QSizePolicy

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import chip_width, paint_chip
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth


class PlaceRow(QAbstractButton):
    """Icon tile, name, when it was last used, and a chip with its state."""

    def __init__(self, name: str, icon: str, title: str, detail: str, chip: tuple[str, str, str]) -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon, self._title, self._detail, self._chip = icon, title, detail, chip
        self.setAccessibleName(f"{title}: {detail}, {chip[0]}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(260), px(58))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        if self.isChecked() or self.underMouse():
            box(painter, place, ink("selected" if self.isChecked() else "hover"), None, 0)
        tile = QRectF(px(16), px(9), px(40), px(40))
        box(painter, tile, ink("sunken"), None, 6)
        draw_icon(painter, self._icon, tile.adjusted(px(8), px(8), -px(8), -px(8)), ink("text2"))
        width = chip_width(self._chip[0], self._chip[1])
        left, right = tile.right() + px(12), place.right() - width - px(22)
        _two_lines(painter, QRectF(left, 0, right - left, place.height()), self._title, self._detail)
        paint_chip(painter, QRectF(place.right() - width - px(14), 0, width + 1, place.height()), *self._chip)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(3, 3, -3, -3), 4)
        painter.end()


class ConflictRow(QAbstractButton):
    """What it is about, who wrote it, and whether it is decided."""

    def __init__(self, name: str, title: str, detail: str, state: str = "") -> None:
        super().__init__()
        self.setObjectName(name)
        self._title, self._detail, self._state = title, detail, state
        self.setAccessibleName(f"{title}: {state or detail}")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setCheckable(True)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return QSize(px(260), px(54))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        if self.isChecked():
            painter.fillRect(place, ink("selected"))
            painter.fillRect(QRectF(0, 0, px(4), place.height()), ink("primaryText"))
        elif self.underMouse():
            painter.fillRect(place, ink("hover"))
        painter.setPen(ink("border"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        icon, role = (
            ("checkmark_circle_20_filled", "metText") if self._state else ("branch_compare_20_regular", "partText")
        )
        draw_icon(painter, icon, QRectF(px(16), 0, px(20), place.height()), ink(role))
        width = QFontMetrics(font(12, 600)).horizontalAdvance(self._state)
        left, right = px(46), place.right() - px(16) - width
        _two_lines(painter, QRectF(left, 0, right - left - px(8), place.height()), self._title, self._detail)
        painter.setPen(ink("metText"))
        painter.setFont(font(12, 600))
        painter.drawText(QRectF(right, 0, width + 2, place.height()), Qt.AlignmentFlag.AlignVCenter, self._state)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(3, 3, -3, -3), 4)
        painter.end()


def _two_lines(painter: QPainter, place: QRectF, title: str, detail: str) -> None:
    half = place.height() / 2
    for text, size, weight, role, top, align in (
        (title, 13.5, 600, "text1", place.top(), Qt.AlignmentFlag.AlignBottom),
        (detail, 12, 400, "text2", place.top() + half, Qt.AlignmentFlag.AlignTop),
    ):
        painter.setFont(font(size, weight))
        painter.setPen(ink(role))
        short = QFontMetrics(font(size, weight)).elidedText(text, Qt.TextElideMode.ElideRight, int(place.width()))
        painter.drawText(QRectF(place.left(), top, place.width() + 2, half), align, short)
