"""The lock screen and the first start: who opens the workspace, and how a new one is made."""

from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.lock.brand import BrandPanel
from cchc_desktop.ui.lock.restoring import RestoreCard
from cchc_desktop.workspace.workspace import ENDING, Surroundings, Workspace

translate = QCoreApplication.translate
_WAITS = (0, 0, 0, 2, 5, 15, 30, 60)
"""Seconds to wait after so many wrong passwords in a row; nothing is ever erased."""


class LockScreen(QWidget):
    """Emits `opened` with the open workspace; `created` carries the recovery code of a new one first."""

    opened = Signal(object)

    def __init__(self, folder: Path, around: Surroundings) -> None:
        super().__init__()
        self.setObjectName("lock")
        self._folder = folder
        self._around = around
        self._wrong = 0
        self._safe: object = None
        self._waiting: Workspace | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._brand = BrandPanel()
        layout.addWidget(self._brand)
        self._pages = QStackedWidget()
        self.restoring = RestoreCard(around)
        self.restoring.opened.connect(self.opened)
        self.restoring.left.connect(lambda: self.show_folder(self._folder))
        pages = (self._build_unlock(), self._build_first(), self._build_code(), self._build_recover(), self.restoring)
        for page in pages:
            self._pages.addWidget(_centred(page))
        layout.addWidget(self._pages, 1)
        self.show_folder(folder)

    def show_folder(self, folder: Path) -> None:
        """Offer to open the workspace in a folder, or to make one there."""
        self._folder = folder
        self._problem.setText("")
        self._first_problem.setText("")
        try:
            people = Workspace.people(folder)
        except Refusal:
            people = ()
        self._pages.setCurrentIndex(0 if people else 1)
        self._people.clear()
        for name in people:
            self._people.addItem(name, name)
        self._where.setText(str(folder))
        self._first_where.setText(str(folder))
        (self._password if people else self._name).setFocus()

    def show_saved(self, text: str) -> None:
        """Show when data was last saved on this machine."""
        self._brand.show_saved(text)

    # --- building -------------------------------------------------------------------------------------------

    def _build_unlock(self) -> Card:
        card = _form(translate("Lock", "Open the workspace"))
        self._people = Choices([], name="person_choice", label=translate("Lock", "Person"))
        card.body.addWidget(Labelled(translate("Lock", "Person"), self._people, framed=False))
        self._password = _password_edit("password")
        self._password.returnPressed.connect(self.unlock)
        card.body.addWidget(Labelled(translate("Lock", "Password"), self._password))
        self._problem = Words("", 13, 500, "notText", wrap=True)
        self._problem.setObjectName("unlock_problem")
        card.body.addWidget(self._problem)
        self._open = Button(translate("Lock", "Open"), ButtonKind.PRIMARY, icon="lock_open_20_regular", name="unlock")
        self._open.clicked.connect(self.unlock)
        recover = Button(translate("Lock", "Use the recovery code"), ButtonKind.LINK, name="use_recovery")
        recover.clicked.connect(lambda: self._pages.setCurrentIndex(3))
        card.body.addLayout(row(recover, 1, self._open))
        self._where = Words("", 12, 400, "text2", wrap=True)
        other = Button(translate("Lock", "Another folder…"), ButtonKind.LINK, name="other_folder")
        other.clicked.connect(self._choose_folder)
        restore = Button(translate("Lock", "Restore from a copy…"), ButtonKind.LINK, name="restore_copy_link")
        restore.clicked.connect(self._choose_copy)
        card.body.addWidget(self._where)
        self._bring = Button("", name="bring_local")
        self._bring.clicked.connect(self._bring_local)
        self._bring.hide()
        card.body.addLayout(row(self._bring, 1))
        card.body.addLayout(row(other, restore, 1))
        return card

    def _build_first(self) -> Card:
        card = _form(translate("Lock", "Welcome. Who works on this laptop?"))
        self._name = LineEdit(name="first_name")
        card.body.addWidget(Labelled(translate("Lock", "Your full name, as it stands in the journal"), self._name))
        self._first = _password_edit("first_password")
        hint = translate("Lock", "At least eight characters. A short sentence is easy to remember.")
        card.body.addWidget(Labelled(translate("Lock", "Password"), self._first, hint=hint))
        self._again = _password_edit("first_again")
        self._again.returnPressed.connect(self.create_workspace)
        card.body.addWidget(Labelled(translate("Lock", "Password again"), self._again))
        self._first_problem = Words("", 13, 500, "notText", wrap=True)
        self._first_problem.setObjectName("first_problem")
        card.body.addWidget(self._first_problem)
        make = Button(translate("Lock", "Create the workspace"), ButtonKind.PRIMARY, name="create_workspace")
        make.clicked.connect(self.create_workspace)
        other = Button(translate("Lock", "Another folder…"), ButtonKind.LINK, name="first_other_folder")
        other.clicked.connect(self._choose_folder)
        card.body.addLayout(row(other, 1, make))
        self._first_where = Words("", 12, 400, "text2", wrap=True)
        card.body.addWidget(self._first_where)
        self._local = Button("", name="use_local")
        self._local.clicked.connect(self._use_local)
        self._local.hide()
        card.body.addLayout(row(self._local, 1))
        restore = Button(translate("Lock", "Restore from a copy…"), ButtonKind.LINK, name="restore_first")
        restore.clicked.connect(self._choose_copy)
        card.body.addLayout(row(restore, 1))
        return card

    def _build_code(self) -> Card:
        card = _form(translate("Lock", "Write the recovery code down"))
        text = translate(
            "Lock",
            "It opens the workspace when the password is forgotten. Keep it on paper, away from the laptop. "
            "It is shown only now.",
        )
        card.body.addWidget(Words(text, 14, 400, "text2", wrap=True))
        self.code = Words("", 17, 600, wrap=True)
        self.code.setObjectName("recovery_code")
        self.code.setTextInteractionFlags(Qt.TextInteractionFlag.TextSelectableByMouse)
        card.body.addWidget(self.code)
        done = Button(translate("Lock", "I have written it down"), ButtonKind.PRIMARY, name="code_written")
        done.clicked.connect(self._code_written)
        card.body.addLayout(row(1, done))
        return card

    def _build_recover(self) -> Card:
        card = _form(translate("Lock", "Open with the recovery code"))
        self._recovery = LineEdit("ABCDE-…", name="recovery")
        card.body.addWidget(Labelled(translate("Lock", "Recovery code"), self._recovery))
        self._new = _password_edit("recovery_password")
        card.body.addWidget(Labelled(translate("Lock", "New password"), self._new))
        self._recovery_problem = Words("", 13, 500, "notText", wrap=True)
        card.body.addWidget(self._recovery_problem)
        back = Button(translate("Lock", "Back"), ButtonKind.LINK, name="recovery_back")
        back.clicked.connect(lambda: self._pages.setCurrentIndex(0))
        go = Button(translate("Lock", "Open"), ButtonKind.PRIMARY, name="recover")
        go.clicked.connect(self._recover)
        card.body.addLayout(row(back, 1, go))
        return card

    # --- acting ---------------------------------------------------------------------------------------------

    def unlock(self) -> None:
        """Open the workspace with the password that was typed."""
        try:
            workspace = Workspace.open(
                self._folder, person=self._people.currentText(), password=self._password.text(), around=self._around
            )
        except Refusal as error:
            self._declined(error)
            return
        self._wrong = 0
        self._problem.setText("")
        self._password.clear()
        self.opened.emit(workspace)

    def create_workspace(self) -> None:
        """Create a workspace for the person who was named."""
        name, password = self._name.text().strip(), self._first.text()
        if not name:
            self._first_problem.setText(translate("Lock", "Please enter your name."))
            return
        if password != self._again.text():
            self._first_problem.setText(translate("Lock", "The two passwords differ."))
            return
        try:
            self._waiting, code = Workspace.create(self._folder, person=name, password=password, around=self._around)
        except Refusal as error:
            self._first_problem.setText(_said(error))
            self._offer(self._local, translate("Lock", "Create it in {0}"), error)
            return
        self._first.clear()
        self._again.clear()
        self.code.setText(code)
        self._pages.setCurrentIndex(2)

    def _code_written(self) -> None:
        workspace, self._waiting = self._waiting, None
        self.code.setText("")
        self.show_folder(self._folder)
        self.opened.emit(workspace)

    def _recover(self) -> None:
        try:
            workspace = Workspace.recover(
                self._folder,
                code=self._recovery.text(),
                person=self._people.currentText(),
                new_password=self._new.text(),
                around=self._around,
            )
        except Refusal as error:
            self._recovery_problem.setText(_said(error))
            return
        self._recovery.clear()
        self._new.clear()
        self._pages.setCurrentIndex(0)
        self.opened.emit(workspace)

    def _offer(self, button: Button, text: str, error: Refusal) -> None:
        """Offer the folder of this computer that a refusal of an unsafe place names."""
        self._safe = error.params.get("local")
        button.setVisible(self._safe is not None)
        button.setText(text.format(self._safe))

    def _use_local(self) -> None:
        if isinstance(self._safe, Path):
            self._first_problem.setText("")
            self._local.hide()
            self.show_folder(self._safe / self._folder.name)

    def _bring_local(self) -> None:
        if isinstance(self._safe, Path):
            self._bring.hide()
            self.show_copies(self._folder, self._safe)

    def _choose_copy(self) -> None:
        title = translate("Lock", "Choose the stick or folder that holds the copy")
        chosen = QFileDialog.getExistingDirectory(self, title)
        if chosen:
            self.show_copies(Path(chosen), self._folder.parent)

    def show_copies(self, place: Path, home: Path) -> None:
        """Offer the copies at a place, to be restored below `home`."""
        try:
            self.restoring.show_place(place, home)
        except Refusal as error:
            (self._first_problem if self._pages.currentIndex() == 1 else self._problem).setText(_said(error))
            return
        self._pages.setCurrentIndex(4)

    def _declined(self, error: Refusal) -> None:
        self._problem.setText(_said(error))
        if "local" in error.params:
            self._offer(self._bring, translate("Lock", "Bring it to {0}"), error)
            return
        self._password.selectAll()
        self._wrong += 1
        wait = _WAITS[min(self._wrong, len(_WAITS) - 1)]
        if wait:
            self._open.setEnabled(False)
            self._password.setEnabled(False)
            self._problem.setText(_said(error) + "\n" + translate("Lock", "Next try in %n second(s).", "", wait))
            QTimer.singleShot(wait * 1000, self._may_try_again)

    def _may_try_again(self) -> None:
        self._open.setEnabled(True)
        self._password.setEnabled(True)
        self._password.setFocus()

    def _choose_folder(self) -> None:
        title = translate("Lock", "Choose a workspace folder, or a folder for a new one")
        chosen = QFileDialog.getExistingDirectory(self, title, str(self._folder.parent))
        if chosen:
            folder = Path(chosen)
            self.show_folder(folder if folder.suffix == ENDING else folder / f"KiemTraCCHC{ENDING}")


def _password_edit(name: str) -> LineEdit:
    edit = LineEdit(name=name)
    edit.setEchoMode(QLineEdit.EchoMode.Password)
    return edit


def _form(title: str) -> Card:
    card = Card(margins=24, spacing=12)
    card.setFixedWidth(px(460))
    card.body.addWidget(Words(title, 21, 600, wrap=True))
    return card


def _centred(card: Card) -> QWidget:
    page = QWidget()
    column = QVBoxLayout(page)
    column.addStretch(1)
    column.addWidget(card, 0, Qt.AlignmentFlag.AlignHCenter)
    column.addStretch(1)
    return page


def _said(error: Refusal) -> str:
    return " ".join(part for part in words.refusal(error) if part)
