"""The lock screen and the first start: who opens the workspace, and how a new one is made."""

from dataclasses import replace
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QHBoxLayout, QLineEdit, QSizePolicy, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.system_error import why
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.inputs import Labelled, LineEdit
from cchc_desktop.ui.kit.look import TEXT_SIZES, px
from cchc_desktop.ui.kit.marks import Card, Picture, Surface, Words, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.ui.lock.accounts import Accounts, PasswordField
from cchc_desktop.ui.lock.brand import BrandPanel
from cchc_desktop.ui.lock.first_run import CopyStep, DataStep, LookStep, OfficeStep, step_card
from cchc_desktop.ui.lock.joining import ask_code
from cchc_desktop.ui.lock.restoring import RestoreCard
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.members import look_at
from cchc_desktop.workspace.workspace import ENDING, NoKeyStore, Surroundings, Workspace, WrongPassword, WrongPin

translate = QCoreApplication.translate
_WAITS = (0, 0, 0, 2, 5, 15, 30, 60)
"""Seconds to wait after so many wrong passwords in a row; nothing is ever erased."""


_UNLOCK, _ACCOUNT, _CODE, _RECOVER, _RESTORE, _LOOK_STEP, _OFFICE_STEP, _COPY_STEP, _DATA_STEP = range(9)
_LOOK = Preferences()


