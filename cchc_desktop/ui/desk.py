"""What every screen works at: the open workspace, the announcer, and the one way to do an act and hear a refusal."""

import logging
from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.workspace.changes import Changes, Undone
from cchc_desktop.workspace.workspace import Workspace

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

    def do(self, act: Callable[[], Changes]) -> Changes | None:
        """Do an act and announce it; None when it was declined."""
        try:
            changes = act()
        except Refusal as error:
            self.decline(error)
            return None
        if not changes.nothing:
            self.announcer.tell(changes)
        return changes

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

    def decline(self, error: Refusal) -> None:
        """Show a refusal."""
        log.info("declined: %s", type(error).__name__)
        self.refused.emit(error)
