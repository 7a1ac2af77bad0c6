"""Photos that appear in a watched folder are offered, once, and become evidence when a person says so."""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QAbstractButton
from pytestqt.qtbot import QtBot

from cchc_desktop.ui import preferences
from cchc_desktop.ui.checklist.camera import CameraDialog, Tile, open_camera
from tests.ui.visit.conftest import VisitRobot, open_page
from tests.unit.workspace.test_evidence import photo


def _opened(page: VisitRobot, folder: Path) -> CameraDialog:
    page.click("take_photos")
    dialog = page.page.window().findChild(CameraDialog, "camera")
    assert isinstance(dialog, CameraDialog)
    dialog.watch(folder)
    return dialog


def _look(page: VisitRobot, qtbot: QtBot) -> None:
    """Look once, whole: the worker went and came home."""
    photos = page.checklist.acts.photos
    photos.look()
    qtbot.waitUntil(lambda: not photos._out)


def _press(dialog: CameraDialog, name: str) -> None:
    button = dialog.findChild(QAbstractButton, name)
    assert button is not None
    button.click()


def test_new_photos_are_offered_whole_and_taken_only_by_a_yes(page: VisitRobot, qtbot: QtBot, tmp_path: Path) -> None:
    (tmp_path / "cũ.jpg").write_bytes(photo(seed=1))
    dialog = _opened(page, tmp_path)
    first, second = photo(seed=2), photo(seed=3)
    (tmp_path / "a.jpg").write_bytes(first[:1000])
    (tmp_path / "ghi chú.txt").write_text("không phải ảnh")
    _look(page, qtbot)
    assert dialog.tiles == []  # it may still grow
    (tmp_path / "a.jpg").write_bytes(first)
    (tmp_path / "b.jpg").write_bytes(second)
    _look(page, qtbot)
    _look(page, qtbot)
    assert [tile.text() for tile in dialog.tiles] == ["a.jpg", "b.jpg"]
    assert not any(tile.isChecked() for tile in dialog.tiles)
    assert page.room.whole().evidence == ()

    dialog.tiles[0].click()
    _press(dialog, "camera_take")
    qtbot.waitUntil(lambda: len(page.room.whole().evidence) == 1)
    (piece,) = page.room.whole().evidence
    assert page.room.workspace.evidence.original(piece) == first
    assert (tmp_path / "a.jpg").read_bytes() == first
    assert [tile.text() for tile in dialog.tiles] == ["b.jpg"]
    dialog.accept()
    assert len(page.room.whole().evidence) == 1


def test_a_photo_is_offered_once_also_under_another_name(page: VisitRobot, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _opened(page, tmp_path)
    for name in ("IMG_1.jpg", "IMG_1 (1).jpg"):
        (tmp_path / name).write_bytes(photo(seed=5))
    _look(page, qtbot)
    _look(page, qtbot)
    assert len(dialog.tiles) == 1
    _press(dialog, "camera_take")  # nothing is chosen: the button does nothing
    assert page.room.whole().evidence == ()
    dialog.tiles[0].setChecked(True)
    _press(dialog, "camera_take")
    qtbot.waitUntil(lambda: len(page.room.whole().evidence) == 1)
    _look(page, qtbot)
    assert dialog.tiles == []
    dialog.accept()


def test_a_folder_that_is_kept_is_watched_whenever_a_checklist_opens(
    page: VisitRobot, qtbot: QtBot, tmp_path: Path
) -> None:
    dialog = _opened(page, tmp_path)
    _press(dialog, "camera_keep")
    dialog.accept()
    assert preferences.photo_folder() == tmp_path
    page.page.close()

    again = open_page(page.room, qtbot)
    offered = again.page.findChild(QAbstractButton, "photos_offered")
    assert offered is not None
    assert offered.isHidden()
    (tmp_path / "mới.jpg").write_bytes(photo(seed=7))
    _look(again, qtbot)
    _look(again, qtbot)
    assert not offered.isHidden()
    assert offered.text() == "1 ảnh mới để chọn"
    again.click("photos_offered")
    shown = again.page.window().findChildren(Tile)
    assert [tile.text() for tile in shown] == ["mới.jpg"]


def test_a_phone_that_is_unplugged_is_no_error(page: VisitRobot, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _opened(page, tmp_path / "điện thoại")
    _look(page, qtbot)
    assert dialog.tiles == []
    (tmp_path / "điện thoại").mkdir()
    (tmp_path / "điện thoại" / "a.jpg").write_bytes(photo(seed=8))
    _look(page, qtbot)
    _look(page, qtbot)
    assert len(dialog.tiles) == 1
    dialog.accept()


def test_a_photo_that_is_none_is_refused_with_a_reason(page: VisitRobot, qtbot: QtBot, tmp_path: Path) -> None:
    dialog = _opened(page, tmp_path)
    (tmp_path / "hỏng.jpg").write_bytes(b"khong phai anh")
    _look(page, qtbot)
    _look(page, qtbot)
    dialog.tiles[0].setChecked(True)
    _press(dialog, "camera_take")
    qtbot.waitUntil(lambda: len(page.room.refusals) == 1)
    assert "hỏng.jpg" in page.room.refusals[0].sentence()
    assert page.room.whole().evidence == ()
    dialog.accept()


@pytest.mark.parametrize(
    ("platform", "there", "started"),
    [
        ("win32", (), "microsoft.windows.camera:"),
        ("linux", ("cheese", "guvcview"), "cheese"),
        ("linux", (), ""),
    ],
)
def test_the_systems_own_camera_program_is_opened(
    platform: str, there: tuple[str, ...], started: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    opened: list[str] = []
    module = "cchc_desktop.ui.checklist.camera"
    monkeypatch.setattr(f"{module}.sys.platform", platform)
    monkeypatch.setattr(f"{module}.shutil.which", lambda name: name if name in there else None)
    monkeypatch.setattr(f"{module}.QDesktopServices.openUrl", lambda url: opened.append(url.toString()))
    monkeypatch.setattr(f"{module}.QProcess.startDetached", lambda program, _rest: opened.append(program))
    open_camera()
    assert "".join(opened) == started
