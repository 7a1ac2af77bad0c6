"""Many dossiers at once: blocks from Excel, sheets, the seeded draw; nothing typed is lost."""

import io
import json
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pytest
from hypothesis import given
from hypothesis import strategies as st

from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.refusal import Frozen
from cchc_desktop.domain.sampling import draw
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.dossier_entry import cell_fields, drafts, initials, match_columns
from cchc_desktop.workspace.sampling import NothingToDraw
from cchc_desktop.workspace.sheet_files import CannotReadTable, read_tables
from tests.unit.workspace.conftest import Bench

HEADED = (
    ("DANH SÁCH HỒ SƠ THÁNG 3/2026",),
    (
        "STT",
        "Mã số hồ sơ",
        "Tên thủ tục hành chính",
        "Lĩnh vực",
        "Chủ hồ sơ",
        "Ngày tiếp nhận",
        "Ngày hẹn trả",
        "Ngày trả KQ",
    ),
    ("1", "H99-1", "Đăng ký khai sinh", "Hộ tịch", "Nguyễn Văn An", "2026-03-02", "05/03", "5.3.26"),
    ("2", "H99-2", "Tách thửa", "Đất đai", "Trần Thị Bé", "02/03/2026 15:20", "31/02/2026", "chưa trả"),
    ("", "", "", "", "", "", "", ""),
)


def test_headings_are_found_below_a_title_and_matched_to_fields() -> None:
    found = match_columns(HEADED)
    assert found.first == 2
    assert found.columns == {
        "code": 1,
        "procedure": 2,
        "field": 3,
        "applicant": 4,
        "received_on": 5,
        "due_on": 6,
        "returned_on": 7,
    }


def test_a_block_without_headings_is_taken_in_the_order_of_the_table() -> None:
    rows = [
        ("1", "H99-1", "Đất đai", "Tách thửa", "1/3", "3/3", ""),
        ("2", "H99-2", "Hộ tịch", "Kết hôn", "1/3", "3/3"),
    ]
    found = match_columns(rows)
    assert found.first == 0
    assert found.columns["code"] == 1
    assert found.columns["due_on"] == 5


def test_every_cell_becomes_a_field_and_what_is_no_day_is_kept_as_typed() -> None:
    found = match_columns(HEADED)
    first, second = drafts(HEADED[found.first :], found.columns, 2026)
    assert first["returned_on"] == date(2026, 3, 5)
    assert first["applicant"] == "N.V.A."
    assert second["received_at"] == datetime(2026, 3, 2, 15, 20, tzinfo=VIETNAM)
    assert second["due_on"] is None
    assert second["due_typed"] == "31/02/2026"
    assert second["returned_typed"] == ""


@given(st.lists(st.lists(st.text(max_size=12), max_size=9), max_size=12))
def test_no_block_breaks_the_matching_and_no_row_with_text_is_dropped(rows: list[list[str]]) -> None:
    found = match_columns(rows)
    made = drafts(rows[found.first :], found.columns, 2026)
    matched = set(found.columns.values())
    told = [row for row in rows[found.first :] if any(cell.strip() for at, cell in enumerate(row) if at in matched)]
    assert len(made) == len(told)


@pytest.mark.parametrize(
    ("written", "kept"),
    [("Nguyễn Văn An", "N.V.A."), ("N.V.A.", "N.V.A."), ("N.V.A", "N.V.A"), ("đặng thị Ê", "Đ.T.Ê."), ("", "")],
)
def test_a_person_is_kept_by_initials(written: str, kept: str) -> None:
    assert initials(written) == kept


