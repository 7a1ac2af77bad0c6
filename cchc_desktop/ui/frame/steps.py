"""The step bar: steps are not gates; each shows its number or a tick, and a count."""

from dataclasses import dataclass

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QTabBar

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth

HEIGHT = 44


@dataclass(frozen=True, slots=True)
class StepState:
    """What a step shows: its word, whether it is complete, a count such as "49/68" or ""."""

    word: str
    complete: bool = False
    count: str = ""


class StepBar(QTabBar):
    """A tab bar with painted steps; keeps the tab role and the arrow keys."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("steps")
        self._states: list[StepState] = []
        self._bareness = 0
        self.setDrawBase(False)
        self.setExpanding(False)
        self.setFocusPolicy(Qt.FocusPolicy.TabFocus)
        self.setUsesScrollButtons(True)
        self.currentChanged.connect(lambda _index: self._fit(ask_again=True))
        self.setFixedHeight(px(HEIGHT))
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    @property
    def states(self) -> tuple[StepState, ...]:
        """What the steps show."""
        return tuple(self._states)

    def show_steps(self, states: list[StepState]) -> None:
        """Show the steps; the chosen one stays."""
        while self.count() < len(states):
            self.addTab("")
        changed = [state.word + state.count for state in states] != [s.word + s.count for s in self._states]
        self._states = list(states)
        for index, state in enumerate(states):
            if self.tabText(index) != state.word:
                self.setTabText(index, state.word)
            self.setTabToolTip(index, f"{index + 1}. {state.word} {state.count}".strip())
            self.setAccessibleTabName(index, f"{index + 1}. {state.word} {state.count}".strip())
        if changed:
            self._fit(ask_again=True)
        self.update()

    def _fit(self, *, ask_again: bool = False) -> None:
        """Leave out counts, then the words of the other steps, until all six fit; nothing scrolls out of sight."""
        for bareness in (0, 1, 2):
            whole = sum(self._width(index, bareness) for index in range(len(self._states)))
            if whole <= self.width():
                break
        if bareness != self._bareness or ask_again:
            self._bareness = bareness
            # Text decides the size of painted tabs: make the bar ask again.
            self.setIconSize(QSize(self.iconSize().width() ^ 1, 16))

    def _shows(self, index: int, bareness: int) -> tuple[bool, bool]:
        current = index == self.currentIndex()
        return current or bareness < 2, bool(self._states[index].count) and (current or bareness < 1)

    def _width(self, index: int, bareness: int) -> int:
        state = self._states[index]
        word, count = self._shows(index, bareness)
        width = px(16 + 22 + 16)
        if word:
            width += QFontMetrics(font(14, 600)).horizontalAdvance(state.word) + px(10)
        if count:
            width += QFontMetrics(font(12, 600)).horizontalAdvance(state.count) + px(24)
        return width

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def tabLayoutChange(self) -> None:
        super().tabLayoutChange()
        self.update()

    def tabSizeHint(self, index: int) -> QSize:
        if index >= len(self._states):
            return QSize(px(120), px(HEIGHT))
        return QSize(self._width(index, self._bareness), px(HEIGHT))

    def minimumSizeHint(self) -> QSize:
        return QSize(px(300), px(HEIGHT))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        painter.fillRect(self.rect(), ink("surface"))
        painter.setPen(ink("border"))
        painter.drawLine(0, self.height() - 1, self.width(), self.height() - 1)
        for index, state in enumerate(self._states):
            self._paint_step(painter, index, state)
        painter.end()

    def _paint_step(self, painter: QPainter, index: int, state: StepState) -> None:
        place = QRectF(self.tabRect(index))
        current = index == self.currentIndex()
        words = ink("primaryText" if current else "text2")
        disc = QRectF(place.left() + px(16), place.center().y() - px(11), px(22), px(22))
        if state.complete and not current:
            draw_icon(painter, "checkmark_circle_20_filled", disc, ink("metText"))
        else:
            box(painter, disc, ink("primary" if current else "sunken"), None, 11)
            painter.setPen(ink("onPrimary" if current else "text2"))
            painter.setFont(font(12, 600))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(index + 1))
        painter.setPen(words)
        used = font(14, 600 if current else 500)
        painter.setFont(used)
        left = disc.right() + px(8)
        word, count = self._shows(index, self._bareness)
        width = QFontMetrics(used).horizontalAdvance(state.word) if word else 0
        if word:
            room = QRectF(left, place.top(), width + 2, place.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, state.word)
        if count:
            size = QFontMetrics(font(12, 600)).horizontalAdvance(state.count) + px(14)
            pill = QRectF(left + width + px(8), place.center().y() - px(10), size, px(20))
            box(painter, pill, ink("selected" if current else "sunken"), None, 10)
            painter.setPen(words)
            painter.setFont(font(12, 600))
            painter.drawText(pill, Qt.AlignmentFlag.AlignCenter, state.count)
        if current:
            painter.fillRect(QRectF(place.left(), place.bottom() - px(3), place.width(), px(3)), ink("primary"))
            if self.hasFocus():
                focus_ring(painter, place.adjusted(6, 6, -6, -8), 6)
