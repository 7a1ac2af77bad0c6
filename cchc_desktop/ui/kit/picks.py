"""One choice of a list: a radio button or check box whose words wrap, with an optional picture."""

from typing import TYPE_CHECKING

from PySide6.QtCore import QPoint, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QKeyEvent, QPainter, QPaintEvent, QPixmap
from PySide6.QtWidgets import QAbstractButton, QCheckBox, QRadioButton, QSizePolicy

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import control_height, font, ink, px
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth

_MARK = 18
_GAP = 10
PICTURE = 96


# Qt's classes cannot be mixed with one another at run time; the type checker is told what the mix is for.
if TYPE_CHECKING:
    _Button = QAbstractButton
else:
    _Button = object


class _Painted(_Button):
    """What both kinds of line share: size by wrapped words, and painting."""

    picture: QPixmap | None = None
    single = True

    def set_up(self, value: str) -> None:
        """Make the whole line the target."""
        self.value = value
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def show_words(self, words: str, picture: QPixmap | None = None) -> None:
        """Show a label, and a picture above it."""
        self.setText(words)
        self.setAccessibleName(words)
        self.picture = picture
        self.updateGeometry()
        self.update()

    def hitButton(self, pos: QPoint) -> bool:
        return self.rect().contains(pos)

    def sizeHint(self) -> QSize:
        width = min(QFontMetrics(font(14)).horizontalAdvance(self.text()), px(420)) + self._left() + px(12)
        return QSize(width, self.heightForWidth(width))

    def minimumSizeHint(self) -> QSize:
        longest = max((QFontMetrics(font(14)).horizontalAdvance(word) for word in self.text().split()), default=0)
        width = min(longest, px(220)) + self._left() + px(12)
        return QSize(width, control_height())

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        room = QRect(0, 0, max(width - self._left() - px(8), px(40)), 10_000)
        flags = int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap)
        words = QFontMetrics(font(14)).boundingRect(room, flags, self.text()).height()
        return max(words + px(14), control_height()) + (px(PICTURE + 6) if self.picture else 0)

    def _left(self) -> int:
        return px(6 + _MARK + _GAP)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        on, enabled = self.isChecked(), self.isEnabled()
        whole = QRectF(self.rect()).adjusted(1, 1, -1, -1)
        if on:
            box(painter, whole, ink("selected"), None, 6)
        elif enabled and self.underMouse():
            box(painter, whole, ink("hover"), None, 6)
        top = px(PICTURE + 6) if self.picture else 0
        if self.picture is not None:
            self._paint_picture(painter)
        self._paint_mark(painter, QRectF(px(6), top + (control_height() - px(_MARK)) / 2, px(_MARK), px(_MARK)))
        painter.setFont(font(14))
        painter.setPen(ink("text1" if enabled or on else "disabled"))
        line = QFontMetrics(font(14)).height()
        above = top + (control_height() - line) / 2
        room = QRectF(self._left(), above, self.width() - self._left() - px(8), self.height() - above)
        painter.drawText(room, int(Qt.AlignmentFlag.AlignLeft | Qt.TextFlag.TextWordWrap), self.text())
        if self.hasFocus():
            focus_ring(painter, whole.adjusted(2, 2, -2, -2), 4)
        painter.end()

    def _paint_picture(self, painter: QPainter) -> None:
        assert self.picture is not None
        scaled = self.picture.scaled(
            max(self.width() - px(12), 1),
            px(PICTURE),
            Qt.AspectRatioMode.KeepAspectRatio,
            Qt.TransformationMode.SmoothTransformation,
        )
        painter.drawPixmap(px(6), px(4), scaled)

    def _paint_mark(self, painter: QPainter, place: QRectF) -> None:
        on, enabled = self.isChecked(), self.isEnabled()
        edge = ink("borderControl" if enabled else "border")
        fill = ink("primary" if enabled else "naSolid") if on else ink("surface")
        box(painter, place, fill, None if on else edge, place.width() / 2 if self.single else 4)
        if on and self.single:
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(ink("onPrimary"))
            painter.drawEllipse(place.center(), place.width() / 5, place.width() / 5)
        elif on:
            draw_icon(painter, "checkmark_16_regular", place, ink("onPrimary"))


class RadioLine(_Painted, QRadioButton):
    """One of several; a second click or Delete takes it back (the group is not exclusive by itself)."""

    def __init__(self, value: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.setAutoExclusive(False)
        self.set_up(value)


class CheckLine(_Painted, QCheckBox):
    """Any of several."""

    single = False

    def __init__(self, value: str, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self.set_up(value)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
            event.ignore()
            return
        super().keyPressEvent(event)
