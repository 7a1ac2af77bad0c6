"""Version and updates in the settings: what runs, what is new, taking an update in, going back."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.program.release import own_release
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.news import NewsDialog, said_version
from cchc_desktop.ui.people_table import heading
from cchc_desktop.ui.sticks import sticks
from cchc_desktop.workspace.updates import ENDING, Found, Opened, PartKind

translate = QCoreApplication.translate


class UpdatesCard(Card):
    """`told` says what was done."""

    told = Signal(str)

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("updates_card")
        self._desk = desk
        self._updates = desk.workspace.updates
        self.body.addWidget(heading(translate("Updates", "Version and updates")))
        self._version = Words(said_version(own_release()), 13.5, 600, wrap=True)
        self._version.setObjectName("own_version")
        self._next = Words("", 13.5, 500, "metText", wrap=True)
        self._next.setObjectName("next_version")
        self._office = Words("", 13.5, 400, "text2", wrap=True)
        self._office.setObjectName("update_in_force")
        self._said = Words("", 13.5, 500, wrap=True)
        self._said.setObjectName("update_said")
        for label in (self._version, self._next, self._office, self._said):
            self.body.addWidget(label)
        self._said.hide()
        self._take = Button(
            translate("Updates", "Take in an update file…"), icon="arrow_upload_20_regular", name="update_take"
        )
        self._take.clicked.connect(self._ask)
        self._look = Button(translate("Updates", "Look for updates"), icon="search_20_regular", name="update_look")
        self._look.clicked.connect(self.look)
        news = Button(translate("Updates", "What is new"), name="update_news")
        news.clicked.connect(self._show_news)
        self.body.addLayout(row(self._take, self._look, news, 1))
        self._program_back = Button("", ButtonKind.LINK, name="program_back")
        self._program_back.clicked.connect(self._ask_program_back)
        self._update_back = Button(
            translate("Updates", "Take the office's last update back…"), ButtonKind.LINK, name="update_back"
        )
        self._update_back.clicked.connect(self._ask_update_back)
        self.body.addLayout(row(self._program_back, self._update_back, 1))
        self.refresh()

    def refresh(self) -> None:
        """Show what runs, what starts next and what is in force."""
        shelf = self._updates.shelf
        waiting = shelf.waiting() if shelf is not None else None
        self._next.setVisible(waiting is not None)
        if waiting is not None:
            text = translate("Updates", "Version {0} starts when the program is opened next.")
            self._next.setText(text.format(waiting.version))
        connected = self._desk.workspace.exchange.connected
        staged = self._updates.in_force() if connected else None
        if staged is not None:
            kinds = ", ".join(f"{_kinds()[PartKind(kind)]}: {name}" for kind, name in staged.parts)
            lines = [translate("Updates", "Update {0} of the office is in force.").format(staged.number)]
            self._office.setText("\n".join(part for part in (lines[0], staged.remark, kinds) if part))
        elif connected:
            self._office.setText(translate("Updates", "No update of the office was taken in yet."))
        else:
            self._office.setText(
                translate(
                    "Updates",
                    "Updates come from the office as a signed file. This workspace is not connected with an office "
                    "yet: join with its invitation, or make this laptop the office.",
                )
            )
        if shelf is not None and shelf.closed is not None:
            reason = translate("Refusal", shelf.closed.text)
            line = translate("Updates", "The program itself is not updated from here: {0}.")
            self._office.setText(f"{self._office.text()}\n{line.format(reason)}")
        for button in (self._take, self._look):
            button.setEnabled(connected)
        self._update_back.setVisible(staged is not None)
        target = shelf.target() if shelf is not None else None
        self._program_back.setVisible(target is not None)
        if shelf is not None and target is not None:
            text = translate("Updates", "Go back to version {0}…")
            self._program_back.setText(text.format(shelf.earlier().version))

    def open_file(self, path: Path) -> None:
        """Take an update file in: read and unpacked beside the window, then put in force."""
        try:
            data = path.read_bytes()
        except OSError as error:
            self._tell(error.strerror or str(error), "notText")
            return
        self._open(data, path.name)

    def look(self) -> None:
        """Look for a newer update at the places of exchange and on sticks."""
        try:
            work = self._updates.looking(tuple(Path(folder) for _, folder in sticks()))
        except Refusal as error:
            self._desk.decline(error)
            return
        self._busy(translate("Updates", "Looking at the places of exchange and sticks…"))
        errand = Errand(work, self)
        errand.done.connect(self._found)
        errand.failed.connect(self._failed)
        errand.start()

    def _found(self, found: object) -> None:
        if not isinstance(found, Found):
            self._settle()
            self._tell(translate("Updates", "There is no newer update."), "text2")
            return
        self._settle()
        wanted = Dialog(
            translate("Updates", "Take in the update “{0}”?").format(found.name),
            translate("Updates", "Not now"),
            translate("Updates", "Take in"),
            self.window(),
            text=translate("Updates", "It lies at {0}.").format(found.place),
        )
        if wanted.asked():
            self._open(found.data, found.name)

    def _open(self, data: bytes, name: str) -> None:
        try:
            work = self._updates.opening(name)
        except Refusal as error:
            self._desk.decline(error)
            return
        self._busy(translate("Updates", "Checking “{0}”…").format(name))
        errand = Errand(partial(work, data), self)
        errand.done.connect(self._opened)
        errand.failed.connect(self._failed)
        errand.start()

    def _opened(self, opened: object) -> None:
        assert isinstance(opened, Opened)
        self._settle()
        try:
            staged = self._updates.put_in_force(opened)
        except Refusal as error:
            self._desk.decline(error)
            return
        parts = [translate("Updates", "Update {0} was taken in.").format(staged.number)]
        if any(part.kind is not PartKind.APP for part in opened.update.parts):
            parts.append(translate("Updates", "Texts and calendar count when the workspace is opened next."))
        if opened.left is not None:
            parts.append(words.refusal(opened.left)[0])
        self._tell(" ".join(parts), "metText")
        self.told.emit(parts[0])
        self.refresh()
        if opened.program is not None:
            NewsDialog(opened.program, self.window()).open()

    def _failed(self, error: object) -> None:
        self._settle()
        self._desk.fail(error)

    def _ask(self) -> None:
        title = translate("Updates", "The update file of the office")
        chosen, _ = QFileDialog.getOpenFileName(self, title, "", f"*{ENDING}")
        if chosen:
            self.open_file(Path(chosen))

    def _show_news(self) -> None:
        NewsDialog(own_release(), self.window()).open()

    def _ask_program_back(self) -> None:
        shelf = self._updates.shelf
        if shelf is None:
            return
        wanted = Dialog(
            translate("Updates", "Go back to version {0}?").format(shelf.earlier().version),
            translate("Updates", "Stay"),
            translate("Updates", "Go back"),
            self.window(),
            text=translate("Updates", "It starts when the program is opened next. Your data stay as they are."),
        )
        if wanted.asked():
            self.program_back()

    def program_back(self) -> None:
        """Let the version before start from the next start on."""
        try:
            earlier = self._updates.program_back()
        except Refusal as error:
            self._desk.decline(error)
            return
        self.told.emit(translate("Updates", "Version {0} starts next").format(earlier.version))
        self.refresh()

    def _ask_update_back(self) -> None:
        wanted = Dialog(
            translate("Updates", "Take the office's last update back?"),
            translate("Updates", "Stay"),
            translate("Updates", "Take back"),
            self.window(),
            text=translate("Updates", "What was in force before counts again when the workspace is opened next."),
        )
        if wanted.asked():
            self._updates.take_back()
            self.refresh()

    def _busy(self, text: str) -> None:
        self._tell(text, "text2")
        for button in (self._take, self._look):
            button.setEnabled(False)

    def _settle(self) -> None:
        self._tell("", "text2")
        self.refresh()

    def _tell(self, text: str, role: str) -> None:
        self._said.setText(text)
        self._said.set_role(role)
        self._said.setVisible(bool(text))


def _kinds() -> dict[PartKind, str]:
    return {
        PartKind.CHECKLIST: translate("Updates", "checklist"),
        PartKind.CALENDAR: translate("Updates", "calendar"),
        PartKind.LEGAL: translate("Updates", "legal texts"),
        PartKind.UNITS: translate("Updates", "units"),
        PartKind.ANCHOR: translate("Updates", "certificate"),
        PartKind.APP: translate("Updates", "program"),
    }
