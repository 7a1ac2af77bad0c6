"""The list of two-tier units: read whole, searched as people type, replaced, and what became of units that are gone."""

import io
import json
from collections.abc import Callable
from datetime import date
from pathlib import Path

import openpyxl
import pytest

from cchc_desktop.cli.main import main
from cchc_desktop.cli.opening import PASSWORD as VARIABLE
from cchc_desktop.domain.duty import Duty, permits
from cchc_desktop.domain.gazetteer import Gazetteer
from cchc_desktop.domain.unit import UnitKind
from cchc_desktop.workspace.packs import BrokenPack
from cchc_desktop.workspace.unit_pack import read_unit_pack, shipped_units, unit_pack_of
from tests.unit.workspace.conftest import PASSWORD, Bench

TODAY, BEFORE = date(2026, 4, 14), date(2025, 6, 30)
PATH = Path(__file__).resolve().parents[3] / "resources" / "units" / "sample-province.json"


@pytest.fixture(scope="module")
def sample() -> Gazetteer:
    return shipped_units()


def names(found: tuple[object, ...]) -> list[str]:
    return [entry.unit.name for entry in found]  # type: ignore[attr-defined]


def test_the_sample_says_that_it_is_one_and_has_both_tiers_and_their_past(sample: Gazetteer) -> None:
    assert sample.sample
    assert [p.name for p in sample.provinces_on(TODAY)] == ["Bình Hải"]
    assert [p.name for p in sample.provinces_on(BEFORE)] == ["Bình Hải", "Sơn Khê"]
    kinds = {entry.unit.kind for entry in sample.in_force(TODAY)}
    assert kinds == {UnitKind.COMMUNE, UnitKind.WARD, UnitKind.SPECIAL_ZONE}, "no township since 01/07/2025"
    assert all(sample.today_of(entry.unit.id, TODAY) for entry in sample.units), "each unit of the past leads somewhere"


def test_it_is_found_with_and_without_marks_kind_and_case(sample: Gazetteer) -> None:
    for typed in ("Hòa Thạnh", "hoa thanh", "XA HOA THA", "thạnh hòa"):
        assert names(sample.find(typed, TODAY))[0] == "Hòa Thạnh"
    assert names(sample.find("phường tân lộc", TODAY, former=False)) == ["Tân Lộc"]
    assert sample.find("hòa thạnh zz", TODAY) == ()


def test_what_is_gone_leads_to_what_is_there_today_through_two_mergers(sample: Gazetteer) -> None:
    (gone,) = sample.find("mỹ lệ", TODAY)
    assert not gone.in_force(TODAY)
    assert names(sample.today_of(gone.unit.id, TODAY)) == ["Mỹ Trung Hạ"]
    assert names(sample.today_of(gone.unit.id, date(2024, 1, 1))) == ["Mỹ Trung"]
    (split,) = sample.find("lâm thủy", TODAY)
    assert set(names(sample.today_of(split.unit.id, TODAY))) == {"Đức Lâm Bắc", "Kim Đồng"}


def test_a_unit_of_a_merged_province_is_found_under_the_province_of_today(sample: Gazetteer) -> None:
    found = sample.find("tả van", TODAY, "991")
    assert [(entry.unit.province, entry.in_force(TODAY)) for entry in found] == [("Bình Hải", True), ("Sơn Khê", False)]


def _changed(change: Callable[[dict[str, object]], object]) -> bytes:
    whole = json.loads(PATH.read_bytes())
    change(whole)
    return json.dumps(whole).encode()


@pytest.mark.parametrize(
    ("change", "said"),
    [
        (lambda w: w.update(format="cchc-units/2"), "format"),
        (lambda w: w["units"].append(w["units"][0]), "99101"),
        (lambda w: w["units"][0].update(province="000"), "99101"),
        (lambda w: w["units"][0].update(became=["77777"]), "77777"),
        (lambda w: w["units"][50].update(effective_to="1990-01-01"), "99509"),
        (lambda w: w["units"][0].update(effective_from="2025-02-30"), "day"),
        (lambda w: w["units"][0].update(kind="district"), "kind"),
        (lambda w: w.update(provinces=[]), "provinces"),
    ],
)
def test_a_list_that_contradicts_itself_is_refused_with_the_place(
    change: Callable[[dict[str, object]], object], said: str
) -> None:
    with pytest.raises(BrokenPack) as refused:
        read_unit_pack(_changed(change), "danh mục.json")
    assert said in str(refused.value)


