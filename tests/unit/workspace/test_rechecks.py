"""The re-check: planned from a signed visit, asks only what fell short, has own minutes, carries back what it found."""

import io
from dataclasses import replace
from datetime import date, datetime, timedelta
from pathlib import Path

import pypdfium2
import pytest

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.duty import Duty, permits
from cchc_desktop.domain.finding import RemediationState
from cchc_desktop.domain.followup import Progress
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import Frozen
from cchc_desktop.workspace.checking import check
from cchc_desktop.workspace.rechecks import NothingToRecheck, NotSigned
from cchc_desktop.workspace.review import Condition
from cchc_desktop.workspace.signed_papers import Outcome
from tests.sample import office
from tests.unit.workspace.conftest import Bench, make
from tests.unit.workspace.whole import signed as signed_by_all

DAY = date(2026, 6, 10)
LATE, FAR = date(2026, 4, 1), date(2026, 6, 30)


@pytest.fixture
def signed(bench: Bench) -> Bench:
    workspace, visit = bench.workspace, bench.visit
    items = workspace.visits.checklist(visit).items
    for item in items:
        short = item.code in ("A7", "D1", "D2")
        workspace.answers.give(visit, item.code, Verdict.UNMET if short else Verdict.MET)
    office.recommend(workspace, visit, (("Niêm yết đủ", LATE), ("Tự kiểm tra", FAR)))
    with pytest.raises(NotSigned):
        workspace.rechecks.plan(visit, DAY)
    office.sign(workspace, visit, datetime(2026, 3, 1, tzinfo=VIETNAM))
    return bench


def text_of(pdf: bytes) -> str:
    document = pypdfium2.PdfDocument(io.BytesIO(pdf))
    try:
        return " ".join("\n".join(page.get_textpage().get_text_range() for page in document).split())
    finally:
        document.close()


def test_it_asks_only_what_fell_short_and_what_is_open(signed: Bench) -> None:
    workspace = signed.workspace
    again = workspace.rechecks.plan(signed.visit, DAY).made
    assert [item.code for item in workspace.visits.checklist(again).items] == ["A7", "D1", "D2"]
    whole = workspace.visits.get(again)
    assert [(entry.text, entry.origin) for entry in whole.remediations] == [
        ("Niêm yết đủ", signed.visit),
        ("Tự kiểm tra", signed.visit),
    ]
    assert whole.team == workspace.visits.get(signed.visit).team
    assert workspace.rechecks.of(signed.visit) == (again,)
    assert workspace.visits.summary(again).items == 3
    reopened = signed.reopen()
    assert [item.code for item in reopened.visits.checklist(again).items] == ["A7", "D1", "D2"]


def test_what_it_finds_remedied_is_verified_and_the_rest_stays_open(signed: Bench) -> None:
    workspace = signed.workspace
    again = workspace.rechecks.plan(signed.visit, DAY).made
    done, not_done = workspace.visits.get(again).remediations
    workspace.visits.remediations.change(again, done.id, state=RemediationState.DONE)
    workspace.visits.remediations.change(again, not_done.id, state=RemediationState.NOT_DONE)
    found = {one.recommendation.text: one for one in workspace.followups.all()}
    assert (found["Niêm yết đủ"].progress, found["Niêm yết đủ"].seen_in) == (Progress.VERIFIED, again)
    assert found["Tự kiểm tra"].open
    office.sign(workspace, again, datetime(2026, 6, 10, 16, tzinfo=VIETNAM))
    with pytest.raises(NothingToRecheck):
        workspace.rechecks.plan(again, DAY)


def test_its_minutes_are_minutes_of_a_recheck_with_its_items_alone(signed: Bench) -> None:
    workspace = signed.workspace
    again = workspace.rechecks.plan(signed.visit, DAY).made
    workspace.visits.start(again)
    workspace.visits.representatives.add(again, name="Võ Văn Tài", position="Chủ tịch", signs=True)
    for code in ("A7", "D1", "D2"):
        workspace.answers.give(again, code, Verdict.MET)
    for entry in workspace.visits.get(again).remediations:
        workspace.visits.remediations.change(again, entry.id, state=RemediationState.DONE)
    workspace.visits.change(again, ended_at=workspace.clock.now() + timedelta(hours=2))
    hard = {o.condition for o in workspace.minutes.review(again).outcomes if not o.holds}
    assert Condition.ALL_ANSWERED not in hard, "three answers are all there is to give"
    content = workspace.minutes.content(again, draft=False)
    text = text_of(workspace.minutes.make(content)().pdf)
    assert "Kiểm tra việc khắc phục tồn tại, hạn chế tại Ủy ban nhân dân xã Hòa Thạnh" in text
    assert "II. KẾT QUẢ KHẮC PHỤC" in text
    assert "Đã khắc phục" in text
    numbers = [item.number for item in workspace.visits.checklist(again).items]
    assert all(number in text for number in numbers)
    assert "9.6" not in text
    same = text_of(workspace.papers.task(again, PaperKind.MINUTES, draft=False).pdf().pdf)
    assert "II. KẾT QUẢ KHẮC PHỤC" in same