def test_a_pasted_block_is_one_step_of_undo(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    rows = [cell_fields("code", f"H99-{number}", 2026) for number in range(300)]
    workspace.sampling.enter(visit, rows)
    assert [entry.code for entry in workspace.visits.get(visit).dossiers] == [f"H99-{n}" for n in range(300)]
    workspace.visits.undo(visit)
    assert workspace.visits.get(visit).dossiers == ()


def test_a_typed_mistake_survives_a_killed_program_and_stops_signing(bench: Bench) -> None:
    bench.workspace.sampling.enter(bench.visit, [cell_fields("due_on", "31/02/2026", 2026) | {"code": "H99-1"}])
    workspace = bench.reopen()
    kept = workspace.visits.get(bench.visit).dossiers[0]
    assert (kept.due_on, kept.due_typed) == (None, "31/02/2026")
    gaps = [gap for outcome in workspace.minutes.review(bench.visit).outcomes for gap in outcome.gaps]
    assert kept.id in [gap.entity for gap in gaps]
    workspace.visits.dossiers.change(bench.visit, kept.id, **cell_fields("due_on", "28/2", 2026))
    mended = workspace.visits.get(bench.visit).dossiers[0]
    assert (mended.due_on, mended.due_typed) == (date(2026, 2, 28), "")


def test_list_seed_and_outcome_of_a_draw_stay_in_the_record(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    candidates = [cell_fields("code", f"H99-{number:03d}", 2026) for number in range(148)]
    workspace.sampling.draw(visit, [*candidates, candidates[3]], 10, 482913, source="Thang-3.xlsx")
    kept = bench.reopen().visits.get(visit)
    assert kept.sample is not None
    assert len(kept.sample.population) == 148
    assert kept.sample.drawn == draw(kept.sample.population, 10, 482913)
    assert tuple(entry.code for entry in kept.dossiers) == kept.sample.drawn
    content = bench.workspace.minutes.content(visit, draft=True)
    record = json.loads(content.record)["visit"]["sample"]
    assert (record["seed"], len(record["population"])) == (482913, 148)
    said = "\n".join(content.dossier_sample)
    assert "482913" in said
    assert "148 hồ sơ (nguồn: Thang-3.xlsx)" in said
    assert kept.sample.drawn[0] in said


def test_a_dossier_that_is_there_already_is_not_drawn_in_twice(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    candidates = [cell_fields("code", f"H99-{number}", 2026) for number in range(6)]
    workspace.visits.dossiers.add(visit, code="H99-2", note="đã xem")
    workspace.sampling.draw(visit, candidates, 6, 1)
    kept = workspace.visits.get(visit).dossiers
    assert sorted(entry.code for entry in kept) == [f"H99-{number}" for number in range(6)]
    assert kept[0].note == "đã xem"
    workspace.visits.undo(visit)
    assert len(workspace.visits.get(visit).dossiers) == 1
    sample = workspace.visits.get(visit).sample
    assert sample is None or sample.population == ()


def test_a_list_without_codes_and_a_signed_visit_decline_the_draw(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    with pytest.raises(NothingToDraw):
        workspace.sampling.draw(visit, [{"field": "Đất đai"}], 1, 1)
    frozen = [("visit", visit, "frozen_at", workspace.clock.now())]
    workspace.visits._acts.write(visit, Label("Signed"), frozen, undoable=False)
    with pytest.raises(Frozen):
        workspace.sampling.draw(visit, [{"code": "H99-1"}], 1, 1)


def test_a_workbook_gives_its_sheets_with_days_as_days(tmp_path: Path) -> None:
    book = openpyxl.Workbook()
    sheet = book.active
    assert sheet is not None
    sheet.append(["Mã hồ sơ", "Ngày nhận", "Hẹn trả"])
    sheet.append(["H99-1", datetime(2026, 3, 2, 15, 20), date(2026, 3, 5)])  # noqa: DTZ001  (Excel knows no zones)
    out = io.BytesIO()
    book.save(out)
    path = tmp_path / "hồ sơ.xlsx"
    path.write_bytes(out.getvalue())
    (table,) = read_tables(path)
    found = match_columns(table.rows)
    (fields,) = drafts(table.rows[found.first :], found.columns, 2026)
    assert fields["received_at"] == datetime(2026, 3, 2, 15, 20, tzinfo=VIETNAM)
    assert fields["due_on"] == date(2026, 3, 5)


def test_a_file_that_is_gone_is_refused_with_its_name(tmp_path: Path) -> None:
    with pytest.raises(CannotReadTable, match="mất"):
        read_tables(tmp_path / "mất.xlsx")


@pytest.mark.parametrize(
    ("separator", "encoding"), [(",", "utf-8"), (";", "utf-8-sig"), ("\t", "utf-16"), (",", "utf-8-sig")]
)
def test_text_files_are_read_as_excel_saves_them(tmp_path: Path, separator: str, encoding: str) -> None:
    path = tmp_path / "ds.csv"
    rows = ("Mã hồ sơ", "Thủ tục"), ("H99-1", "Tách thửa")
    path.write_text("\r\n".join(separator.join(row) for row in rows), encoding=encoding)
    assert read_tables(path)[0].rows == rows


def test_letters_of_an_old_encoding_are_refused_with_what_to_do(tmp_path: Path) -> None:
    path = tmp_path / "ds.csv"
    path.write_bytes("Mã hồ sơ,Thủ tục".encode()[:-3] + b"\xff,\xfe")
    with pytest.raises(CannotReadTable, match="UTF-8"):
        read_tables(path)
