"""The day strip: from the promised day to the return, each day drawn, the ones that count numbered."""

from dataclasses import dataclass
from datetime import date

from PySide6.QtCore import QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QPainter, QPaintEvent
from PySide6.QtWidgets import QWidget

from cchc_desktop.ui.kit.look import font, ink, px
from cchc_desktop.ui.kit.painting import box, smooth

_MOST = 12


@dataclass(frozen=True, slots=True)
class StripDay:
    """One cell: the day, its short name ("T5"), its number or None, and why it is skipped."""

    day: date
    name: str
    number: int | None
    reason: str = ""


@dataclass(frozen=True, slots=True)
class StripEnd:
    """The cell a count starts from, and the word below it ("due", "returned", "today")."""

    day: StripDay
    word: str


class DayStrip(QWidget):
    """Draws the day a count starts from and each day after it; long spans show the first and the last days."""

    def __init__(self, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._due: StripDay | None = None
        self._due_word = ""
        self._days: tuple[StripDay, ...] = ()
        self._tone = "not"
        self.setFixedHeight(px(62))

    def show_days(self, start: StripEnd, days: tuple[StripDay, ...], spoken: str, tone: str = "not") -> None:
        """Show a count; `spoken` says it for screen readers, `tone` is the colour of the days that count."""
        self._due, self._due_word, self._days, self._tone = start.day, start.word, days, tone
        self.setAccessibleName(spoken)
        self.setToolTip("\n".join(f"{day.day:%d/%m}: {day.reason}" for day in days if day.reason))
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(px(280), px(62))

    def paintEvent(self, _event: QPaintEvent) -> None:
        if self._due is None:
            return
        painter = smooth(QPainter(self))
        cells = self._shown()
        width = min(px(40), (self.width() - len(cells) * px(3)) / max(len(cells), 1))
        left = 0.0
        for cell in cells:
            place = QRectF(left, 0, width, self.height())
            if cell is None:
                painter.setPen(ink("text2"))
                painter.drawText(place, Qt.AlignmentFlag.AlignCenter, "…")
            else:
                self._paint(painter, place, cell)
            left += width + px(3)
        painter.end()

    def _shown(self) -> list[StripDay | None]:
        assert self._due is not None
        if len(self._days) < _MOST:
            return [self._due, *self._days]
        return [self._due, *self._days[:6], None, *self._days[-4:]]

    def _paint(self, painter: QPainter, place: QRectF, cell: StripDay) -> None:
        due = cell is self._due
        last = bool(self._days) and cell is self._days[-1] and cell.number is not None
        role = "info" if due else self._tone if cell.number is not None else "na"
        box(painter, place, ink("surface"), ink(f"{role}Border"), 5)
        foot = QRectF(place.left() + 1, place.bottom() - px(19), place.width() - 2, px(18))
        if due:
            box(painter, foot, ink("primary"), None, 4)
        elif last:
            box(painter, foot, ink("primary" if self._tone == "info" else f"{self._tone}Solid"), None, 4)
        elif cell.number is not None:
            box(painter, foot, ink(f"{self._tone}Bg"), None, 4)
        else:
            painter.fillRect(foot, QBrush(ink("border"), Qt.BrushStyle.BDiagPattern))
        painter.setPen(ink("text2"))
        painter.setFont(font(11))
        painter.drawText(QRectF(place.left(), px(3), place.width(), px(16)), Qt.AlignmentFlag.AlignCenter, cell.name)
        painter.setPen(ink("text1" if cell.number is not None or due else "text3"))
        painter.setFont(font(13, 600))
        painter.drawText(
            QRectF(place.left(), px(20), place.width(), px(20)), Qt.AlignmentFlag.AlignCenter, f"{cell.day:%d}"
        )
        painter.setFont(font(11, 600))
        painter.setPen(ink("onSolid" if due or last else f"{self._tone}Text" if cell.number is not None else "text3"))
        word = self._due_word if due else str(cell.number) if cell.number is not None else "–"
        painter.drawText(foot, Qt.AlignmentFlag.AlignCenter, word)
