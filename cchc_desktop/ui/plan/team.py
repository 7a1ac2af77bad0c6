"""Step 2 of a campaign: the team and its groups."""

from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.team import Honorific, Role
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words
from cchc_desktop.ui.people_table import PeopleEditor, PersonRow, heading, person_labels

translate = QCoreApplication.translate
GROUPS = range(5)
"""Groups a team may be split into; 0 goes with every group."""


class TeamPage(QWidget):
    """A table of people that is typed in."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._campaign = ""
        card = Card()
        card.body.addWidget(heading(translate("Plan", "Inspection team")))
        text = translate("Plan", "In the order of the decision. Who is in no group goes with every group.")
        card.body.addWidget(Words(text, 13, 400, "text2", wrap=True))
        groups = [(str(g), words.group(g) or translate("Plan", "Every group")) for g in GROUPS]
        self._team = PeopleEditor(
            "campaign_team",
            [(value.value, words.honorific(value)) for value in Honorific],
            [(value.value, words.role(value)) for value in Role],
            person_labels(),
            with_agency=True,
            groups=groups,
        )
        members = desk.workspace.campaigns.members
        self._team.added.connect(lambda: desk.do(partial(members.add, self._campaign)))
        self._team.removed.connect(lambda key: desk.do(partial(members.remove, self._campaign, key)))
        self._team.changed.connect(self._changed)
        card.body.addWidget(self._team)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(card)
        column.addStretch(1)

    def show_campaign(self, campaign: Campaign) -> None:
        """Show the team."""
        self._campaign = campaign.id
        self._team.show_people(
            [
                PersonRow(m.id, m.honorific.value, m.name, m.position, m.agency, m.role.value, str(m.group))
                for m in campaign.team.members
            ],
            locked=False,
        )

    def _changed(self, key: str, field: str, value: str) -> None:
        given: dict[str, object] = {field: value}
        if field == "mark":
            given = {"role": Role(value)}
        elif field == "honorific":
            given = {"honorific": Honorific(value)}
        elif field == "group":
            given = {"group": int(value)}
        self._desk.do(partial(self._desk.workspace.campaigns.members.change, self._campaign, key, **given))  # type: ignore[arg-type]
