"""The home screen: where to go on, the units of the campaign, readiness, what is to be done."""

import shutil
from datetime import date

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.visit import Stage, VisitSummary
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Card, EmptyState, Picture, Ring, Segment, Words, clear, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.settings import BACKUP_FOLDER

translate = QCoreApplication.translate
_PHOTO_BYTES = 5 * 1024 * 1024


class HomeScreen(QWidget):
    """`visit_wanted` opens a visit, `plan_wanted` the plan."""

    visit_wanted = Signal(str)
    plan_wanted = Signal()
    titled = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("home")
        self._desk = desk
        self._current = ""
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(self._pages)
        empty = EmptyState(
            translate("Home", "No campaign yet"),
            translate(
                "Home",
                "Create a campaign: its papers, its team, its units and days. Then every visit starts from here.",
            ),
            translate("Home", "Create a campaign"),
            name="home_empty",
        )
        empty.acted.connect(self.plan_wanted)
        self._pages.addWidget(empty)
        self._pages.addWidget(self._build())
        desk.announcer.changed.connect(self._changed)
        self.refresh()

    def _build(self) -> QWidget:
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(px(16), px(14), px(16), px(14))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(14))
        grid.setColumnStretch(0, 1)
        grid.addWidget(self._build_today(), 0, 0)
        grid.addWidget(self._build_units(), 1, 0)
        grid.setRowStretch(1, 1)
        side = QWidget()
        column = QVBoxLayout(side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        self._ready = Card()
        self._todo = Card()
        column.addWidget(self._ready)
        column.addWidget(self._todo)
        column.addStretch(1)
        side.setFixedWidth(px(336))
        self._side = side
        grid.addWidget(side, 0, 1, 2, 1)
        return page

    def _build_today(self) -> Card:
        card = Card(margins=16)
        self._ring = Ring()
        self._when = Words("", 12.5, 600, "text2")
        self._unit = Words("", 21, 600, wrap=True)
        self._where = Words("", 13.5, 400, "text2", wrap=True)
        self._left = Words("", 13.5, 500, "text2", wrap=True)
        text = QVBoxLayout()
        text.setSpacing(px(4))
        for words_ in (self._when, self._unit, self._where, self._left):
            text.addWidget(words_)
        self._go = Button("", ButtonKind.PRIMARY, icon="arrow_right_20_regular", name="continue_visit")
        self._go.clicked.connect(lambda: self.visit_wanted.emit(self._current))
        line = row(self._ring, spacing=18)
        line.addLayout(text, 1)
        line.addWidget(self._go, 0, Qt.AlignmentFlag.AlignVCenter)
        card.body.addLayout(line)
        return card

    def _build_units(self) -> Card:
        card = Card(margins=1, spacing=0)
        self._count = Words("", 12.5, 400, "text2")
        head = row(Words(translate("Home", "Units of the campaign"), 15.5, 600), self._count, 1)
        head.setContentsMargins(px(15), px(13), px(15), px(10))
        card.body.addLayout(head)
        self._grid = Grid(
            (
                Column(translate("Home", "Day"), 118),
                Column(translate("Home", "Unit"), 0, bold=True),
                Column(translate("Home", "Progress"), 150),
                Column(translate("Home", "Score"), 64, right=True, bold=True),
                Column(translate("Home", "State"), 172),
            ),
            self,
        )
        self.table = Table(self._grid, name="units", label=translate("Home", "Units of the campaign"))
        self.table.opened.connect(self.visit_wanted)
        card.body.addWidget(self.table, 1)
        return card

    def refresh(self) -> None:
        """Show the present state."""
        workspace = self._desk.workspace
        campaigns = workspace.campaigns.all()
        self._pages.setCurrentIndex(1 if campaigns else 0)
        if not campaigns:
            self.titled.emit(translate("Home", "Home"), "")
            return
        campaign = campaigns[0]
        plan = translate("Home", "Plan {0}").format(campaign.plan.number) if campaign.plan.number else ""
        span = f"{words.short_day(campaign.starts_on)}–{words.day(campaign.ends_on)}" if campaign.starts_on else ""
        self.titled.emit(campaign.name, " · ".join(part for part in (plan, span, campaign.agency) if part))
        visits = workspace.visits.all(campaign.id)
        self._show_units(visits)
        self._show_today(visits)
        self._show_ready()
        self._show_todo(visits)

    def _show_units(self, visits: tuple[VisitSummary, ...]) -> None:
        self._grid.show_rows([(visit.id, _cells(visit)) for visit in visits])
        done = sum(visit.stage in (Stage.SIGNED, Stage.DELIVERED) for visit in visits)
        self._count.setText(translate("Home", "{0} visits · {1} signed").format(len(visits), done))
        if self._current:
            self.table.choose(self._current)

    def _show_today(self, visits: tuple[VisitSummary, ...]) -> None:
        open_visits = [visit for visit in visits if visit.stage not in (Stage.SIGNED, Stage.DELIVERED)]
        today = self._desk.workspace.clock.now().date()
        under_way = [visit for visit in open_visits if visit.stage is not Stage.PLANNED]
        chosen = next(
            iter(under_way or sorted(open_visits, key=lambda visit: _distance(visit.planned_on, today))), None
        )
        chosen = chosen or (visits[-1] if visits else None)
        self._go.setVisible(chosen is not None)
        self._ring.setVisible(chosen is not None)
        if chosen is None:
            self._current = ""
            self._when.setText("")
            self._unit.setText(translate("Home", "No visit is planned"))
            self._where.setText(translate("Home", "Add units and days in the plan."))
            self._left.setText("")
            return
        self._current = chosen.id
        whole = self._desk.workspace.visits.get(chosen.id)
        sheet = self._desk.workspace.visits.score(chosen.id)
        segments = [Segment(part.answered / max(part.items, 1)) for part in sheet.sections.values()]
        self._ring.show_progress(segments, f"{chosen.answered}/{chosen.items}", translate("Home", "items"))
        day = chosen.planned_on
        when = (
            translate("Home", "Today") if day == today else (f"{words.weekday(day)}, {words.day(day)}" if day else "")
        )
        self._when.setText(" · ".join(part for part in (when, words.session(chosen.session)) if part).upper())
        self._unit.setText(_name(chosen))
        self._where.setText(whole.place)
        open_items = chosen.items - chosen.answered
        self._left.setText(translate("Home", "%n item(s) left", "", open_items))
        self._go.setText(
            translate("Home", "Begin the visit")
            if chosen.stage is Stage.PLANNED
            else translate("Home", "Continue the visit")
        )
        self._go.updateGeometry()

    def _show_ready(self) -> None:
        clear(self._ready.body)
        workspace = self._desk.workspace
        self._ready.body.addWidget(Words(translate("Home", "Ready to work offline"), 15.5, 600))
        forms = workspace.forms.all()
        free = shutil.disk_usage(workspace.folder).free
        backup = str(workspace.settings.get(BACKUP_FOLDER))
        newest = forms[-1] if forms else None
        lines = [
            (
                newest is not None,
                translate("Home", "Checklist {0}").format(newest.version if newest else ""),
                translate("Home", "{0} items").format(len(workspace.forms.checklist(newest.xform_sha256).items))
                if newest
                else "",
            ),
            (
                True,
                translate("Home", "Minutes and signatures"),
                translate("Home", "As Decree 30/2020/NĐ-CP prescribes"),
            ),
            (
                free > 2 * 1024**3,
                translate("Home", "{0} GB free on the disk").format(free // 1024**3),
                translate("Home", "Enough for about {0} photos").format(f"{free // _PHOTO_BYTES:,}".replace(",", ".")),
            ),
            (
                bool(backup),
                translate("Home", "Second copy"),
                backup or translate("Home", "Choose a place for it in the settings"),
            ),
        ]
        for good, title, detail in lines:
            icon = ("checkmark_circle_20_filled", "metText") if good else ("warning_20_filled", "partText")
            text = QVBoxLayout()
            text.setSpacing(0)
            text.addWidget(Words(title, 13.5, 500, wrap=True))
            text.addWidget(Words(detail, 12, 400, "text2", wrap=True))
            line = QHBoxLayout()
            line.setSpacing(px(10))
            line.addWidget(Picture(*icon), 0, Qt.AlignmentFlag.AlignTop)
            line.addLayout(text, 1)
            self._ready.body.addLayout(line)

    def _show_todo(self, visits: tuple[VisitSummary, ...]) -> None:
        clear(self._todo.body)
        self._todo.body.addWidget(Words(translate("Home", "To do"), 15.5, 600))
        waiting = [visit for visit in visits if visit.stage is Stage.CLOSED]
        ready = [visit for visit in visits if visit.stage is Stage.UNDER_WAY and visit.answered == visit.items]
        for visit in waiting + ready:
            text = (
                translate("Home", "Sign the minutes: {0}") if visit in waiting else translate("Home", "Conclude: {0}")
            )
            button = Button(
                text.format(_name(visit)), ButtonKind.LINK, icon="signature_20_regular", name=f"todo_{visit.id}"
            )
            button.clicked.connect(lambda _checked=False, key=visit.id: self.visit_wanted.emit(key))
            self._todo.body.addLayout(row(button, 1))
        if not waiting + ready:
            self._todo.body.addWidget(Words(translate("Home", "Nothing waits for you."), 13.5, 400, "text2"))

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()

    def resizeEvent(self, event: object) -> None:
        self._side.setVisible(self.width() / scale() >= 940)
        super().resizeEvent(event)  # type: ignore[arg-type]


def _name(visit: VisitSummary) -> str:
    return f"{words.unit_kind(visit.unit.kind)} {visit.unit.name}"


def _distance(day: date | None, today: date) -> int:
    return abs((day - today).days) if day else 10_000


def _cells(visit: VisitSummary) -> tuple[Cell, ...]:
    day = " ".join(part for part in (words.short_day(visit.planned_on), words.session(visit.session)) if part)
    text, icon, role = words.stage(visit.stage)
    return (
        Cell(day),
        Cell(_name(visit)),
        Cell(f"{visit.answered}/{visit.items}", bar=visit.answered / max(visit.items, 1)),
        Cell(visit.points or "–"),
        Cell(text, icon, role),
    )