class LockScreen(QWidget):
    """`opened` carries the open workspace, `begin_at` where a first start goes on, `look_changed` another look."""

    opened = Signal(object)
    begin_at = Signal(str)
    look_changed = Signal(object)

    def __init__(self, folder: Path, around: Surroundings, look: Preferences = _LOOK) -> None:
        super().__init__()
        self.setObjectName("lock")
        self._folder = folder
        self._around = around
        self._look = look
        self._greeted = False
        self._wrong = 0
        self._safe: object = None
        self._waiting: Workspace | None = None
        layout = QHBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        self._brand = BrandPanel()
        layout.addWidget(self._brand, 2)
        self._pages = QStackedWidget()
        self.restoring = RestoreCard(around)
        self.restoring.opened.connect(self.opened)
        self.restoring.left.connect(lambda: self.show_folder(self._folder))
        pages = (self._build_unlock(), self._build_first(), self._build_code(), self._build_recover(), self.restoring)
        for page in pages:
            self._pages.addWidget(_centred(page))
        self._build_first_run()
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._pages, 1)
        right.addWidget(self._build_footer())
        layout.addLayout(right, 3)
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
        self._pages.setCurrentIndex(_UNLOCK if people else _ACCOUNT if self._greeted else _LOOK_STEP)
        self._people.show_people(people)
        self._show_whose(self._people.person())
        self._where.setText(str(folder))
        self._first_where.setText(str(folder))
        (self._password if people else self._name).setFocus()

    def show_saved(self, text: str, about: str = "") -> None:
        """Show when data was last saved on this machine, and how far the visit is."""
        self._brand.show_saved(text, about)

    def choose_person(self, name: str) -> None:
        """Ask for the password of this person first."""
        self._people.choose(name)
        self._show_whose(self._people.person())

    # --- building -------------------------------------------------------------------------------------------

    def _build_unlock(self) -> Card:
        card = _form(translate("Lock", "Unlock"))
        self._people = Accounts(translate("Lock", "Person"))
        self._people.chosen.connect(self._show_whose)
        card.body.addWidget(self._people)
        self._password = _password_edit("password")
        self._password.returnPressed.connect(self.unlock)
        self._field = PasswordField(
            self._password, translate("Lock", "Show the password"), translate("Lock", "Caps Lock is on")
        )
        card.body.addWidget(self._field)
        self._problem = Words("", 13, 500, "notText", wrap=True)
        self._problem.setObjectName("unlock_problem")
        card.body.addWidget(self._problem)
        self._open = Button(
            translate("Lock", "Unlock"),
            ButtonKind.PRIMARY,
            icon="lock_open_20_regular",
            key="Enter",
            name="unlock",
            tall=True,
        )
        self._open.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self._open.clicked.connect(self.unlock)
        recover = Button(translate("Lock", "Forgot the password"), ButtonKind.LINK, name="use_recovery")
        recover.clicked.connect(lambda: self._pages.setCurrentIndex(_RECOVER))
        card.body.addWidget(self._open)
        card.body.addLayout(row(1, recover))
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
        card = step_card(3, translate("Lock", "Who works on this laptop?"))
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
        join = Button(translate("Lock", "Join with an invitation…"), ButtonKind.LINK, name="join_first")
        join.clicked.connect(self._choose_invitation)
        card.body.addLayout(row(join, 1, restore))
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
        self._code_problem = Words("", 13, 500, "notText", wrap=True)
        card.body.addWidget(self._code_problem)
        done = Button(translate("Lock", "I have written it down"), ButtonKind.PRIMARY, name="code_written")
        done.clicked.connect(self._show_copy_step)
        save = Button(translate("Lock", "Save to a file…"), icon="save_copy_20_regular", name="save_code")
        save.clicked.connect(self._choose_code_file)
        card.body.addLayout(row(save, 1, done))
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
        back.clicked.connect(lambda: self._pages.setCurrentIndex(_UNLOCK))
        go = Button(translate("Lock", "Open"), ButtonKind.PRIMARY, name="recover")
        go.clicked.connect(self._recover)
        card.body.addLayout(row(back, 1, go))
        return card

    # --- acting ---------------------------------------------------------------------------------------------

    def _build_first_run(self) -> None:
        self._look_step = LookStep(self._look, self)
        self._look_step.look_changed.connect(self.look_changed)
        self._look_step.done.connect(partial(self._pages.setCurrentIndex, _OFFICE_STEP))
        self._office_step = OfficeStep(self)
        self._office_step.done.connect(self._show_account)
        self._copy_step = CopyStep(self)
        self._copy_step.done.connect(partial(self._pages.setCurrentIndex, _DATA_STEP))
        self._data_step = DataStep(self._around, self)
        self._data_step.done.connect(self._code_written)
        self._data_step.sampled.connect(self._use_sample)
        for step in (self._look_step, self._office_step, self._copy_step, self._data_step):
            self._pages.addWidget(_centred(step.card))

    def _build_footer(self) -> Surface:
        footer = Surface("surface", "top")
        footer.setFixedHeight(px(52))
        size = Button(
            translate("Lock", "Text size"), ButtonKind.LINK, icon="text_font_size_20_regular", name="lock_size"
        )
        size.clicked.connect(self._next_size)
        other = "en" if self._look.language == "vi" else "vi"
        language = Button(
            "English" if other == "en" else "Tiếng Việt", ButtonKind.LINK, icon="globe_20_regular", name="lock_language"
        )
        language.clicked.connect(lambda: self.look_changed.emit(replace(self._look, language=other)))
        text = translate("Lock", "Offline: it opens and works all the same.")
        line = row(Picture("cloud_off_20_regular"), Words(text, 13, 400, "text2"), 1, size, language)
        line.setContentsMargins(px(24), 0, px(16), 0)
        footer.setLayout(line)
        return footer

    def _next_size(self) -> None:
        index = TEXT_SIZES.index(self._look.text_size) + 1
        self.look_changed.emit(replace(self._look, text_size=TEXT_SIZES[index % len(TEXT_SIZES)]))

    def _show_account(self) -> None:
        self._greeted = True
        self._pages.setCurrentIndex(_ACCOUNT)
        self._name.setFocus()

    def _show_whose(self, name: str) -> None:
        self._field.show_label(translate("Lock", "Password of {0}").format(name))
        self._password.setFocus()

    def unlock(self) -> None:
        """Open the workspace with the password that was typed."""
        person, secret = self._people.person(), self._password.text()
        try:
            if secret.isdecimal() and Workspace.has_pin(self._folder, person, self._around):
                workspace = self._with_pin(person, secret)
            else:
                workspace = Workspace.open(self._folder, person=person, password=secret, around=self._around)
        except Refusal as error:
            self._declined(error)
            return
        self._wrong = 0
        self._problem.setText("")
        self._password.clear()
        self.opened.emit(workspace)

    def _with_pin(self, person: str, secret: str) -> Workspace:
        try:
            return Workspace.open_with_pin(self._folder, person=person, digits=secret, around=self._around)
        except (WrongPin, NoKeyStore):
            # A password may be all digits too.
            try:
                return Workspace.open(self._folder, person=person, password=secret, around=self._around)
            except WrongPassword:
                pass
            raise

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
            self._pages.setCurrentIndex(_ACCOUNT)
            self._first_problem.setText(_said(error))
            self._offer(self._local, translate("Lock", "Create it in {0}"), error)
            return
        office = self._office_step.given()
        if office:
            self._waiting.office.change(**office)
        self._data_step.show_person(self._folder, name, password)
        self._first.clear()
        self._again.clear()
        self.code.setText(code)
        self._pages.setCurrentIndex(_CODE)

    def _choose_invitation(self) -> None:
        chosen, _ = QFileDialog.getOpenFileName(self, translate("Lock", "The invitation file"), "", "*.cchci")
        if chosen:
            self.join(Path(chosen))

    def join(self, path: Path) -> bool:
        """Join with an invitation file, after asking for its code; False where that did not come about."""
        try:
            data = path.read_bytes()
            given = ask_code(self, look_at(data, path.name))
            if given is None:
                return False
            self._waiting, code = Workspace.join(
                self._folder, invitation=data, name=path.name, code=given[0], password=given[1], around=self._around
            )
        except (Refusal, OSError) as error:
            said = _said(error) if isinstance(error, Refusal) else error.strerror or str(error)
            self._first_problem.setText(said)
            self._problem.setText(said)
            return False
        self.code.setText(code)
        self._pages.setCurrentIndex(_CODE)
        return True

    def save_code(self, path: Path) -> None:
        """Save the recovery code to a text file, to be printed or kept on a stick."""
        text = translate("Lock", "Recovery code of the workspace in {0}: {1}").format(self._folder, self.code.text())
        try:
            path.write_text(text + "\n", encoding="utf-8")
        except OSError as error:
            said = translate("Lock", "The code could not be saved: {0}")
            self._code_problem.setText(said.format(words.reason(why(error))))

    def _choose_code_file(self) -> None:
        title = translate("Lock", "Where should the recovery code be saved? Not on this laptop.")
        path, _ = QFileDialog.getSaveFileName(self, title, "ma-khoi-phuc.txt")
        if path:
            self.save_code(Path(path))

    def _show_copy_step(self) -> None:
        self.code.setText("")
        if self._waiting is not None:
            self._copy_step.show_workspace(self._waiting)
        self._pages.setCurrentIndex(_COPY_STEP)

    def _code_written(self, place: str = "home") -> None:
        """End the first start: open the workspace at a place."""
        workspace, self._waiting = self._waiting, None
        self.code.setText("")
        self._data_step.forget()
        self.opened.emit(workspace)
        self.begin_at.emit(place)

    def _use_sample(self, folder: object) -> None:
        assert isinstance(folder, Path)
        if self._waiting is not None:
            self._waiting.close()
            self._waiting = None
        person, password = self._data_step.person()
        workspace = Workspace.open(folder, person=person, password=password, around=self._around)
        self._data_step.forget()
        practising = self._data_step.practising
        self.opened.emit(workspace)
        if practising:
            self.begin_at.emit("practice")

    def _recover(self) -> None:
        try:
            workspace = Workspace.recover(
                self._folder,
                code=self._recovery.text(),
                person=self._people.person(),
                new_password=self._new.text(),
                around=self._around,
            )
        except Refusal as error:
            self._recovery_problem.setText(_said(error))
            return
        self._recovery.clear()
        self._new.clear()
        self._pages.setCurrentIndex(_UNLOCK)
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
            self._greeted = True
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
            (self._first_problem if self._pages.currentIndex() == _ACCOUNT else self._problem).setText(_said(error))
            return
        self._pages.setCurrentIndex(_RESTORE)

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
            self._greeted = True
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
    # With large text on a low screen the card is taller than the window.
    return Scroll(page)


def _said(error: Refusal) -> str:
    return " ".join(part for part in words.refusal(error) if part)
