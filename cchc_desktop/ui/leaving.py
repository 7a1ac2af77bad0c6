"""Leaving a visit that was removed, here or on another laptop: nobody goes on writing in what lies in "Đã xoá"."""

from typing import Protocol

from PySide6.QtCore import QCoreApplication, QObject
from PySide6.QtWidgets import QStackedWidget, QWidget

from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.visit.screen import VisitScreen
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate


class Frame(Protocol):
    """What is around all places (`ui.app.Shell`)."""

    workspace: Workspace
    announcer: Announcer
    visit: VisitScreen | None

    def here(self) -> QWidget | None:
        """Return the place in view."""

    def go_to(self, place: str) -> None:
        """Go to a place."""

    def say(self, text: str) -> None:
        """Say something calmly."""


class Leaving(QObject):
    """Watches what changes; `pages` holds the places of the frame."""

    def __init__(self, shell: Frame, pages: QStackedWidget) -> None:
        super().__init__(pages)
        self._shell = shell
        self._pages = pages
        shell.announcer.changed.connect(self._changed)

    def _changed(self, changes: object) -> None:
        assert isinstance(changes, Changes)
        visit = self._shell.visit
        if visit is None or not (changes.touches("visit") or changes.touches("campaign")):
            return
        if not self._shell.workspace.visits.removed(visit.visit):
            return
        in_view = self._shell.here() is visit
        self._shell.visit = None
        if in_view:
            self._shell.go_to("home")
            self._shell.say(translate("Removing", "The visit that was open was removed."))
        self._pages.removeWidget(visit)
        visit.deleteLater()
