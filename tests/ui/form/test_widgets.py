"""Widgets that the rich form does not hold: drawing, sound and files, tables, quick choices, looks of lists."""

import io
from collections.abc import Callable
from pathlib import Path

import pytest
from PIL import Image
from PySide6.QtCore import QPointF
from PySide6.QtWidgets import QAbstractButton, QWidget

from cchc_desktop.checklist.authoring import compile_form
from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.filling.submission import submission
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.ui.form.keeping import Keeper, Trial
from cchc_desktop.ui.form.sketching import SketchEditor
from tests.ui.form.conftest import FormRobot
from tests.unit.checklist.filling.scenario import around

FORM = """
| survey |
| | type | name | label | appearance | relevant | parameters |
| | begin_group | mot | Một | | | |
| | select_one cokhong | nhanh | Có nhanh không? | quick | | |
| | end_group | | | | | |
| | begin_group | tay | Vẽ tay | field-list | | |
| | image | ky | Ký tên | signature | | |
| | image | ve | Sơ đồ | draw | | |
| | image | ghi | Ghi lên ảnh | annotate | | |
| | audio | am | Ghi âm | | | |
| | file | tep | Tệp bất kỳ | | | |
| | end_group | | | | | |
| | begin_group | bang | Bảng | table-list | | |
| | select_one cokhong | b1 | Dòng một | | | |
| | select_one cokhong | b2 | Dòng hai | | | |
| | end_group | | | | | |
| | begin_group | kieu | Cách hiện | field-list | ${b1} = 'co' | |
| | select_multiple cokhong | c1 | Cột | columns | | |
| | select_one cokhong | c2 | Gọn | columns-pack | | |
| | range | c3 | Chọn từ danh sách | picker | | start=0 end=100 step=25 |
| | decimal | c4 | Số tiền | thousands-sep | | |
| | date | c5 | Năm | year | | |
| | text | c6 | Mật mã | masked | | |
| | geotrace | c7 | Đường | | | |
| | hidden | c8 | | | | |
| | end_group | | | | | |

| choices |
| | list_name | name | label |
| | cokhong | co | Có |
| | cokhong | khong | Không |

| settings |
| | form_title | form_id | version |
| | Vẽ và chọn | ve | 1 |
"""


@pytest.fixture
def robot(robot_for: Callable[[Keeper], FormRobot]) -> FormRobot:
    form = read_form(compile_form(FORM.encode(), "ve.md").xform)
    return robot_for(Trial(Session.begin(form, around())))


def stroke(robot: FormRobot, name: str) -> None:
    editor = robot.view.findChild(SketchEditor, f"{name}_editor")
    assert isinstance(editor, SketchEditor)
    editor.pad.begin(QPointF(20, 20), 0.5)
    editor.pad.move_to(QPointF(120, 60), 0.5)
    editor.pad.end()


def kept(robot: FormRobot, path: str) -> Image.Image:
    data = robot.presenter.keeper.file(robot.value(path))
    assert data is not None
    return Image.open(io.BytesIO(data)).convert("RGB")


def ink(image: Image.Image) -> int:
    colours = image.getcolors(1_000_000) or []
    return sum(count for count, (red, green, blue) in colours if blue > red + 40 and blue > green + 40)


def test_a_form_of_drawings_files_and_tables_is_filled_in_from_start_to_end(robot: FormRobot, tmp_path: Path) -> None:
    robot.pick("nhanh", "co")
    assert robot.presenter.at == 1, "quick goes on by itself"
    for name, path in (("ky", "/cchc/tay/ky"), ("ve", "/cchc/tay/ve")):
        keep = robot.view.findChild(QAbstractButton, f"{name}:keep")
        assert keep is not None
        assert keep.isHidden()
        stroke(robot, name)
        robot.press(f"{name}:keep")
        assert ink(kept(robot, path)) > 50
    assert robot.view.findChild(QWidget, "ky:pad").isHidden()  # type: ignore[union-attr]
    robot.press("ky:remove")
    assert robot.value("/cchc/tay/ky") == ""
    stroke(robot, "ky")
    robot.press("ky:wipe")
    assert robot.view.findChild(QAbstractButton, "ky:keep").isHidden()  # type: ignore[union-attr]
    stroke(robot, "ky")
    robot.press("ky:keep")

    photo = tmp_path / "trụ sở.png"
    Image.new("RGB", (640, 480), "white").save(photo)
    robot.attach("ghi", photo)
    stroke(robot, "ghi")
    robot.press("ghi:keep")
    assert robot.value("/cchc/tay/ghi") == "annotate.png"
    assert kept(robot, "/cchc/tay/ghi").size == (640, 480)
    assert ink(kept(robot, "/cchc/tay/ghi")) > 50
    assert robot.presenter.keeper.file("trụ sở.png") == photo.read_bytes(), "the picture without marks stays"

    sound, paper = tmp_path / "ghi âm.m4a", tmp_path / "công văn.pdf"
    sound.write_bytes(b"sound")
    paper.write_bytes(b"%PDF-1.7")
    robot.attach("am", sound).attach("tep", paper).on()
    robot.pick("b1", "co").pick("b2", "khong").on()
    robot.pick("c1", "khong").pick("c2", "co").drop_down("c3", "75").write("c4", "1.250.000,5").write("c5", "2025")
    robot.write("c6", "bí mật").write("c7", "21.03 105.85 0 0; 21.04 105.86 0 0").on()
    sent = submission(robot.presenter.session).decode()
    for expected in (
        "<ky>signature.png</ky>",
        "<ve>draw.png</ve>",
        "<am>ghi âm.m4a</am>",
        "<tep>công văn.pdf</tep>",
        "<b2>khong</b2>",
        "<c1>khong</c1>",
        "<c3>75</c3>",
        "<c4>1250000.5</c4>",
        "<c5>2025-01-01</c5>",
        "<c6>bí mật</c6>",
        "<c7>21.03 105.85 0 0; 21.04 105.86 0 0</c7>",
    ):
        assert expected in sent, expected
    assert not list(robot.presenter.session.problems())
