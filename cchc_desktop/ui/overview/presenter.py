"""The overview without widgets: gathers visits a few milliseconds at a time, so that sixty never stop the window."""

from time import perf_counter

from PySide6.QtCore import QObject, QTimer, Signal

from cchc_desktop.domain.standing import Mean, Narrowing, Overdue, Ranked
from cchc_desktop.ui.desk import Desk
from cchc_desktop.workspace.gathering import Gathered
from cchc_desktop.workspace.overview_exports import EVERYTHING

SLICE_MS = 12
"""How long a turn of gathering may take, but for the one visit it is at."""


class OverviewPresenter(QObject):
    """Holds what was gathered. `progressed` carries how many of how many, `ready` that all is there."""

    progressed = Signal(int, int)
    ready = Signal()

    def __init__(self, desk: Desk) -> None:
        super().__init__()
        self._desk = desk
        self._gathered: dict[str, Gathered] = {}
        self._waiting: list[str] = []
        self._together = 0
        self._turn = QTimer(self)
        self._turn.setSingleShot(True)
        self._turn.timeout.connect(self._gather)

    def refresh(self) -> None:
        """Gather what is new or changed since the last time."""
        overview = self._desk.workspace.overview
        self._gathered = overview.known()
        self._waiting = [visit for visit in overview.visits() if visit not in self._gathered]
        self._together = len(self._waiting)
        self._gather()

    def pause(self) -> None:
        """Stop gathering without a word: the screen is out of view."""
        self._waiting = []
        self._turn.stop()

    def stop(self) -> None:
        """Stop gathering; what is there is shown."""
        self.pause()
        self.ready.emit()

    def rows(self, campaign: str, narrowing: Narrowing = EVERYTHING) -> tuple[Ranked, ...]:
        """Return the units of a campaign by place, with movement against the campaign before."""
        return self._desk.workspace.overview_exports.rows(campaign, self._all(), narrowing)

    def gathered(self) -> tuple[Gathered, ...]:
        """Return what was gathered so far."""
        return tuple(self._all())

    def overdue(self) -> tuple[Overdue, ...]:
        """Return what is past its day, over all campaigns."""
        return self._desk.workspace.overview.overdue(self._all())

    def remedied(self) -> tuple[int, int]:
        """Return how many recommendations were found remedied, of how many."""
        return self._desk.workspace.overview.remedied(self._all())

    def trend(self) -> tuple[Mean, ...]:
        """Return each campaign's mean, oldest first."""
        return self._desk.workspace.overview.trend(self._all())

    def _all(self) -> list[Gathered]:
        return list(self._gathered.values())

    def _gather(self) -> None:
        until = perf_counter() + SLICE_MS / 1000
        while self._waiting:
            visit = self._waiting.pop(0)
            self._gathered[visit] = self._desk.workspace.overview.gather(visit)
            if perf_counter() > until and self._waiting:
                self.progressed.emit(self._together - len(self._waiting), self._together)
                self._turn.start(0)
                return
        self.progressed.emit(self._together, self._together)
        self.ready.emit()
