"""The status pair: saved on this machine | waiting to be sent; two facts, always at the same place, each explains."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QFrame, QHBoxLayout, QSizePolicy, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Surface, Words, row
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth


@dataclass(frozen=True, slots=True)
class Status:
    """What one half says: icon, fact, detail, colour role of the fact ("notText" makes the half red)."""

    icon: str
    fact: str
    detail: str
    role: str = "text1"


class StatusHalf(QAbstractButton):
    """One half of the status pair: icon, a fact, its detail."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._status = Status("", "", "")
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def status(self) -> Status:
        """What it says now."""
        return self._status

    def show_status(self, status: Status) -> None:
        """Show a state."""
        if status == self._status:
            return
        self._status = status
        self.setAccessibleName(f"{status.fact} {status.detail}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widest = max(
            QFontMetrics(font(12, 600)).horizontalAdvance(self._status.fact),
            QFontMetrics(font(12)).horizontalAdvance(self._status.detail),
        )
        return QSize(max(widest, px(90)) + px(46), px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        if self._status.role == "notText":
            box(painter, place, ink("notBg"), None, 5)
        elif self.underMouse():
            box(painter, place, ink("hover"), None, 5)
        words = ink(self._status.role)
        if self._status.icon:
            draw_icon(painter, self._status.icon, QRectF(px(10), 0, px(20), place.height()), words)
        painter.setPen(words)
        painter.setFont(font(12, 600))
        left = px(38)
        painter.drawText(QRectF(left, px(3), place.width(), px(17)), Qt.AlignmentFlag.AlignVCenter, self._status.fact)
        painter.setPen(ink("text2"))
        painter.setFont(font(12))
        line = QRectF(left, px(20), place.width(), px(17))
        painter.drawText(line, Qt.AlignmentFlag.AlignVCenter, self._status.detail)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(3, 3, -3, -3), 4)
        painter.end()


class StatusPair(Surface):
    """Two facts side by side, always at the same place."""

    def __init__(self) -> None:
        super().__init__("surface")
        self.setObjectName("status_pair")
        self.saved = StatusHalf("status_saved")
        self.sent = StatusHalf("status_sent")
        layout = QHBoxLayout(self)
        layout.setContentsMargins(1, 1, 1, 1)
        layout.setSpacing(1)
        layout.addWidget(self.saved)
        layout.addWidget(self.sent)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), ink("subtle"), ink("border"), 6)
        painter.setPen(ink("border"))
        painter.drawLine(self.sent.x() - 1, 1, self.sent.x() - 1, self.height() - 2)
        painter.end()


class StatusDetails(QFrame):
    """What stands behind a half: sentences, and at most one act. Closes on Escape and on a click elsewhere."""

    acted = Signal()

    def __init__(self, title: str, lines: tuple[str, ...], action: str, parent: QWidget) -> None:
        super().__init__(parent, Qt.WindowType.Popup)
        self.setObjectName("status_details")
        self.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        self.setAttribute(Qt.WidgetAttribute.WA_TranslucentBackground)
        self.setFixedWidth(px(340))
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(12))
        column.setSpacing(px(6))
        column.addWidget(Words(title, 13.5, 600, wrap=True))
        for line in lines:
            column.addWidget(Words(line, 13, 400, "text2", wrap=True))
        if action:
            button = Button(action, name="status_action")
            button.clicked.connect(self._act)
            column.addLayout(row(1, button))

    def open_below(self, half: StatusHalf) -> None:
        """Show it under a half, right edges in line."""
        self.adjustSize()
        corner = half.mapToGlobal(QPoint(half.width() - self.width(), half.height() + px(6)))
        self.move(corner)
        self.show()

    def _act(self) -> None:
        self.close()
        self.acted.emit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        box(painter, QRectF(self.rect()), ink("surface"), ink("borderStrong"), 8)
        painter.end()
