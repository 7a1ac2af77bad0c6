"""The header: where one is, the way to search, and the pair that never moves: saved here | waiting to be sent."""

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QSizePolicy, QVBoxLayout

from cchc_desktop.ui.frame.status import StatusPair
from cchc_desktop.ui.kit.buttons import IconButton, key_cap
from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import control_height, font, ink, px, scale
from cchc_desktop.ui.kit.marks import Surface, Words
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth

HEIGHT = 56
_SEARCH_WIDTH = 240
_ROOMY = 1204
"""Width of the header (window less navigation rail) at 100 % from which the search shows its field, not its icon."""


class SearchField(QPushButton):
    """Looks like a field and opens the palette; only an icon where room is short."""

    def __init__(self, word: str, key: str) -> None:
        super().__init__()
        self._word, self._key = word, key
        self._narrow = False
        self.setObjectName("search")
        self.setAccessibleName(f"{word} ({key})")
        self.setToolTip(f"{word} ({key})")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def set_narrow(self, narrow: bool) -> None:
        """Show the icon only."""
        self._narrow = narrow
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        height = max(control_height(), px(36))
        return QSize(height if self._narrow else px(_SEARCH_WIDTH), height)

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place = QRectF(self.rect())
        box(painter, place, ink("hover" if self.underMouse() else "surface"), ink("borderControl"), 6)
        left = (place.width() - px(20)) / 2 if self._narrow else px(11)
        draw_icon(painter, "search_20_regular", QRectF(left, 0, px(20), place.height()), ink("text2"))
        if not self._narrow:
            painter.setFont(font(14))
            painter.setPen(ink("text3"))
            room = QRectF(px(39), 0, place.width() - px(39), place.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self._word)
            cap = QRectF(place.right() - px(51), place.center().y() - px(10), px(42), px(20))
            key_cap(painter, cap, self._key.replace("+", " "), ink("text2"))
        if self.hasFocus():
            focus_ring(painter, place.adjusted(4, 4, -4, -4), 4)
        painter.end()


class _Line(Words):
    """A line that ends in "…" where room is short; its tooltip tells it in full."""

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self.palette().color(self.foregroundRole()))
        shown = self.fontMetrics().elidedText(self.text(), Qt.TextElideMode.ElideRight, self.width())
        painter.drawText(self.rect(), Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignLeft, shown)
        painter.end()


class Header(Surface):
    """Back, title and subtitle at the left; search and the status pair at the right."""

    back = Signal()
    search = Signal()

    def __init__(self, back_word: str, search_word: str) -> None:
        super().__init__("surface", "bottom")
        self.setObjectName("header")
        self.setFixedHeight(px(HEIGHT))
        layout = QHBoxLayout(self)
        layout.setContentsMargins(px(16), 0, px(16), 0)
        layout.setSpacing(px(10))
        self._back = IconButton("arrow_left_20_regular", back_word, name="back")
        self._back.clicked.connect(self.back)
        layout.addWidget(self._back)
        words = QVBoxLayout()
        words.setSpacing(0)
        words.addStretch(1)
        self._title = _Line("", 17, 600)
        self._subtitle = _Line("", 12, 400, "text2")
        for line in (self._title, self._subtitle):
            line.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
            words.addWidget(line)
        words.addStretch(1)
        layout.addLayout(words, 1)
        self._search = SearchField(search_word, "Ctrl+K")
        self._search.clicked.connect(self.search)
        layout.addWidget(self._search)
        self.pair = StatusPair()
        layout.addWidget(self.pair)

    def show_title(self, title: str, subtitle: str, *, back: bool) -> None:
        """Show where one is; `back` offers the way back."""
        self._title.setText(title)
        self._title.setToolTip(title)
        self._subtitle.setText(subtitle)
        self._subtitle.setToolTip(subtitle)
        self._subtitle.setVisible(bool(subtitle))
        self._back.setVisible(back)

    def set_presenting(self, presenting: bool) -> None:
        """While the unit looks on there is nothing to search."""
        self._search.setVisible(not presenting)

    def title(self) -> str:
        """Return where one is."""
        return self._title.text()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._search.set_narrow(event.size().width() / scale() < _ROOMY)
