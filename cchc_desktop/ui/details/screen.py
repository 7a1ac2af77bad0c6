"""The details screen: two columns, everything saved as it is entered."""

from datetime import date, datetime, time
from functools import partial

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtWidgets import QGridLayout, QHBoxLayout, QWidget

from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.team import Honorific, Role
from cchc_desktop.domain.visit import Stage
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Choices, DayEdit, HourEdit, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Chip, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.people_table import PeopleEditor, PersonRow, heading, person_labels
from cchc_desktop.workspace.changes import Changes

translate = QCoreApplication.translate
SIGNS, PRESENT = "signs", "present"


class DetailsScreen(QWidget):
    """Step 1 of a visit."""

    def __init__(self, desk: Desk, visit: str) -> None:
        super().__init__()
        self.setObjectName("details")
        self._desk = desk
        self._visit = visit
        page = QWidget()
        grid = QGridLayout(page)
        grid.setContentsMargins(px(16), px(14), px(16), px(16))
        grid.setHorizontalSpacing(px(14))
        grid.setVerticalSpacing(px(12))
        grid.setColumnStretch(0, 1)
        grid.setColumnStretch(1, 1)
        grid.addWidget(self._visit_card(), 0, 0)
        grid.addWidget(self._papers_card(), 0, 1)
        grid.addWidget(self._team_card(), 1, 0, 1, 2)
        grid.addWidget(self._unit_card(), 2, 0, 1, 2)
        grid.setRowStretch(3, 1)
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.addWidget(Scroll(page))
        desk.announcer.changed.connect(self._changed)
        self._show()

    def _visit_card(self) -> Card:
        card = Card()
        self._stage = Chip("")
        card.body.addLayout(row(heading(translate("Details", "The visit")), 1, self._stage))
        self._place = LineEdit(name="place")
        self._place.written.connect(lambda text: self._change(place=text))
        card.body.addWidget(Labelled(translate("Details", "Place of work"), self._place))
        today = self._today()
        self._start_day, self._end_day = DayEdit(today.year, name="start_day"), DayEdit(today.year, name="end_day")
        self._start_hour, self._end_hour = HourEdit(name="start_hour"), HourEdit(name="end_hour")
        begin = Button(
            translate("Details", "Start the visit"),
            ButtonKind.PRIMARY,
            icon="play_circle_16_regular",
            name="start_visit",
        )
        begin.clicked.connect(lambda: self._desk.do(partial(self._desk.workspace.visits.start, self._visit)))
        self._begin = begin
        finish = Button(translate("Details", "Ends now"), icon="clock_16_regular", name="end_visit")
        finish.clicked.connect(lambda: self._change(ended_at=self._desk.workspace.clock.now()))
        self._finish = finish
        for label, day, hour, field, button in (
            (translate("Details", "Start"), self._start_day, self._start_hour, "started_at", begin),
            (translate("Details", "End"), self._end_day, self._end_hour, "ended_at", finish),
        ):
            day.day_given.connect(partial(self._moment_day, field))
            hour.hour_given.connect(partial(self._moment_hour, field))
            line = row(
                Labelled(translate("Details", "{0}: day").format(label), day),
                Labelled(translate("Details", "{0}: time").format(label), hour),
                button,
                spacing=10,
            )
            line.setAlignment(button, Qt.AlignmentFlag.AlignBottom)
            card.body.addLayout(line)
        card.body.addStretch(1)
        return card

    def _papers_card(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Details", "Papers")))
        self._basis = Words("", 13.5, 400, "text2", wrap=True)
        card.body.addWidget(self._basis)
        self._number = LineEdit("05", name="minutes_number")
        self._number.written.connect(lambda text: self._change(number=text.strip()))
        hint = translate("Details", "Given by the clerk after signing; may stay empty (Decree 30/2020, Article 15).")
        card.body.addWidget(Labelled(translate("Details", "Number of the minutes"), self._number, hint=hint))
        self._copies = Choices([(str(count), str(count)) for count in (2, 3, 4)], name="copies")
        self._copies.chosen.connect(lambda value: self._change(copies=int(value)))
        card.body.addWidget(Labelled(translate("Details", "Copies"), self._copies, framed=False))
        card.body.addStretch(1)
        return card

    def _team_card(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Details", "Inspection team")))
        self._team = PeopleEditor(
            "team", _honorifics(), [(role.value, words.role(role)) for role in Role], person_labels(), with_agency=True
        )
        members = self._desk.workspace.visits.members
        self._team.added.connect(lambda: self._desk.do(partial(members.add, self._visit)))
        self._team.removed.connect(lambda key: self._desk.do(partial(members.remove, self._visit, key)))
        self._team.changed.connect(self._member_changed)
        card.body.addWidget(self._team)
        return card

    def _unit_card(self) -> Card:
        card = Card()
        card.body.addWidget(heading(translate("Details", "Representatives of the unit")))
        marks = [(PRESENT, translate("Details", "Attends")), (SIGNS, translate("Details", "Signs the minutes"))]
        self._unit = PeopleEditor("representatives", _honorifics(), marks, person_labels(), with_agency=False)
        people = self._desk.workspace.visits.representatives
        self._unit.added.connect(self._add_representative)
        self._unit.removed.connect(lambda key: self._desk.do(partial(people.remove, self._visit, key)))
        self._unit.changed.connect(self._representative_changed)
        card.body.addWidget(self._unit)
        return card

    def _add_representative(self) -> None:
        visits = self._desk.workspace.visits
        # Usually the first named is the one who signs.
        first = not visits.get(self._visit).representatives
        self._desk.do(partial(visits.representatives.add, self._visit, signs=first))

    def _member_changed(self, key: str, field: str, value: str) -> None:
        given: dict[str, object] = {field: value}
        if field == "mark":
            given = {"role": Role(value)}
        elif field == "honorific":
            given = {"honorific": Honorific(value)}
        self._desk.do(partial(self._desk.workspace.visits.members.change, self._visit, key, **given))  # type: ignore[arg-type]

    def _representative_changed(self, key: str, field: str, value: str) -> None:
        given: dict[str, object] = {field: value}
        if field == "mark":
            given = {"signs": value == SIGNS}
        elif field == "honorific":
            given = {"honorific": Honorific(value)}
        self._desk.do(partial(self._desk.workspace.visits.representatives.change, self._visit, key, **given))  # type: ignore[arg-type]

    def _moment_day(self, field: str, day: object) -> None:
        now: datetime | None = getattr(self._desk.workspace.visits.get(self._visit), field)
        if isinstance(day, date):
            hour = now.timetz().replace(tzinfo=None) if now else time(7, 30)
            self._change(**{field: datetime.combine(day, hour, VIETNAM)})
        else:
            self._change(**{field: None})

    def _moment_hour(self, field: str, hour: object) -> None:
        visit = self._desk.workspace.visits.get(self._visit)
        now: datetime | None = getattr(visit, field)
        if isinstance(hour, time):
            day = now.date() if now else (visit.planned_on or self._today())
            self._change(**{field: datetime.combine(day, hour, VIETNAM)})
        else:
            self._change(**{field: None})

    def _change(self, **fields: object) -> None:
        self._desk.do(partial(self._desk.workspace.visits.change, self._visit, **fields))  # type: ignore[arg-type]

    def _today(self) -> date:
        return self._desk.workspace.clock.now().date()

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        if changes.scope == self._visit and any(
            changes.touches(kind) for kind in ("visit", "member", "representative")
        ):
            self._show()

    def _show(self) -> None:
        visit = self._desk.workspace.visits.get(self._visit)
        campaign = self._desk.workspace.campaigns.get(visit.campaign)
        locked = self._desk.locked(visit)
        self._stage.show_chip(*words.stage(visit.stage))
        self._place.show_text(visit.place)
        for moment, day, hour in (
            (visit.started_at, self._start_day, self._start_hour),
            (visit.ended_at, self._end_day, self._end_hour),
        ):
            day.show_day(moment.date() if moment else None)
            hour.show_hour(moment.timetz().replace(tzinfo=None) if moment else None)
        self._begin.setVisible(visit.stage is Stage.PLANNED and visit.started_at is None)
        self._finish.setVisible(visit.started_at is not None and visit.ended_at is None)
        papers = [
            translate("Details", "Plan {0}, {1}").format(
                campaign.plan.number or "…", words.day(campaign.plan.issued_on) or "…"
            ),
            translate("Details", "Decision {0}, {1}").format(
                campaign.decision.number or "…", words.day(campaign.decision.issued_on) or "…"
            ),
            campaign.agency,
        ]
        self._basis.setText("\n".join(paper for paper in papers if paper))
        self._number.show_text(visit.number)
        self._copies.show_value(str(visit.copies))
        for part in (
            self._place,
            self._start_day,
            self._start_hour,
            self._end_day,
            self._end_hour,
            self._number,
            self._copies,
        ):
            part.setEnabled(not locked)
        self._finish.setEnabled(not locked)
        self._team.show_people(
            [
                PersonRow(m.id, m.honorific.value, m.name, m.position, m.agency, m.role.value)
                for m in visit.team.members
            ],
            locked=locked,
        )
        self._unit.show_people(
            [
                PersonRow(p.id, p.honorific.value, p.name, p.position, "", SIGNS if p.signs else PRESENT)
                for p in visit.representatives
            ],
            locked=locked,
        )


def _honorifics() -> list[tuple[str, str]]:
    return [(value.value, words.honorific(value)) for value in Honorific]
