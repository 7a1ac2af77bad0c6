"""A real workspace behind real widgets, offscreen, with the bundled fonts and a dress the tests put on."""

import os
import random
import shutil
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field, replace
from datetime import timedelta
from functools import partial
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest
from PySide6.QtCore import QLocale, Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Answer
from cchc_desktop.domain.clock import SetClock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.visit import Visit
from cchc_desktop.ui.checklist.item_card import ItemCard
from cchc_desktop.ui.checklist.screen import ChecklistScreen
from cchc_desktop.ui.conclusion.screen import ConclusionScreen
from cchc_desktop.ui.desk import Desk
from cchc_desktop.ui.details.screen import DetailsScreen
from cchc_desktop.ui.kit.announcer import Announcer
from cchc_desktop.ui.kit.look import Scheme, dress, load_fonts
from cchc_desktop.ui.remediations.screen import RemediationsScreen
from cchc_desktop.ui.visit.screen import Steps, VisitScreen
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.review import Step
from cchc_desktop.workspace.workspace import Workspace
from tests.unit.workspace.conftest import Bench, make

PAGE = (1290, 588)
"""What a window of 1366 x 688 leaves for the page of a visit."""


@dataclass
class Room:
    """A visit under way, and the desk that every screen works at."""

    bench: Bench
    desk: Desk
    visit: str
    refusals: list[Refusal] = field(default_factory=list)

    @property
    def workspace(self) -> Workspace:
        return self.bench.workspace

    def whole(self) -> Visit:
        return self.workspace.visits.get(self.visit)

    def answer(self, code: str) -> Answer:
        return self.whole().answer(code)

    def sign(self) -> None:
        """Freeze the visit as the first signature does."""
        frozen = [("visit", self.visit, "frozen_at", self.workspace.clock.now())]
        self.desk.announcer.tell(self.workspace.visits._acts.write(self.visit, Label("Signed"), frozen, undoable=False))


class VisitRobot:
    """Drives the page of a visit as a person does: by keys and by buttons, found by their object names."""

    def __init__(self, room: Room, page: VisitScreen) -> None:
        self.room, self.page = room, page
        self.told: list[str] = []
        page.told.connect(self.told.append)

    def go_to(self, step: Step) -> QWidget:
        widget = self.page.show_step(step)
        QApplication.processEvents()
        return widget

    @property
    def checklist(self) -> ChecklistScreen:
        found = self.page.findChild(ChecklistScreen, "checklist")
        assert isinstance(found, ChecklistScreen)
        return found

    @property
    def current(self) -> str:
        return self.checklist.presenter.current

    def card(self, code: str = "") -> ItemCard:
        found = self.page.findChild(ItemCard, f"item_{code or self.current}")
        assert isinstance(found, ItemCard)
        return found

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> "VisitRobot":
        """Press a key where the focus is."""
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        QTest.keyClick(focus, key, held)
        QApplication.processEvents()
        return self

    def focus_name(self) -> str:
        """Return the object name of what has the focus."""
        focus = QApplication.focusWidget()
        return focus.objectName() if focus else ""

    def type(self, text: str) -> "VisitRobot":
        """Commit a text through the input method, letter by letter, as a Vietnamese keyboard does."""
        focus = QApplication.focusWidget()
        assert focus is not None, "nothing has the focus"
        for letter in text:
            compose(focus, letter)
            compose(focus, "", letter)
        return self

    def click(self, name: str) -> "VisitRobot":
        """Click a button in view by its object name."""
        found = [w for w in self.page.findChildren(QWidget, name) if w.isVisible()]
        assert found, f"{name} is not in view"
        QTest.mouseClick(found[0], Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        return self


def compose(widget: QWidget, preedit: str, commit: str = "") -> None:
    """Do what an input method does: show letters being composed, or put finished ones in."""
    event = QInputMethodEvent(preedit, [])
    if commit:
        event.setCommitString(commit)
    QApplication.sendEvent(widget, event)


@pytest.fixture(scope="session")
def fonts(qapp: QApplication) -> QApplication:
    load_fonts()
    return qapp


@pytest.fixture
def put_on(fonts: QApplication) -> Iterator[Callable[[Scheme, int], None]]:
    """Dress the application; light at 100 % before and after each test."""
    dress(fonts)
    QLocale.setDefault(QLocale("vi_VN"))
    yield partial(dress, fonts)
    dress(fonts)


@pytest.fixture(scope="session")
def pattern(tmp_path_factory: pytest.TempPathFactory) -> Bench:
    """A workspace with a visit under way, closed: bringing the checklist in takes half a second, copying nothing."""
    bench = make(tmp_path_factory.mktemp("pattern") / "thử.cchc")
    bench.workspace.visits.start(bench.visit)
    bench.workspace.close()
    return bench


@pytest.fixture
def room(tmp_path: Path, put_on: object, pattern: Bench) -> Iterator[Room]:
    shutil.copytree(pattern.folder, tmp_path / "thử.cchc")
    clock = SetClock(pattern.clock.now(), timedelta(milliseconds=40))
    around = replace(pattern.around, clock=clock, entropy=random.Random(12).randbytes)
    bench = replace(pattern, folder=tmp_path / "thử.cchc", clock=clock, around=around)
    bench.reopen_after_kill()
    room = Room(bench, Desk(bench.workspace, Announcer()), bench.visit)
    room.desk.refused.connect(room.refusals.append)
    yield room
    bench.workspace.close()


def open_page(room: Room, qtbot: QtBot, size: tuple[int, int] = PAGE) -> VisitRobot:
    """Show the page of the visit, as the application does."""
    desk, visit = room.desk, room.visit
    steps = {
        Step.DETAILS: lambda: DetailsScreen(desk, visit),
        Step.REMEDIATIONS: lambda: RemediationsScreen(desk, visit),
        Step.CHECKLIST: lambda: ChecklistScreen(desk, visit),
        Step.CONCLUSION: lambda: ConclusionScreen(desk, visit),
        Step.DOSSIERS: QWidget,
        Step.MINUTES: QWidget,
    }
    page = VisitScreen(desk, visit, Steps(steps))
    qtbot.addWidget(page)
    page.resize(size[0], size[1] + 44)
    with qtbot.waitExposed(page):
        page.show()
    page.activateWindow()
    qtbot.waitUntil(page.isActiveWindow)
    robot = VisitRobot(room, page)
    checklist = robot.go_to(Step.CHECKLIST)
    assert isinstance(checklist, ChecklistScreen)
    # The screens stay strangers to one another: the application connects them, here the test does.
    checklist.finding_wanted.connect(lambda item: robot.go_to(Step.CONCLUSION).open_finding(item))  # type: ignore[attr-defined]
    return robot


@pytest.fixture
def page(room: Room, qtbot: QtBot) -> VisitRobot:
    return open_page(room, qtbot)
