"""Facts about keeping forms that are filled in: answers survive, what follows is worked out again."""

import csv
import io
from pathlib import Path

import openpyxl
import pytest

from cchc_desktop.checklist.parcel import BrokenParcel, unpack
from cchc_desktop.cli.main import main
from cchc_desktop.workspace.filled import AnswersOtherForm, TakenInAlready
from cchc_desktop.workspace.fillings import SCOPE as LOOSE
from cchc_desktop.workspace.fillings import Filling
from cchc_desktop.workspace.versions import SameVersion
from tests.ui.form.rich import FORM
from tests.unit.workspace.conftest import PASSWORD, PERSON, Bench

SCOPE = "practice"


def begun(bench: Bench) -> Filling:
    form, _ = bench.workspace.forms.bring_in(FORM.encode(), "rich.md")
    filling, changes = bench.workspace.fillings.begin(SCOPE, form)
    assert not changes.nothing
    return filling


def taken_up(bench: Bench, filling: Filling) -> Filling:
    workspace = bench.reopen()
    assert workspace.fillings.all(SCOPE) == (filling.id,)
    return workspace.fillings.open(SCOPE, filling.id)


def values(filling: Filling) -> dict[tuple[str, str], str]:
    return {(e.key, e.field.path): e.answer for e in filling.session.root.below() if not e.field.children}


def test_answers_and_repeat_instances_survive_a_restart(bench: Bench) -> None:
    filling = begun(bench)
    session = filling.session
    office = session.form.fields["/cchc/phong"]
    filling.answer(session.find("/cchc/ten"), "UBND xã Hòa Thạnh")
    filling.answer(session.find("/cchc/socb"), "24")
    filling.add(session.root, office)
    filling.answer(session.find("/cchc/phong/tenphong", 2), "Tư pháp")
    filling.add(session.find("/cchc/phong", 2), session.form.fields["/cchc/phong/nguoi"])
    filling.answer(session.find("/cchc/phong/nguoi/hoten", 2, 1), "Đỗ Thị Én")
    before = values(filling)
    again = taken_up(bench, filling)
    assert values(again) == before
    assert again.session.find("/cchc/nhom/gap").answer == "48"
    assert again.session.find("/cchc/tong").answer == "2"


def test_a_removed_instance_stays_removed_and_the_order_is_kept(bench: Bench) -> None:
    filling = begun(bench)
    session = filling.session
    office = session.form.fields["/cchc/phong"]
    for name in ("b", "c", "d"):
        filling.add(session.root, office)
        filling.answer(session.root.like("phong")[-1].like("tenphong")[0], name)
    filling.remove(session.find("/cchc/phong", 3))
    again = taken_up(bench, filling)
    names = [entry.like("tenphong")[0].value for entry in again.session.root.like("phong")]
    assert names == ["", "b", "d"]


def test_what_follows_is_never_written(bench: Bench) -> None:
    filling = begun(bench)
    filling.answer(filling.session.find("/cchc/socb"), "24")
    kept = bench.workspace.fillings.kept(SCOPE, filling.id)
    written = {path for _, path in kept.values}
    assert "/cchc/socb" in written
    assert "/cchc/nhom/gap" not in written


def test_a_stale_choice_is_cleared_in_the_same_act(bench: Bench) -> None:
    filling = begun(bench)
    find = filling.session.find
    filling.answer(find("/cchc/noio/tinh"), "hn")
    filling.answer(find("/cchc/noio/xa"), "hk")
    filling.answer(find("/cchc/noio/tinh"), "hue")
    again = taken_up(bench, filling)
    assert again.session.find("/cchc/noio/xa").answer == ""


def test_files_are_kept_under_names_of_their_own(bench: Bench) -> None:
    filling = begun(bench)
    assert filling.keep_file("ảnh.png", b"one") == "ảnh.png"
    assert filling.keep_file("ảnh.png", b"two") == "ảnh-2.png"
    again = taken_up(bench, filling)
    assert (again.file("ảnh.png"), again.file("ảnh-2.png"), again.file("none")) == (b"one", b"two", None)


def told(filling: Filling) -> list[tuple[str, str]]:
    """What was answered, whatever the ids of the instances are."""
    return sorted((path, text) for (_, path), text in values(filling).items())


COUNTED = """
| survey |
| | type | name | label | calculation | repeat_count |
| | integer | n | How many | | |
| | begin_repeat | r | One | | ${n} |
| | text | q | Name | | |
| | begin_repeat | inner | Inner | | |
| | text | deep | Deep | | |
| | end_repeat | | | | |
| | end_repeat | | | | |
| settings |
| | form_title | form_id | version |
| | Counted | counted | 1 |
"""


