"""Photos that appear in the camera's folder become evidence once they are whole."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from cchc_desktop.ui.checklist.camera import CameraDialog
from tests.ui.visit.conftest import VisitRobot
from tests.unit.workspace.test_evidence import photo


def test_new_photos_are_taken_in_and_old_ones_left_alone(page: VisitRobot, qtbot: QtBot, tmp_path: Path) -> None:
    folder = tmp_path / "Camera Roll"
    folder.mkdir()
    (folder / "cũ.jpg").write_bytes(photo(seed=1))
    page.click("take_photos")
    dialog = page.page.window().findChild(CameraDialog, "camera")
    assert isinstance(dialog, CameraDialog)
    dialog.watch(folder)
    dialog.look()
    data = photo(seed=2)
    (folder / "mới.jpg").write_bytes(data[:1000])
    dialog.look()
    (folder / "mới.jpg").write_bytes(data)
    (folder / "ghi chú.txt").write_text("không phải ảnh")
    dialog.look()
    assert page.room.whole().evidence == ()
    dialog.look()
    qtbot.waitUntil(lambda: len(page.room.whole().evidence) == 1, timeout=5000)
    assert page.room.workspace.evidence.original(page.room.whole().evidence[0]) == data
    dialog.look()
    dialog.accept()
    assert len(page.room.whole().evidence) == 1


def test_a_photo_that_is_none_is_refused_with_a_reason(page: VisitRobot, qtbot: QtBot, tmp_path: Path) -> None:
    page.click("take_photos")
    dialog = page.page.window().findChild(CameraDialog, "camera")
    assert isinstance(dialog, CameraDialog)
    dialog.watch(tmp_path)
    (tmp_path / "hỏng.jpg").write_bytes(b"khong phai anh")
    dialog.look()
    dialog.look()
    qtbot.waitUntil(lambda: len(page.room.refusals) == 1, timeout=5000)
    assert "hỏng.jpg" in page.room.refusals[0].sentence()
    assert page.room.whole().evidence == ()
    dialog.accept()
