"""The second copy in the settings: where it goes, how old it is, making and checking it."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QFileDialog

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.keeping import Keeper
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.marks import Card, Words, row
from cchc_desktop.ui.people_table import heading
from cchc_desktop.ui.second_copy import second_copy
from cchc_desktop.workspace.second_place import Checked

translate = QCoreApplication.translate


class CopiesCard(Card):
    """`told` says what was done."""

    told = Signal(str)

    def __init__(self, desk: Desk, keeper: Keeper) -> None:
        super().__init__()
        self.setObjectName("copies")
        self._desk = desk
        self._keeper = keeper
        self._place = desk.workspace.second_place
        self.body.addWidget(heading(translate("Copies", "Second copy")))
        text = translate(
            "Copies",
            "After each quiet minute everything is copied, encrypted, to a second place: a stick, a second disk or a "
            "share. From there the workspace is restored on another laptop in one step.",
        )
        self.body.addWidget(Words(text, 13.5, 400, "text2", wrap=True))
        self._where = Words("", 13.5, 600, wrap=True)
        self._where.setObjectName("copy_place")
        self._state = Words("", 13.5, 400, "text2", wrap=True)
        self._state.setObjectName("copy_state")
        self.body.addWidget(self._where)
        self.body.addWidget(self._state)
        self._choose = Button(translate("Copies", "Choose a place…"), name="copy_choose")
        self._choose.clicked.connect(self._ask)
        self._make = Button(translate("Copies", "Copy now"), ButtonKind.PRIMARY, name="copy_now")
        self._make.clicked.connect(partial(keeper.copy_now, self._copied))
        self._check = Button(translate("Copies", "Check the copy"), name="copy_check")
        self._check.clicked.connect(self._examine)
        self._stop = Button(translate("Copies", "Copy no more"), ButtonKind.LINK, name="copy_stop")
        self._stop.clicked.connect(self._forget)
        self.body.addLayout(row(self._make, self._choose, self._check, self._stop, 1))
        keeper.changed.connect(self.refresh)
        self.refresh()

    def refresh(self) -> None:
        """Show how the second copy stands."""
        state = self._place.state()
        chosen = state.place is not None
        self._where.setText(str(state.place) if chosen else translate("Copies", "No place is chosen yet."))
        said = second_copy(state, self._desk.workspace.clock.now()) if chosen else ""
        if chosen and state.waiting and state.at is not None:
            said += " · " + translate("Copies", "%n change(s) since then", "", state.waiting)
        if self._keeper.under_way:
            said = translate("Copies", "Copying…")
        if state.same_disk:
            said += "\n" + translate(
                "Copies", "This place is on the same disk as the workspace: a broken disk takes both. A stick is safer."
            )
        self._state.setText(said)
        self._state.setVisible(bool(said))
        self._state.set_role("text2" if not chosen or self._place.good() else "partText")
        for button in (self._make, self._check, self._stop):
            button.setVisible(chosen)
        self._check.setEnabled(state.at is not None)
        self._make.setEnabled(not self._keeper.under_way)

    def choose(self, place: Path) -> None:
        """Let the copies go to a place from now on, and make the first one."""
        try:
            self._place.choose(place)
        except Refusal as error:
            self._desk.decline(error)
            return
        self._keeper.copy_now(self._copied)
        self.refresh()

    def _ask(self) -> None:
        title = translate("Copies", "Choose a stick, a second disk or a shared folder")
        chosen = QFileDialog.getExistingDirectory(self, title)
        if chosen:
            self.choose(Path(chosen))

    def _copied(self, error: Refusal | None) -> None:
        if error is not None:
            self._desk.decline(error)
        else:
            self.told.emit(translate("Copies", "The second copy was made"))

    def _examine(self) -> None:
        work = self._place.check()
        if work is None:
            self._keeper.copy_now(self._copied)
            return
        self._state.setText(translate("Copies", "Reading the copy to its end…"))
        errand = Errand(work, self)
        errand.done.connect(self._examined)
        errand.failed.connect(self._unreadable)
        errand.start()

    def _examined(self, found: object) -> None:
        assert isinstance(found, Checked)
        self.refresh()
        if found.damaged:
            said = translate(
                "Copies", "%n part(s) of the copy cannot be read: choose another stick or disk", "", len(found.damaged)
            )
        else:
            said = translate("Copies", "The copy is whole: {0} changes, {1} files").format(
                found.entries, found.attachments
            )
        self._state.setText(said)
        self._state.set_role("notText" if found.damaged else "metText")

    def _unreadable(self, error: object) -> None:
        self.refresh()
        if isinstance(error, Refusal):
            self._desk.decline(error)
        elif isinstance(error, Exception):
            raise error

    def _forget(self) -> None:
        self._place.forget()
        self.refresh()