def test_instances_a_count_left_out_come_back_after_reopening(bench: Bench) -> None:
    form, _ = bench.workspace.forms.bring_in(COUNTED.encode(), "counted.md")
    filling, _ = bench.workspace.fillings.begin(SCOPE, form)
    filling.answer(filling.session.find("/cchc/n"), "3")
    for place, name in enumerate("abc", 1):
        filling.answer(filling.session.find("/cchc/r/q", place), name)
    filling.add(filling.session.find("/cchc/r", 3), filling.session.form.fields["/cchc/r/inner"])
    filling.answer(filling.session.find("/cchc/r/inner/deep", 3, 1), "deep")
    before = values(filling)
    filling.answer(filling.session.find("/cchc/n"), "1")
    again = taken_up(bench, filling)
    assert [one.like("q")[0].value for one in again.session.root.like("r")] == ["a"]
    again.answer(again.session.find("/cchc/n"), "2")
    assert [one.like("q")[0].value for one in again.session.root.like("r")] == ["a", "b"]
    last = taken_up(bench, again)
    last.answer(last.session.find("/cchc/n"), "3")
    assert values(last) == before
    assert values(taken_up(bench, last)) == before


def filled(bench: Bench) -> Filling:
    """A filling with repeats in repeats, a photo, and a formula in a text."""
    filling = begun(bench)
    session = filling.session
    filling.answer(session.find("/cchc/ten"), "=UBND xã Hòa Thạnh")
    filling.answer(session.find("/cchc/socb"), "24")
    filling.answer(session.find("/cchc/ngay"), "2026-04-14")
    filling.answer(session.find("/cchc/nhom/maunao"), "do xanh")
    filling.answer(session.find("/cchc/phong/tenphong"), "Tư pháp")
    filling.add(session.find("/cchc/phong", 1), session.form.fields["/cchc/phong/nguoi"])
    filling.answer(session.find("/cchc/phong/nguoi/hoten", 1, 2), "Đỗ Thị Én")
    filling.answer(session.find("/cchc/nhom/anh"), filling.keep_file("ảnh.png", b"a photo"))
    return filling


def form_of(bench: Bench) -> str:
    return next(line.key for line in bench.workspace.forms.installed() if not line.items)


def test_a_filling_goes_out_as_a_submission_and_comes_in_as_the_same_answers(bench: Bench) -> None:
    filling = filled(bench)
    form = form_of(bench)
    data = bench.workspace.filled.submission(SCOPE, filling.id)
    assert unpack(data, "a.zip").media == {"ảnh.png": b"a photo"}
    with pytest.raises(TakenInAlready):
        bench.workspace.filled.take_in(SCOPE, form, data, "a.zip")
    taken, changes = bench.workspace.filled.take_in("elsewhere", form, data, "a.zip")
    assert not changes.nothing
    again = bench.reopen().fillings.open("elsewhere", taken)
    assert sorted((p, v) for (_, p), v in values(again).items()) == sorted(
        (p, v) for (_, p), v in values(filling).items()
    )
    assert again.file("ảnh.png") == b"a photo"


def test_a_submission_of_another_form_or_none_at_all_is_refused(bench: Bench) -> None:
    filling = filled(bench)
    other, _ = bench.workspace.forms.bring_in(COUNTED.encode(), "counted.md")
    data = bench.workspace.filled.submission(SCOPE, filling.id)
    with pytest.raises(AnswersOtherForm):
        bench.workspace.filled.take_in(SCOPE, other, data, "a.zip")
    with pytest.raises(BrokenParcel):
        bench.workspace.filled.take_in(SCOPE, other, data[:200], "a.zip")
    assert bench.workspace.fillings.all(SCOPE) == (filling.id,)


