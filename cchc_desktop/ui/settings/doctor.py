"""The check of this computer ("Kiểm tra máy"): the doctor's findings in words, one after the other."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, Qt, QTimer
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.ui import role_words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Picture, Words, clear, row
from cchc_desktop.ui.people_table import heading
from cchc_desktop.workspace.health import Finding, State, load_checks

translate = QCoreApplication.translate
_MARKS = {
    State.GOOD: ("checkmark_circle_20_filled", "metText"),
    State.LOOK: ("warning_20_filled", "partText"),
    State.BAD: ("error_circle_16_filled", "notText"),
}


class DoctorCard(Card):
    """Examines when asked, a check at a time, so that the window stays alive."""

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self.setObjectName("doctor_card")
        self._desk = desk
        self._left: Iterator[Finding] | None = None
        self._states: list[State] = []
        self.body.addWidget(heading(translate("Doctor", "Check of this computer")))
        text = translate(
            "Doctor",
            "Looks over the data base, the journal's chain, files, the second copy, clock, room on the disk, fonts, "
            "printers, tokens and certificates. Nothing is changed.",
        )
        self.body.addWidget(Words(text, 13.5, 400, "text2", wrap=True))
        self._go = Button(translate("Doctor", "Check now"), name="doctor_go")
        self._go.clicked.connect(self.examine)
        self._said = Words("", 13.5, 600, wrap=True)
        self._said.setObjectName("doctor_said")
        line = row(self._go, self._said, spacing=12)
        line.setStretch(1, 1)
        self.body.addLayout(line)
        self._findings = QVBoxLayout()
        self._findings.setSpacing(px(6))
        self.body.addLayout(self._findings)

    def examine(self) -> None:
        """Begin the examination."""
        clear(self._findings)
        self._states = []
        self._go.setEnabled(False)
        self._said.setText(translate("Doctor", "Checking…"))
        self._said.set_role("text2")
        # What the checks load the first time would hold the window up.
        errand = Errand(load_checks, self)
        errand.done.connect(lambda _none: self._begin())
        errand.failed.connect(self._desk.fail)
        errand.start()

    def _begin(self) -> None:
        self._left = self._desk.workspace.doctor.examine()
        self._next()

    def _next(self) -> None:
        assert self._left is not None
        finding = next(self._left, None)
        if finding is None:
            self._finish()
            return
        self._states.append(finding.state)
        self._findings.addWidget(_line(finding))
        QTimer.singleShot(0, self, self._next)

    def _finish(self) -> None:
        self._left = None
        self._go.setEnabled(True)
        bad, look = self._states.count(State.BAD), self._states.count(State.LOOK)
        if bad:
            self._said.setText(translate("Doctor", "%n check(s) found something wrong", "", bad))
        elif look:
            self._said.setText(translate("Doctor", "Nothing is wrong; %n check(s) deserve a look", "", look))
        else:
            self._said.setText(translate("Doctor", "Everything is as it should be"))
        self._said.set_role("notText" if bad else "partText" if look else "metText")


def _line(finding: Finding) -> QWidget:
    icon, role = _MARKS[finding.state]
    holder = QWidget()
    holder.setObjectName(f"finding_{finding.check}")
    text = Words(role_words.said(finding.said.text, finding.said.params), 13.5, 400, wrap=True)
    line = row(Picture(icon, role), text, spacing=10)
    line.setStretch(1, 1)
    line.setAlignment(Qt.AlignmentFlag.AlignTop)
    holder.setLayout(line)
    return holder
