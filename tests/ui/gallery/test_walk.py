"""The widget walk on every screen, where things break: 150 % text, English, dark; `make screenshots` walks all."""

import os
import shutil
from pathlib import Path

import pytest
from PySide6.QtWidgets import QHBoxLayout, QLabel, QPushButton, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.gallery.scenes import SCENES, Look, opened
from tests.ui.gallery.walk import walk

LOOKS = (Look(), Look("dark", "en", (1366, 688), 150))


@pytest.mark.parametrize("look", LOOKS, ids=lambda look: look.name)
def test_no_screen_cuts_overlaps_or_hides_anything(
    base: Path, tmp_path_factory: pytest.TempPathFactory, request: pytest.FixtureRequest, look: Look
) -> None:
    found: list[str] = []
    # The lock screen shows the folder, and pytest's are longer than any person's.
    short = tmp_path_factory.getbasetemp().parent.parent / f"kiểm tra {look.text}-{os.getpid()}"
    request.addfinalizer(lambda: shutil.rmtree(short, ignore_errors=True))
    with opened(base, short, look) as stage:
        for name, scene in SCENES.items():
            window = scene(stage)
            stage.hands.rest(60)  # layouts of wrapped words settle in passes
            found += [f"{name}: {fault}" for fault in walk(window)]
            if window is not stage.application.window:
                window.close()
                window.deleteLater()
    assert not found, "\n".join(found)


def test_the_walk_finds_what_it_looks_for(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    window.resize(300, 200)
    small, cut, over = QPushButton("x", window), QLabel("Niêm yết công khai", window), QLabel("Chồng lên", window)
    small.setGeometry(10, 10, 20, 20)
    cut.setGeometry(10, 60, 30, 20)
    over.setGeometry(20, 55, 100, 40)
    outside = QLabel("ngoài", window)
    outside.setGeometry(280, 150, 60, 20)
    nameless = QPushButton("", window)
    nameless.setGeometry(150, 100, 40, 40)
    window.show()
    kinds = {fault.kind for fault in walk(window)}
    assert kinds == {"small target", "cut words", "overlap", "outside its parent", "no name"}


def test_a_sound_window_has_no_fault(qtbot: QtBot) -> None:
    window = QWidget()
    qtbot.addWidget(window)
    layout = QHBoxLayout(window)
    button = QPushButton("Đồng ý")
    button.setMinimumSize(120, 40)
    layout.addWidget(button)
    layout.addWidget(QLabel("Chữ vừa ô"))
    window.show()
    assert walk(window) == []
