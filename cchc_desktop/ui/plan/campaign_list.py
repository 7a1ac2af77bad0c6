"""All campaigns, the newest first."""

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.visit import Stage
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table

translate = QCoreApplication.translate


class CampaignList(QWidget):
    """`opened` carries the campaign, `created` asks for a new one, `removal_wanted` names one to be removed."""

    opened = Signal(str)
    created = Signal()
    removal_wanted = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        column = QVBoxLayout(self)
        column.setContentsMargins(px(16), px(14), px(16), px(16))
        card = Card(margins=1, spacing=0)
        new = Button(
            translate("Plan", "Create a campaign"),
            ButtonKind.PRIMARY,
            icon="add_20_regular",
            key="Ctrl N",
            name="new_campaign",
        )
        new.clicked.connect(self.created)
        gone = IconButton(
            "delete_20_regular", translate("Plan", "Remove the chosen campaign (Delete)"), name="remove_campaign"
        )
        head = row(Words(translate("Plan", "Campaigns"), 15.5, 600), 1, gone, new)
        head.setContentsMargins(px(15), px(8), px(10), px(6))
        card.body.addLayout(head)
        self._grid = Grid(
            (
                Column(translate("Plan", "Campaign"), 0, bold=True),
                Column(translate("Plan", "Days"), 190),
                Column(translate("Plan", "Units"), 80, right=True),
                Column(translate("Plan", "Signed"), 150),
                Column(translate("Plan", "State"), 180),
            ),
            self,
        )
        self.table = Table(self._grid, name="campaigns", label=translate("Plan", "Campaigns"))
        self.table.opened.connect(self.opened)
        self.table.deleted.connect(self._remove)
        gone.clicked.connect(lambda: self._remove(self.table.chosen()))
        self.table.picked.connect(lambda campaign: gone.setEnabled(bool(campaign)))
        gone.setEnabled(False)
        card.body.addWidget(self.table, 1)
        column.addWidget(card)

    def _remove(self, campaign: str) -> None:
        if campaign:
            self.removal_wanted.emit(campaign)

    def refresh(self) -> None:
        """Show every campaign."""
        rows = []
        for campaign in self._desk.workspace.campaigns.all():
            stages = [visit.stage for visit in self._desk.workspace.visits.all(campaign.id)]
            signed = sum(stage in (Stage.SIGNED, Stage.DELIVERED) for stage in stages)
            span = ""
            if campaign.starts_on:
                span = f"{words.short_day(campaign.starts_on)}–{words.day(campaign.ends_on)}"
            units = len(campaign.units)
            cells = (
                Cell(campaign.name or "…"),
                Cell(span),
                Cell(str(units)),
                Cell(f"{signed}/{units}", bar=signed / max(units, 1)),
                Cell(*_state(stages, signed, units)),
            )
            rows.append((campaign.id, cells))
        self._grid.show_rows(rows)


def _state(stages: list[Stage], signed: int, units: int) -> tuple[str, str, str]:
    if units and signed == units:
        return translate("Plan", "Done"), "checkmark_circle_16_filled", "met"
    if any(stage is not Stage.PLANNED for stage in stages):
        return translate("Plan", "Under way"), "play_circle_16_regular", "info"
    return translate("Plan", "Being set up"), "circle_16_regular", "na"
