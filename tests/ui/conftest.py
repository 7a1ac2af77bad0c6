"""Qt for the tests: bundled fonts, light look, settings of their own, Vietnamese."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QSettings, QStandardPaths
from PySide6.QtWidgets import QApplication

from cchc_desktop.ui.kit.language import speak
from cchc_desktop.ui.kit.look import Scheme, dress, load_fonts
from tests.ui.watchdog import Watched, judge
from tests.unit.workspace.conftest import Bench, make, signed_minutes  # noqa: F401  (a fixture)

_loaded = False


@pytest.fixture(autouse=True)
def _dressed(qapp: QApplication, tmp_path: Path) -> None:
    global _loaded
    QStandardPaths.setTestModeEnabled(True)
    QSettings.setDefaultFormat(QSettings.Format.IniFormat)
    QSettings.setPath(QSettings.Format.IniFormat, QSettings.Scope.UserScope, str(tmp_path / "settings"))
    if not _loaded:
        load_fonts()
        _loaded = True
    speak(qapp, "vi")
    dress(qapp, Scheme.LIGHT)


@pytest.fixture(autouse=True)
def _watched(qapp: QApplication, request: pytest.FixtureRequest) -> Iterator[None]:
    """Under `make watchdog`, time every event of the test: nothing holds the window's thread for long."""
    if not isinstance(qapp, Watched):
        yield
        return
    qapp.start_test(request.node.nodeid)
    yield
    judge(qapp)


@pytest.fixture
def bench(tmp_path: Path) -> Iterator[Bench]:
    made = make(tmp_path / "thử.cchc")
    yield made
    made.workspace.close()
