"""The plan: campaigns, and the six steps of setting one up; steps open in any order, all is saved as it is entered."""

from collections.abc import Callable
from functools import partial
from typing import Protocol

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QApplication, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.duty import Right
from cchc_desktop.ui import role_words, words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.frame.messages import MessageBar
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.errand import beside
from cchc_desktop.ui.kit.focus import focus_into
from cchc_desktop.ui.kit.look import px, scale
from cchc_desktop.ui.kit.marks import Banner, EmptyState, Surface, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.plan.campaign_list import CampaignList
from cchc_desktop.ui.plan.checklist import ChecklistPage
from cchc_desktop.ui.plan.hand_out import HandOutPage, plan_gaps
from cchc_desktop.ui.plan.papers import PapersPage
from cchc_desktop.ui.plan.rail import SetUp, SetUpRail, SetUpState
from cchc_desktop.ui.plan.schedule import SchedulePage
from cchc_desktop.ui.plan.team import TeamPage
from cchc_desktop.ui.plan.units import UnitsPage
from cchc_desktop.ui.removing import remove_campaign
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.forms import compiled_supplied

translate = QCoreApplication.translate
_KINDS = ("campaign", "member", "unit", "visit", "section", "form")
_EMPTY, _LIST, _SET_UP = 0, 1, 2
_ROOMY = 980
"""Width at 100 % from which the steps of the set-up show their words."""


class _Page(Protocol):
    def show_campaign(self, campaign: Campaign) -> None:
        """Show a campaign as it stands."""


