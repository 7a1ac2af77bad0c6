"""When the disk does not take it: red, kept, tried again in order, and closing asks first."""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.storage.refusals import DiskFull
from cchc_desktop.storage.store import Store
from cchc_desktop.ui.kit.dialog import Dialog
from tests.ui.shell.conftest import Robot
from tests.ui.shell.test_keys import Walker
from tests.unit.workspace.conftest import Bench


def full(_store: object, _changes: object) -> None:
    raise DiskFull


def test_what_the_disk_does_not_take_waits_and_is_written_when_it_does(
    robot: Robot, monkeypatch: pytest.MonkeyPatch
) -> None:
    at = Walker(robot)
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", full)
        at.press(Qt.Key.Key_1)
        robot.click("notice_close")
        assert robot.shell.header.pair.saved.status.role == "notText"
        assert at.verdict() is None
        robot.shell.desk.save_again()
        assert len(robot.shell.desk.unsaved) == 1
    robot.click("status_saved")
    assert at.verdict() is Verdict.MET
    assert robot.shell.header.pair.saved.status.role == "metText"
    assert robot.shell.desk.unsaved == []


def test_closing_asks_first_and_staying_keeps_everything(robot: Robot, monkeypatch: pytest.MonkeyPatch) -> None:
    at = Walker(robot)
    asked: list[str] = []
    monkeypatch.setattr(Dialog, "asked", lambda dialog: bool(asked.append(dialog.windowTitle())))
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", full)
        at.press(Qt.Key.Key_1)
        robot.click("notice_close")
        assert not robot.window.close()
        assert len(asked) == 1
    robot.shell.desk.save_again()
    assert at.verdict() is Verdict.MET


def test_what_waits_outlives_a_power_cut_in_a_second_folder(
    window: Callable[..., Robot], monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    robot = window()
    bench = robot.bench
    stick = tmp_path / "usb"
    stick.mkdir()
    bench.workspace.second_place.choose(stick)
    at = Walker(robot)
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", full)
        at.press(Qt.Key.Key_1)
        robot.click("notice_close")
        answers = bench.workspace.answers
        robot.shell.desk.do(lambda: answers.give(at.visit, at.codes[1], Verdict.UNMET))
        robot.shell.desk.save_again()
        kept = bench.workspace.unsaved.file
    assert kept is not None
    assert stick in kept.parents
    assert at.visit.encode() not in kept.read_bytes()
    # The power goes: nothing is closed in order, the queue in memory is gone.
    robot.shell.desk.stop()
    robot.shell.keeper.stop()
    robot.shell.desk.unsaved.clear()
    bench.reopen()
    assert at.verdict() is None
    asked: list[str] = []
    monkeypatch.setattr(Dialog, "asked", lambda dialog: not asked.append(dialog.windowTitle()))
    robot.application.use(bench.workspace)
    assert len(asked) == 1
    assert (at.verdict(0), at.verdict(1)) == (Verdict.MET, Verdict.UNMET)
    assert not kept.exists()
    assert bench.workspace.unsaved.left() is None


def test_what_is_not_taken_in_now_is_offered_again(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    workspace, visit = bench.workspace, bench.visit
    (tmp_path / "usb").mkdir()
    workspace.second_place.choose(tmp_path / "usb")
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", full)
        with pytest.raises(DiskFull):
            workspace.answers.note(visit, "A1", "thiếu quyết định")
        workspace.unsaved.keep()
    left = workspace.unsaved.left()
    assert left is not None
    assert left.acts == 1
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", full)
        with pytest.raises(DiskFull):
            workspace.unsaved.take_in(left)
    assert left.file.exists()
    workspace.unsaved.take_in(left)
    assert workspace.visits.get(visit).answer("A1").note == "thiếu quyết định"


def test_a_harmed_file_is_no_offer(bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    (tmp_path / "usb").mkdir()
    bench.workspace.second_place.choose(tmp_path / "usb")
    with monkeypatch.context() as broken:
        broken.setattr(Store, "write", full)
        with pytest.raises(DiskFull):
            bench.workspace.answers.note(bench.visit, "A1", "x")
        bench.workspace.unsaved.keep()
    kept = bench.workspace.unsaved.file
    assert kept is not None
    kept.write_bytes(kept.read_bytes()[:-3])
    assert bench.workspace.unsaved.left() is None
