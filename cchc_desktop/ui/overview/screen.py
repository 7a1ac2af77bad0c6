"""The overview: the campaign's visits side by side, section by section."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.scoring import Sum
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, EmptyState, Words
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table

translate = QCoreApplication.translate


class OverviewScreen(QWidget):
    """`visit_wanted` opens a visit, `plan_wanted` the plan."""

    visit_wanted = Signal(str)
    plan_wanted = Signal()
    titled = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("overview")
        self._desk = desk
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        empty = EmptyState(
            translate("Overview", "Nothing to compare yet"),
            translate("Overview", "The overview fills as visits are answered."),
            translate("Overview", "Go to the plan"),
            icon="calendar_ltr_20_regular",
            name="overview_empty",
        )
        empty.acted.connect(self.plan_wanted)
        self._pages.addWidget(empty)
        page = QWidget()
        self._column = QVBoxLayout(page)
        self._column.setContentsMargins(px(16), px(14), px(16), px(14))
        self._column.setSpacing(px(8))
        self._card = Card(margins=1, spacing=0)
        self._column.addWidget(self._card, 1)
        note = translate(
            "Overview", "Points per hundred of what applies and was answered. Enter or double click opens the visit."
        )
        self._column.addWidget(Words(note, 12, 400, "text2", wrap=True))
        self._pages.addWidget(page)
        self._grid: Grid | None = None

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    def refresh(self) -> None:
        """Show the newest campaign."""
        workspace = self._desk.workspace
        campaigns = workspace.campaigns.all()
        visits = workspace.visits.all(campaigns[0].id) if campaigns else ()
        self._pages.setCurrentIndex(1 if visits else 0)
        self.titled.emit(translate("Overview", "Overview"), campaigns[0].name if campaigns else "")
        if not visits:
            return
        checklist = workspace.visits.checklist(visits[0].id)
        if self._grid is None:
            self._build([(section.number, section.title.say(words.language())) for section in checklist.sections])
        assert self._grid is not None
        ranked = sorted(visits, key=lambda visit: -(workspace.visits.score(visit.id).total.percent or -1))
        rows = []
        for place, visit in enumerate(ranked, 1):
            sheet = workspace.visits.score(visit.id)
            name = f"{words.unit_kind(visit.unit.kind)} {visit.unit.name}"
            cells = (Cell(str(place), quiet=True), Cell(name), _cell(sheet.total), *map(_cell, sheet.sections.values()))
            rows.append((visit.id, cells))
        self._grid.show_rows(rows)

    def _build(self, sections: list[tuple[str, str]]) -> None:
        columns = (
            Column(translate("Overview", "Rank"), 56),
            Column(translate("Overview", "Unit"), 0, bold=True),
            Column(translate("Overview", "Total"), 84),
            *(Column(number_, 84) for number_, _ in sections),
        )
        self._grid = Grid(columns, self)
        table = Table(self._grid, name="overview_table", label=translate("Overview", "Overview"))
        table.opened.connect(self.visit_wanted)
        table.horizontalHeader().setToolTip("\n".join(f"{n}. {title}" for n, title in sections))
        self._card.body.addWidget(table)


def _cell(total: Sum) -> Cell:
    if total.percent is None:
        return Cell("–", quiet=True)
    role = "met" if total.percent >= 90 else "info" if total.percent >= 80 else "part" if total.percent >= 50 else "not"
    return Cell(number(total.percent), role=role)
