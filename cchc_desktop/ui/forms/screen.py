"""The gallery of forms: what is installed, how it looks, bringing in a new one, moving visits to it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.checklist.template import template
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.forms.checking import CheckingPage
from cchc_desktop.ui.forms.filling import FillingPage
from cchc_desktop.ui.forms.moving import ask_to_move_visit
from cchc_desktop.ui.forms.trying import TryOut
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import EmptyState, Surface, Words, clear, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.workspace.fillings import SCOPE
from cchc_desktop.workspace.forms import Installed

translate = QCoreApplication.translate
_FILES = "XLSForm (*.xlsx *.xlsm *.xls *.csv *.md)"


class FormsScreen(QWidget):
    """Lists the form versions of the workspace and shows the chosen one; `left` goes back to where one came from."""

    titled = Signal(str, str)
    told = Signal(str)
    left = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("forms")
        self._desk = desk
        self._key = ""
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        self._pages = QStackedWidget()
        layout.addWidget(self._pages)
        self._pages.addWidget(self._build_gallery())
        self.checking = CheckingPage(desk, self._basis_title)
        self.checking.brought_in.connect(self._brought_in)
        self.checking.left.connect(self.show_gallery)
        self.checking.told.connect(self.told)
        self._pages.addWidget(self.checking)
        self.filling = FillingPage(desk)
        self.filling.left.connect(self.show_gallery)
        self.filling.told.connect(self.told)
        self._pages.addWidget(self.filling)

    def showEvent(self, event: object) -> None:
        super().showEvent(event)  # type: ignore[arg-type]
        self.titled.emit(translate("Forms", "Checklists"), translate("Forms", "Installed versions"))
        self.refresh()

    def show_gallery(self) -> None:
        """Show the list of installed versions."""
        self._pages.setCurrentIndex(0)
        self.refresh()

    def open_file(self, path: Path) -> None:
        """Check a workbook and show what is wrong with it, or how it would look."""
        self._pages.setCurrentIndex(1)
        self.checking.open_file(path)

    def refresh(self) -> None:
        """Show the installed versions as they are now."""
        installed = self._desk.workspace.forms.installed()
        self._grid.show_rows([(line.key, _cells(line)) for line in installed])
        keys = {line.key for line in installed}
        if self._key not in keys:
            self._key = installed[0].key if installed else ""
        self._detail.setCurrentIndex(1 if self._key else 0)
        if self._key:
            self.table.choose(self._key)
            self._show_chosen()

    # --- building -------------------------------------------------------------------------------------------

    def _build_gallery(self) -> QWidget:
        page = QWidget()
        layout = QHBoxLayout(page)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_list(), 2)
        self._detail = QStackedWidget()
        empty = EmptyState(
            translate("Forms", "No checklist yet"),
            translate("Forms", "Bring in a workbook, or create a campaign: it takes the checklist of the app."),
            translate("Forms", "Bring in a checklist"),
            name="forms_empty",
        )
        empty.acted.connect(self.choose_file)
        self._detail.addWidget(empty)
        self._detail.addWidget(self._build_detail())
        layout.addWidget(self._detail, 3)
        return page

    def _build_list(self) -> QWidget:
        box = Surface("subtle", "right")
        box.setMinimumWidth(px(250))
        box.setMaximumWidth(px(430))
        column = QVBoxLayout(box)
        column.setContentsMargins(px(12), px(12), px(12), px(10))
        column.setSpacing(px(8))
        self._grid = Grid(
            (
                Column(translate("Forms", "Checklist"), 0, bold=True),
                Column(translate("Forms", "Version"), 92),
                Column(translate("Forms", "State"), 126),
            ),
            self,
        )
        self.table = Table(self._grid, name="forms_installed", label=translate("Forms", "Installed versions"))
        self.table.picked.connect(self._choose)
        column.addWidget(self.table, 1)
        bring = Button(
            translate("Forms", "Bring in a checklist"),
            ButtonKind.PRIMARY,
            icon="arrow_upload_20_regular",
            name="form_choose",
        )
        bring.clicked.connect(self.choose_file)
        start = Button(translate("Forms", "Save a template"), icon="document_add_20_regular", name="form_template")
        start.clicked.connect(self._save_template)
        column.addLayout(row(bring, 1))
        column.addLayout(row(start, 1))
        back = Button(translate("Forms", "Back to the settings"), ButtonKind.LINK, name="forms_back")
        back.clicked.connect(self.left)
        column.addLayout(row(back, 1))
        return box

    def _build_detail(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = Surface("surface", "bottom")
        self._title = Words("", 15.5, 600, wrap=True)
        self._facts = Words("", 12.5, 400, "text2", wrap=True)
        self._use = Button(translate("Forms", "Use for new visits"), name="form_use")
        self._use.clicked.connect(self._use_for_campaign)
        self._retire = Button("", name="form_retire")
        self._retire.clicked.connect(self._offer)
        save = Button(translate("Forms", "Save the source file"), icon="arrow_export_20_regular", name="form_source")
        save.clicked.connect(self._save_source)
        inside = QVBoxLayout(head)
        inside.setContentsMargins(px(16), px(10), px(16), px(10))
        inside.setSpacing(px(6))
        inside.addWidget(self._title)
        inside.addWidget(self._facts)
        fill = Button(translate("Forms", "Fill it in"), icon="edit_16_regular", name="form_fill")
        fill.clicked.connect(lambda: self.fill_in())
        inside.addLayout(row(self._use, fill, self._retire, save, 1))
        self._drafts = QVBoxLayout()
        inside.addLayout(self._drafts)
        column.addWidget(head)
        self.trying = TryOut(self._desk, self._basis_title)
        column.addWidget(self.trying, 1)
        return page

    # --- showing --------------------------------------------------------------------------------------------

    def _choose(self, key: str) -> None:
        if key and key != self._key:
            self._key = key
            self._show_chosen()

    def _chosen(self) -> Installed:
        return next(line for line in self._desk.workspace.forms.installed() if line.key == self._key)

    def _show_chosen(self) -> None:
        line = self._chosen()
        workspace = self._desk.workspace
        self._title.setText(translate("Forms", "{0}, version {1}").format(line.title, line.version or "–"))
        users = [visit for visit in workspace.visits.all() if workspace.visits.form(visit.id) == line.key]
        facts = translate("Forms", "form_id {0} · {1} items · {2} visits use it · source {3} · SHA-256 {4}…")
        self._facts.setText(facts.format(line.id, line.items, len(users), line.source_name, line.key[:12]))
        retire = translate("Forms", "Offer it again") if line.retired else translate("Forms", "Retire it")
        self._retire.setText(retire)
        self._retire.setAccessibleName(retire)
        self._retire.updateGeometry()
        campaigns = workspace.campaigns.all()
        self._use.setVisible(bool(campaigns) and campaigns[0].form != line.key and not line.retired)
        self._show_drafts(line)
        forms, fillings = workspace.forms, workspace.fillings
        media = forms.version(line.key).media
        self.trying.show_form(forms.checklist(line.key), partial(fillings.form, line.key), media)

    def fill_in(self, key: str = "") -> None:
        """Fill in a form (the chosen one when none is named), or go on with what was filled in."""
        self._pages.setCurrentWidget(self.filling)
        self.filling.open_form(key or self._key)

    def _show_drafts(self, line: Installed) -> None:
        """Offer to move the open visits that run another version of this form."""
        clear(self._drafts)
        workspace = self._desk.workspace
        versions = {other.key: other for other in workspace.forms.installed()}
        for visit in workspace.visits.all():
            runs = versions.get(workspace.visits.form(visit.id))
            movable = runs is not None and runs.id == line.id and runs.key != line.key and not line.retired
            if not movable or workspace.visits.get(visit.id).frozen_at is not None or runs is None:
                continue
            unit = words.unit_title(visit.unit.kind.value, visit.unit.name)
            said = translate("Forms", "{0} runs version {1}").format(unit, runs.version)
            move = Button(translate("Forms", "Move it here…"), ButtonKind.SUBTLE, name=f"form_move_{visit.id}")
            move.clicked.connect(partial(self.ask_to_move, visit.id, unit))
            offer = row(Words(said, 13, wrap=True), move)
            offer.setStretch(0, 1)
            self._drafts.addLayout(offer)
        for other in versions.values():
            count = len(workspace.fillings.all(SCOPE, other.key))
            if other.id == line.id and other.key != line.key and count and not line.retired:
                said = translate("Forms", "Version {0} has {1} filling(s)").format(other.version or "–", count)
                show = Button(
                    translate("Forms", "Show them…"), ButtonKind.SUBTLE, name=f"form_fillings_{other.key[:12]}"
                )
                show.clicked.connect(partial(self.fill_in, other.key))
                offer = row(Words(said, 13, wrap=True), show)
                offer.setStretch(0, 1)
                self._drafts.addLayout(offer)

    def _basis_title(self, key: str) -> str:
        try:
            return self._desk.workspace.legal.title(key)
        except Refusal:
            return key

    # --- acting ---------------------------------------------------------------------------------------------

    def choose_file(self) -> None:
        """Ask for a workbook and check it."""
        path, _ = QFileDialog.getOpenFileName(self, translate("Forms", "Choose a workbook"), "", _FILES)
        if path:
            self.open_file(Path(path))

    def ask_to_move(self, visit: str, unit: str) -> None:
        """Show what moving a visit to the chosen version would do, and move it when that is wanted."""
        try:
            preview = self._desk.workspace.versions.preview(visit, self._key)
        except Refusal as error:
            self._desk.decline(error)
            return
        if ask_to_move_visit(unit, preview, self.window()):
            self.move_visit(visit)

    def move_visit(self, visit: str) -> None:
        """Move a visit to the chosen version."""
        if self._desk.do(partial(self._desk.workspace.versions.move, visit, self._key)) is not None:
            self.told.emit(translate("Forms", "The visit was moved"))
            self._show_chosen()

    def _brought_in(self, key: str) -> None:
        self._key = key
        self.told.emit(translate("Forms", "The checklist was brought in"))
        self.show_gallery()

    def _use_for_campaign(self) -> None:
        campaign = self._desk.workspace.campaigns.all()[0]
        if self._desk.do(partial(self._desk.workspace.campaigns.change, campaign.id, form=self._key)) is not None:
            self.told.emit(translate("Forms", "Visits planned from now on use it"))
            self._show_chosen()

    def _offer(self) -> None:
        forms = self._desk.workspace.forms
        act = forms.activate if self._chosen().retired else forms.retire
        if self._desk.do(partial(act, self._key)) is not None:
            self.refresh()

    def _save_source(self) -> None:
        version = self._desk.workspace.forms.version(self._key)
        self._save(version.source, version.source_name, _FILES)

    def _save_template(self) -> None:
        workspace = self._desk.workspace
        register = {text.key: text.name for text in workspace.legal.all()}
        made = template(register, workspace.clock.now().date())
        self._save(made, "mau-bo-tieu-chi.xlsx", "Excel (*.xlsx)")

    def _save(self, data: bytes, name: str, kinds: str) -> None:
        path, _ = QFileDialog.getSaveFileName(self, translate("Forms", "Save as"), name, kinds)
        if not path:
            return
        try:
            self._desk.workspace.forms.save(data, Path(path))
        except Refusal as error:
            self._desk.decline(error)
            return
        self.told.emit(translate("Forms", "Saved: {0}").format(Path(path).name))


def _cells(line: Installed) -> tuple[Cell, ...]:
    if line.retired:
        state = Cell(translate("Forms", "Retired"), "circle_16_regular", "na")
    else:
        state = Cell(translate("Forms", "In use"), "checkmark_16_regular", "met")
    return Cell(line.title), Cell(line.version), state
