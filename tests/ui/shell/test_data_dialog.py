"""The data of a visit: the score explained, files out, a submission in."""

from decimal import Decimal
from pathlib import Path

import pytest
from PySide6.QtWidgets import QFileDialog
from pytestqt.qtbot import QtBot

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.ui.minutes.data_dialog import DataDialog
from tests.ui.shell.conftest import Robot


@pytest.fixture
def dialog(robot: Robot, qtbot: QtBot) -> DataDialog:
    workspace, visit = robot.shell.workspace, robot.bench.visit
    workspace.answers.give(visit, "A1", Verdict.UNMET)
    workspace.answers.give(visit, "A2", Verdict.PARTLY)
    workspace.answers.score(visit, "A2", Decimal(1))
    made = DataDialog(robot.shell.desk, visit, robot.window)
    qtbot.addWidget(made)
    made.show()
    return made


def test_every_point_is_explained_and_the_method_named_and_dated(dialog: DataDialog) -> None:
    grid = dialog._grid
    lines = {grid.cell(grid.index(at, 0)).text: grid.cell(grid.index(at, 3)).text for at in range(grid.rowCount())}
    assert lines["1"] == "Trọng yếu không đạt: 1.1"
    assert lines["1.1"] == "Trọng yếu, không đạt: cả lĩnh vực 0 điểm"
    assert lines["1.2"] == "Đạt một phần: ghi 1,0 trên 2,0 điểm"
    assert lines["1.3"] == "Chưa trả lời: không tính vào mẫu số"
    assert "share-of-applicable-points" in dialog._method.text()
    assert "01/01/2026" in dialog._method.text()


def test_files_are_written_and_a_submission_is_read_back(
    dialog: DataDialog, robot: Robot, qtbot: QtBot, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    for button, name in (("data_excel", "a.xlsx"), ("data_csv", "a.csv"), ("data_odk", "a.zip")):
        path = tmp_path / name
        monkeypatch.setattr(QFileDialog, "getSaveFileName", lambda *_args, path=path: (str(path), ""))
        found = next(one for one in dialog.findChildren(type(dialog._take)) if one.objectName() == button)
        found.click()
        assert path.stat().st_size > 500
    robot.shell.workspace.answers.give(robot.bench.visit, "A1", Verdict.MET)
    dialog.take_in(tmp_path / "a.zip")
    answer = robot.shell.workspace.visits
    qtbot.waitUntil(lambda: answer.get(robot.bench.visit).answer("A1").verdict is Verdict.UNMET, timeout=10_000)
    assert "3" in dialog.said.text()
