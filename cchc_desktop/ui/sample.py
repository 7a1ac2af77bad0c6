"""Going to the sample from real work: opened where it lies beside the workspace, made where it does not."""

from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.inputs import Labelled
from cchc_desktop.ui.kit.marks import Bar, Words
from cchc_desktop.workspace.sample import Stopped, make_sample
from cchc_desktop.workspace.workspace import ENDING, Surroundings

translate = QCoreApplication.translate


def sample_beside(folder: Path) -> Path:
    """Return where the sample lies (or would) beside a workspace."""
    return folder.with_name(f"KiemTraCCHC-mau{ENDING}")


def ask_to_open_sample(parent: QWidget) -> bool:
    """Ask whether to go to the sample; the workspace here is locked meanwhile."""
    return Dialog(
        translate("Sample", "Go to the sample to practise?"),
        translate("Sample", "Stay"),
        translate("Sample", "Go to the sample"),
        parent,
        text=translate(
            "Sample",
            "Your workspace is locked and stays as it is. From the lock screen “Another folder…” leads back to it.",
        ),
    ).asked()


class SampleDialog(Dialog):
    """Asks for a password of the sample's own, makes it with progress, and closes when it is there."""

    _told = Signal(int, int)

    def __init__(self, folder: Path, person: str, around: Surroundings, parent: QWidget) -> None:
        super().__init__(
            translate("Sample", "Make the sample to practise in?"),
            translate("Sample", "Not now"),
            translate("Sample", "Make the sample"),
            parent,
            text=translate(
                "Sample",
                "It is an invented campaign in a folder of its own ({0}); your workspace stays as it is. Choose a "
                "password for the sample.",
            ).format(folder.name),
        )
        self.setObjectName("make_sample")
        self._folder, self._person, self._around = folder, person, around
        self._stopped = False
        self._first, self._again = QLineEdit(), QLineEdit()
        for edit, name, label in (
            (self._first, "sample_password", translate("Sample", "Password")),
            (self._again, "sample_again", translate("Sample", "Password again")),
        ):
            edit.setObjectName(name)
            edit.setFrame(False)
            edit.setEchoMode(QLineEdit.EchoMode.Password)
            edit.textChanged.connect(self._check)
            self.body.addWidget(Labelled(label, edit))
        self._said = Words("", 13, 500, "text2", wrap=True)
        self._said.setObjectName("sample_said")
        self._bar = Bar()
        self.body.addWidget(self._said)
        self.body.addWidget(self._bar)
        self._bar.hide()
        self._told.connect(self._show)
        self.act.clicked.disconnect()
        self.act.clicked.connect(self.make)
        self._check()
        self._first.setFocus()

    def make(self) -> None:
        """Make it, in a worker."""
        for part in (self.act, self._first, self._again):
            part.setEnabled(False)
        self._bar.show()
        work = partial(
            make_sample,
            self._folder,
            person=self._person,
            password=self._first.text(),
            around=self._around,
            progress=self._tell,
        )
        errand = Errand(work, self)
        errand.done.connect(lambda _code: self.accept())
        errand.failed.connect(self._failed)
        errand.start()

    def reject(self) -> None:
        self._stopped = True
        super().reject()

    def _tell(self, done: int, whole: int) -> bool:
        self._told.emit(done, whole)
        return not self._stopped

    def _show(self, done: int, whole: int) -> None:
        self._said.setText(translate("Sample", "Making sample visits: {0}/{1}").format(done, whole))
        self._bar.show_part(done / max(whole, 1))

    def _check(self) -> None:
        self.act.setEnabled(len(self._first.text()) >= 8 and self._first.text() == self._again.text())

    def _failed(self, error: object) -> None:
        for part in (self._first, self._again):
            part.setEnabled(True)
        self._bar.hide()
        self._check()
        if isinstance(error, Refusal):
            self._said.setText(" ".join(part for part in words.refusal(error) if part))
        elif isinstance(error, Exception) and not isinstance(error, Stopped):
            raise error
