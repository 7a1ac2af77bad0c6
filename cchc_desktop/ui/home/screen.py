"""The home screen: where to go on, the units of the campaign, readiness, what is to be done."""

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QGridLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.visit import VisitSummary
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.home.side import ReadyCard, TodoCard
from cchc_desktop.ui.home.today import TodayCard
from cchc_desktop.ui.home.units import UnitsCard
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import EmptyState
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.removing import remove_visit
from cchc_desktop.workspace.agenda import Task, TaskKind
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.review import Step

translate = QCoreApplication.translate
_SIDE, _SIDE_FROM = 336, 900
_STEPS = {
    TaskKind.OVERDUE: Step.REMEDIATIONS,
    TaskKind.REWORK: Step.CHECKLIST,
    TaskKind.CONCLUDE: Step.CONCLUSION,
    TaskKind.SIGN: Step.MINUTES,
}


class HomeScreen(QWidget):
    """`visit_wanted` opens a visit (at a step), `plan_wanted` the plan, `place_wanted` any other place; `told` says
    what an act did."""

    visit_wanted = Signal(str, object)
    plan_wanted = Signal()
    place_wanted = Signal(str)
    titled = Signal(str, str)
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("home")
        self._desk = desk
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
        find = QShortcut(QKeySequence("Ctrl+F"), self)
        find.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        find.activated.connect(self._units.focus_filter)
        desk.announcer.changed.connect(self._changed)

    def _build(self) -> QWidget:
        page = QWidget()
        self._layout = QGridLayout(page)
        self._layout.setContentsMargins(px(16), px(14), px(16), px(14))
        self._layout.setSpacing(px(14))
        self._layout.setColumnStretch(0, 1)
        self._layout.setRowStretch(1, 1)
        self._today = TodayCard(self._desk)
        self._today.wanted.connect(lambda visit: self.visit_wanted.emit(visit, None))
        self._today.plan_wanted.connect(self.plan_wanted)
        self._units = UnitsCard()
        self._units.table.setMinimumHeight(px(150))
        self._units.wanted.connect(self._unit_opened)
        self._units.removal_wanted.connect(self._remove_visit)
        self._ready = ReadyCard(self._desk.workspace.clock.now)
        self._ready.wanted.connect(self.place_wanted)
        self._todo = TodoCard()
        self._todo.wanted.connect(self._go_to_task)
        self._side = QWidget()
        column = QVBoxLayout(self._side)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(14))
        column.addWidget(self._ready)
        column.addWidget(self._todo)
        column.addStretch(1)
        self._layout.addWidget(self._today, 0, 0)
        self._layout.addWidget(self._units, 1, 0)
        self._beside: bool | None = None
        self._scroll = Scroll(page)
        return self._scroll

    def refresh(self) -> None:
        """Show the present state."""
        workspace = self._desk.workspace
        campaigns = workspace.campaigns.all()
        self._pages.setCurrentIndex(1 if campaigns else 0)
        if not campaigns:
            self.titled.emit(translate("Home", "Home"), "")
            return
        campaign = campaigns[0]
        self.titled.emit(campaign.name, _about(campaign))
        visits = workspace.visits.all(campaign.id)
        now, following = workspace.agenda.now_and_next(visits)
        self._today.show_visits(now, following)
        planned = {visit.unit.id for visit in visits}
        unscheduled = tuple(unit for unit in campaign.units if unit.id not in planned)
        self._units.show_visits(visits, unscheduled, now.id if now else "", workspace.reviews.states())
        self._ready.show_readiness(workspace.agenda.readiness(visits, campaign.form))
        tasks = [(task, _where(task, visits)) for task in workspace.agenda.tasks(visits)]
        over, soon = workspace.followups.counts()
        if over or soon:
            about = translate("Home", "overdue {0}, due soon {1}").format(over, soon)
            tasks.insert(0, (Task(TaskKind.FOLLOW_UP, over, ()), about))
        self._todo.show_tasks(tasks)

    def _unit_opened(self, visit: str) -> None:
        if visit:
            self.visit_wanted.emit(visit, None)
        else:
            self.plan_wanted.emit()

    def _remove_visit(self, visit: str) -> None:
        if said := remove_visit(self._desk, visit, self):
            self.told.emit(said)

    def _go_to_task(self, task: object) -> None:
        assert isinstance(task, Task)
        places = {
            TaskKind.CHOICE: "exchange",
            TaskKind.FOLLOW_UP: "followups",
            TaskKind.RETURNED: "reviews",
            TaskKind.RULING: "reviews",
        }
        if task.kind in places:
            self.place_wanted.emit(places[task.kind])
        else:
            self.visit_wanted.emit(task.visits[0], _STEPS[task.kind])

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if self.isVisible():
            self.refresh()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.refresh()
        self._today.focus_act()

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        beside = self.width() / scale() >= _SIDE_FROM
        if beside == self._beside:
            return
        # Where room is short, readiness and to-do stand below the units instead of beside them: nothing is left out.
        self._beside = beside
        self._layout.removeWidget(self._side)
        if beside:
            self._side.setFixedWidth(px(_SIDE))
            self._layout.addWidget(self._side, 0, 1, 2, 1)
        else:
            self._side.setMinimumWidth(0)
            self._side.setMaximumWidth(16777215)
            self._layout.addWidget(self._side, 2, 0)
        self._units.table.setMinimumHeight(px(150 if beside else 300))


def _about(campaign: Campaign) -> str:
    plan = campaign.plan
    parts = []
    if plan.number:
        day = translate("Home", " of {0}").format(words.day(plan.issued_on)) if plan.issued_on else ""
        parts.append(translate("Home", "Plan no. {0}").format(plan.number) + day)
    if campaign.starts_on:
        parts.append(f"{words.short_day(campaign.starts_on)}–{words.day(campaign.ends_on)}")
    if campaign.agency:
        parts.append(campaign.agency)
    return " · ".join(parts)


def _where(task: Task, visits: tuple[VisitSummary, ...]) -> str:
    names = {visit.id: words.unit_title(visit.unit.kind, visit.unit.name) for visit in visits}
    shown = [names[visit] for visit in task.visits]
    more = len(shown) - 2
    return ", ".join(shown[:2]) + (translate("Home", " and %n more", "", more) if more > 0 else "")
