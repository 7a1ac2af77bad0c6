"""Following up recommendations at the office's door."""

import csv
import io
from datetime import date, datetime
from pathlib import Path

import openpyxl
import pypdfium2
import pytest

from cchc_desktop.cli.main import main
from cchc_desktop.cli.opening import PASSWORD as VARIABLE
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.duty import Duty, permits
from cchc_desktop.domain.finding import RemediationState
from cchc_desktop.domain.followup import Age, Progress
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Invalid, NotFound
from cchc_desktop.domain.visit import Session
from cchc_desktop.storage.refusals import CannotWrite
from cchc_desktop.workspace.followups import NotYet
from cchc_desktop.workspace.papers import NothingToRemind
from tests.sample import office
from tests.unit.workspace.conftest import PASSWORD, Bench

LATE, SOON, FAR = date(2026, 4, 1), date(2026, 4, 17), date(2026, 6, 30)


@pytest.fixture
def told(bench: Bench) -> Bench:
    lines = (("Lập sổ", FAR), ("Niêm yết đủ", LATE), ("=Đào tạo", SOON))
    office.recommend(bench.workspace, bench.visit, lines)
    assert bench.workspace.followups.all() == (), "a draft binds nobody"
    office.sign(bench.workspace, bench.visit, datetime(2026, 3, 1, tzinfo=VIETNAM))
    return bench


def test_what_was_signed_is_followed_the_overdue_first(told: Bench) -> None:
    followups = told.workspace.followups
    assert [one.recommendation.text for one in followups.all()] == ["Niêm yết đủ", "=Đào tạo", "Lập sổ"]
    assert [one.recommendation.text for one in followups.reminders()] == ["Niêm yết đủ", "=Đào tạo"]
    ages = followups.ages(followups.all())
    assert (ages[Age.OVER_20], ages[Age.SOON], ages[Age.LATER], ages[Age.NO_DAY]) == (1, 1, 1, 0)


def test_it_goes_from_new_to_closed_and_each_step_is_in_its_history(told: Bench) -> None:
    followups = told.workspace.followups
    key = followups.all()[0].id
    with pytest.raises(NotYet):
        followups.move(key, Progress.CLOSED)
    followups.change(key, owner="Giám đốc Trung tâm", due_on=followups.day_after(10))
    assert followups.get(key).due_on == date(2026, 4, 29), "the Hùng Kings' day and its day in lieu are skipped"
    for step in (Progress.HANDED, Progress.UNDER_WAY):
        followups.move(key, step)
    with pytest.raises(NotYet):
        followups.move(key, Progress.REPORTED)
    followups.change(key, proof="Báo cáo số 12/BC-UBND ngày 20/4/2026")
    for step in (Progress.REPORTED, Progress.VERIFIED, Progress.CLOSED):
        followups.move(key, step)
    steps = [line.value for line in followups.history(key) if line.field == "progress"]
    assert steps == ["handed", "under_way", "reported", "verified", "closed"]
    assert {line.person for line in followups.history(key)} == {"Trần Quốc Bảo"}
    reopened = told.reopen()
    assert reopened.followups.get(key).progress is Progress.CLOSED
    assert reopened.visits.get(told.visit).recommendations[1].due_on == LATE, "the signed visit stays as it was"


def test_what_was_reported_is_overdue_nowhere(told: Bench) -> None:
    workspace = told.workspace
    gathered = [workspace.overview.gather(told.visit)]
    assert len(workspace.overview.overdue(gathered)) == 1
    key = workspace.followups.all()[0].id
    workspace.followups.change(key, owner="Chủ tịch", proof="BC 12")
    workspace.followups.move(key, Progress.HANDED)
    workspace.followups.move(key, Progress.REPORTED)
    assert workspace.overview.overdue(gathered) == ()
    assert key not in [one.id for one in workspace.followups.reminders()]


def test_a_deadline_put_off_counts_in_the_overview_too(told: Bench) -> None:
    workspace = told.workspace
    workspace.followups.change(workspace.followups.all()[0].id, due_on=FAR)
    assert workspace.overview.overdue([workspace.overview.gather(told.visit)]) == ()


def test_the_next_visit_of_the_unit_verifies(told: Bench) -> None:
    workspace = told.workspace
    unit = workspace.campaigns.get(told.campaign).units[0].id
    later = workspace.visits.plan(told.campaign, unit, date(2026, 4, 20), Session.MORNING, "").made
    row = next(row for row in workspace.visits.get(later).remediations if row.text == "Niêm yết đủ")
    workspace.visits.remediations.change(later, row.id, state=RemediationState.DONE)
    seen = next(one for one in workspace.followups.all() if one.recommendation.text == "Niêm yết đủ")
    assert (seen.progress, seen.seen_in) == (Progress.VERIFIED, later)
    workspace.followups.move(seen.id, Progress.CLOSED)
    assert workspace.followups.get(seen.id).progress is Progress.CLOSED


