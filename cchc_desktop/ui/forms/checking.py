"""A workbook on its way in: what the linter found, cell by cell, and the form as it would look.

The file is watched: each time the author saves it, it is checked again.
"""

from collections.abc import Callable
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QFileSystemWatcher, QTimer, Signal
from PySide6.QtWidgets import QFileDialog, QStackedWidget, QVBoxLayout, QWidget

from cchc_desktop.checklist.lint.mistake import Mistake
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.forms.trying import TryOut
from cchc_desktop.ui.kit.buttons import Button, ButtonKind
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Banner, Segmented, Surface, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.workspace.candidates import Candidate, marked_copy, open_candidate

translate = QCoreApplication.translate
_QUIET = 400
"""Milliseconds after the last change of the file until it is read: office programs save in several steps."""


class CheckingPage(QWidget):
    """Checks one file; `brought_in` carries the key of the version that was kept, `left` that nothing was."""

    brought_in = Signal(str)
    left = Signal()
    told = Signal(str)

    def __init__(self, desk: Desk, title: Callable[[str], str]) -> None:
        super().__init__()
        self.setObjectName("form_checking")
        self._desk = desk
        self._path = Path()
        self._candidate: Candidate | None = None
        self._round = 0
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(_QUIET)
        self._again.timeout.connect(self._check)
        self._watcher = QFileSystemWatcher(self)
        self._watcher.fileChanged.connect(lambda _path: self._again.start())
        layout = QVBoxLayout(self)
        layout.setContentsMargins(0, 0, 0, 0)
        layout.setSpacing(0)
        layout.addWidget(self._build_bar())
        self._banner = Banner("info_16_regular", "", "info", name="form_missing")
        self._banner.setVisible(False)
        layout.addWidget(self._banner)
        self._pages = QStackedWidget()
        self._pages.addWidget(self._build_findings())
        self.trying = TryOut(desk, title)
        self._pages.addWidget(self.trying)
        layout.addWidget(self._pages, 1)

    def open_file(self, path: Path) -> None:
        """Check a file, and again each time it is saved."""
        self._path = path
        watched = self._watcher.files()
        if watched:
            self._watcher.removePaths(watched)
        self._check()

    # --- building -------------------------------------------------------------------------------------------

    def _build_bar(self) -> QWidget:
        bar = Surface("surface", "bottom")
        self._name = Words("", 15.5, 600)
        self._count = Words("", 13, 400, "text2", wrap=True)
        self._view = Segmented(
            (
                ("findings", translate("Forms", "Findings"), "", "info"),
                ("preview", translate("Forms", "Preview"), "", "info"),
            ),
            name="form_view",
        )
        self._view.show_value("findings")
        self._view.chosen.connect(self._show_view)
        self._marked = Button(
            translate("Forms", "Save a marked copy"), icon="arrow_export_20_regular", name="form_marked_copy"
        )
        self._marked.clicked.connect(self._save_marked)
        leave = Button(translate("Forms", "Back to the list"), name="form_leave")
        leave.clicked.connect(self._leave)
        self._bring = Button(
            translate("Forms", "Bring it in"), ButtonKind.PRIMARY, icon="arrow_upload_20_regular", name="form_bring_in"
        )
        self._bring.clicked.connect(self._bring_in)
        column = QVBoxLayout(bar)
        column.setContentsMargins(px(16), px(10), px(16), px(8))
        column.setSpacing(px(6))
        column.addLayout(row(self._name, 1, leave, self._marked, self._bring))
        line = row(self._view, self._count, spacing=12)
        line.setStretchFactor(self._count, 1)
        column.addLayout(line)
        return bar

    def _build_findings(self) -> QWidget:
        page = QWidget()
        column = QVBoxLayout(page)
        column.setContentsMargins(px(16), px(10), px(16), px(12))
        column.setSpacing(px(8))
        self._grid = Grid(
            (
                Column(translate("Forms", "Grade"), 118),
                Column(translate("Forms", "Sheet"), 110),
                Column(translate("Forms", "Cell"), 66, bold=True),
                Column(translate("Forms", "What is wrong"), 0),
            ),
            self,
        )
        self.table = Table(self._grid, name="form_findings", label=translate("Forms", "Findings"))
        self.table.picked.connect(self._show_finding)
        column.addWidget(self.table, 1)
        self._what = Words("", 14, 600, wrap=True)
        self._why = Words("", 13, 400, "text2", wrap=True)
        self._mend = Words("", 13, 500, wrap=True)
        for part in (self._what, self._why, self._mend):
            column.addWidget(part)
        return page

    # --- checking -------------------------------------------------------------------------------------------

    def _check(self) -> None:
        self._round += 1
        self._name.setText(self._path.name)
        self._count.setText(translate("Forms", "Checking…"))
        self._bring.setEnabled(False)
        register = frozenset(text.key for text in self._desk.workspace.legal.all())
        errand = Errand(partial(open_candidate, self._path, register), self)
        errand.done.connect(partial(self._checked, self._round))
        errand.failed.connect(partial(self._failed, self._round))
        errand.start()

    def _checked(self, number: int, candidate: object) -> None:
        if number != self._round or not isinstance(candidate, Candidate):
            return
        self._candidate = candidate
        report = candidate.report
        count = translate("Forms", "Errors: {0} · warnings: {1}").format(report.errors, report.warnings)
        usable = candidate.version is not None
        outcome = (
            translate("Forms", "It can be brought in.")
            if usable
            else translate("Forms", "Mend the errors and save the file; it is checked again by itself.")
        )
        self._count.setText(f"{count}. {outcome}")
        self._bring.setEnabled(usable)
        self._marked.setEnabled(bool(report.mistakes))
        self._grid.show_rows([(str(at), _cells(mistake)) for at, mistake in enumerate(report.mistakes)])
        form = candidate.form
        self.trying.show_form(candidate.checklist, None if form is None else lambda: form, candidate.files)
        self._banner.setVisible(bool(candidate.missing))
        missing = ", ".join(candidate.missing)
        self._banner.show_text(translate("Forms", "Files the form reads are not beside it: {0}").format(missing))
        self._show_finding("0" if report.mistakes else "")
        self._show_view("findings" if report.mistakes else "preview")
        if not self._watcher.files():
            self._watcher.addPath(str(self._path))

    def _failed(self, number: int, error: object) -> None:
        if number != self._round:
            return
        self._candidate = None
        self._grid.show_rows([])
        self.trying.show_form(None)
        self._marked.setEnabled(False)
        if not isinstance(error, Refusal):
            assert isinstance(error, BaseException)
            raise error
        what, kept, mend = words.refusal(error)
        self._count.setText(what)
        self._what.setText(what)
        self._why.setText(kept)
        self._mend.setText(mend)
        self._show_view("findings")
        if self._path.exists() and not self._watcher.files():
            self._watcher.addPath(str(self._path))

    def _show_finding(self, key: str) -> None:
        mistakes = self._candidate.report.mistakes if self._candidate else ()
        if not key.isdigit() or int(key) >= len(mistakes):
            nothing = translate("Forms", "No mistakes were found.") if self._candidate else ""
            for part, text in ((self._what, nothing), (self._why, ""), (self._mend, "")):
                part.setText(text)
            return
        what, why, mend = mistakes[int(key)].say(words.rule)
        self._what.setText(what)
        self._why.setText(why)
        self._mend.setText(f"→ {mend}")

    def _show_view(self, value: str) -> None:
        self._view.show_value(value)
        self._pages.setCurrentIndex(1 if value == "preview" else 0)

    # --- acting ---------------------------------------------------------------------------------------------

    def _bring_in(self) -> None:
        if self._candidate is None or self._candidate.version is None:
            return
        forms = self._desk.workspace.forms
        version = self._candidate.version
        if self._desk.do(lambda: forms.keep(version)[1]) is not None:
            self._stop_watching()
            self.brought_in.emit(version.xform_sha256)

    def _leave(self) -> None:
        self._stop_watching()
        self.left.emit()

    def _stop_watching(self) -> None:
        self._round += 1
        if self._watcher.files():
            self._watcher.removePaths(self._watcher.files())

    def _save_marked(self) -> None:
        suggested = str(self._path.with_name(f"{self._path.stem}-da-danh-dau.xlsx"))
        title = translate("Forms", "Save the marked copy as")
        path, _ = QFileDialog.getSaveFileName(self, title, suggested, "Excel (*.xlsx)")
        if path:
            self.save_marked_to(Path(path))

    def save_marked_to(self, path: Path) -> None:
        """Write the marked copy to a file."""
        if self._candidate is None:
            return
        titles = {
            "sheet": translate("Forms", "Sheet"),
            "cell": translate("Forms", "Cell"),
            "error": translate("Forms", "Error"),
            "warning": translate("Forms", "Warning"),
            "what": translate("Forms", "What is wrong"),
            "why": translate("Forms", "Why it matters"),
            "mend": translate("Forms", "How to mend it"),
            "none": translate("Forms", "No mistakes were found."),
        }
        try:
            self._desk.workspace.forms.save(marked_copy(self._candidate, words.rule, titles), path)
        except Refusal as error:
            self._desk.decline(error)
            return
        self.told.emit(translate("Forms", "Saved: {0}").format(path.name))


def _cells(mistake: Mistake) -> tuple[Cell, ...]:
    if mistake.is_error:
        grade = Cell(translate("Forms", "Error"), "error_circle_16_filled", "not")
    else:
        grade = Cell(translate("Forms", "Warning"), "warning_16_filled", "part")
    return grade, Cell(mistake.sheet), Cell(mistake.cell), Cell(mistake.say(words.rule)[0])
