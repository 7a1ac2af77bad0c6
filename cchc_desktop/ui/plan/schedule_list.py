"""The schedule as a list: the keyboard's twin of the calendar; day, half and group are typed into their cells."""

from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.refusal import Invalid
from cchc_desktop.domain.vietnamese import folded
from cchc_desktop.domain.visit import Session, VisitSummary
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.inputs import read_day
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.workspace.schedule import Board

translate = QCoreApplication.translate
_DAY, _HALF, _GROUP = 1, 2, 3


class ScheduleList(QWidget):
    """`opened` carries a visit to edit in full."""

    opened = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._campaign = ""
        self._visits: dict[str, VisitSummary] = {}
        self._grid = Grid(
            (
                Column(translate("Plan", "Unit"), 0, bold=True),
                Column(translate("Plan", "Day"), 120, editable=True),
                Column(translate("Plan", "Half of the day"), 110, editable=True),
                Column(translate("Plan", "Group"), 90, editable=True),
                Column(translate("Plan", "Remark"), 230),
            ),
            self,
        )
        self._grid.edited.connect(self._edited)
        self.table = Table(self._grid, name="schedule_list", label=translate("Plan", "Schedule"))
        self.table.opened.connect(self._open)
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self.table)

    def show_board(self, campaign: Campaign, board: Board) -> None:
        """Show every unit with its half day, those that wait last."""
        self._campaign = campaign.id
        self._visits = {visit.unit.id: visit for visit in board.placed}
        rows: list[tuple[str, tuple[Cell, ...]]] = []
        for visit in board.placed:
            clash = board.clash_of(visit.id)
            remark = words.clash(clash, 1) if clash else ""
            chip = Cell(words.clash_short(clash), "warning_16_filled", "part") if clash else Cell("")
            cells = (
                Cell(words.unit_title(visit.unit.kind, visit.unit.name)),
                Cell(words.day(visit.planned_on), problem=remark),
                Cell(words.session(visit.session)),
                Cell(words.group(visit.group)),
                chip,
            )
            rows.append((visit.unit.id, cells))
        for entry in board.waiting:
            name = words.unit_title(entry.unit.kind, entry.unit.name)
            rows.append(
                (
                    entry.unit.id,
                    (Cell(name), Cell(""), Cell(""), Cell(""), Cell(translate("Plan", "Not scheduled"), quiet=True)),
                )
            )
        self._grid.show_rows(rows)

    def _edited(self, unit: str, column: int, text: str) -> None:
        visit = self._visits.get(unit)
        day = visit.planned_on if visit else None
        half, group = (visit.session, visit.group) if visit else (Session.MORNING, 0)
        if column == _DAY:
            day = read_day(text, self._desk.workspace.clock.now().year)
            if text.strip() and day is None:
                field, reason = translate("Plan", "Day"), translate("Plan", "days are written 14/4 or 14/04/2026")
                self._desk.decline(Invalid(value=text, field=field, reason=reason))
                return
        elif column == _HALF:
            named = {folded(words.session(value)): value for value in Session}
            half = next((value for word, value in named.items() if word.startswith(folded(text.strip()))), half)
        elif column == _GROUP:
            group = int("".join(letter for letter in text if letter.isdigit()) or 0)
        self._desk.do(partial(self._desk.workspace.schedule.place, self._campaign, unit, day, half, group))

    def _open(self, unit: str) -> None:
        if unit in self._visits:
            self.opened.emit(self._visits[unit].id)
