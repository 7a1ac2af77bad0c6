"""Step 5 of a campaign: which checklist its visits answer, section by section."""

from decimal import Decimal
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QVBoxLayout, QWidget

from cchc_desktop.checklist.authoring import compile_form
from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.vietnamese import number
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.errand import beside
from cchc_desktop.ui.kit.inputs import Choices, Labelled
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner, Card, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.ui.people_table import heading

translate = QCoreApplication.translate


class ChecklistPage(QWidget):
    """`told` says what an act did."""

    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._campaign = ""
        card = Card()
        card.body.addWidget(heading(translate("Plan", "Checklist of the campaign")))
        self._forms = Choices([], name="campaign_form", label=translate("Plan", "Checklist"))
        self._forms.chosen.connect(self._choose)
        bring = Button(translate("Plan", "From a workbook…"), icon="document_table_20_regular", name="bring_form")
        bring.clicked.connect(self.choose_file)
        line = row(
            Labelled(translate("Plan", "Checklist and version"), self._forms, framed=False), bring, 1, spacing=10
        )
        card.body.addLayout(line)
        self._about = Words("", 13, 400, "text2", wrap=True)
        card.body.addWidget(self._about)
        self._begun = Banner("info_16_regular", "", "info", name="form_begun")
        card.body.addWidget(self._begun)
        self._grid = Grid(
            (
                Column(translate("Plan", "No."), 60),
                Column(translate("Plan", "Section"), 0, bold=True),
                Column(translate("Plan", "Items"), 90, right=True),
                Column(translate("Plan", "Points"), 90, right=True),
                Column(translate("Plan", "Decisive items"), 150, right=True),
            ),
            self,
        )
        table = Table(self._grid, name="form_sections", label=translate("Plan", "Sections of the checklist"))
        table.setMinimumHeight(px(260))
        card.body.addWidget(table, 1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(card)

    def show_campaign(self, campaign: Campaign) -> None:
        """Show the campaign's checklist."""
        self._campaign = campaign.id
        workspace = self._desk.workspace
        self._forms.offer(
            [
                (form.xform_sha256, translate("Plan", "{0}, version {1}").format(form.title, form.version))
                for form in workspace.forms.all()
            ]
        )
        self._forms.show_value(campaign.form)
        checklist = workspace.forms.checklist(campaign.form)
        total = sum((item.points for item in checklist.items), Decimal())
        counted = translate("Plan", "%n item(s)", "", len(checklist.items))
        self._about.setText(
            translate("Plan", "{0} in {1} sections, {2} points in all").format(
                counted, len(checklist.sections), number(total)
            )
        )
        self._grid.show_rows(
            [
                (
                    section.code,
                    (
                        Cell(section.number),
                        Cell(section.title.say(words.language())),
                        Cell(str(len(section.items))),
                        Cell(number(sum((item.points for item in section.items), Decimal()))),
                        Cell(str(sum(item.critical for item in section.items) or "")),
                    ),
                )
                for section in checklist.sections
            ]
        )
        others = [v for v in workspace.visits.all(campaign.id) if workspace.visits.get(v.id).form != campaign.form]
        begun = [visit for visit in others if not workspace.visits.outdated(visit.id)]
        self._begun.setVisible(bool(begun))
        self._begun.show_text(
            translate("Plan", "%n visit(s) began with another checklist and keep it.", "", len(begun))
        )

    def choose_file(self) -> None:
        """Choose a workbook to bring a checklist in from."""
        title, kinds = translate("Plan", "Choose a checklist"), translate("Plan", "Workbooks (*.xlsx *.xls *.csv *.md)")
        path, _ = QFileDialog.getOpenFileName(self, title, "", kinds)
        if path:
            self.take_file(Path(path))

    def take_file(self, path: Path) -> None:
        """Bring a checklist in and choose it."""
        forms = self._desk.workspace.forms
        try:
            key, changes = forms.keep(beside(partial(compile_form, path.read_bytes(), path.name)))
        except Refusal as error:
            self._desk.decline(error)
            return
        self._desk.announcer.tell(changes)
        self._choose(key)
        self.told.emit(translate("Plan", "The checklist was brought in"))

    def _choose(self, form: str) -> None:
        self._desk.do(partial(self._desk.workspace.campaigns.change, self._campaign, form=form))
