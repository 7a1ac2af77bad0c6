"""The office's own wording and Word template of the paper in view: what holds now, and the way to change it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog

from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.papers.drafting import DraftDialog
from cchc_desktop.ui.papers.presenter import PapersPresenter
from cchc_desktop.ui.papers.wording import WordingDialog
from cchc_desktop.workspace.papers import EDITED

translate = QCoreApplication.translate


class TemplatesCard(Card):
    """Wording and Word template of one kind of paper."""

    told = Signal(str)

    def __init__(self, desk: Desk, presenter: PapersPresenter) -> None:
        super().__init__(margins=12, spacing=6)
        self._desk = desk
        self._presenter = presenter
        self.body.addWidget(Words(translate("Papers", "Wording and Word template"), 14, 600))
        self._wording = Words("", 12.5, 400, "text2", wrap=True)
        self.body.addWidget(self._wording)
        edit = Button(translate("Papers", "Edit the wording…"), icon="edit_20_regular", name="edit_wording")
        edit.clicked.connect(self.edit_wording)
        self.body.addLayout(row(edit, 1))
        self._own = Words("", 12.5, 400, "text2", wrap=True)
        self.body.addWidget(self._own)
        self._draft = Button(translate("Papers", "Edit this paper's text…"), icon="edit_20_regular", name="edit_paper")
        self._draft.clicked.connect(self.edit_paper)
        self.body.addLayout(row(self._draft, 1))
        self._template = Words("", 12.5, 400, "text2", wrap=True)
        self.body.addWidget(self._template)
        choose = Button(
            translate("Papers", "Choose a Word template…"), icon="document_add_20_regular", name="choose_template"
        )
        choose.clicked.connect(self._choose)
        self._remove = Button(translate("Papers", "Stop using it"), ButtonKind.LINK, name="remove_template")
        self._remove.clicked.connect(self._stop)
        self.body.addLayout(row(choose, 1))
        self.body.addLayout(row(self._remove, 1))
        may = desk.may(Right.RULES)
        for button in (edit, choose, self._remove):
            button.setEnabled(may)
        if not may:
            said = translate("Papers", "Only the office and who plans change the wording for everybody.")
            why = Words(said, 12.5, 500, "infoText", wrap=True)
            why.setObjectName("wording_read_only")
            self.body.addWidget(why)

    def show_paper(self) -> None:
        """Show what holds for the kind in view."""
        if not self._presenter.scope:
            return
        kept = self._desk.workspace.wordings
        now = kept.in_force(self._kind(), self._desk.workspace.clock.now().date())
        since = now.valid_from.strftime("%d/%m/%Y")
        said = (
            translate("Papers", "The office's own wording, since {0}")
            if now.own
            else translate("Papers", "The app's wording, since {0}")
        )
        self._wording.setText(said.format(since) + (f"\n{now.source}" if now.source else ""))
        edited = bool(self._presenter.particulars().text)
        self._draft.setVisible(self._presenter.kind in EDITED)
        self._own.setVisible(edited)
        own = translate(
            "Papers", "This paper's text was edited: figures that change later do not come in by themselves."
        )
        self._own.setText(own)
        template = kept.word_template(self._kind())
        self._remove.setVisible(template is not None)
        self._template.setText(
            translate("Papers", "Word template: {0}").format(template[0])
            if template
            else translate("Papers", "No Word template: the Word file looks like the PDF")
        )

    def edit_wording(self) -> None:
        """Open the editor."""
        try:
            task = self._presenter.task()
        except Refusal as error:
            self._desk.decline(error)
            return
        dialog = WordingDialog(self._desk, task, self.window())
        dialog.exec()
        self.show_paper()

    def edit_paper(self) -> None:
        """Open the editor of this one paper's text."""
        try:
            dialog = DraftDialog(self._desk, self._presenter, self.window())
        except Refusal as error:
            self._desk.decline(error)
            return
        dialog.exec()
        self.show_paper()

    def use_template(self, data: bytes, name: str) -> None:
        """Take a Word file as the template of this kind."""
        keep = partial(self._desk.workspace.wordings.keep_word_template, self._kind(), name, data)
        if self._desk.do(keep):
            self.show_paper()
            self.told.emit(translate("Papers", "Word template kept: {0}").format(name))

    def _choose(self) -> None:
        title = translate("Papers", "Choose a Word file as template")
        path, _ = QFileDialog.getOpenFileName(self, title, "", "Word (*.docx)")
        if path:
            try:
                data = Path(path).read_bytes()
            except OSError:
                data = b""
            self.use_template(data, Path(path).name)

    def _stop(self) -> None:
        self._desk.do(partial(self._desk.workspace.wordings.remove_word_template, self._kind()))
        self.show_paper()

    def _kind(self) -> PaperKind:
        return self._desk.workspace.papers.worded_as(self._presenter.kind)
