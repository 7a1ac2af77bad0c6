"""The whole window on a real workspace: a campaign with visits of two groups, one of them under way today."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.domain.visit import Session
from cchc_desktop.ui.app import Shell
from cchc_desktop.ui.main import Application
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.workspace.changes import Changes
from tests.unit.workspace.conftest import Bench

NO = Qt.KeyboardModifier.NoModifier
CTRL = Qt.KeyboardModifier.ControlModifier
ALT = Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
SIZE = (1366, 688)
LOOK = Preferences()


@dataclass
class Robot:
    """Drives the window by keys and by the object names of what is in view."""

    bench: Bench
    application: Application

    @property
    def shell(self) -> Shell:
        shell = self.application.shell
        assert shell is not None
        return shell

    @property
    def window(self) -> QWidget:
        return self.application.window

    def find(self, name: str) -> QWidget:
        """Return the widget of a name that is in view."""
        found = [widget for widget in self.window.findChildren(QWidget, name) if widget.isVisible()]
        assert found, f"{name} is not in view"
        return found[0]

    def sees(self, name: str) -> bool:
        return any(widget.isVisible() for widget in self.window.findChildren(QWidget, name))

    def click(self, name: str) -> "Robot":
        QTest.mouseClick(self.find(name), Qt.MouseButton.LeftButton)
        QApplication.processEvents()
        return self

    def do(self, act: Callable[[], Changes]) -> Changes:
        """Do an act as a screen does: the others hear of it."""
        changes = self.shell.desk.do(act)
        assert changes is not None
        QApplication.processEvents()
        return changes

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = NO) -> "Robot":
        """Press a key where the focus is."""
        QTest.keyClick(QApplication.focusWidget() or self.window, key, held)
        QApplication.processEvents()
        return self

    def type(self, text: str) -> "Robot":
        focus = QApplication.focusWidget()
        assert focus is not None
        QTest.keyClicks(focus, text)
        QApplication.processEvents()
        return self

    def focus(self) -> str:
        """Return the object name of what has the focus."""
        widget = QApplication.focusWidget()
        return widget.objectName() if widget else ""


def plan(bench: Bench, name: str, kind: UnitKind, day: date | None, half: Session, group: int = 0) -> str:
    unit = bench.workspace.campaigns.units.add(bench.campaign, name=name, kind=kind).made
    return bench.workspace.visits.plan(bench.campaign, unit, day, half, "", group).made


@pytest.fixture
def campaign(bench: Bench) -> Bench:
    """Four visits in two groups beside the one of today, and a unit without a day."""
    workspace = bench.workspace
    workspace.campaigns.change(bench.campaign, starts_on=date(2026, 4, 6), ends_on=date(2026, 5, 22))
    workspace.campaigns.members.add(bench.campaign, name="Lê Minh Khôi", position="Chuyên viên", group=2)
    workspace.campaigns.members.add(bench.campaign, name="Phạm Thu Hương", position="Chuyên viên", group=1)
    plan(bench, "Phú Khê", UnitKind.COMMUNE, date(2026, 4, 13), Session.MORNING, 1)
    plan(bench, "Tân Lộc", UnitKind.WARD, date(2026, 4, 14), Session.AFTERNOON, 1)
    plan(bench, "Long Sơn Đông", UnitKind.COMMUNE, date(2026, 4, 16), Session.MORNING, 2)
    workspace.campaigns.units.add(bench.campaign, name="Mỹ Trung Hạ")
    workspace.visits.start(bench.visit)
    return bench


@pytest.fixture
def window(campaign: Bench, qtbot: QtBot) -> Iterator[Callable[..., Robot]]:
    """Open the window; a test may ask for a size and a look."""
    opened: list[Application] = []

    def open_it(size: tuple[int, int] = SIZE, look: Preferences = LOOK) -> Robot:
        application = Application(campaign.folder, campaign.around, look)
        opened.append(application)
        application.window.resize(*size)
        application.use(campaign.workspace)
        with qtbot.waitExposed(application.window):
            application.window.show()
        application.window.activateWindow()
        qtbot.waitUntil(application.window.isActiveWindow)
        return Robot(campaign, application)

    yield open_it
    for application in opened:
        # The workspace is the fixture's to close.
        application._workspace = None
        application.window.close()
        application.window.deleteLater()


@pytest.fixture
def robot(window: Callable[..., Robot]) -> Robot:
    return window()
