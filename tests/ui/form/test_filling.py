"""A real form is filled in from start to end through its widgets."""

import random
from collections.abc import Callable
from pathlib import Path

from PIL import Image

from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.filling.submission import submission
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.ui.form.keeping import Keeper, Trial
from tests.oracle.writing import FormWriter
from tests.ui.form.conftest import FormRobot
from tests.unit.checklist.filling.scenario import Scenario, around, xform


def test_every_kind_of_question_is_answered_from_start_to_end(robot: FormRobot, tmp_path: Path) -> None:
    picture = tmp_path / "trụ sở.png"
    Image.new("RGB", (40, 30), "navy").save(picture)
    robot.write("ten", "UBND xã Hòa Thạnh").write("mota", "Hai\ndòng").write("socb", "24").write("tyle", "87,5")
    robot.write("ngay", "14/4/2026").write("thang", "3/2026").write("gio", "7h30").write("luc", "14/4/2026")
    robot.write("luc_hour", "16:05").on()
    robot.pick("co", "co").write("tontai", "Chưa niêm yết").pick("maunao", "do").pick("maunao", "vang")
    robot.drop_down("mot", "xanh").search("tim", "tim").pick("thang5", "do").press("hang:xanh:up").rate("sao", "4")
    robot.press("dongy").attach("anh", picture).write("noi", "21,03").write("noi_1", "105,85").write("ma", "893001")
    robot.presenter.answer(next(i for i in robot.presenter.page.items if i.entry.name == "diem"), "7")
    robot.on().pick("d1", "co").pick("d2", "khong").on()
    robot.drop_down("tinh", "hn").pick("xa", "hk").on()
    session = robot.presenter.session
    sent = submission(session).decode()
    for expected in (
        "<ten>UBND xã Hòa Thạnh</ten>",
        "<mota>Hai\ndòng</mota>",
        "<socb>24</socb>",
        "<tyle>87.5</tyle>",
        "<ngay>2026-04-14</ngay>",
        "<thang>2026-03-01</thang>",
        "<gio>07:30:00.000+07:00</gio>",
        "<luc>2026-04-14T16:05:00.000+07:00</luc>",
        "<maunao>do vang</maunao>",
        "<mot>xanh</mot>",
        "<tim>tim</tim>",
        "<hang>xanh do vang tim</hang>",
        "<diem>7</diem>",
        "<dongy>OK</dongy>",
        "<anh>trụ sở.png</anh>",
        "<noi>21.03 105.85 0 0</noi>",
        "<d2>khong</d2>",
        "<xa>hk</xa>",
    ):
        assert expected in sent, expected
    assert not list(session.problems())


def test_repeats_in_repeats_are_added_and_removed(robot: FormRobot) -> None:
    robot.goes_to(next(n for n, p in enumerate(robot.presenter.pages) if p.items[0].kind == "instance"))
    robot.write("tenphong@1", "Một cửa").write("hoten@1@1", "An").press("nguoi_add").write("hoten@1@2", "Bình")
    assert robot.value("/cchc/tong") == "2"
    robot.goes_to(len(robot.presenter.pages) - 1)
    robot.press("phong_add").write("tenphong@2", "Tư pháp").press("nguoi_add").write("hoten@2@1", "Chi")
    assert robot.value("/cchc/tong") == "3"
    robot.back().press("nguoi@1@1_remove")
    assert robot.value("/cchc/phong/nguoi/hoten", 1, 1) == "Bình"
    assert robot.value("/cchc/tong") == "2"


def test_skip_logic_shows_and_hides_on_the_page(robot: FormRobot) -> None:
    robot.write("ten", "x").on()
    assert not robot.shows("tontai")
    robot.pick("co", "co")
    assert robot.shows("tontai")
    robot.pick("co", "khong")
    assert not robot.shows("tontai")
    robot.pick("co", "khong")
    assert robot.value("/cchc/nhom/co") == ""


def test_a_page_that_is_not_right_says_so_and_stays(robot: FormRobot) -> None:
    robot.write("socb", "600")
    assert robot.says("socb_problem") == "Từ 0 đến 499 người"
    robot.on()
    assert robot.presenter.at == 0
    assert robot.says("ten_problem") == "Câu này cần có câu trả lời."
    robot.write("ten", "x").write("socb", "60").on()
    assert robot.presenter.at == 1


def test_language_changes_every_word_of_the_form(robot: FormRobot) -> None:
    robot.drop_down("form_language", "English (en)")
    item = next(i for i in robot.presenter.page.items if i.entry.name == "ten")
    assert robot.presenter.asked(item).label == "Name of the unit"


def test_typing_goes_on_while_the_page_follows(robot: FormRobot) -> None:
    robot.write("ten", "x").on()
    robot.pick("co", "co").write("tontai", "a")
    before = robot.view.findChild(object, "tontai")
    robot.pick("maunao", "do")
    assert robot.view.findChild(object, "tontai") is before


def test_any_random_form_is_shown_page_by_page(robot_for: Callable[[Keeper], FormRobot]) -> None:
    for seed in range(6):
        session = Session.begin(read_form(FormWriter(random.Random(seed)).write()), around())
        robot = robot_for(Trial(session))
        for number in range(len(robot.presenter.pages)):
            robot.presenter.go(number)
            assert robot.presenter.page.items


def test_a_long_list_of_choices_is_searched(robot_for: Callable[[Keeper], FormRobot]) -> None:
    rows = "".join(f"<item><name>n{at}</name><label>Xã số {at}</label></item>" for at in range(20_000))
    form = xform(
        '<data id="f"><a/></data>',
        "",
        """<select1 ref="/data/a"><label>Xã</label><itemset nodeset="instance('l')/root/item"><value ref="name"/>
           <label ref="label"/></itemset></select1>""",
        f'<instance id="l"><root>{rows}</root></instance>',
    )
    robot = robot_for(Trial(Scenario(form).session))
    robot.search("a", "xa so 19999")
    assert robot.value("/data/a") == "n19999"