def test_terms_are_of_one_day_to_a_year(told: Bench) -> None:
    for days in (0, -1, 367):
        with pytest.raises(Invalid):
            told.workspace.followups.day_after(days)
    with pytest.raises(NotFound):
        told.workspace.followups.move("nobody", Progress.HANDED)
    with pytest.raises(TypeError):
        told.workspace.followups.change(told.workspace.followups.all()[0].id, progress=Progress.CLOSED)


def test_members_and_readers_leave_it_to_those_who_keep_the_papers() -> None:
    allowed = {duty for duty in Duty if permits(duty, "followup", "progress")}
    assert allowed == {Duty.OFFICE, Duty.PLANNER, Duty.LEADER, Duty.SECRETARY}


def test_the_list_is_written_as_excel_and_csv_and_runs_nothing(told: Bench, tmp_path: Path) -> None:
    followups = told.workspace.followups
    followups.save(followups.all(), tmp_path / "theo dõi.xlsx")
    sheet = openpyxl.load_workbook(tmp_path / "theo dõi.xlsx").active
    assert sheet is not None
    rows = list(sheet.iter_rows(values_only=True))
    assert [row[6] for row in rows[1:]] == ["Quá hạn", "Mới", "Mới"]
    assert str(rows[1][4]) == "2026-04-01 00:00:00"
    assert sheet.cell(3, 2).data_type == "s"
    followups.save(followups.all(), tmp_path / "t.csv")
    lines = list(csv.reader(io.StringIO((tmp_path / "t.csv").read_text(encoding="utf-8-sig"))))
    assert lines[2][1] == "'=Đào tạo"
    with pytest.raises(Invalid):
        followups.save((), tmp_path / "t.doc")
    with pytest.raises(CannotWrite):
        followups.save((), tmp_path / "không có" / "t.csv")


def test_the_command_line_lists_and_exports(
    told: Bench, tmp_path: Path, capsys: pytest.CaptureFixture[str], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv(VARIABLE, PASSWORD)
    told.workspace.close()
    assert main(["followups", "list", "--workspace", str(told.folder)]) == 0
    out = capsys.readouterr().out.splitlines()
    assert len(out) == 3
    assert out[0].split("\t")[1:3] == ["Quá hạn", "Hòa Thạnh"]
    target = tmp_path / "ra.xlsx"
    assert main(["followups", "export", str(target), "--workspace", str(told.folder)]) == 0
    assert openpyxl.load_workbook(target).active is not None
    assert main(["followups", "export", str(tmp_path / "ra.pdf"), "--workspace", str(told.folder)]) == 1


def test_letters_go_to_each_unit_that_owes_with_its_owners(told: Bench, tmp_path: Path) -> None:
    workspace = told.workspace
    workspace.followups.change(workspace.followups.all()[0].id, owner="Giám đốc Trung tâm")
    assert workspace.followups.counts() == (1, 1)
    reminded = workspace.reminders.units()
    assert [one.unit.name for one in reminded] == ["Hòa Thạnh"]
    assert workspace.reminders.units(owner="giam doc") == reminded
    assert workspace.reminders.units(owner="ai khác") == ()
    (pdf,) = workspace.reminders.write(reminded, tmp_path / "thư", ".pdf")
    (word,) = workspace.reminders.write(reminded, tmp_path / "thư", ".docx")
    assert (pdf.name, word.name) == ("don-doc-commune-hoa-thanh.pdf", "don-doc-commune-hoa-thanh.docx")
    document = pypdfium2.PdfDocument(pdf)
    text = " ".join(document[0].get_textpage().get_text_range().split())
    document.close()
    for said in ("còn 03 kiến nghị", "01 kiến nghị đã quá hạn", "Trách nhiệm: Giám đốc Trung tâm", "29/04/2026"):
        assert said in text
    with pytest.raises(Invalid):
        workspace.reminders.write(reminded, tmp_path, ".txt")


def test_a_unit_that_owes_nothing_gets_no_letter(told: Bench) -> None:
    workspace = told.workspace
    for one in workspace.followups.all():
        workspace.followups.change(one.id, owner="Chủ tịch", proof="BC 12", due_on=FAR)
        workspace.followups.move(one.id, Progress.HANDED)
        workspace.followups.move(one.id, Progress.REPORTED)
    assert workspace.reminders.units() == ()
    with pytest.raises(NothingToRemind):
        workspace.papers.task(told.visit, PaperKind.REMINDER, draft=False)


def test_the_command_line_writes_letters(
    told: Bench, tmp_path: Path, monkeypatch: pytest.MonkeyPatch, capsys: pytest.CaptureFixture[str]
) -> None:
    told.workspace.close()
    monkeypatch.setenv(VARIABLE, PASSWORD)
    monkeypatch.setenv("CCHC_LANGUAGE", "vi")
    assert main(["followups", "letters", str(tmp_path / "thư"), "--word", "--workspace", str(told.folder)]) == 0
    assert [path.suffix for path in (tmp_path / "thư").iterdir()] == [".docx"]
    assert "don-doc-commune-hoa-thanh.docx" in capsys.readouterr().out