def test_it_takes_no_place_among_the_units_and_the_plan_does_not_list_it_twice(signed: Bench) -> None:
    workspace = signed.workspace
    before = workspace.overview_exports.report(signed.campaign, workspace.overview_exports.gather())
    again = workspace.rechecks.plan(signed.visit, DAY).made
    workspace.answers.give(again, "A7", Verdict.MET)
    after = workspace.overview_exports.report(signed.campaign, workspace.overview_exports.gather())
    assert [row.standing.visit for row in after.rows] == [row.standing.visit for row in before.rows]
    assert after.trend == before.trend
    plan = text_of(workspace.papers.task(signed.campaign, PaperKind.PLAN, draft=False).pdf().pdf)
    assert plan.count("xã Hòa Thạnh") == 1


def test_a_visit_that_left_nothing_open_has_nothing_to_recheck(bench: Bench) -> None:
    workspace = bench.workspace
    for item in workspace.visits.checklist(bench.visit).items:
        workspace.answers.give(bench.visit, item.code, Verdict.MET)
    office.sign(workspace, bench.visit)
    with pytest.raises(NothingToRecheck):
        workspace.rechecks.plan(bench.visit, DAY)
    with pytest.raises(Frozen):
        workspace.visits.start(bench.visit)


def test_who_plans_may_plan_a_recheck() -> None:
    assert {duty for duty in Duty if permits(duty, "visit", "only")} >= {Duty.OFFICE, Duty.PLANNER, Duty.LEADER}
    assert not permits(Duty.READER, "visit", "recheck_of")


def test_proof_files_are_kept_and_saved(signed: Bench, tmp_path: Path) -> None:
    workspace = signed.workspace
    key = workspace.followups.all()[0].id
    workspace.followups.change(key, owner="Chủ tịch")
    workspace.followups.move(key, Progress.HANDED)
    report = tmp_path / "báo cáo 12.pdf"
    report.write_bytes(b"%PDF-1.7 b\xc3\xa1o c\xc3\xa1o")
    prepared = workspace.proof_files.prepare(report)
    workspace.proof_files.attach(key, prepared)
    assert workspace.proof_files.attach(key, prepared).nothing, "the same file twice is once"
    workspace.followups.move(key, Progress.REPORTED)
    again = signed.reopen()
    (file,) = again.proof_files.of(key)
    assert (file.name, file.added_by) == ("báo cáo 12.pdf", "Trần Quốc Bảo")
    again.proof_files.save(file, tmp_path / "ra.pdf")
    assert (tmp_path / "ra.pdf").read_bytes() == report.read_bytes()
    assert report.read_bytes() not in b"".join(p.read_bytes() for p in signed.folder.rglob("*") if p.is_file())
    again.proof_files.remove(file.id)
    assert again.proof_files.of(key) == ()


def test_its_signed_minutes_are_read_back_and_taken_in_elsewhere(signed: Bench, tmp_path: Path) -> None:
    workspace = signed.workspace
    again = workspace.rechecks.plan(signed.visit, DAY).made
    workspace.visits.start(again)
    workspace.visits.representatives.add(again, name="Võ Văn Tài", position="Chủ tịch", signs=True)
    for code in ("A7", "D1", "D2"):
        workspace.answers.give(again, code, Verdict.MET)
    first, second = workspace.visits.get(again).remediations
    workspace.visits.remediations.change(again, first.id, state=RemediationState.DONE)
    workspace.visits.remediations.change(again, second.id, state=RemediationState.UNDER_WAY, note="đang làm")
    workspace.visits.change(again, ended_at=workspace.clock.now() + timedelta(hours=2))
    pdf = signed_by_all(replace(signed, visit=again))
    path = tmp_path / "phúc tra.pdf"
    path.write_bytes(pdf)
    checked = check(path, datetime(2026, 7, 1, tzinfo=VIETNAM))
    office_side = make(tmp_path / "sở.cchc", seed=77)
    told = office_side.workspace.signed_papers.take(checked)
    assert told.outcome is Outcome.TAKEN, told
    there = office_side.workspace.visits.get(again)
    assert (there.recheck_of, there.only) == (signed.visit, ("A7", "D1", "D2"))
    assert [entry.state for entry in there.remediations] == [RemediationState.DONE, RemediationState.UNDER_WAY]
    office_side.workspace.close()
