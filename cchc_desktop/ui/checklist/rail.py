"""The section rail: nine areas with their progress and what fell short."""

from dataclasses import dataclass
from functools import lru_cache

from PySide6.QtCore import QRect, QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.marks import Segment, paint_ring
from cchc_desktop.ui.kit.painting import focus_ring, smooth


@dataclass(frozen=True, slots=True)
class SectionState:
    """What the rail shows of a section."""

    code: str
    number: str
    title: str
    answered: int
    items: int
    unmet: int
    partly: int
    owner: str = ""


@lru_cache(maxsize=512)
def _high(title: str, width: int, _size: int) -> int:
    """Return how high a title is in a width; asked at each layout, so kept by the size of the letters too."""
    room = QRect(0, 0, width, 1000)
    return QFontMetrics(font(13.5, 600)).boundingRect(room, Qt.TextFlag.TextWordWrap, title).height()


class SectionButton(QPushButton):
    """One section: number, name on up to three lines, n/total, ring or tick, counts of what fell short."""

    def __init__(self) -> None:
        super().__init__()
        self.state = SectionState("", "", "", 0, 0, 0, 0)
        self.narrow = False
        self.setCheckable(True)
        self.setAutoExclusive(True)  # told as one of several; the group sees to it
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_section(self, state: SectionState) -> None:
        """Show a section's progress."""
        if state == self.state:
            return
        taller = state.title != self.state.title
        self.state = state
        self.setObjectName(f"section_{state.code}")
        self.setToolTip(" · ".join(part for part in (state.title, state.owner) if part))
        said = (f"{state.number}. {state.title}", f"{state.answered}/{state.items}", state.owner)
        self.setAccessibleName(", ".join(part for part in said if part))
        if taller:
            self.updateGeometry()
        self.update()

    def _text_width(self) -> int:
        return max(self.width() - px(44 + 70), px(80))

    def heightForWidth(self, width: int) -> int:
        if self.narrow:
            return px(48)
        return max(_high(self.state.title, max(width - px(114), px(80)), px(13.5)) + px(10), px(46))

    def hasHeightForWidth(self) -> bool:
        return True

    def minimumSizeHint(self) -> QSize:
        return QSize(px(40), self.heightForWidth(self.width() or px(280)))

    def sizeHint(self) -> QSize:
        return QSize(px(44 if self.narrow else 260), self.heightForWidth(self.width() or px(280)))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        here = self.isChecked()
        place = QRectF(self.rect())
        if here or self.underMouse():
            painter.fillRect(place, ink("selected" if here else "hover"))
        if here:
            painter.fillRect(QRectF(0, 0, px(3), place.height()), ink("primary"))
        state = self.state
        words = ink("primaryText" if here else "text1")
        painter.setPen(words)
        painter.setFont(font(13.5, 600 if here else 400))
        number = QRectF(px(4 if self.narrow else 10), 0, px(18 if self.narrow else 26), place.height())
        painter.drawText(number, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, state.number)
        ring = QRectF(place.right() - px(24 if self.narrow else 34), place.center().y() - px(10), px(20), px(20))
        if not self.narrow:
            room = QRectF(px(44), 0, place.width() - px(114), place.height())
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter | Qt.TextFlag.TextWordWrap, state.title)
            short = bool(state.unmet or state.partly)
            ring.moveTop(place.center().y() - px(21) if short else ring.top())
            painter.setFont(font(12.5, 500))
            painter.setPen(ink("text2"))
            count = QRectF(ring.left() - px(46), ring.top(), px(40), ring.height())
            painter.drawText(
                count, Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight, f"{state.answered}/{state.items}"
            )
            if short:
                self._paint_short(painter, QRectF(place.right() - px(110), place.center().y() + px(3), px(96), px(18)))
        self._paint_progress(painter, ring)
        if self.hasFocus():
            focus_ring(painter, place.adjusted(5, 5, -5, -5), 6)
        painter.end()

    def _paint_progress(self, painter: QPainter, ring: QRectF) -> None:
        if self.state.items and self.state.answered == self.state.items:
            draw_icon(painter, "checkmark_circle_20_filled", ring, ink("metText"))
        else:
            part = self.state.answered / max(self.state.items, 1)
            paint_ring(painter, ring.adjusted(1, 1, -1, -1), [Segment(part)], px(4))

    def _paint_short(self, painter: QPainter, place: QRectF) -> None:
        right = place.right()
        painter.setFont(font(12, 600))
        for count, icon, role in (
            (self.state.partly, "circle_half_fill_16_filled", "partText"),
            (self.state.unmet, "dismiss_square_20_filled", "notText"),
        ):
            if not count:
                continue
            text = str(count)
            width = QFontMetrics(font(12, 600)).horizontalAdvance(text)
            painter.setPen(ink(role))
            painter.drawText(
                QRectF(right - width, place.top(), width + 1, place.height()), Qt.AlignmentFlag.AlignVCenter, text
            )
            draw_icon(painter, icon, QRectF(right - width - px(20), place.top(), px(15), place.height()), ink(role))
            right -= width + px(28)


class SectionRail(QWidget):
    """The list of sections."""

    chosen = Signal(str)

    def __init__(self) -> None:
        super().__init__()
        self._layout = QVBoxLayout(self)
        self._layout.setContentsMargins(0, 0, 0, 0)
        self._layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: list[SectionButton] = []
        self._layout.addStretch(1)

    def show_sections(self, states: list[SectionState], current: str) -> None:
        """Show all sections and which one is open."""
        while len(self._buttons) < len(states):
            button = SectionButton()
            button.clicked.connect(self._clicked)
            self._group.addButton(button)
            self._layout.insertWidget(len(self._buttons), button)
            self._buttons.append(button)
        for button in self._buttons[len(states) :]:
            button.hide()
        for button, state in zip(self._buttons, states, strict=False):
            button.show()
            button.show_section(state)
            button.setChecked(state.code == current)

    def set_narrow(self, narrow: bool) -> None:
        """Show number and ring only."""
        for button in self._buttons:
            if button.narrow != narrow:
                button.narrow = narrow
                button.updateGeometry()

    def _clicked(self) -> None:
        button = self.sender()
        assert isinstance(button, SectionButton)
        self.chosen.emit(button.state.code)
