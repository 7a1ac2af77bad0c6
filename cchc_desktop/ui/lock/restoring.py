"""A workspace out of a copy, on this laptop: which copy, who opens it, where it will lie."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.inputs import Choices, Labelled, LineEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Bar, Card, Words, row
from cchc_desktop.workspace.restoring import (
    Copy,
    Restored,
    Stopped,
    bring_back,
    copies_at,
    open_restored,
    people_of,
    target_for,
)
from cchc_desktop.workspace.workspace import Surroundings

translate = QCoreApplication.translate


class RestoreCard(Card):
    """`opened` carries the restored workspace, `left` goes back."""

    opened = Signal(object)
    left = Signal()
    _told = Signal(float, object, object)

    def __init__(self, around: Surroundings) -> None:
        super().__init__(margins=24, spacing=12)
        self.setObjectName("restore")
        self.setFixedWidth(px(460))
        self._around = around
        self._copies: tuple[Copy, ...] = ()
        self._home = Path()
        self.body.addWidget(Words(translate("Restore", "Restore from a copy"), 21, 600, wrap=True))
        self._copy = Choices([], name="restore_copy", label=translate("Restore", "Copy"))
        self._copy.currentIndexChanged.connect(self._show_copy)
        self.body.addWidget(Labelled(translate("Restore", "Copy"), self._copy, framed=False))
        self._person = Choices([], name="restore_person", label=translate("Restore", "Person"))
        self.body.addWidget(Labelled(translate("Restore", "Person"), self._person, framed=False))
        self._password = LineEdit(name="restore_password")
        self._password.setEchoMode(QLineEdit.EchoMode.Password)
        self._password.returnPressed.connect(self.restore)
        self.body.addWidget(Labelled(translate("Restore", "Password"), self._password))
        self._target = Words("", 12, 400, "text2", wrap=True)
        self.body.addWidget(self._target)
        self._problem = Words("", 13, 500, "notText", wrap=True)
        self._problem.setObjectName("restore_problem")
        self.body.addWidget(self._problem)
        self._back = Button(translate("Restore", "Back"), ButtonKind.LINK, name="restore_back")
        self._back.clicked.connect(self.left)
        self._go = Button(translate("Restore", "Restore"), ButtonKind.PRIMARY, name="restore_go")
        self._go.clicked.connect(self.restore)
        self._progress = Words("", 13, 500, "text2", wrap=True)
        self._bar = Bar()
        self._stop = Button(translate("Restore", "Stop"), ButtonKind.LINK, name="restore_stop")
        self._stop.clicked.connect(self.stop)
        self.body.addWidget(self._progress)
        self.body.addWidget(self._bar)
        self.body.addLayout(row(self._back, self._stop, 1, self._go))
        self._stopped = False
        self._told.connect(self._show_progress)
        self._show_working(False)

    def show_place(self, place: Path, home: Path) -> None:
        """Offer the copies at a place, to be restored into a folder below `home`.

        Raises:
            NoCopyHere: there is none.
        """
        self._copies = copies_at(place)
        self._home = home
        self._copy.clear()
        for number, copy in enumerate(self._copies):
            when = words.moment(copy.at) if copy.at else translate("Restore", "a whole workspace")
            self._copy.addItem(f"{copy.workspace} · {when}", str(number))
        self._problem.setText("")
        self._show_copy()
        self._password.setFocus()

    def restore(self) -> None:
        """Bring the copy back beside the window, data base and all, then open it."""
        copy, target = self._chosen(), Path(self._target.property("folder") or "")
        self._problem.setText("")
        self._stopped = False
        self._show_working(True)
        person, password = self._person.currentText(), self._password.text()
        work = partial(
            bring_back,
            copy,
            target,
            person=person,
            password=password,
            now=self._around.clock.now(),
            watch=self._watch,
        )
        errand = Errand(work, self)
        errand.done.connect(partial(self._open, target, person))
        errand.failed.connect(self._failed)
        errand.start()

    def stop(self) -> None:
        """Break off after the file that is on its way."""
        self._stopped = True

    def _watch(self, done: int, whole: int) -> None:
        """Tell how far it is; called in the worker."""
        if self._stopped:
            raise Stopped
        self._told.emit(done / max(whole, 1), done, whole)

    def _show_progress(self, part: float, done: int, whole: int) -> None:
        self._bar.show_part(part)
        text = translate("Restore", "{0} of {1} MB restored")
        self._progress.setText(text.format(_megabytes(done), _megabytes(whole)))

    def _open(self, target: Path, person: str, restored: object) -> None:
        assert isinstance(restored, Restored)
        try:
            workspace = open_restored(restored, target, person, self._around)
        except Refusal as error:
            self._failed(error)
            return
        self._show_working(False)
        self._password.clear()
        self.opened.emit(workspace)

    def _failed(self, error: object) -> None:
        self._show_working(False)
        if isinstance(error, Stopped):
            self._problem.setText(translate("Restore", "Stopped. Nothing was restored; the copy is as it was."))
            return
        if not isinstance(error, Refusal):
            assert isinstance(error, Exception)
            raise error
        self._problem.setText(" ".join(part for part in words.refusal(error) if part))

    def _show_working(self, working: bool) -> None:
        self._go.setEnabled(not working)
        self._go.setText(translate("Restore", "Restoring…") if working else translate("Restore", "Restore"))
        self._back.setEnabled(not working)
        self._progress.setText("")
        self._bar.show_part(0)
        for part in (self._progress, self._bar, self._stop):
            part.setVisible(working)

    def _chosen(self) -> Copy:
        return self._copies[max(0, self._copy.currentIndex())]

    def _show_copy(self) -> None:
        if not self._copies:
            return
        copy = self._chosen()
        self._person.clear()
        try:
            for name in people_of(copy):
                self._person.addItem(name, name)
        except Refusal as error:
            self._problem.setText(" ".join(part for part in words.refusal(error) if part))
        target = target_for(copy, self._home)
        self._target.setProperty("folder", str(target))
        self._target.setText(translate("Restore", "It will lie in {0}").format(target))


def _megabytes(size: int) -> str:
    return f"{size / 1_000_000:.1f}".replace(".", ",")
