"""Errands: each result comes home once, in the window's thread, and nothing comes to an owner that is gone."""

import threading
from functools import partial

from PySide6.QtCore import QObject
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.kit.errand import Errand


def test_results_and_failures_come_home_in_the_threads_of_the_window(qtbot: QtBot) -> None:
    owner = QWidget()
    qtbot.addWidget(owner)
    came: list[tuple[object, int]] = []

    def fail() -> None:
        raise ValueError("broken picture")

    for number in range(50):
        Errand(partial(pow, number, 2), owner).start().done.connect(
            lambda result: came.append((result, threading.get_ident()))
        )
    failing = Errand(fail, owner).start()
    with qtbot.waitSignal(failing.failed) as heard:
        pass
    qtbot.waitUntil(lambda: len(came) == 50)
    assert {result for result, _ in came} == {number**2 for number in range(50)}
    assert {thread for _, thread in came} == {threading.get_ident()}
    assert str(heard.args[0]) == "broken picture"


def test_an_owner_may_go_while_its_errands_are_out(qtbot: QtBot) -> None:
    """A QRunnable with QObjects inside crashed here: owners and errands die in one thread, workers end in another."""
    gate = threading.Event()
    came: list[object] = []
    kept: list[QObject] = []
    for round_ in range(40):
        owner = QObject()
        for number in range(10):
            errand = Errand(gate.wait if number == 0 else partial(bytes, 1000), owner).start()
            errand.done.connect(came.append)
        if round_ % 2:
            owner.deleteLater()
        else:
            kept.append(owner)
    gate.set()
    qtbot.waitUntil(lambda: len(came) == 10 * len(kept))
    with qtbot.waitSignal(Errand(lambda: "last").start().done):
        pass
    assert len(came) == 10 * len(kept)
