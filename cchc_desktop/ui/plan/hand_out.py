"""Step 6 of a campaign: what is missing, who answers which section, and handing it out to the visits to come."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QGridLayout, QVBoxLayout, QWidget

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.team import Role
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.flow import Flow
from cchc_desktop.ui.kit.inputs import Choices
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Picture, Words, clear, row
from cchc_desktop.ui.people_table import heading
from cchc_desktop.ui.plan.rail import SetUp

translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class PlanGap:
    """Something the set-up lacks, and the step where it is mended."""

    step: SetUp
    text: str


class HandOutPage(QWidget):
    """`step_wanted` leads to a step, `paper_wanted` to a paper (kind, campaign), `place_wanted` to another place;
    `told` says what an act did."""

    step_wanted = Signal(object)
    paper_wanted = Signal(object, str)
    place_wanted = Signal(str)
    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._campaign = ""
        self._owners: dict[str, Choices] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        review = Card()
        review.body.addWidget(heading(translate("Plan", "Review")))
        self._gaps = QVBoxLayout()
        self._gaps.setSpacing(px(2))
        review.body.addLayout(self._gaps)
        column.addWidget(review)
        owners = Card()
        owners.body.addWidget(heading(translate("Plan", "Who answers which section")))
        text = translate("Plan", "Owners find their sections under “My part”. Everyone may still answer everything.")
        owners.body.addWidget(Words(text, 13, 400, "text2", wrap=True))
        self._sections = QGridLayout()
        self._sections.setHorizontalSpacing(px(12))
        self._sections.setVerticalSpacing(px(6))
        self._sections.setColumnStretch(1, 1)
        owners.body.addLayout(self._sections)
        column.addWidget(owners)
        column.addWidget(self._build_hand_out())
        column.addWidget(self._build_papers())
        column.addStretch(1)

    def _build_hand_out(self) -> Card:
        card = Card()
        self._state = Words("", 13.5, 400, "text2", wrap=True)
        self._give = Button(
            translate("Plan", "Hand out to the visits"),
            ButtonKind.PRIMARY,
            icon="people_team_20_regular",
            name="hand_out",
        )
        self._give.clicked.connect(self.hand_out)
        line = row(self._state, self._give, spacing=12)
        line.setStretch(0, 1)
        card.body.addLayout(line)
        return card

    def _build_papers(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Plan", "Papers, and the way to the laptops")))
        said = translate(
            "Plan", "The papers are made from this plan; they are looked at, printed and saved as PDF or Word there."
        )
        card.body.addWidget(Words(said, 13, 400, "text2", wrap=True))
        buttons = []
        for kind in (PaperKind.PLAN, PaperKind.DECISION, PaperKind.NOTICE):
            button = Button(words.paper_kind(kind), icon="document_text_20_regular", name=f"paper_{kind.name.lower()}")
            button.clicked.connect(partial(self._want_paper, kind))
            buttons.append(button)
        send = Button(
            translate("Plan", "Send to the laptops…"), icon="laptop_checkmark_20_regular", name="send_to_laptops"
        )
        send.clicked.connect(lambda: self.place_wanted.emit("exchange"))
        card.body.addLayout(Flow(*buttons, None, send))
        return card

    def _want_paper(self, kind: PaperKind) -> None:
        self.paper_wanted.emit(kind, self._campaign)

    def show_campaign(self, campaign: Campaign) -> None:
        """Show what is missing, the owners, and how many visits differ."""
        self._campaign = campaign.id
        self._show_gaps(plan_gaps(self._desk, campaign))
        self._show_owners(campaign)
        late = self._outdated()
        self._give.setEnabled(bool(late))
        if late:
            text = translate("Plan", "%n visit(s) to come still have another team, checklist or owners.", "", len(late))
        else:
            text = translate("Plan", "Every visit to come has this team, checklist and owners.")
        self._state.setText(text)

    def hand_out(self) -> None:
        """Give every visit to come what the campaign says now."""
        late = self._outdated()
        for visit in late:
            self._desk.do(partial(self._desk.workspace.visits.hand_out, visit))
        self.told.emit(translate("Plan", "Handed out to %n visit(s)", "", len(late)))

    def _outdated(self) -> list[str]:
        visits = self._desk.workspace.visits
        return [line.id for line in visits.all(self._campaign) if visits.outdated(line.id)]

    def _show_gaps(self, gaps: list[PlanGap]) -> None:
        clear(self._gaps)
        for gap in gaps:
            button = Button(gap.text, ButtonKind.LINK, name=f"gap_{gap.step.value}")
            button.clicked.connect(lambda _checked=False, step=gap.step: self.step_wanted.emit(step))
            holder = QWidget()
            holder.setLayout(row(Picture("warning_20_filled", "partText"), button, 1))
            self._gaps.addWidget(holder)
        if not gaps:
            holder = QWidget()
            done = Words(translate("Plan", "Nothing is missing."), 13.5)
            holder.setLayout(row(Picture("checkmark_circle_20_filled", "metText"), done, 1))
            self._gaps.addWidget(holder)

    def _show_owners(self, campaign: Campaign) -> None:
        checklist = self._desk.workspace.forms.checklist(campaign.form)
        codes = [section.code for section in checklist.sections]
        if list(self._owners) != codes:
            self._build_owners(campaign.form)
        owned = self._desk.workspace.sections.owners(campaign.id)
        people = [("", translate("Plan", "Nobody in particular"))]
        people += [(m.id, f"{m.name} ({words.role(m.role)})") for m in campaign.team.members if m.name]
        for code, choice in self._owners.items():
            choice.offer(people)
            choice.show_value(owned[code].id if code in owned else "")

    def _build_owners(self, form: str) -> None:
        while self._sections.count():
            item = self._sections.takeAt(0)
            widget = item.widget() if item is not None else None
            if widget is not None:
                widget.deleteLater()
        self._owners = {}
        for line, section in enumerate(self._desk.workspace.forms.checklist(form).sections):
            title = section.title.say(words.language())
            choice = Choices([], name=f"owner_{section.code}", label=translate("Plan", "Owner of {0}").format(title))
            choice.setMinimumWidth(px(300))
            choice.chosen.connect(partial(self._give_section, section.code))
            self._owners[section.code] = choice
            self._sections.addWidget(Words(section.number, 13.5, 600, "text2"), line, 0)
            self._sections.addWidget(Words(title, 13.5, wrap=True), line, 1)
            self._sections.addWidget(choice, line, 2)

    def _give_section(self, section: str, member: str) -> None:
        self._desk.do(partial(self._desk.workspace.sections.give, self._campaign, section, member))


def plan_gaps(desk: Desk, campaign: Campaign) -> list[PlanGap]:
    """Return what the set-up of a campaign lacks, step by step."""
    gaps: list[PlanGap] = []

    def need(missing: bool, step: SetUp, text: str) -> None:
        if missing:
            gaps.append(PlanGap(step, text))

    need(not campaign.plan.number, SetUp.PAPERS, translate("Plan", "The plan has no number"))
    need(not campaign.decision.number, SetUp.PAPERS, translate("Plan", "The decision has no number"))
    need(not campaign.agency, SetUp.PAPERS, translate("Plan", "The letterhead has no agency"))
    need(campaign.team.leader is None, SetUp.TEAM, translate("Plan", "The team has no head"))
    need(campaign.team.secretary is None, SetUp.TEAM, translate("Plan", "The team has no secretary"))
    unnamed = sum(not member.name.strip() for member in campaign.team.members)
    need(unnamed > 0, SetUp.TEAM, translate("Plan", "%n member(s) without a name", "", unnamed))
    for group in campaign.team.groups:
        heads = [m for m in campaign.team.in_group(group).members if m.role in (Role.LEADER, Role.DEPUTY)]
        need(not heads, SetUp.TEAM, translate("Plan", "{0} has neither head nor deputy").format(words.group(group)))
    need(not campaign.units, SetUp.UNITS, translate("Plan", "The campaign has no units"))
    board = desk.workspace.schedule.board(campaign.id)
    need(bool(board.waiting), SetUp.SCHEDULE, translate("Plan", "%n unit(s) without a day", "", len(board.waiting)))
    need(bool(board.clashes), SetUp.SCHEDULE, translate("Plan", "%n clash(es) in the schedule", "", len(board.clashes)))
    return gaps
