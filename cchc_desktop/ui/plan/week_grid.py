"""The calendar of a campaign: weeks one below the other, a row for each half day, arrows walk the half days."""

from datetime import date

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent
from PySide6.QtWidgets import QGridLayout, QPushButton, QVBoxLayout, QWidget

from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.visit import Session, VisitSummary
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.look import ink, px
from cchc_desktop.ui.kit.marks import Words
from cchc_desktop.ui.plan.slots import GROUP_ROLES, EmptySlot, RestDay, VisitSlot
from cchc_desktop.workspace.schedule import HALVES, Board

translate = QCoreApplication.translate
_ROWS_A_WEEK = 3


class WeekGrid(QWidget):
    """`placed` carries (unit, day, half) of a drop, `asked` (day, half) of a free half day, `opened` a visit."""

    placed = Signal(str, object, str)
    asked = Signal(object, str)
    opened = Signal(str)
    taken_off = Signal(str)

    def __init__(self, calendar: WorkingCalendar) -> None:
        super().__init__()
        self.setObjectName("week_grid")
        self._calendar = calendar
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setSpacing(0)
        self._cells: dict[QPushButton, tuple[int, int]] = {}
        self._wanted = False

    def show_board(self, board: Board, wanted: bool) -> None:
        """Show the schedule; `wanted` while a unit is chosen that could be placed."""
        focused = self._focused_place()
        self._clear()
        self._wanted = wanted
        columns = max((len(week) for week in board.weeks), default=5)
        self._grid.setColumnMinimumWidth(0, px(62))
        for column in range(columns):
            self._grid.setColumnStretch(column + 1, 1)
        for number, week in enumerate(board.weeks):
            self._week(board, number, week)
        self._focus_at(focused)

    def set_wanted(self, wanted: bool) -> None:
        """Offer the free half days for a chosen unit."""
        self._wanted = wanted
        for cell in self._cells:
            if isinstance(cell, EmptySlot):
                cell.wanted = wanted

    def focus_first_free(self) -> None:
        """Go to the first free half day."""
        free = next((cell for cell in self._cells if isinstance(cell, EmptySlot)), None)
        if free is not None:
            free.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _week(self, board: Board, number: int, week: tuple[date, ...]) -> None:
        top = number * _ROWS_A_WEEK
        label = Words(translate("Plan", "Week {0}").format(number + 1), 12.5, 600)
        label.setContentsMargins(px(8), px(6), 0, 0)
        self._grid.addWidget(label, top, 0)
        for offset, half in enumerate(HALVES):
            side = Words(words.session(half), 12.5, 400, "text2")
            side.setContentsMargins(px(8), 0, 0, 0)
            self._grid.addWidget(side, top + 1 + offset, 0)
        for column, day in enumerate(week):
            head = Words(f"{words.weekday(day)} {words.short_day(day)}", 12.5, 600)
            head.setContentsMargins(px(8), px(6), 0, px(2))
            self._grid.addWidget(head, top, column + 1)
            visits = any(board.at(day, half) for half in HALVES)
            special = self._calendar.special(day)
            if not self._calendar.is_working(day) and not visits:
                rest = RestDay(special.name if special else translate("Plan", "Day of rest"))
                self._grid.addWidget(rest, top + 1, column + 1, 2, 1)
                continue
            for offset, half in enumerate(HALVES):
                self._grid.addWidget(
                    self._half(board, day, half, top + 1 + offset, column), top + 1 + offset, column + 1
                )

    def _half(self, board: Board, day: date, half: Session, line: int, column: int) -> QWidget:
        holder = QWidget()
        stack = QVBoxLayout(holder)
        stack.setContentsMargins(px(5), px(3), px(5), px(3))
        stack.setSpacing(px(4))
        for visit in board.at(day, half):
            card = self._card(board, visit)
            stack.addWidget(card)
            self._keep(card, line, column)
        if not board.at(day, half):
            name = f"{words.long_weekday(day)}, {words.half_of_day(half)}"
            free = EmptySlot(name, translate("Plan", "Put here"))
            free.setObjectName(f"free_{day.isoformat()}_{half.value}")
            free.wanted = self._wanted
            free.clicked.connect(lambda: self.asked.emit(day, half.value))
            free.dropped.connect(lambda unit: self.placed.emit(unit, day, half.value))
            stack.addWidget(free)
            self._keep(free, line, column)
        return holder

    def _card(self, board: Board, visit: VisitSummary) -> VisitSlot:
        clash = board.clash_of(visit.id)
        kind = words.capital(words.unit_kind(visit.unit.kind))
        detail = " · ".join(part for part in (kind, words.group(visit.group)) if part)
        role = GROUP_ROLES[min(visit.group, len(GROUP_ROLES) - 1)]
        card = VisitSlot(
            visit.id, visit.unit.id, visit.unit.name, detail, role, words.clash_short(clash) if clash else ""
        )
        card.clicked.connect(lambda: self.opened.emit(visit.id))
        card.taken_off.connect(lambda: self.taken_off.emit(visit.id))
        return card

    def _keep(self, cell: QPushButton, line: int, column: int) -> None:
        self._cells[cell] = (line, column)
        cell.installEventFilter(self)

    def _clear(self) -> None:
        self._cells.clear()
        while self._grid.count():
            item = self._grid.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.hide()
                widget.setParent(None)
                widget.deleteLater()

    def _focused_place(self) -> tuple[int, int] | None:
        return next((place for cell, place in self._cells.items() if cell.hasFocus()), None)

    def _focus_at(self, place: tuple[int, int] | None) -> None:
        for cell, at in self._cells.items():
            if at == place:
                cell.setFocus(Qt.FocusReason.OtherFocusReason)
                return

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.KeyPress and isinstance(event, QKeyEvent) and watched in self._cells:
            key = Qt.Key(event.key())
            steps = {
                Qt.Key.Key_Left: (0, -1),
                Qt.Key.Key_Right: (0, 1),
                Qt.Key.Key_Up: (-1, 0),
                Qt.Key.Key_Down: (1, 0),
            }
            if key in steps:
                self._walk(self._cells[watched], steps[key])
                return True
            if key in (Qt.Key.Key_Return, Qt.Key.Key_Enter):
                watched.click()
                return True
        return super().eventFilter(watched, event)

    def _walk(self, start: tuple[int, int], step: tuple[int, int]) -> None:
        lines = {line for line, _ in self._cells.values()}
        line, column = start[0] + step[0], start[1] + step[1]
        while min(lines, default=0) <= line <= max(lines, default=0) and 0 <= column < 7:
            if any(place == (line, column) for place in self._cells.values()):
                self._focus_at((line, column))
                return
            line, column = line + step[0], column + step[1]

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.fillRect(self.rect(), ink("surface"))
        painter.setPen(ink("border"))
        for column in range(1, self._grid.columnCount()):
            left = self._grid.cellRect(0, column).left()
            painter.drawLine(left, 0, left, self.height())
        for line in range(0, self._grid.rowCount(), _ROWS_A_WEEK):
            top = self._grid.cellRect(line, 0).top()
            painter.drawLine(0, top, self.width(), top)
        painter.end()
