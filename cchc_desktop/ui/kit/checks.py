"""A check box that looks and reads as one in both themes: 20 px box, 36 px target, words that wrap nowhere."""

from PySide6.QtCore import QPoint, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QCheckBox, QSizePolicy

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import control_height, font, ink, px
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth

_BOX = 18


class Check(QCheckBox):
    """A painted check box; the whole row is its target, the whole text its accessible name."""

    def __init__(self, text: str, *, name: str = "") -> None:
        super().__init__(text)
        self.setObjectName(name)
        self.setAccessibleName(text)
        self.setToolTip(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setFixedHeight(control_height())
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(font(13.5)).horizontalAdvance(self.text()) + px(_BOX + 10 + 10)
        return QSize(width, control_height())

    def minimumSizeHint(self) -> QSize:
        return QSize(px(80), control_height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        side = px(_BOX)
        place = QRectF(px(4), (self.height() - side) / 2, side, side)
        on = self.isChecked()
        edge = "borderControl" if self.isEnabled() else "border"
        fill = ink("primary" if self.isEnabled() else "naSolid") if on else ink("surface")
        box(painter, place, fill, None if on else ink(edge), 4)
        if on:
            draw_icon(painter, "checkmark_16_regular", place, ink("onPrimary"))
        if self.hasFocus():
            focus_ring(painter, place, 4)
        used = font(13.5)
        painter.setFont(used)
        painter.setPen(ink("text1" if self.isEnabled() else "disabled"))
        room = QRectF(place.right() + px(10), 0, self.width() - place.right() - px(10), self.height())
        text = QFontMetrics(used).elidedText(self.text(), Qt.TextElideMode.ElideRight, int(room.width()))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
        painter.end()
