"""What every screen works at: the open workspace, the announcer, and the one way to do an act and hear a refusal."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, QTimer, Signal

from cchc_desktop.domain.duty import Right
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.visit import Visit
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.workspace.audit import Event
from cchc_desktop.workspace.changes import NOT_WRITTEN, Changes, Undone
from cchc_desktop.workspace.permissions import NotAllowed
from cchc_desktop.workspace.workspace import Workspace

RETRY_MS = 5_000
log = logging.getLogger(__name__)


class Desk(QObject):
    """Does acts: durable when `do` returns, announced to all screens; what is declined is shown once, calmly."""

    refused = Signal(object)
    presenting: bool
    """True while the unit looks on: scores, internal notes and other units stay out of sight."""

    def __init__(self, workspace: Workspace, announcer: Announcer, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.workspace = workspace
        self.announcer = announcer
        self.presenting = False
        self.unsaved: list[Callable[[], Changes]] = []
        self._again = QTimer(self)
        self._again.setInterval(RETRY_MS)
        self._again.timeout.connect(self.save_again)

    def do(self, act: Callable[[], Changes]) -> Changes | None:
        """Do an act and announce it; None when it was declined, or could not be written and waits to be tried again."""
        try:
            changes = act()
        except NOT_WRITTEN as error:
            self._wait(act, error)
            return None
        except Refusal as error:
            self.decline(error)
            return None
        if not changes.nothing:
            self.announcer.tell(changes)
        return changes

    def save_again(self) -> None:
        """Try to write what could not be written, in its order; every five seconds, and when a person asks."""
        while self.unsaved:
            try:
                changes = self.unsaved[0]()
            except NOT_WRITTEN:
                return
            except Refusal as error:
                # The world went on meanwhile (the visit was signed, the row removed): said once, like any refusal.
                self._let_go()
                self.decline(error)
            else:
                self._let_go()
                self.announcer.tell(changes)
        self._again.stop()
        self.announcer.saved.emit()

    def stop(self) -> None:
        """Try no more: the workspace is being closed; what waits lies in the second folder."""
        self._again.stop()

    def _let_go(self) -> None:
        self.unsaved.pop(0)
        self.workspace.unsaved.written()

    def _wait(self, act: Callable[[], Changes], error: Refusal) -> None:
        log.error("not written: %s", error.sentence())
        first = not self.unsaved
        self.unsaved.append(act)
        self.workspace.unsaved.keep()
        self._again.start()
        self.announcer.failed.emit(error)
        if first:
            self.decline(error)

    def back(self, step: Callable[[], Undone]) -> Undone | None:
        """Undo or redo and announce it; None when there was nothing."""
        try:
            undone = step()
        except Refusal as error:
            self.decline(error)
            return None
        self.announcer.tell(undone.changes)
        return undone

    def fail(self, error: object) -> None:
        """Show what an errand failed with: a refusal calmly, anything else as the bug it is."""
        if isinstance(error, Refusal):
            self.decline(error)
        elif isinstance(error, Exception):
            raise error

    def note(self, event: Event, about: str = "") -> None:
        """Note in the audit what was done already; a disk that takes no more lines is told."""
        try:
            self.workspace.audit.note(event, about)
        except Refusal as error:
            self.decline(error)

    def may(self, right: Right) -> bool:
        """Tell whether the person here may do what takes `right`."""
        return self.workspace.permissions.may(right)

    def allowed(self, right: Right) -> bool:
        """Tell the same, and say calmly why not."""
        if self.may(right):
            return True
        self.decline(NotAllowed(person=self.workspace.person))
        return False

    def locked(self, visit: Visit) -> bool:
        """Tell whether a visit is shown and not written: it is signed, or the person's role only looks on."""
        return visit.frozen_at is not None or not self.may(Right.RECORDING)

    def decline(self, error: Refusal) -> None:
        """Show a refusal."""
        log.info("declined: %s", type(error).__name__)
        self.refused.emit(error)
