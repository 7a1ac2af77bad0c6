"""Personal data: find what is kept of somebody, hand it out, erase it after a clear question."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog

from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import role_words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.ui.people_table import heading
from cchc_desktop.workspace.personal import Mention

translate = QCoreApplication.translate


class PersonalCard(Card):
    """`told` says what was done."""

    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("personal_card")
        self._desk = desk
        self._asked = ""
        self._found: tuple[Mention, ...] = ()
        self.body.addWidget(heading(translate("Personal", "Personal data")))
        about = translate(
            "Personal",
            "Somebody asks what is kept of them: enter the full name, the dossier's or the telephone number. What is "
            "signed is a file that has to be kept and is never changed.",
        )
        self.body.addWidget(Words(about, 13.5, 400, "text2", wrap=True))
        self._words = LineEdit(name="personal_words")
        self._words.returnPressed.connect(self.look)
        find = Button(translate("Personal", "Find"), name="personal_find")
        find.clicked.connect(self.look)
        self.body.addLayout(row(Labelled(translate("Personal", "Words to look for"), self._words), find, spacing=10))
        self._said = Words("", 13.5, 500, wrap=True)
        self._said.setObjectName("personal_said")
        self.body.addWidget(self._said)
        self._grid = Grid(
            (
                Column(translate("Personal", "Where"), 250),
                Column(translate("Personal", "Text"), 0),
                Column(translate("Personal", "When erased"), 190),
            ),
            self,
        )
        self.table = Table(self._grid, name="personal_places", label=translate("Personal", "Places"))
        self.table.setMinimumHeight(px(200))
        self.body.addWidget(self.table)
        self._save = Button(translate("Personal", "Hand out…"), icon="arrow_export_20_regular", name="personal_export")
        self._save.clicked.connect(self._ask_path)
        self._erase = Button(translate("Personal", "Erase…"), ButtonKind.DANGER, name="personal_erase")
        self._erase.clicked.connect(self._ask_erase)
        self.body.addLayout(row(self._save, self._erase, 1))
        self._show()

    def look(self) -> None:
        """Look for the words that were entered and show every place."""
        self._asked = self._words.text().strip()
        try:
            self._found = self._desk.workspace.personal.find(self._asked)
        except Refusal as error:
            self._asked, self._found = "", ()
            self._desk.decline(error)
        self._show()

    def save_to(self, path: Path) -> None:
        """Write what was found, with its history, to a file."""
        try:
            self._desk.workspace.forms.save(self._desk.workspace.personal.export(self._asked), path)
        except Refusal as error:
            self._desk.decline(error)
            return
        self.told.emit(translate("Personal", "Saved: {0}").format(path.name))

    def question(self) -> Dialog:
        """Return the question that stands before erasing, with what goes and what stays."""
        goes = sum(not mention.kept for mention in self._found)
        text = translate("Personal", "%n place(s) get a mark in place of these words; it cannot be undone.", "", goes)
        stays = len(self._found) - goes
        if stays:
            text += " " + translate("Personal", "%n place(s) of signed visits stay as they are.", "", stays)
        text += " " + translate("Personal", "Hand the data out first if the person wants a copy.")
        return Dialog(
            translate("Personal", "Erase “{0}”?").format(self._asked),
            translate("Personal", "Keep it"),
            translate("Personal", "Erase"),
            self,
            text=text,
            danger=True,
        )

    def erase(self) -> None:
        """Erase what was found, as far as it is not signed."""
        try:
            changed, _ = self._desk.workspace.personal.erase(self._asked)
        except Refusal as error:
            self._desk.decline(error)
        else:
            self.told.emit(translate("Personal", "Erased in %n place(s)", "", changed))
        self.look()

    def _ask_path(self) -> None:
        title = translate("Personal", "Save what is kept of the person as")
        path, _ = QFileDialog.getSaveFileName(self, title, "Du-lieu-ca-nhan.json", "JSON (*.json)")
        if path:
            self.save_to(Path(path))

    def _ask_erase(self) -> None:
        if self.question().asked():
            self.erase()

    def _show(self) -> None:
        self._grid.show_rows([(str(number), self._cells(one)) for number, one in enumerate(self._found)])
        shown = bool(self._asked)
        self._said.setVisible(shown)
        self._said.setText(translate("Personal", "Found in %n place(s)", "", len(self._found)))
        self.table.setVisible(bool(self._found))
        self._save.setVisible(bool(self._found))
        may = self._desk.may(Right.RECORDING)
        self._erase.setVisible(may and any(not mention.kept for mention in self._found))

    def _cells(self, mention: Mention) -> tuple[Cell, ...]:
        unit = self._desk.workspace.visits.unit_of(mention.register.scope)
        where = " · ".join(part for part in (unit, role_words.register_kind(mention.register.kind)) if part)
        if mention.kept:
            goes = Cell(translate("Personal", "Stays: signed"), "lock_closed_20_filled", "info")
        else:
            goes = Cell(translate("Personal", "Is taken out"), "", "part")
        return Cell(where), Cell(mention.value.replace("\n", " ")), goes
