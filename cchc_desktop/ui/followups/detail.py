"""One recommendation in detail: who, until when, shown by what, the steps it may take, its history."""

from collections.abc import Sequence
from functools import partial

from PySide6.QtCore import QCoreApplication, Signal
from PySide6.QtWidgets import QVBoxLayout, QWidget

from cchc_desktop.domain.followup import NEXT, Followed, Progress
from cchc_desktop.ui import words
from cchc_desktop.ui.followups import wording
from cchc_desktop.ui.kit.buttons import Button, ButtonKind, IconButton
from cchc_desktop.ui.kit.inputs import DayEdit, Labelled, LineEdit, NoteEdit
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Card, Chip, Words, clear, row
from cchc_desktop.ui.kit.scrolling import Scroll
from cchc_desktop.workspace.followups import Line
from cchc_desktop.workspace.proof_files import ProofFile

translate = QCoreApplication.translate


class Detail(Card):
    """`changed` carries fields, `stepped` the next step, `days_given` a term in working days."""

    changed = Signal(object)
    stepped = Signal(str)
    days_given = Signal(str)
    visit_wanted = Signal(str)
    files_wanted = Signal()
    file_opened = Signal(str)
    file_removed = Signal(str)
    recheck_wanted = Signal()

    def __init__(self, year: int) -> None:
        super().__init__(margins=1, spacing=0)
        self.setObjectName("followup_detail")
        self._visit = ""
        holder = QWidget()
        column = QVBoxLayout(holder)
        column.setContentsMargins(px(14), px(12), px(14), px(12))
        column.setSpacing(px(10))
        self._unit = Words("", 15.5, 600, wrap=True)
        self._text = Words("", 13.5, 400, wrap=True)
        self._chip = Chip("")
        self._minutes = Words("", 12.5, 400, "text2", wrap=True)
        for part in (self._unit, self._text, self._chip, self._minutes):
            column.addWidget(part)
        self.owner = LineEdit(name="followup_owner")
        self.owner.written.connect(lambda text: self.changed.emit({"owner": text}))
        column.addWidget(Labelled(translate("FollowUps", "Responsible"), self.owner))
        self.due = DayEdit(year, name="followup_due")
        self.due.day_given.connect(lambda day: self.changed.emit({"due_on": day}))
        self.days = LineEdit(name="followup_days")
        self.days.written.connect(self._give_days)
        column.addLayout(
            row(
                Labelled(translate("FollowUps", "Deadline"), self.due),
                Labelled(translate("FollowUps", "or working days"), self.days),
                spacing=10,
            )
        )
        self.proof = NoteEdit(name="followup_proof", lines=2, label=translate("FollowUps", "Proof"))
        self.proof.written.connect(lambda text: self.changed.emit({"proof": text}))
        proof = translate("FollowUps", "Proof (report's number and date, what was shown)")
        column.addWidget(Labelled(proof, self.proof))
        self._files = QVBoxLayout()
        self._files.setSpacing(px(4))
        column.addLayout(self._files)
        add = Button(translate("FollowUps", "Add files…"), icon="attach_16_regular", name="followup_add_file")
        add.clicked.connect(self.files_wanted)
        column.addLayout(row(add, 1))
        self.note = NoteEdit(name="followup_note", lines=1, label=translate("FollowUps", "Note"))
        self.note.written.connect(lambda text: self.changed.emit({"note": text}))
        column.addWidget(Labelled(translate("FollowUps", "Note"), self.note))
        self._steps = QVBoxLayout()
        self._steps.setSpacing(px(6))
        column.addLayout(self._steps)
        visit = Button(
            translate("FollowUps", "Open the visit"),
            ButtonKind.LINK,
            icon="arrow_right_20_regular",
            name="followup_visit",
        )
        visit.clicked.connect(lambda: self.visit_wanted.emit(self._visit))
        recheck = Button(
            translate("FollowUps", "Plan a re-check…"), ButtonKind.LINK, icon="calendar_day_20_regular", name="recheck"
        )
        recheck.clicked.connect(self.recheck_wanted)
        column.addLayout(row(visit, 1))
        column.addLayout(row(recheck, 1))
        column.addWidget(Words(translate("FollowUps", "History"), 13, 600))
        self._history = Words("", 12.5, 400, "text2", wrap=True)
        column.addWidget(self._history)
        column.addStretch(1)
        self.body.addWidget(Scroll(holder, "surface"))

    def flush(self) -> None:
        """Write what is still being typed, before another recommendation comes into view."""
        for box in (self.proof, self.note, self.owner, self.due):
            box.flush()

    def show_one(self, one: Followed, *, overdue: bool, left: int | None, history: Sequence[Line]) -> None:
        """Show a recommendation as it stands."""
        self._visit = one.visit
        self._unit.setText(f"{words.capital(words.unit_kind(one.unit.kind))} {one.unit.name}")
        self._text.setText(one.recommendation.text)
        word, icon, role = wording.progress(one.progress)
        if overdue:
            late = translate("FollowUps", "Overdue by %n working day(s)", "", -(left or 0))
            self._chip.show_chip(late, "calendar_error_16_regular", "not")
        else:
            self._chip.show_chip(" · ".join(filter(None, (word, wording.left(left)))), icon, role)
        told = translate("FollowUps", "Minutes signed on {0}; deadline there: {1}; state: {2}.")
        self._minutes.setText(told.format(words.day(one.told_on), words.day(one.recommendation.due_on) or "–", word))
        self.owner.show_text(one.owner)
        self.due.show_day(one.due_on)
        self.days.show_text("")
        self.proof.show_text(one.noted.proof)
        self.note.show_text(one.noted.note)
        self._show_steps(one.progress)
        self._history.setText("\n".join(map(_said, history)) or translate("FollowUps", "Nothing noted yet."))

    def show_files(self, files: Sequence[ProofFile]) -> None:
        """Show the files that prove it: a click saves one somewhere to be looked at."""
        clear(self._files)
        for file in files:
            name = Button(file.name, ButtonKind.LINK, icon="document_20_regular", name=f"proof_{file.id}")
            name.setToolTip(translate("FollowUps", "Save a copy of {0}").format(file.name))
            name.clicked.connect(partial(self.file_opened.emit, file.id))
            remove = IconButton("delete_20_regular", translate("FollowUps", "Remove {0}").format(file.name))
            remove.clicked.connect(partial(self.file_removed.emit, file.id))
            self._files.addLayout(row(name, 1, remove))

    def _show_steps(self, progress: Progress) -> None:
        clear(self._steps)
        for number, to in enumerate(NEXT[progress]):
            kind = ButtonKind.PRIMARY if number == 0 else ButtonKind.NORMAL
            back = to is Progress.UNDER_WAY and progress is not Progress.HANDED
            text = translate("FollowUps", "Give back to the unit") if back else wording.step(to)
            button = Button(text, kind, name=f"followup_to_{to.value}")
            button.clicked.connect(partial(self._step, to))
            self._steps.addLayout(row(button, 1))

    def _step(self, to: Progress) -> None:
        self.flush()
        self.stepped.emit(to.value)

    def _give_days(self, text: str) -> None:
        if text.strip():
            self.days_given.emit(text.strip())


def _said(line: Line) -> str:
    value = str(line.value or "–")
    if line.field == "progress":
        value = wording.progress(Progress(value))[0]
    elif line.field == "due_on" and line.value:
        value = "/".join(reversed(value.split("-")))
    return f"{words.moment(line.at)} · {line.person} · {wording.field(line.field)}: {value}"