def test_fillings_as_excel_have_a_sheet_for_each_repeat_and_the_codes(bench: Bench) -> None:
    filling = filled(bench)
    data = bench.workspace.filled.excel(SCOPE, [filling.id], form_of(bench))
    book = openpyxl.load_workbook(io.BytesIO(data))
    main_sheet = dict(zip(*[[cell.value for cell in row] for row in book["Phiếu"].iter_rows()], strict=True))
    assert main_sheet["ten"] == "=UBND xã Hòa Thạnh"
    assert book["Phiếu"].cell(2, 3).data_type == "s"
    assert (main_sheet["socb"], main_sheet["nhom/gap"], main_sheet["nhom/maunao"]) == (24, "48", "do xanh")
    assert main_sheet["ngay"].isoformat()[:10] == "2026-04-14"
    people = [[cell.value for cell in row] for row in book["nguoi"].iter_rows()]
    assert people[0] == ["Phiếu", "phong", "Thứ tự", "hoten", "tuoi"]
    assert people[2][:4] == ["1", 1, 2, "Đỗ Thị Én"]
    codes = [[cell.value for cell in row] for row in book["Bảng mã"].iter_rows()]
    assert ["nhom/maunao", None, None, "do", "Đỏ"] in codes


def test_fillings_as_csv_keep_repeats_side_by_side(bench: Bench) -> None:
    filling = filled(bench)
    data = bench.workspace.filled.csv(SCOPE, [filling.id], form_of(bench))
    assert data.startswith(b"\xef\xbb\xbf")
    (line,) = csv.DictReader(io.StringIO(data.decode("utf-8-sig")))
    assert line["ten"] == "'=UBND xã Hòa Thạnh"
    assert line["phong[1]/nguoi[2]/hoten"] == "Đỗ Thị Én"
    assert line["nhom/tontai"] == ""


def test_the_command_line_hands_fillings_out_and_takes_one_in(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    form, _ = bench.workspace.forms.bring_in(FORM.encode(), "rich.md")
    filling, _ = bench.workspace.fillings.begin(LOOSE, form)
    filling.answer(filling.session.find("/cchc/ten"), "UBND xã Hòa Thạnh")
    title = bench.workspace.forms.version(form).id
    bench.workspace.close()
    monkeypatch.setenv("CCHC_PASSWORD", PASSWORD)
    monkeypatch.setattr("cchc_desktop.workspace.workspace.this_machine", lambda: bench.around.machine)
    where = ["--workspace", str(bench.folder), "--person", PERSON, "--form", title]
    for name in ("all.xlsx", "all.csv", "one.zip"):
        assert main(["answers", str(tmp_path / name), *where]) == 0
        assert (tmp_path / name).stat().st_size > 200
    assert main(["answers", str(tmp_path / "one.zip"), *where, "--take-in"]) == 1
    assert main(["answers", str(tmp_path / "one.pdf"), *where]) == 1
    sent = (tmp_path / "one.zip").read_bytes()
    other = unpack(sent, "one.zip").answers.replace(b"uuid:", b"uuid:f")
    (tmp_path / "other.xml").write_bytes(other)
    assert main(["answers", str(tmp_path / "other.xml"), *where, "--take-in"]) == 0
    first, second = bench.reopen_after_kill().fillings.all(LOOSE, form)
    assert first == filling.id
    assert bench.workspace.fillings.open(LOOSE, second).session.find("/cchc/ten").answer == "UBND xã Hòa Thạnh"


def test_moving_a_filling_moves_its_answers_and_the_instances_of_its_repeats(bench: Bench) -> None:
    workspace = bench.workspace
    old, _ = workspace.forms.bring_in(COUNTED.encode(), "counted.md")
    grouped = COUNTED.replace("| | begin_repeat | r |", "| | begin_group | g | Group | | |\n| | begin_repeat | r |")
    grouped = grouped.replace("| settings |", "| | end_group | | | | |\n| settings |").replace(
        "| counted | 1 |", "| counted | 2 |"
    )
    new, _ = workspace.forms.bring_in(grouped.encode(), "counted.md")
    filling, _ = workspace.fillings.begin(SCOPE, old)
    filling.answer(filling.session.find("/cchc/n"), "2")
    filling.answer(filling.session.find("/cchc/r/q", 2), "b")
    filling.add(filling.session.find("/cchc/r", 2), filling.session.form.fields["/cchc/r/inner"])
    filling.answer(filling.session.find("/cchc/r/inner/deep", 2, 1), "deep")
    workspace.versions.move_filling(SCOPE, filling.id, new)
    workspace.fillings.undo(SCOPE)
    assert values(workspace.fillings.open(SCOPE, filling.id)) == values(filling)
    workspace.versions.move_filling(SCOPE, filling.id, new)
    moved = taken_up(bench, filling)
    assert moved.session.form.version == "2"
    assert moved.session.find("/cchc/g/r/q", 2).value == "b"
    assert moved.session.find("/cchc/g/r/inner/deep", 2, 1).value == "deep"
    with pytest.raises(SameVersion):
        bench.workspace.versions.move_filling(SCOPE, filling.id, new)
