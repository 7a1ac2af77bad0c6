"""The steps of setting up a campaign: number or tick, name, what is there; they open in any order."""

from dataclasses import dataclass
from enum import StrEnum

from PySide6.QtCore import QRectF, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QButtonGroup, QPushButton, QSizePolicy, QVBoxLayout, QWidget

from cchc_desktop.ui.kit.icons import draw_icon
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import box, focus_ring, smooth


class SetUp(StrEnum):
    """Steps of setting up a campaign: văn bản, đoàn, đơn vị, lịch, bộ tiêu chí, xem lại và giao việc."""

    PAPERS = "papers"
    TEAM = "team"
    UNITS = "units"
    SCHEDULE = "schedule"
    CHECKLIST = "checklist"
    HAND_OUT = "hand_out"


@dataclass(frozen=True, slots=True)
class SetUpState:
    """What a step shows: its name, what is there, whether it is complete."""

    word: str
    detail: str
    complete: bool


class _StepButton(QPushButton):
    def __init__(self, step: SetUp, number: int) -> None:
        super().__init__()
        self.step, self._number = step, number
        self._state = SetUpState("", "", False)
        self.setObjectName(f"set_up_{step.value}")
        self.setCheckable(True)
        self.setAutoExclusive(True)  # told as one of several; the group sees to it
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_state(self, state: SetUpState) -> None:
        """Show how far the step is."""
        self._state = state
        self.setAccessibleName(f"{self._number}. {state.word}, {state.detail}")
        self.setToolTip(f"{state.word}: {state.detail}")
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(226), px(58))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        place, here = QRectF(self.rect()), self.isChecked()
        if here or self.underMouse():
            painter.fillRect(place, ink("selected" if here else "hover"))
        if here:
            painter.fillRect(QRectF(0, 0, px(4), place.height()), ink("primary"))
        disc = QRectF(px(16), place.center().y() - px(13), px(26), px(26))
        if self._state.complete and not here:
            box(painter, disc, ink("metSolid"), None, 13)
            draw_icon(painter, "checkmark_16_regular", disc.adjusted(px(5), px(5), -px(5), -px(5)), ink("onSolid"))
        else:
            box(painter, disc, ink("primary") if here else None, None if here else ink("borderControl"), 13)
            painter.setPen(ink("onPrimary" if here else "text2"))
            painter.setFont(font(12.5, 600))
            painter.drawText(disc, Qt.AlignmentFlag.AlignCenter, str(self._number))
        left = disc.right() + px(12)
        width = place.width() - left - px(8)
        if width < px(60):  # the narrow rail shows numbers and ticks only
            self._ring(painter, place)
            return
        middle = place.center().y()
        lines = (
            (middle - px(20), font(14, 600), "text1", self._state.word),
            (middle, font(12.5), "text2", self._state.detail),
        )
        for top, used, role, text in lines:
            painter.setFont(used)
            painter.setPen(ink(role))
            shown = QFontMetrics(used).elidedText(text, Qt.TextElideMode.ElideRight, int(width))
            painter.drawText(QRectF(left, top, width, px(20)), Qt.AlignmentFlag.AlignVCenter, shown)
        self._ring(painter, place)

    def _ring(self, painter: QPainter, place: QRectF) -> None:
        if self.hasFocus():
            focus_ring(painter, place.adjusted(5, 5, -5, -5), 6)
        painter.end()


class SetUpRail(QWidget):
    """`chosen` carries the step."""

    chosen = Signal(object)

    def __init__(self) -> None:
        super().__init__()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._group = QButtonGroup(self)
        self._buttons: dict[SetUp, _StepButton] = {}
        for number, step in enumerate(SetUp, 1):
            button = _StepButton(step, number)
            button.clicked.connect(lambda _checked=False, step=step: self.chosen.emit(step))
            self._group.addButton(button)
            self._buttons[step] = button
            layout.addWidget(button)

    def show_states(self, states: dict[SetUp, SetUpState], current: SetUp) -> None:
        """Show all steps and which one is open."""
        for step, state in states.items():
            self._buttons[step].show_state(state)
            self._buttons[step].setChecked(step is current)