class PlanScreen(QWidget):
    """`visit_wanted` opens a visit that was planned; `told` says what an act did."""

    visit_wanted = Signal(str)
    place_wanted = Signal(str)
    paper_wanted = Signal(object, str)
    titled = Signal(str, str)
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("plan")
        self._desk = desk
        self._campaign = ""
        self._step = SetUp.PAPERS
        self._pages = QStackedWidget()
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_reads())
        layout.addWidget(self._pages, 1)
        empty = EmptyState(
            translate("Plan", "No campaign yet"),
            translate("Plan", "A campaign holds the plan, the decision, the team, the units and their days."),
            translate("Plan", "Create a campaign"),
            name="plan_empty",
        )
        empty.acted.connect(self.create_campaign)
        self._list = CampaignList(desk)
        self._list.opened.connect(self.open_campaign)
        self._list.created.connect(self.create_campaign)
        self._list.removal_wanted.connect(self._remove)
        for page in (empty, self._list, self._build_set_up()):
            self._pages.addWidget(page)
        desk.announcer.changed.connect(self._changed)
        self._shortcuts()
        self._choose_newest()

    def create_campaign(self) -> None:
        """Create a campaign with the checklist that comes with the app."""
        if not self._desk.allowed(Right.PLANNING):
            return
        workspace = self._desk.workspace
        year = workspace.clock.now().year
        form, _ = workspace.forms.keep(beside(compiled_supplied))
        number = sum(campaign.year == year for campaign in workspace.campaigns.all()) + 1
        # A name for the paper and the lists, so it is Vietnamese whatever the window speaks.
        name = f"Đợt kiểm tra CCHC năm {year} – Đợt {number}"
        changes = self._desk.do(partial(workspace.campaigns.create, name, year, form, **workspace.office.letterhead()))
        if changes:
            self.open_campaign(changes.made)
            papers = self.show_step(SetUp.PAPERS)
            assert isinstance(papers, PapersPage)
            papers.focus_name()

    def open_campaign(self, campaign: str) -> None:
        """Open a campaign's set-up where something is missing, else at its schedule."""
        self._campaign = campaign
        whole = self._desk.workspace.campaigns.get(campaign)
        gaps = plan_gaps(self._desk, whole)
        self._pages.setCurrentIndex(_SET_UP)
        self.show_step(gaps[0].step if gaps else SetUp.SCHEDULE)

    def _remove(self, campaign: str) -> None:
        if said := remove_campaign(self._desk, campaign, self):
            self.told.emit(said)

    def show_list(self) -> None:
        """Show all campaigns."""
        self._list.refresh()
        self._pages.setCurrentIndex(_LIST)
        self._list.table.setFocus()
        self._announce()

    def show_step(self, step: SetUp) -> QWidget:
        """Open a step of the set-up and return its page."""
        before = self._made.get(self._step)
        focused = QApplication.focusWidget()
        held = before is not None and focused is not None and before.isAncestorOf(focused)
        self._step = step
        page = self._page(step)
        self._steps.setCurrentIndex(list(self._made).index(step))
        self._show()
        if held:
            # A page that has nothing to enter leaves the focus on the way on.
            self._next.setFocus()
            focus_into(page)
        self._announce()
        following = self._by(1)
        self._back.setEnabled(self._by(-1) is not None)
        self._next.setText(self._states()[following].word if following else translate("Plan", "All campaigns"))
        self._next.updateGeometry()
        return page

    # --- building -------------------------------------------------------------------------------------------

    def _build_reads(self) -> QWidget:
        """Return the banner that says why nothing can be planned by who may not."""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(16), px(8), px(16), 0)
        mine = self._desk.workspace.permissions.mine()
        said = translate("Plan", "You are {0} here: {1} Planning takes another role; the plan can be read.")
        text = said.format(role_words.duty(mine), role_words.duty_may(mine))
        column.addWidget(Banner("eye_20_regular", text, "info", name="plan_read_only"))
        holder.setVisible(not self._desk.may(Right.PLANNING))
        return holder

    def _build_set_up(self) -> QWidget:
        whole = QWidget()
        layout = QHBoxLayout(whole)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_rail())
        self._made: dict[SetUp, QWidget] = {}
        self._steps = QStackedWidget()
        column = QVBoxLayout()
        column.setSpacing(0)
        column.addWidget(self._steps, 1)
        column.addWidget(self._build_footer())
        layout.addLayout(column, 1)
        return whole

    def _page(self, step: SetUp) -> QWidget:
        """Return the page of a step, made at its first look: six at once would hold the window."""
        if step not in self._made:
            makers: dict[SetUp, Callable[[Desk], QWidget]] = {
                SetUp.PAPERS: PapersPage,
                SetUp.TEAM: TeamPage,
                SetUp.UNITS: UnitsPage,
                SetUp.SCHEDULE: SchedulePage,
                SetUp.CHECKLIST: ChecklistPage,
                SetUp.HAND_OUT: HandOutPage,
            }
            page = self._made[step] = makers[step](self._desk)
            self._steps.addWidget(page if step is SetUp.SCHEDULE else _scrolled(page))
            if isinstance(page, HandOutPage):
                page.step_wanted.connect(self.show_step)
                page.place_wanted.connect(self.place_wanted)
                page.paper_wanted.connect(self.paper_wanted)
            if isinstance(page, UnitsPage | SchedulePage | ChecklistPage | HandOutPage):
                page.told.connect(lambda text: self.messages.tell(text, undoable=False))
            if isinstance(page, UnitsPage | SchedulePage):
                page.visit_wanted.connect(self.visit_wanted)
        return self._made[step]

    def resizeEvent(self, event: object) -> None:
        super().resizeEvent(event)  # type: ignore[arg-type]
        narrow = self.width() / scale() < _ROOMY
        self._rail_box.setFixedWidth(px(58 if narrow else 226))
        for part in (self._every, self._hint):
            part.setHidden(narrow)

    def _build_rail(self) -> QWidget:
        box = self._rail_box = Surface("subtle", "right")
        box.setFixedWidth(px(226))
        column = QVBoxLayout(box)
        column.setContentsMargins(0, px(8), 1, px(10))
        column.setSpacing(px(4))
        every = self._every = Button(
            translate("Plan", "All campaigns"), ButtonKind.LINK, icon="arrow_left_20_regular", name="all_campaigns"
        )
        every.clicked.connect(self.show_list)
        column.addLayout(row(every, 1))
        self._rail = SetUpRail()
        self._rail.chosen.connect(self.show_step)
        column.addWidget(self._rail)
        column.addStretch(1)
        hint = self._hint = Words(
            translate("Plan", "Each step is saved as you type. Steps can be left out and come back to."),
            12.5,
            400,
            "text2",
            wrap=True,
        )
        hint.setContentsMargins(px(16), 0, px(10), 0)
        column.addWidget(hint)
        return box

    def _build_footer(self) -> QWidget:
        footer = Surface("surface", "top")
        footer.setFixedHeight(px(56))
        self._back = Button(translate("Plan", "Previous step"), name="previous_step")
        self._back.clicked.connect(lambda: self._turn(-1))
        self._next = Button("", ButtonKind.PRIMARY, icon="arrow_right_20_regular", name="next_step")
        self._next.clicked.connect(lambda: self._turn(1))
        self.messages = MessageBar(QWidget(), translate("Plan", "Undo"))
        line = row(self._back, self.messages, self._next, spacing=12)
        line.setStretch(1, 1)
        line.setContentsMargins(px(12), px(6), px(12), px(6))
        footer.setLayout(line)
        return footer

    def _shortcuts(self) -> None:
        for keys, act in (
            ("Ctrl+PgDown", lambda: self._turn(1)),
            ("Ctrl+PgUp", lambda: self._turn(-1)),
            ("Ctrl+Z", partial(self._undo, again=False)),
            ("Ctrl+Y", partial(self._undo, again=True)),
        ):
            shortcut = QShortcut(QKeySequence(keys), self)
            shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
            shortcut.activated.connect(act)
        new = QShortcut(QKeySequence("Ctrl+N"), self._list)
        new.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
        new.activated.connect(self.create_campaign)

    # --- showing --------------------------------------------------------------------------------------------

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if self._campaign and self._desk.workspace.campaigns.removed(self._campaign):
            self._campaign = ""
            if self._pages.currentIndex() == _SET_UP or not self._desk.workspace.campaigns.all():
                self._choose_newest()
                return
        if self.isVisible() and any(changes.touches(kind) for kind in _KINDS):
            if self._pages.currentIndex() == _LIST:
                self._list.refresh()
            else:
                self._show()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        if not self._campaign:
            self._choose_newest()
        elif self._pages.currentIndex() == _SET_UP:
            self._show()
        self._announce()

    def _choose_newest(self) -> None:
        campaigns = self._desk.workspace.campaigns.all()
        if campaigns:
            self.open_campaign(campaigns[0].id)
        else:
            self._pages.setCurrentIndex(_EMPTY)

    def _announce(self) -> None:
        if self._pages.currentIndex() == _SET_UP:
            name = self._desk.workspace.campaigns.get(self._campaign).name
            self.titled.emit(translate("Plan", "Set up a campaign"), name)
        else:
            self.titled.emit(translate("Plan", "Plan"), "")

    def _show(self) -> None:
        if not self._campaign:
            return
        whole = self._desk.workspace.campaigns.get(self._campaign)
        self._rail.show_states(self._states(), self._step)
        page: _Page = self._page(self._step)  # type: ignore[assignment]
        page.show_campaign(whole)

    def _states(self) -> dict[SetUp, SetUpState]:
        workspace = self._desk.workspace
        whole = workspace.campaigns.get(self._campaign)
        gaps = plan_gaps(self._desk, whole)
        open_steps = {gap.step for gap in gaps}
        visits = workspace.visits.all(whole.id)
        placed = sum(visit.planned_on is not None for visit in visits)
        units, people, groups = len(whole.units), len(whole.team.members), len(whole.team.groups)
        checklist = workspace.forms.checklist(whole.form)
        late = sum(workspace.visits.outdated(visit.id) for visit in visits)
        team = translate("Plan", "%n person(s)", "", people)
        if groups:
            team = translate("Plan", "%n group(s)", "", groups) + ", " + team
        handed = not gaps and not late and bool(visits)
        details = {
            SetUp.PAPERS: (translate("Plan", "Papers"), translate("Plan", "Plan, decision")),
            SetUp.TEAM: (translate("Plan", "Inspection team"), team),
            SetUp.UNITS: (translate("Plan", "Units"), translate("Plan", "%n commune(s), ward(s)", "", units)),
            SetUp.SCHEDULE: (
                translate("Plan", "Schedule"),
                translate("Plan", "{0}/{1} units have a day").format(placed, units),
            ),
            SetUp.CHECKLIST: (
                translate("Plan", "Checklist"),
                translate("Plan", "Version {0}, {1} items").format(checklist.version, len(checklist.items)),
            ),
            SetUp.HAND_OUT: (
                translate("Plan", "Review, hand out"),
                translate("Plan", "Done") if handed else translate("Plan", "Not done yet"),
            ),
        }
        complete = {step: step not in open_steps for step in SetUp} | {SetUp.HAND_OUT: handed}
        return {step: SetUpState(word, detail, complete[step]) for step, (word, detail) in details.items()}

    # --- acting ---------------------------------------------------------------------------------------------

    def _by(self, by: int) -> SetUp | None:
        index = list(SetUp).index(self._step) + by
        return list(SetUp)[index] if 0 <= index < len(SetUp) else None

    def _turn(self, by: int) -> None:
        step = self._by(by)
        if step is not None:
            self.show_step(step)
        elif by > 0:
            self.show_list()

    def _undo(self, *, again: bool) -> None:
        campaigns = self._desk.workspace.campaigns
        if not self._campaign or (campaigns.next_redo if again else campaigns.next_undo)(self._campaign) is None:
            self.messages.tell(
                translate("Plan", "Nothing to undo here"), undoable=False, icon="info_16_regular", role="infoText"
            )
            return
        undone = self._desk.back(partial(campaigns.redo if again else campaigns.undo, self._campaign))
        if undone is not None:
            self.messages.tell(translate("Plan", "Taken back: {0}").format(words.act(undone.label)), undoable=False)


def _scrolled(page: QWidget) -> Scroll:
    holder = QWidget()
    column = QVBoxLayout(holder)
    column.setContentsMargins(px(16), px(14), px(16), px(16))
    column.addWidget(page)
    return Scroll(holder)
