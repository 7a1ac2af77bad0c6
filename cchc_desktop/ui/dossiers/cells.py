"""What the dossier table shows: from a dossier to its cells, from a typed cell to fields."""

from collections.abc import Sequence
from datetime import date

from PySide6.QtCore import QCoreApplication

from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.dossier import (
    DAYS,
    Apology,
    Dossier,
    Trouble,
    all_troubles,
    hour_field,
    lateness,
    typed_field,
)
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.table import Cell, Column

translate = QCoreApplication.translate
FIELDS = ("", "code", "field", "procedure", "received_on", "due_on", "returned_on", "", "")
"""The field each column of the table types into."""
RESULT, APOLOGY = 7, 8
NEW = "+"
"""Key of the last row: what is typed there becomes a dossier."""
Rows = list[tuple[str, tuple[Cell, ...]]]


def columns() -> tuple[Column, ...]:
    """Return the columns of the table."""
    return (
        Column(translate("Dossiers", "No."), 42),
        Column(translate("Dossiers", "Code"), 164, editable=True, bold=True),
        Column(translate("Dossiers", "Field"), 100, editable=True),
        Column(translate("Dossiers", "Procedure"), 0, editable=True),
        Column(translate("Dossiers", "Received"), 68, editable=True),
        Column(translate("Dossiers", "Due"), 68, editable=True),
        Column(translate("Dossiers", "Returned"), 78, editable=True),
        Column(translate("Dossiers", "Result"), 186),
        Column(translate("Dossiers", "Apology"), 92),
    )


def trouble_words(trouble: Trouble, typed: str, received: date | None) -> str:
    """Return what is wrong with a cell, as the first line of the bubble."""
    match trouble:
        case Trouble.UNREADABLE:
            return translate("Dossiers", "“{0}” is no day").format(typed)
        case Trouble.NO_SUCH_DAY:
            return translate("Dossiers", "The calendar has no day “{0}”").format(typed)
        case Trouble.BEFORE_RECEIVED:
            return translate("Dossiers", "The day lies before the day of reception ({0})").format(words.day(received))
        case Trouble.IN_FUTURE:
            return translate("Dossiers", "The day lies after the day of the visit")
        case Trouble.REPEATED_CODE:
            return translate("Dossiers", "This code stands in the table already")
        case _:
            return translate("Dossiers", "The day is missing")


class CellMaker:
    """Makes the rows of the table; a dossier that did not change costs nothing."""

    def __init__(self, calendar: WorkingCalendar) -> None:
        self._calendar = calendar
        self._known: dict[str, tuple[object, tuple[Cell, ...]]] = {}

    def rows(self, dossiers: Sequence[Dossier], on: date, *, open_: bool) -> Rows:
        """Return a row for each dossier, and one to type a new one into while the visit is open."""
        made: Rows = []
        for number, (entry, wrong) in enumerate(zip(dossiers, all_troubles(dossiers, on), strict=True), 1):
            facts = (number, entry, wrong, on)
            known = self._known.get(entry.id)
            if known is None or known[0] != facts:
                known = (facts, self._cells(number, entry, wrong, on))
                self._known[entry.id] = known
            made.append((entry.id, known[1]))
        if open_:
            hint = translate("Dossiers", "Type a code to add a row, Tab for the next cell")
            rest = (Cell() for _ in range(len(FIELDS) - 2))
            made.append((NEW, (Cell(str(len(dossiers) + 1), quiet=True), Cell(hint=hint), *rest)))
        return made

    def _cells(self, number: int, entry: Dossier, wrong: dict[str, Trouble], on: date) -> tuple[Cell, ...]:
        late = lateness(entry, self._calendar, on)
        text, icon, role = words.lateness(late)
        if any(trouble is not Trouble.MISSING for trouble in wrong.values()):
            text, icon, role = translate("Dossiers", "To correct"), "error_circle_16_filled", "not"
        code_wrong = trouble_words(wrong["code"], "", None) if "code" in wrong else ""
        return (
            Cell(str(number), quiet=True),
            Cell(entry.code, problem=code_wrong),
            Cell(entry.field),
            Cell(entry.procedure),
            *(self._day(entry, field, wrong.get(field), on) for field in DAYS),
            Cell(text, icon, role),
            _apology(entry, overdue=late.overdue),
        )

    @staticmethod
    def _day(entry: Dossier, field: str, trouble: Trouble | None, on: date) -> Cell:
        typed: str = getattr(entry, typed_field(field))
        day: date | None = getattr(entry, field)
        hour = getattr(entry, hour_field(field))
        problem = ""
        if trouble is not None and trouble is not Trouble.MISSING:
            problem = trouble_words(trouble, typed, entry.received_on)
        if typed:
            return Cell(typed, problem=problem)
        blank = translate("Dossiers", "Open") if field == "returned_on" and entry.received_on else ""
        whole = words.day(day) + (f" {hour:%H:%M}" if hour else "")
        shown = words.short_day(day) if day and day.year == on.year else words.day(day)
        return Cell(shown, problem=problem, hint=blank, edit=whole)


def _apology(entry: Dossier, *, overdue: bool) -> Cell:
    match entry.apology:
        case Apology.GIVEN:
            return Cell(words.apology(Apology.GIVEN), "checkmark_16_regular")
        case Apology.MISSING:
            return Cell(translate("Dossiers", "No"), "dismiss_16_regular", tone="notText")
        case _:
            return Cell("?" if overdue and entry.apology is None else "–", quiet=True)
