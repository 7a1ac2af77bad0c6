"""Signed minutes dropped on the window: taken in beside the work, with progress, results and a stop."""

from collections.abc import Iterator
from pathlib import Path

import pytest
import shiboken6
from PySide6.QtCore import QMimeData, QPoint, QPointF, Qt, QUrl
from PySide6.QtGui import QDragEnterEvent, QDropEvent
from PySide6.QtWidgets import QLabel, QPushButton
from pytestqt.qtbot import QtBot

from cchc_desktop.ui.app import Shell
from cchc_desktop.ui.preferences import Preferences
from cchc_desktop.ui.taking_in import TakingInDialog
from tests.unit.workspace.conftest import Bench


@pytest.fixture
def shell(bench: Bench, qtbot: QtBot) -> Iterator[Shell]:
    made = Shell(bench.workspace, Preferences())
    yield made
    shiboken6.delete(made)  # now, with its timers, before the workspace is closed


def _drop(shell: Shell, path: Path) -> None:
    data = QMimeData()
    data.setUrls([QUrl.fromLocalFile(str(path))])
    buttons, keys = Qt.MouseButton.LeftButton, Qt.KeyboardModifier.NoModifier
    enter = QDragEnterEvent(QPoint(400, 300), Qt.DropAction.CopyAction, data, buttons, keys)
    shell.dragEnterEvent(enter)
    assert enter.isAccepted()
    shell.dropEvent(QDropEvent(QPointF(400, 300), Qt.DropAction.CopyAction, data, buttons, keys))


def test_a_folder_dropped_on_the_window_brings_its_visits_with_a_result_for_each_file(
    bench: Bench, shell: Shell, qtbot: QtBot, tmp_path: Path, signed_minutes: bytes
) -> None:
    folder = tmp_path / "gửi về"
    folder.mkdir()
    (folder / "xã.pdf").write_bytes(signed_minutes)
    (folder / "hỏng.pdf").write_bytes(signed_minutes[: len(signed_minutes) // 2])
    _drop(shell, folder)
    dialog = shell.window().findChild(TakingInDialog, "taking_in")
    assert dialog is not None
    qtbot.waitUntil(lambda: not dialog.run.running, timeout=30_000)
    state = dialog.findChild(QLabel, "taking_state")
    assert isinstance(state, QLabel)
    assert "2/2" in state.text() or "2 trong 2" in state.text()
    visits = [line.stage.value for line in bench.workspace.visits.all()]
    assert visits.count("signed") == 1
    dialog.close()


def test_a_run_is_stopped_and_an_empty_folder_is_said(shell: Shell, qtbot: QtBot, tmp_path: Path) -> None:
    empty = tmp_path / "trống"
    empty.mkdir()
    dialog = shell.take_in([empty])
    dialog.setAttribute(Qt.WidgetAttribute.WA_DeleteOnClose, False)
    button = dialog.findChild(QPushButton, "stop_taking")
    assert isinstance(button, QPushButton)
    button.click()
    qtbot.waitUntil(lambda: not dialog.run.running, timeout=30_000)
    state = dialog.findChild(QLabel, "taking_state")
    assert isinstance(state, QLabel)
    assert "không có tệp PDF" in state.text()
    dialog.close()
