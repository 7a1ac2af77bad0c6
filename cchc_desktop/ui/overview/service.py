"""The figures of citizen service: a period's units in a table one types in, pastes into, or fills from a file."""

from datetime import date
from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.service import PORTAL_DEFINITION, REPORT_DEFINITION, ServiceFigures
from cchc_desktop.domain.vietnamese import counted, folded, number
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.inputs import DayEdit, Labelled, LineEdit, read_day
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.workspace.service import COUNTS, PERIOD, number_of

translate = QCoreApplication.translate


class ServicePage(QWidget):
    """`told` says what an act did."""

    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._kept = desk.workspace.service
        self._units: tuple[str, ...] = ()
        today = desk.workspace.clock.now().date()
        self._period = next(iter(self._kept.periods()), f"{today.year}-{today.month:02d}")
        self._fields = (*(f"points__{group.code}" for group in self._kept.index().groups), *COUNTS)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        card = Card(margins=14, spacing=8)
        index = self._kept.index()
        card.body.addWidget(Words(f"{index.title} – {index.basis}", 15.5, 600, wrap=True))
        card.body.addLayout(self._build_tools(today))
        self.grid = Grid(self._columns(), self)
        self.grid.edited.connect(self._edited)
        name = translate("Overview", "Figures of service")
        self.table = Table(self.grid, name="service_table", label=name)
        self.table.setMinimumHeight(px(220))
        self.table.pasted.connect(self._paste)
        card.body.addWidget(self.table, 1)
        card.body.addWidget(Words(f"{PORTAL_DEFINITION}\n{REPORT_DEFINITION}", 12, 400, "text2", wrap=True))
        column.addWidget(card)

    def show_units(self, units: tuple[str, ...]) -> None:
        """Show the units of the overview, each with what is known of it in the period."""
        self._units = units
        known = {folded(line.unit): line for line in self._kept.all(self._period)}
        rows = [(unit, self._cells(unit, known.get(folded(unit)))) for unit in units]
        self.grid.show_rows(rows)

    def take_file(self, path: Path) -> None:
        """Take a workbook or CSV file in."""
        source = self._source.text().strip()
        try:
            brought = self._kept.bring_in_file(path, period=self._period, source=source)
        except (Refusal, OSError) as error:
            self._desk.fail(error)
            return
        self._desk.announcer.tell(brought.changes)
        self._tell(brought.taken, len(brought.passed_over))
        self._period = (
            next(iter(self._kept.periods()), self._period) if not self._kept.all(self._period) else self._period
        )
        self._period_edit.show_text(self._period)
        self.show_units(self._units)

    def _build_tools(self, today: date) -> QVBoxLayout:
        self._period_edit = LineEdit("2026-03", name="service_period")
        self._period_edit.show_text(self._period)
        self._period_edit.written.connect(self._choose_period)
        self._source = LineEdit(translate("Overview", "National portal, report no.…"), name="service_source")
        self._as_of = DayEdit(today.year, name="service_as_of")
        self._as_of.show_day(today)
        file = Button(translate("Overview", "From a file…"), icon="document_table_20_regular", name="service_file")
        file.clicked.connect(self._choose_file)
        line = row(
            Labelled(translate("Overview", "Period"), self._period_edit),
            Labelled(translate("Overview", "Source of what is typed"), self._source),
            Labelled(translate("Overview", "Figures as of"), self._as_of),
            file,
            spacing=10,
        )
        line.setStretch(1, 1)
        line.setAlignment(file, Qt.AlignmentFlag.AlignBottom)
        column = QVBoxLayout()
        column.addLayout(line)
        return column

    def _columns(self) -> tuple[Column, ...]:
        groups = self._kept.index().groups
        columns = [Column(translate("Overview", "Unit"), 186, bold=True)]
        columns += [Column(f"{group.short} /{group.maximum}", 122, editable=True, right=True) for group in groups]
        columns.append(Column(translate("Overview", "Index 766"), 84, right=True, bold=True))
        columns += [Column(text, 84 if len(text) < 12 else 184, editable=True, right=True) for text in COUNTS.values()]
        columns.append(Column(translate("Overview", "On time, portal"), 120, right=True))
        columns.append(Column(translate("Overview", "On time, report"), 120, right=True))
        columns.append(Column(translate("Overview", "Source, day"), 210))
        return tuple(columns)

    def _cells(self, unit: str, line: ServiceFigures | None) -> tuple[Cell, ...]:
        figures = line or ServiceFigures("", unit, self._period)
        points = [Cell(number(figures.points.get(group.code), ""), hint="–") for group in self._kept.index().groups]
        counts: list[int | None] = [getattr(figures, name) for name in COUNTS]
        typed = [Cell("" if value is None else counted(value), hint="–") for value in counts]
        source = " · ".join(part for part in (figures.source, words.day(figures.as_of)) if part)
        return (
            Cell(unit),
            *points,
            Cell(number(figures.total, ""), hint="–"),
            *typed,
            Cell(_percent(figures.portal_ratio), hint="–"),
            Cell(_percent(figures.report_ratio), hint="–"),
            Cell(source, hint="–", quiet=True),
        )

    def _edited(self, unit: str, column: int, text: str) -> None:
        groups = len(self._kept.index().groups)
        field = self._fields[column - 1 if column <= groups else column - 2]
        try:
            value = number_of(text)
        except Refusal as error:
            self._desk.decline(error)
            return
        given = {field: value, "source": self._source.text().strip(), "as_of": self._as_of_day()}
        self._desk.do(partial(self._kept.change, unit, self._period, **given))
        self.show_units(self._units)

    def _paste(self, block: object) -> None:
        assert isinstance(block, tuple)
        try:
            brought = self._kept.bring_in(
                block,
                translate("Overview", "Clipboard"),
                period=self._period,
                source=self._source.text().strip(),
            )
        except Refusal as error:
            self._desk.decline(error)
            return
        self._desk.announcer.tell(brought.changes)
        self._tell(brought.taken, len(brought.passed_over))
        self.show_units(self._units)

    def _tell(self, taken: int, passed: int) -> None:
        said = translate("Overview", "%n row(s) taken in", "", taken)
        if passed:
            said += translate("Overview", ", %n cell(s) passed over", "", passed)
        self.told.emit(said)

    def _choose_period(self, text: str) -> None:
        if PERIOD.fullmatch(text.strip()):
            self._period = text.strip()
            self.show_units(self._units)
        else:
            self._period_edit.show_text(self._period)
            self.told.emit(translate("Overview", "A period is written 2026-03, 2026-Q1 or 2026"))

    def _choose_file(self) -> None:
        title = translate("Overview", "Choose the figures")
        path, _ = QFileDialog.getOpenFileName(self, title, "", translate("Overview", "Tables (*.xlsx *.xls *.csv)"))
        if path:
            self.take_file(Path(path))

    def _as_of_day(self) -> date:
        today = self._desk.workspace.clock.now().date()
        return read_day(self._as_of.text(), today.year) or today


def _percent(value: Decimal | None) -> str:
    return "" if value is None else f"{value:.2f} %".replace(".", ",")
