"""The aging bar: how many open recommendations stand where with their deadline; drawn by hand, its words beside it."""

from collections.abc import Mapping

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from cchc_desktop.domain.followup import Age
from cchc_desktop.ui.followups.wording import AGE_ROLES, age
from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import box, smooth

_LEAST = 6
"""Pixels of the narrowest part, so that one recommendation among a thousand is still seen."""


class AgingBar(QWidget):
    """A bar in parts, and under it colour, number and words of each part that is not empty."""

    def __init__(self) -> None:
        super().__init__()
        self.setObjectName("aging")
        self._ages: dict[Age, int] = {}
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)

    def show_ages(self, ages: Mapping[Age, int]) -> None:
        """Show how many stand where."""
        self._ages = {one: ages[one] for one in AGE_ROLES if ages.get(one)}
        self.setAccessibleName("; ".join(f"{number} {age(one)}" for one, number in self._ages.items()))
        self.updateGeometry()
        self.update()

    def hasHeightForWidth(self) -> bool:
        return True

    def heightForWidth(self, width: int) -> int:
        return px(26) + px(22) * max(1, len(self._lines(width)))

    def sizeHint(self) -> QSize:
        return QSize(px(400), self.heightForWidth(max(self.width(), px(400))))

    def _lines(self, width: int) -> list[list[tuple[Age, str, int]]]:
        """Break the words into lines, so that nothing is cut at 150 % text."""
        metrics = QFontMetrics(font(12))
        lines: list[list[tuple[Age, str, int]]] = []
        used = width
        for one, number in self._ages.items():
            text = f"{number} {age(one)}"
            needed = metrics.horizontalAdvance(text) + px(36)
            if used + needed > width:
                lines.append([])
                used = 0
            lines[-1].append((one, text, needed))
            used += needed
        return lines

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = smooth(QPainter(self))
        whole = QRectF(0, px(4), self.width(), px(16))
        box(painter, whole, ink("sunken"), None, 4)
        together = sum(self._ages.values())
        spare = self.width() - px(_LEAST) * len(self._ages)
        place = 0.0
        for one, number in self._ages.items():
            width = px(_LEAST) + spare * number / together
            painter.fillRect(QRectF(place, whole.top(), width - 1, whole.height()), ink(AGE_ROLES[one]))
            place += width
        painter.setFont(font(12))
        for row, line in enumerate(self._lines(self.width())):
            left, top = 0, px(26) + px(22) * row
            for one, text, needed in line:
                box(painter, QRectF(left, top + px(5), px(12), px(12)), ink(AGE_ROLES[one]), ink("borderStrong"), 2)
                painter.setPen(ink("text2"))
                room = QRectF(left + px(18), top, needed - px(18), px(22))
                painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, text)
                left += needed
        painter.end()
