"""The header: where one is, and the pair that never moves: saved on this machine | waiting to be sent."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QAbstractButton, QHBoxLayout, QSizePolicy, QVBoxLayout

from cchc_desktop.ui.kit.buttons import IconButton
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Surface, Words
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth

HEIGHT = 56


class StatusHalf(QAbstractButton):
    """One half of the status pair: icon, a fact, its detail."""

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setObjectName(name)
        self._icon, self._fact, self._detail, self._role = "", "", "", "text1"
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def show_state(self, icon: str, fact: str, detail: str, role: str) -> None:
        """Show a state; role "not" makes it red."""
        self._icon, self._fact, self._detail, self._role = icon, fact, detail, role
        self.setAccessibleName(f"{fact} {detail}")
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        widest = max(
            QFontMetrics(font(12, 600)).horizontalAdvance(self._fact),
            QFontMetrics(font(12)).horizontalAdvance(self._detail),
        )
        return QSize(max(widest, px(90)) + px(46), px(40))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        red = self._role == "notText"
        if red:
            box(painter, place, ink("notBg"), None, 5)
        elif self.underMouse():
            box(painter, place, ink("hover"), None, 5)
        draw_icon(painter, self._icon, QRectF(px(10), 0, px(20), place.height()), ink(self._role))
        painter.setPen(ink(self._role))
        painter.setFont(font(12, 600))
        left = px(38)
        painter.drawText(QRectF(left, px(3), place.width(), px(17)), Qt.AlignmentFlag.AlignVCenter, self._fact)
        painter.setPen(ink("text2"))
        painter.setFont(font(12))
        painter.drawText(QRectF(left, px(20), place.width(), px(17)), Qt.AlignmentFlag.AlignVCenter, self._detail)
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


class Header(Surface):
    """Back, title and subtitle at the left, the status pair at the right."""

    back = Signal()

    def __init__(self, back_word: str) -> None:
        super().__init__("surface", "bottom")
        self.setObjectName("header")
        self.setFixedHeight(px(HEIGHT))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), 0, px(16), 0)
        layout.setSpacing(px(12))
        self._back = IconButton("arrow_left_20_regular", back_word, name="back")
        self._back.clicked.connect(self.back)
        layout.addWidget(self._back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self._title = Words("", 17, 600)
        self._subtitle = Words("", 12, 400, "text2")
        for line in (self._title, self._subtitle):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            words.addWidget(line)
        words.addStretch(1)
        layout.addLayout(words, 1)
        self.pair = StatusPair()
        layout.addWidget(self.pair)

    def show_title(self, title: str, subtitle: str, *, back: bool) -> None:
        """Show where one is; `back` offers the way back."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setToolTip(subtitle)
        self._back.setVisible(back)