def test_a_ring_of_mergers_ends(sample: Gazetteer) -> None:
    def ring(whole: dict[str, object]) -> None:
        first, second = whole["units"][:2]  # type: ignore[index]
        for one, other in ((first, second), (second, first)):
            one.update(effective_to="2025-07-02", became=[other["code"]])

    assert read_unit_pack(_changed(ring), "vòng.json").today_of("99101", TODAY) == ()


def _table() -> bytes:
    book = openpyxl.Workbook()
    book.active.append(["DANH MỤC ĐƠN VỊ HÀNH CHÍNH CẤP XÃ"])
    book.active.append(["STT", "Mã", "Tên", "Tỉnh", "Hiệu lực từ", "Hiệu lực đến", "Nhập vào"])
    book.active.append([1, "00004", "Phường Ba Đình", "Thành phố Hà Nội", date(2025, 7, 1), None, None])
    book.active.append([2, "00001", "Phường Trúc Bạch", "Thành phố Hà Nội", None, "30/6/2025", "00004"])
    kept = io.BytesIO()
    book.save(kept)
    return kept.getvalue()


def test_an_offices_table_becomes_a_list(bench: Bench) -> None:
    read = read_unit_pack(unit_pack_of(_table(), "danh mục.xlsx", TODAY), "danh mục.xlsx")
    assert [(p.name, p.city) for p in read.provinces] == [("Hà Nội", True)]
    (gone,) = read.find("truc bach", TODAY)
    assert (gone.unit.kind, gone.unit.valid_to) == (UnitKind.WARD, BEFORE)
    assert names(read.today_of("00001", TODAY)) == ["Ba Đình"]
    with pytest.raises(BrokenPack):
        unit_pack_of("Tên;Loại\nA;Xã".encode(), "thiếu.csv", TODAY)


def test_the_offices_own_list_replaces_the_sample_stays_and_can_be_taken_out(bench: Bench) -> None:
    packs = bench.workspace.unit_packs
    assert packs.now().sample
    with pytest.raises(BrokenPack):
        packs.bring_in(b"{}", "hỏng.json")
    assert packs.now().sample
    packs.bring_in(_table(), "danh mục.xlsx")
    again = bench.reopen().unit_packs
    assert names(again.now().find("", TODAY, former=False)) == ["Ba Đình"]
    again.take_out()
    assert again.now().sample
    assert {duty for duty in Duty if permits(duty, "unit_pack", "file")} == {Duty.OFFICE, Duty.PLANNER}


def test_the_newest_of_update_and_own_counts_and_a_broken_file_of_an_update_is_passed_over(
    bench: Bench, tmp_path: Path
) -> None:
    packs = bench.workspace.unit_packs
    place = tmp_path / "units.json"
    packs._updated = lambda: place if place.exists() else None
    place.write_bytes(_changed(lambda w: w.update(sample=False, version="2027-01-01", title="Từ bản cập nhật")))
    packs.bring_in(_table(), "danh mục.xlsx")
    assert packs.now().title == "Từ bản cập nhật"
    place.unlink()
    assert packs.now().title == "danh mục"


def test_the_command_line_checks_takes_and_finds(
    bench: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)
    monkeypatch.setenv("CCHC_LANGUAGE", "vi")
    bench.workspace.close()
    path = tmp_path / "danh mục.xlsx"
    path.write_bytes(_table())
    assert main(["units", "check", str(path)]) == 0
    assert main(["units", "import", str(path), "--workspace", str(bench.folder)]) == 0
    assert main(["units", "find", "truc bach", "--workspace", str(bench.folder)]) == 0
    assert "Phường Trúc Bạch\tHà Nội → Phường Ba Đình" in capsys.readouterr().out
    (tmp_path / "hỏng.json").write_text("[]", encoding="utf-8")
    assert main(["units", "check", str(tmp_path / "hỏng.json")]) == 1
