"""What is done with a recommendation besides its fields: files of proof, letters, the re-check."""

from collections.abc import Callable, Sequence
from datetime import date
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QObject, Signal
from PySide6.QtWidgets import QFileDialog, QWidget

from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.followup import Followed
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.visit import Session
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.dialog import Dialog
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.inputs import DayEdit, Labelled, read_day
from cchc_desktop.workspace.evidence import Prepared

translate = QCoreApplication.translate


class FollowUpActs(QObject):
    """`told` says what was done, `visit_wanted` carries a re-check that was planned."""

    told = Signal(str)
    visit_wanted = Signal(str)

    def __init__(self, desk: Desk, owner: QWidget) -> None:
        super().__init__(owner)
        self._desk = desk
        self._owner = owner
        self._errands: list[Errand] = []

    def choose_files(self, recommendation: str) -> None:
        """Choose files that prove it."""
        title = translate("FollowUps", "Choose the files that show it was remedied")
        paths, _ = QFileDialog.getOpenFileNames(self._owner, title)
        self.attach(recommendation, [Path(path) for path in paths])

    def attach(self, recommendation: str, paths: Sequence[Path]) -> None:
        """Take files in beside the window, then put them to a recommendation."""
        if paths and self._desk.allowed(Right.OFFICE_PAPERS):
            for path in paths:
                take = partial(self._desk.workspace.proof_files.prepare, path)
                self._run(take, partial(self._attached, recommendation))

    def save_file(self, recommendation: str, file: str) -> None:
        """Save a copy of a file under a name of the person's choice."""
        kept = next((one for one in self._desk.workspace.proof_files.of(recommendation) if one.id == file), None)
        if kept is None:
            return
        path, _ = QFileDialog.getSaveFileName(self._owner, translate("FollowUps", "Save the file as"), kept.name)
        if path:
            try:
                self._desk.workspace.proof_files.save(kept, Path(path))
            except Refusal as error:
                self._desk.decline(error)
            else:
                self.told.emit(translate("FollowUps", "Saved: {0}").format(Path(path).name))

    def remove_file(self, file: str) -> None:
        """Take a file out."""
        self._desk.do(partial(self._desk.workspace.proof_files.remove, file))

    def choose_folder_for_letters(self) -> None:
        """Choose where the letters to all units that owe something go."""
        folder = QFileDialog.getExistingDirectory(self._owner, translate("FollowUps", "Folder for the letters"))
        if folder:
            self.write_letters(Path(folder))

    def write_letters(self, folder: Path) -> None:
        """Write a letter to each unit that owes something, as PDF and as Word file."""
        reminders = self._desk.workspace.reminders
        try:
            reminded = reminders.units()
            written = [*reminders.write(reminded, folder, ".pdf"), *reminders.write(reminded, folder, ".docx")]
        except Refusal as error:
            self._desk.decline(error)
            return
        if written:
            self.told.emit(translate("FollowUps", "%n letter(s) in the folder, as PDF and Word", "", len(reminded)))
        else:
            self.told.emit(translate("FollowUps", "Nobody has to be reminded today"))

    def ask_recheck(self, one: Followed) -> None:
        """Ask for the day of a re-check, then plan it."""
        name = words.unit_title(one.unit.kind, one.unit.name)
        title = translate("FollowUps", "When is {0} checked again?").format(name)
        text = translate(
            "FollowUps",
            "The re-check asks only what fell short or is still open; its team and checklist stay the same.",
        )
        dialog = Dialog(
            title,
            translate("FollowUps", "Not now"),
            translate("FollowUps", "Plan the re-check"),
            self._owner.window(),
            text=text,
        )
        today = self._desk.workspace.clock.now().date()
        day = DayEdit(today.year, name="recheck_day")
        day.show_day(self._desk.workspace.calendar.add(today, 5))
        dialog.body.addWidget(Labelled(translate("FollowUps", "Day"), day))
        if dialog.asked():
            self.plan_recheck(one.visit, read_day(day.text(), today.year))

    def plan_recheck(self, visit: str, day: date | None) -> None:
        """Plan a re-check of a signed visit."""
        planned = self._desk.do(partial(self._desk.workspace.rechecks.plan, visit, day, Session.MORNING))
        if planned is not None:
            self.told.emit(translate("FollowUps", "Re-check planned; it is among the visits"))
            self.visit_wanted.emit(planned.made)

    def _attached(self, recommendation: str, prepared: object) -> None:
        assert isinstance(prepared, Prepared)
        if self._desk.do(partial(self._desk.workspace.proof_files.attach, recommendation, prepared)) is not None:
            self.told.emit(translate("FollowUps", "Added: {0}").format(prepared.name))

    def _run(self, work: Callable[[], object], done: Callable[[object], None]) -> None:
        errand = Errand(work, self)
        self._errands.append(errand)
        errand.done.connect(done)
        errand.failed.connect(self._desk.fail)
        errand.start()
