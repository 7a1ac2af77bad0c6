"""Step 1 of a campaign: its name, letterhead, plan, decision, and the days it covers."""

from datetime import date
from functools import partial

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.inputs import DayEdit, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner, Card, row
from cchc_desktop.ui.people_table import heading

translate = QCoreApplication.translate


class PapersPage(QWidget):
    """Everything is saved as it is typed."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._campaign = ""
        self._year = desk.workspace.clock.now().year
        self._edits: dict[str, LineEdit] = {}
        self._days: dict[str, DayEdit] = {}
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(px(12))
        column.addWidget(
            self._card(
                translate("Plan", "Campaign and letterhead"),
                (
                    (self._text("name", translate("Plan", "Name of the campaign")),),
                    (
                        self._text("parent_agency", translate("Plan", "Parent agency (letterhead)"), "UBND TỈNH …"),
                        self._text("agency", translate("Plan", "Agency"), "SỞ NỘI VỤ"),
                        self._text("place", translate("Plan", "Place (before the date)")),
                    ),
                ),
            )
        )
        column.addWidget(
            self._card(
                translate("Plan", "Plan and decision"),
                (
                    (
                        self._text("plan__number", translate("Plan", "Plan no."), "45/KH-SNV"),
                        self._day("plan__issued_on", translate("Plan", "Plan of")),
                        self._text("plan__issued_by", translate("Plan", "Plan issued by")),
                    ),
                    (
                        self._text("decision__number", translate("Plan", "Decision no."), "112/QĐ-SNV"),
                        self._day("decision__issued_on", translate("Plan", "Decision of")),
                        self._text("decision__issued_by", translate("Plan", "Decided by")),
                    ),
                ),
            )
        )
        column.addWidget(
            self._card(
                translate("Plan", "Days"),
                (
                    (
                        self._day("period_from", translate("Plan", "Period reviewed from")),
                        self._day("period_to", translate("Plan", "to")),
                        self._day("starts_on", translate("Plan", "Visits from")),
                        self._day("ends_on", translate("Plan", "to")),
                    ),
                ),
            )
        )
        self._wrong = Banner("warning_20_filled", "", "part", name="plan_days_wrong")
        column.addWidget(self._wrong)
        column.addStretch(1)

    def focus_name(self) -> None:
        """Go to the name of the campaign."""
        self._edits["name"].setFocus()
        self._edits["name"].selectAll()

    def show_campaign(self, campaign: Campaign) -> None:
        """Show a campaign as it stands."""
        self._campaign = campaign.id
        for field, edit in self._edits.items():
            edit.show_text(str(_value(campaign, field) or ""))
        for field, day in self._days.items():
            value = _value(campaign, field)
            day.show_day(value if isinstance(value, date) else None)
        wrong = _wrong_days(campaign)
        self._wrong.setVisible(bool(wrong))
        self._wrong.show_text(wrong)

    def _card(self, title: str, lines: tuple[tuple[Labelled, ...], ...]) -> Card:
        card = Card()
        card.body.addWidget(heading(title))
        for line in lines:
            card.body.addLayout(row(*line, spacing=10))
        return card

    def _text(self, field: str, label: str, placeholder: str = "") -> Labelled:
        edit = LineEdit(placeholder, name=f"campaign_{field}")
        edit.written.connect(lambda value: self._change(field, value))
        self._edits[field] = edit
        return Labelled(label, edit)

    def _day(self, field: str, label: str) -> Labelled:
        edit = DayEdit(self._year, name=f"campaign_{field}")
        edit.day_given.connect(lambda value: self._change(field, value))
        self._days[field] = edit
        return Labelled(label, edit)

    def _change(self, field: str, value: object) -> None:
        change = self._desk.workspace.campaigns.change
        self._desk.do(partial(change, self._campaign, merge_key=f"campaign/{field}", **{field: value}))


def _wrong_days(campaign: Campaign) -> str:
    if campaign.starts_on and campaign.ends_on and campaign.ends_on < campaign.starts_on:
        return translate("Plan", "The last day of the visits lies before the first. The values are kept; correct one.")
    if campaign.period_from and campaign.period_to and campaign.period_to < campaign.period_from:
        return translate("Plan", "The period reviewed ends before it begins. The values are kept; correct one.")
    return ""


def _value(campaign: Campaign, field: str) -> object:
    value: object = campaign
    for name in field.split("__"):
        value = getattr(value, name)
    return value
