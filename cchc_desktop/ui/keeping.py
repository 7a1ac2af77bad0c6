"""What happens by itself: at quiet moments the journal settles, the second copy is made, the file's check is heard; at
an office's desk the window hears what others wrote."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.workspace.restoring import Copy
from cchc_desktop.workspace.workspace import Workspace

log = logging.getLogger(__name__)
QUIET_MS = 60_000
"""A minute without an act is a quiet one."""
ROUND_MS = 3_000
"""How often the window asks what others wrote on the office data base."""


class Keeper(QObject):
    """Copies after each quiet minute and on demand; one copy at a time.

    `changed` says that the age or state of the copy is another one, `damaged` carries what the check of the file found,
    `fetched` how many lost or damaged files came back from the second copy.
    """

    changed = Signal()
    damaged = Signal(str)
    fetched = Signal(int)

    def __init__(self, workspace: Workspace, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._workspace = workspace
        self._under_way = False
        self._told = False
        self._quiet = QTimer(self)
        self._quiet.setInterval(QUIET_MS)
        self._quiet.timeout.connect(self._rest)
        self._quiet.start()
        announcer.changed.connect(lambda _changes: self._quiet.start())
        self._announcer = announcer
        self._round = QTimer(self)
        self._round.setInterval(ROUND_MS)
        self._round.timeout.connect(self._look_round)
        if workspace.central.seat()[0]:
            self._round.start()

    @property
    def under_way(self) -> bool:
        """True while a copy is being made."""
        return self._under_way

    def copy_now(self, heard: Callable[[Refusal | None], None] | None = None) -> None:
        """Make a copy beside the window; `heard` gets None when it is made, else why it is not."""
        if self._under_way:
            return
        try:
            work = self._workspace.second_place.prepare()
        except Refusal as error:
            self._failed(error, heard)
            return
        if work is None:
            return
        self._under_way = True
        errand = Errand(work, self)
        errand.done.connect(lambda copy: self._made(copy, heard))
        errand.failed.connect(lambda error: self._failed(error, heard))
        errand.start()
        self.changed.emit()

    def stop(self) -> None:
        """Do nothing more by itself: the workspace is being closed, and what shows it may live on for a while."""
        self._quiet.stop()
        self._round.stop()

    def _look_round(self) -> None:
        try:
            news = self._workspace.look_round()
        except Refusal as error:
            log.warning("the office data base does not answer: %s", type(error).__name__)
            return
        for changes in news:
            self._announcer.changed.emit(changes)

    def _rest(self) -> None:
        found = self._workspace.damage()
        if found and not self._told:
            self._told = True
            self.damaged.emit(found)
        back = self._workspace.fetched_back()
        if back:
            self.fetched.emit(back)
        try:
            self._workspace.settle()
        except Refusal as error:
            log.warning("the journal's second copy waits: %s", type(error).__name__)
        if self._workspace.second_place.wanted():
            self.copy_now()
        # The age of the copy is shown, and grows.
        self.changed.emit()

    def _made(self, copy: object, heard: Callable[[Refusal | None], None] | None) -> None:
        assert isinstance(copy, Copy)
        self._under_way = False
        try:
            self._workspace.second_place.made(copy)
        except Refusal as error:
            self._failed(error, heard)
            return
        self.changed.emit()
        if heard is not None:
            heard(None)

    def _failed(self, error: object, heard: Callable[[Refusal | None], None] | None) -> None:
        self._under_way = False
        if not isinstance(error, Refusal):
            assert isinstance(error, Exception)
            raise error
        log.info("no second copy: %s", type(error).__name__)
        self._workspace.second_place.failed(error)
        self.changed.emit()
        if heard is not None:
            heard(error)
