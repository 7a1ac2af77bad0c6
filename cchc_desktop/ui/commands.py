"""What Ctrl+K offers to do: go to a place, to a step or a section of the open visit, follow up, lock."""

from functools import partial
from typing import Any, Protocol

from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QWidget

from cchc_desktop.ui import words
from cchc_desktop.ui.places import below, places
from cchc_desktop.ui.search.palette import Command
from cchc_desktop.ui.visit.screen import VisitScreen
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.workspace import Workspace

translate = QCoreApplication.translate


class Frame(Protocol):
    """What the commands are about: the frame round the screens."""

    workspace: Workspace
    visit: VisitScreen | None
    lock_wanted: Any

    def go_to(self, place: str) -> None:
        """Go to a place by its key."""

    def here(self) -> QWidget | None:
        """Return the place in view."""

    def open_item(self, item: str) -> None:
        """Open an item of the open visit."""


def commands(shell: Frame) -> list[Command]:
    """Return the commands for where the person is."""
    found = [Command(place.key, place.word, (), partial(shell.go_to, place.key)) for place in (*places(), *below())]
    follow = translate("Shell", "Follow-up of recommendations")
    found.append(Command("followups", follow, (), partial(shell.go_to, "followups")))
    found.append(Command("reviews", translate("Reviews", "Review of visits"), (), partial(shell.go_to, "reviews")))
    found.append(Command("lock", translate("Shell", "Lock the screen"), ("Ctrl", "L"), shell.lock_wanted.emit))
    if shell.visit is not None and shell.here() is shell.visit:
        found += _of_visit(shell, shell.visit)
    return found


def _of_visit(shell: Frame, visit: VisitScreen) -> list[Command]:
    found = []
    for step, state in zip(Step, visit.bar.states, strict=True):
        found.append(Command(step.value, state.word, (), partial(visit.show_step, step)))
    for number, section in enumerate(shell.workspace.visits.checklist(visit.visit).sections, 1):
        text = translate("Shell", "To section {0}").format(f"{section.number}. {section.title.say(words.language())}")
        keys = ("Ctrl", str(number)) if number < 10 else ()
        found.append(Command(section.code, text, keys, partial(shell.open_item, section.items[0].code)))
    return found
