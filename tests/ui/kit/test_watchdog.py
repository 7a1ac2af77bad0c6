"""The watchdog sees what holds the window, says where, and takes a dialog's own loop for none."""

import os
import threading
import time

import pytest
from PySide6.QtCore import QEventLoop, Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QPushButton
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.kit.errand import beside
from tests.ui.watchdog import BOUND_S, LIMIT_S, Stall, Watched, judge

timed = pytest.mark.skipif("CCHC_STALLS" not in os.environ, reason="make watchdog times events")


def _toil(seconds: float) -> None:
    until = time.thread_time() + seconds
    while time.thread_time() < until:
        sum(range(200))


def _pressed(qtbot: QtBot, act: object) -> list[Stall]:
    app = QApplication.instance()
    assert isinstance(app, Watched)
    button = QPushButton("Giữ")
    qtbot.addWidget(button)
    button.clicked.connect(act)
    button.show()
    app.stalls.clear()
    QTest.mouseClick(button, Qt.MouseButton.LeftButton)
    found = list(app.stalls)
    app.stalls.clear()
    return found


@timed
def test_what_holds_the_window_is_seen_with_its_place(qtbot: QtBot) -> None:
    (stall,) = _pressed(qtbot, lambda: _toil(LIMIT_S * 1.5))
    assert stall.cpu_s > LIMIT_S
    assert "QPushButton" in stall.event
    assert any("_toil" in line for line in stall.where), stall.where


@timed
def test_a_loop_inside_is_not_one_stretch(qtbot: QtBot) -> None:
    def asks() -> None:
        for _ in range(4):
            _toil(LIMIT_S / 5)
            loop = QEventLoop()
            QTimer.singleShot(1, loop.quit)
            loop.exec()

    assert _pressed(qtbot, asks) == []


@timed
def test_a_long_stall_fails_the_test_it_happened_in(qapp: QApplication) -> None:
    assert isinstance(qapp, Watched)
    qapp.stalls.append(Stall("tests/x", "QTimer <- Timer", BOUND_S * 1.1, 0.0, ["ui/x.py:1 slow"]))
    with pytest.raises(AssertionError, match=r"ui/x\.py:1 slow"):
        judge(qapp)
    qapp.stalls.clear()


def test_slow_work_beside_lets_the_window_go_on(qapp: QApplication) -> None:
    went_on, home = threading.Event(), threading.get_ident()
    # The worker ends only when a timer of the window has run: a window that stood still would never come back.
    QTimer.singleShot(0, went_on.set)

    def work() -> int:
        assert went_on.wait(60)
        return threading.get_ident()

    assert beside(work) != home


def test_what_fails_beside_fails_here(qapp: QApplication) -> None:
    def work() -> None:
        raise ValueError("tệp hỏng")

    with pytest.raises(ValueError, match="tệp hỏng"):
        beside(work)


def test_in_a_worker_it_is_done_at_once(qapp: QApplication) -> None:
    where: list[int] = []
    worker = threading.Thread(target=lambda: where.append(beside(threading.get_ident)))
    worker.start()
    worker.join()
    assert where == [worker.ident]
