"""What every test gets: no screen, no person's settings, the same fonts and look everywhere."""

import os

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")

import pytest


@pytest.fixture(scope="session")
def qapp_cls() -> type:
    """The application whose events are timed (tests/ui/watchdog.py); made only where a test wants a window."""
    from tests.ui.watchdog import Watched

    return Watched
