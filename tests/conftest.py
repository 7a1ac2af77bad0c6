"""What every test gets: no screen, no person's settings, the same fonts and look everywhere."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The plain application; `make watchdog` alone times its events (tests/ui/watchdog.py says why alone)."""
    if "CCHC_STALLS" in os.environ:
        from tests.ui.watchdog import Watched

        return Watched
    from PySide6.QtWidgets import QApplication

    return QApplication
