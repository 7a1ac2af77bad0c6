"""The plan: campaigns at the left, the chosen one in full: papers, team, units with their days."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.team import Honorific, Role
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.visit import Session
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Choices, DayEdit, Labelled, LineEdit, read_day
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, EmptyState, Surface, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.ui.people_table import PeopleEditor, PersonRow, heading
from cchc_desktop.workspace.changes import Changes

translate = QCoreApplication.translate


class PlanScreen(QWidget):
    """`visit_wanted` opens a visit that was planned."""

    visit_wanted = Signal(str)
    titled = Signal(str, str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("plan")
        self._desk = desk
        self._campaign = ""
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_list())
        self._pages = QStackedWidget()
        empty = EmptyState(
            translate("Plan", "No campaign yet"),
            translate("Plan", "A campaign holds the plan, the decision, the team, the units and their days."),
            translate("Plan", "Create a campaign"),
            name="plan_empty",
        )
        empty.acted.connect(self.create_campaign)
        self._pages.addWidget(empty)
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        column.setSpacing(px(12))
        column.addWidget(self._build_papers())
        column.addWidget(self._build_team())
        column.addWidget(self._build_units())
        column.addStretch(1)
        self._pages.addWidget(Scroll(page))
        layout.addWidget(self._pages, 1)
        desk.announcer.changed.connect(self._changed)
        self._show()

    def create_campaign(self) -> None:
        """Create a campaign with the checklist that comes with the app."""
        workspace = self._desk.workspace
        year = workspace.clock.now().year
        form, _ = workspace.forms.supplied()
        number = sum(campaign.year == year for campaign in workspace.campaigns.all()) + 1
        # A name for the paper and the lists, so it is Vietnamese whatever the window speaks.
        name = f"Đợt kiểm tra CCHC năm {year} – Đợt {number}"
        changes = self._desk.do(partial(workspace.campaigns.create, name, year, form))
        if changes:
            self._campaign = changes.made
            self._show()
            self._edits["name"].setFocus()

    # --- building -------------------------------------------------------------------------------------------

    def _build_list(self) -> QWidget:
        box = Surface("subtle", "right")
        box.setFixedWidth(px(280))
        column = QVBoxLayout(box)
        column.setContentsMargins(px(12), px(12), px(12), px(10))
        column.setSpacing(px(6))
        column.addWidget(Words(translate("Plan", "Campaigns"), 15.5, 600))
        holder = QWidget()
        self._list = QVBoxLayout(holder)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setAlignment(Qt.AlignmentFlag.AlignTop)
        column.addWidget(Scroll(holder, "subtle"), 1)
        new = Button(translate("Plan", "Create a campaign"), icon="add_20_regular", name="new_campaign")
        new.clicked.connect(self.create_campaign)
        column.addWidget(new)
        return box

    def _build_papers(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Plan", "Papers")))
        year = self._desk.workspace.clock.now().year
        self._edits: dict[str, LineEdit] = {}
        self._days: dict[str, DayEdit] = {}

        def text(field: str, label: str, placeholder: str = "") -> Labelled:
            edit = LineEdit(placeholder, name=f"campaign_{field}")
            edit.written.connect(lambda value: self._change(field, **{field: value}))
            self._edits[field] = edit
            return Labelled(label, edit)

        def day(field: str, label: str) -> Labelled:
            edit = DayEdit(year, name=f"campaign_{field}")
            edit.day_given.connect(lambda value: self._change(field, **{field: value}))
            self._days[field] = edit
            return Labelled(label, edit)

        for line in (
            (text("name", translate("Plan", "Name of the campaign")),),
            (
                text("parent_agency", translate("Plan", "Parent agency (letterhead)"), "UBND TỈNH …"),
                text("agency", translate("Plan", "Agency"), "SỞ NỘI VỤ"),
                text("place", translate("Plan", "Place (before the date)")),
            ),
            (
                text("plan__number", translate("Plan", "Plan no."), "45/KH-SNV"),
                day("plan__issued_on", translate("Plan", "Plan of")),
                text("decision__number", translate("Plan", "Decision no."), "112/QĐ-SNV"),
                day("decision__issued_on", translate("Plan", "Decision of")),
                text("decision__issued_by", translate("Plan", "Decided by")),
            ),
            (
                day("period_from", translate("Plan", "Period reviewed from")),
                day("period_to", translate("Plan", "to")),
                day("starts_on", translate("Plan", "Visits from")),
                day("ends_on", translate("Plan", "to")),
            ),
        ):
            card.body.addLayout(row(*line, spacing=10))
        self._form = Words("", 12.5, 400, "text2")
        card.body.addWidget(self._form)
        return card

    def _build_team(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Plan", "Inspection team")))
        honorifics = [(value.value, words.honorific(value)) for value in Honorific]
        roles = [(value.value, words.role(value)) for value in Role]
        labels = {
            "honorific": translate("People", "Mr or Mrs"),
            "name": translate("People", "Full name"),
            "position": translate("People", "Position"),
            "agency": translate("People", "Agency"),
            "mark": translate("People", "Role"),
            "add": translate("People", "Add a person"),
            "remove": translate("People", "Remove"),
        }
        self._team = PeopleEditor("campaign_team", honorifics, roles, labels, with_agency=True)
        members = self._desk.workspace.campaigns.members
        self._team.added.connect(lambda: self._desk.do(partial(members.add, self._campaign)))
        self._team.removed.connect(lambda key: self._desk.do(partial(members.remove, self._campaign, key)))
        self._team.changed.connect(self._member_changed)
        card.body.addWidget(self._team)
        return card

    def _build_units(self) -> Card:
        card = Card()
        year = self._desk.workspace.clock.now().year
        card.body.addWidget(heading(translate("Plan", "Units and days")))
        self._unit = LineEdit(translate("Plan", "Name of the unit"), name="unit_name")
        self._kind = Choices([(kind.value, words.unit_kind(kind)) for kind in UnitKind], name="unit_kind")
        self._day = DayEdit(year, name="unit_day")
        self._half = Choices([(half.value, words.session(half)) for half in Session], name="unit_half")
        self._place = LineEdit(name="unit_place")
        add = Button(translate("Plan", "Plan the visit"), ButtonKind.PRIMARY, icon="add_20_regular", name="plan_visit")
        add.clicked.connect(self._plan_visit)
        line = row(
            Labelled(translate("Plan", "Kind"), self._kind, framed=False),
            Labelled(translate("Plan", "Unit"), self._unit),
            Labelled(translate("Plan", "Day"), self._day),
            Labelled(translate("Plan", "Half of the day"), self._half, framed=False),
            Labelled(translate("Plan", "Place of work"), self._place),
            add,
            spacing=10,
        )
        line.setAlignment(add, Qt.AlignmentFlag.AlignBottom)
        card.body.addLayout(line)
        self._grid = Grid(
            (
                Column(translate("Plan", "Day"), 150),
                Column(translate("Plan", "Unit"), 0, bold=True),
                Column(translate("Plan", "State"), 190),
            ),
            self,
        )
        self.table = Table(self._grid, name="planned_visits", label=translate("Plan", "Planned visits"))
        self.table.setMinimumHeight(px(220))
        self.table.opened.connect(self.visit_wanted)
        self.table.pasted.connect(self._paste_units)
        card.body.addWidget(self.table)
        card.body.addWidget(
            Words(
                translate("Plan", "A block from Excel can be pasted here: kind, name, day. Enter opens a visit."),
                12,
                400,
                "text2",
            )
        )
        return card

    # --- showing --------------------------------------------------------------------------------------------

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        kinds = ("campaign", "member", "unit", "visit")
        if self.isVisible() and any(changes.touches(kind) for kind in kinds):
            self._show()

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self._show()
        self.titled.emit(translate("Plan", "Plan"), "")

    def _show(self) -> None:
        campaigns = self._desk.workspace.campaigns.all()
        if self._campaign not in {campaign.id for campaign in campaigns}:
            self._campaign = campaigns[0].id if campaigns else ""
        self._pages.setCurrentIndex(1 if self._campaign else 0)
        clear(self._list)
        for campaign in campaigns:
            kind = ButtonKind.SUBTLE if campaign.id == self._campaign else ButtonKind.LINK
            button = Button(campaign.name or "…", kind, name=f"campaign_{campaign.id}")
            button.clicked.connect(lambda _checked=False, key=campaign.id: self._choose(key))
            self._list.addLayout(row(button, 1))
        if self._campaign:
            self._show_campaign(self._desk.workspace.campaigns.get(self._campaign))

    def _choose(self, campaign: str) -> None:
        self._campaign = campaign
        self._show()

    def _show_campaign(self, campaign: Campaign) -> None:
        for field, edit in self._edits.items():
            edit.show_text(str(_value(campaign, field)))
        for field, day in self._days.items():
            value = _value(campaign, field)
            day.show_day(value if isinstance(value, date) else None)
        checklist = self._desk.workspace.forms.checklist(campaign.form)
        self._form.setText(
            translate("Plan", "Checklist: {0}, version {1}, {2} items").format(
                checklist.title, checklist.version, len(checklist.items)
            )
        )
        self._team.show_people(
            [
                PersonRow(m.id, m.honorific.value, m.name, m.position, m.agency, m.role.value)
                for m in campaign.team.members
            ],
            locked=False,
        )
        rows = []
        for visit in self._desk.workspace.visits.all(campaign.id):
            text, icon, role = words.stage(visit.stage)
            day_text = f"{words.day(visit.planned_on)} {words.session(visit.session)}".strip()
            name = f"{words.unit_kind(visit.unit.kind)} {visit.unit.name}"
            rows.append((visit.id, (Cell(day_text), Cell(name), Cell(text, icon, role))))
        self._grid.show_rows(rows)

    # --- acting ---------------------------------------------------------------------------------------------

    def _change(self, merge: str, **fields: object) -> None:
        campaigns = self._desk.workspace.campaigns
        self._desk.do(partial(campaigns.change, self._campaign, merge_key=f"campaign/{merge}", **fields))

    def _member_changed(self, key: str, field: str, value: str) -> None:
        given: dict[str, object] = {field: value}
        if field == "mark":
            given = {"role": Role(value)}
        elif field == "honorific":
            given = {"honorific": Honorific(value)}
        self._desk.do(partial(self._desk.workspace.campaigns.members.change, self._campaign, key, **given))  # type: ignore[arg-type]

    def _plan_visit(self) -> None:
        name = self._unit.text().strip()
        if not name:
            self._unit.setFocus()
            return
        day = read_day(self._day.text(), self._desk.workspace.clock.now().year)
        kind = UnitKind(str(self._kind.currentData()))
        half = Session(str(self._half.currentData()))
        self._plan_one(kind, name, day, half, self._place.text().strip())
        for edit in (self._unit, self._day, self._place):
            edit.clear()
        self._unit.setFocus()

    def _plan_one(self, kind: UnitKind, name: str, day: date | None, half: Session, place: str) -> None:
        workspace = self._desk.workspace
        unit = self._desk.do(partial(workspace.campaigns.units.add, self._campaign, name=name, kind=kind))
        if unit:
            self._desk.do(partial(workspace.visits.plan, self._campaign, unit.made, day, half, place))

    def _paste_units(self, block: tuple[tuple[str, ...], ...]) -> None:
        kinds = {words.unit_kind(kind).casefold(): kind for kind in UnitKind}
        year = self._desk.workspace.clock.now().year
        for cells in block:
            first = cells[0].casefold()
            kind, rest = (kinds[first], cells[1:]) if first in kinds else (UnitKind.COMMUNE, cells)
            if rest and rest[0]:
                day = read_day(rest[1], year) if len(rest) > 1 else None
                self._plan_one(kind, rest[0], day, Session.DAY, "")


def _value(campaign: Campaign, field: str) -> object:
    value: object = campaign
    for name in field.split("__"):
        value = getattr(value, name)
    return value
