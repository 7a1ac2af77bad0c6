"""Pages that are gone leave circles of references: they are taken away in the window's thread, whoever allocates."""

import gc
import threading

import shiboken6
from PySide6.QtCore import QObject, QTimer
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.kit.errand import Errand
from cchc_desktop.ui.kit.sweeping import sweep_here


class Presenter(QObject):
    """Like a page's presenter: no parent, a running timer, and a circle that only the collector undoes."""

    def __init__(self, gone: list[int]) -> None:
        super().__init__()
        self.itself = self
        self.timer = QTimer(self)
        self.timer.start(1)
        self.destroyed.connect(lambda: gone.append(threading.get_ident()))


def _allocate() -> int:
    """Make more containers than any threshold of the collector, as laying out a paper does."""
    return len([[number] for number in range(200_000)])


def test_what_a_replaced_page_leaves_is_destroyed_in_the_window_s_thread(qtbot: QtBot) -> None:
    sweep_here()
    gone: list[int] = []
    for _ in range(10):
        for _ in range(20):
            Presenter(gone)
        errand = Errand(_allocate)
        with qtbot.waitSignal(errand.done, timeout=20_000):
            errand.start()
    assert set(gone) <= {threading.get_ident()}
    gc.collect()
    assert len(gone) == 200
    assert set(gone) == {threading.get_ident()}


def test_the_sweeper_collects_by_itself(qtbot: QtBot) -> None:
    sweep_here()
    assert not gc.isenabled()
    gone: list[int] = []
    left = Presenter(gone)
    other = left.timer
    del left
    _allocate()
    kept = [[number] for number in range(5_000)]
    qtbot.waitUntil(lambda: bool(gone), timeout=5_000)
    assert len(kept) == 5_000
    assert not shiboken6.isValid(other)
