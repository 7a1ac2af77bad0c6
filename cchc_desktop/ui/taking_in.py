"""Taking in signed minutes that were dropped on the window: checked beside it, put in one by one, with a stop."""

from collections.abc import Callable, Iterator, Sequence
from functools import partial
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QMimeData, QObject, Qt, Signal
from PySide6.QtGui import QCloseEvent, QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QDialog, QVBoxLayout, QWidget

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui import words
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.kit.buttons import Button
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.look import px
from cchc_desktop.ui.kit.marks import Bar, Words, row
from cchc_desktop.ui.kit.table import Cell, Column, Grid, Table
from cchc_desktop.workspace.checking import Checked, Checking, papers_in
from cchc_desktop.workspace.signed_papers import Outcome, Taken

translate = QCoreApplication.translate


def dropped(data: QMimeData) -> list[Path]:
    """Return the folders and PDF files that are being dropped."""
    paths = [Path(url.toLocalFile()) for url in data.urls() if url.isLocalFile()]
    return [path for path in paths if path.is_dir() or path.suffix.lower() == ".pdf"]


class TakingIn(QObject):
    """One run: looks for files, has each checked in a worker, puts it into the workspace in the window's thread."""

    found = Signal(int)
    taken = Signal(object)
    ended = Signal(bool)

    def __init__(self, desk: Desk, places: Sequence[Path], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._desk = desk
        self._places = tuple(places)
        self._checking: Checking | None = None
        self._results: Iterator[Checked] = iter(())
        self._stopped = False
        self.running = False

    def start(self) -> None:
        """Begin; `found` tells how many files there are, `taken` comes for each, `ended` at the end."""
        self.running = True
        self._send(partial(papers_in, self._places), self._begin)

    def stop(self) -> None:
        """Stop after the files that are under way; what was taken in stays."""
        self._stopped = True
        if self._checking is not None:
            self._checking.stop()

    def _send(self, work: Callable[[], object], home: Callable[[object], None]) -> None:
        errand = Errand(work, self)
        errand.done.connect(home)
        errand.failed.connect(self._failed)
        errand.start()

    def _begin(self, paths: object) -> None:
        assert isinstance(paths, tuple)
        self._checking = Checking(paths, self._desk.workspace.clock.now())
        self._results = self._checking.results()
        self.found.emit(len(paths))
        self._go_on()

    def _go_on(self) -> None:
        self._send(partial(next, self._results, None), self._checked)

    def _checked(self, checked: object) -> None:
        if not isinstance(checked, Checked):
            self._end()
            return
        try:
            told = self._desk.workspace.signed_papers.take(checked)
        except Refusal as error:
            self.stop()
            self._end()
            self._desk.decline(error)
            return
        for changes in told.changes:
            if not changes.nothing:
                self._desk.announcer.tell(changes)
        self.taken.emit(told)
        self._go_on()

    def _failed(self, error: object) -> None:
        self._end()
        self._desk.fail(error)

    def _end(self) -> None:
        self.running = False
        self.ended.emit(self._stopped)


class TakingInDialog(QDialog):
    """Shows a run: how far it is, what became of each file; the window stays usable."""

    def __init__(self, desk: Desk, places: Sequence[Path], parent: QWidget | None) -> None:
        super().__init__(parent)
        self.setObjectName("taking_in")
        self.setWindowTitle(translate("TakingIn", "Taking in signed minutes"))
        self.resize(px(760), px(460))
        self._whole = 0
        self._counts = dict.fromkeys(Outcome, 0)
        self._rows: list[tuple[str, tuple[Cell, ...]]] = []
        layout = QVBoxLayout(self)
        layout.setContentsMargins(px(18), px(16), px(18), px(14))
        layout.setSpacing(px(10))
        layout.addWidget(Words(translate("TakingIn", "Taking in signed minutes"), 17, 600))
        self._state = Words(translate("TakingIn", "Looking for PDF files…"), 13.5, 500, wrap=True)
        self._state.setObjectName("taking_state")
        layout.addWidget(self._state)
        self._bar = Bar()
        layout.addWidget(self._bar)
        self._grid = Grid(
            (
                Column(translate("TakingIn", "File"), 230, bold=True),
                Column(translate("TakingIn", "Result"), 150),
                Column(translate("TakingIn", "Unit or reason"), 0),
            ),
            self,
        )
        table = Table(self._grid, name="taken_files", label=translate("TakingIn", "Files"))
        layout.addWidget(table, 1)
        self._stop = Button(translate("TakingIn", "Stop"), icon="dismiss_16_regular", name="stop_taking")
        self._stop.clicked.connect(self._stop_run)
        close = Button(translate("TakingIn", "Close"), name="close_taking")
        close.clicked.connect(self.close)
        layout.addLayout(row(1, self._stop, close))
        self.run = TakingIn(desk, places, self)
        self.run.found.connect(self._found)
        self.run.taken.connect(self._taken)
        self.run.ended.connect(self._ended)
        self.run.start()

    def _found(self, whole: int) -> None:
        self._whole = whole
        self._show_state()

    def _taken(self, told: object) -> None:
        assert isinstance(told, Taken)
        self._counts[told.outcome] += 1
        word, icon, role = {
            Outcome.TAKEN: (translate("TakingIn", "Taken in"), "checkmark_circle_16_filled", "met"),
            Outcome.KNOWN: (translate("TakingIn", "Here already"), "info_16_regular", "info"),
            Outcome.LEFT: (translate("TakingIn", "Left out"), "error_circle_16_filled", "not"),
        }[told.outcome]
        said = told.unit
        if told.reason is not None:
            said = words.reason(told.reason)
        self._rows.append((str(told.path), (Cell(told.path.name), Cell(word, icon, role), Cell(said))))
        self._grid.show_rows(self._rows)
        self._show_state()

    def _ended(self, stopped: bool) -> None:
        self._stop.setEnabled(False)
        self._show_state(translate("TakingIn", "Stopped. ") if stopped else "")
        if not self._whole:
            self._state.setText(translate("TakingIn", "There is no PDF file there."))

    def _show_state(self, before: str = "") -> None:
        done = sum(self._counts.values())
        self._bar.show_part(done / self._whole if self._whole else 1.0)
        said = translate("TakingIn", "{0} of {1} files: {2} taken in, {3} here already, {4} left out").format(
            done, self._whole, *(self._counts[outcome] for outcome in Outcome)
        )
        self._state.setText(before + said)

    def _stop_run(self) -> None:
        self._stop.setEnabled(False)
        self.run.stop()

    def closeEvent(self, event: QCloseEvent) -> None:
        self.run.stop()
        super().closeEvent(event)


class DropPlace(QWidget):
    """A widget on which signed minutes can be dropped; whoever derives from it sets `desk`."""

    desk: Desk

    def __init__(self) -> None:
        super().__init__()
        self.setAcceptDrops(True)

    def take_in(self, places: Sequence[Path]) -> TakingInDialog:
        """Take in the signed minutes among files and folders, beside the work."""
        dialog = TakingInDialog(self.desk, places, self.window())
        dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose)
        dialog.show()
        return dialog

    def dragEnterEvent(self, event: QDragEnterEvent) -> None:
        if dropped(event.mimeData()):
            event.acceptProposedAction()

    def dropEvent(self, event: QDropEvent) -> None:
        places = dropped(event.mimeData())
        if places:
            event.acceptProposedAction()
            self.take_in(places)
