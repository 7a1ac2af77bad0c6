"""A visit through the one door."""

import os
from datetime import date, datetime
from decimal import Decimal
from pathlib import Path

import pytest

from cchc_desktop.domain.answer import EvidenceKind, Suggestion, Verdict
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.refusal import Invalid, NotFound
from cchc_desktop.storage.pictures import NotAPicture
from cchc_desktop.storage.refusals import AlreadyThere, InUse, WrongPassword
from cchc_desktop.workspace.changes import NothingToUndo
from cchc_desktop.workspace.evidence import CannotRead, FileTooLarge
from cchc_desktop.workspace.review import Condition
from cchc_desktop.workspace.workspace import Workspace
from tests.unit.workspace.conftest import PASSWORD, PERSON, Bench


def test_everything_said_is_there_after_reopening(bench: Bench) -> None:
    answers, visit = bench.workspace.answers, bench.visit
    answers.give(visit, "D2", Verdict.PARTLY)
    answers.score(visit, "D2", Decimal("0.5"))
    answers.note(visit, "D2", "12/148 thủ tục")
    again = bench.reopen().visits.get(visit)
    assert again.answer("D2").verdict is Verdict.PARTLY
    assert again.answer("D2").score == Decimal("0.5")
    assert again.answer("D2").note == "12/148 thủ tục"
    assert again.unit.name == "Hòa Thạnh"
    assert [member.name for member in again.team.members] == ["Nguyễn Thị Thanh Hà", "Trần Quốc Bảo"]
    assert {member.position for member in again.team.members} == {"Chuyên viên"}


def test_undo_takes_back_a_whole_note_then_the_verdict(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.give(visit, "A1", Verdict.UNMET)
    for text in ("c", "ch", "chưa", "chưa có kế hoạch"):
        workspace.answers.note(visit, "A1", text)
    undone = workspace.visits.undo(visit)
    assert (undone.label.text, undone.label.params) == ("Wrote the note of item {number}", {"number": "1.1"})
    assert undone.changes.touches("answer", "A1")
    assert workspace.visits.get(visit).answer("A1").note == ""
    workspace.visits.undo(visit)
    assert workspace.visits.get(visit).answer("A1").verdict is None
    with pytest.raises(NothingToUndo):
        workspace.visits.undo(visit)
    workspace.visits.redo(visit)
    workspace.visits.redo(visit)
    assert workspace.visits.get(visit).answer("A1").note == "chưa có kế hoạch"


def test_typing_again_after_leaving_the_note_is_a_step_of_its_own(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.note(visit, "A1", "một")
    workspace.visits.close_step(visit)
    workspace.answers.note(visit, "A1", "một hai")
    workspace.visits.undo(visit)
    assert workspace.visits.get(visit).answer("A1").note == "một"


def test_a_suggested_finding_carries_the_note_and_brings_its_remedy(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.give(visit, "D2", Verdict.UNMET)
    workspace.answers.note(visit, "D2", "12/148 thủ tục (Hộ tịch 5, Đất đai 7).")
    made = workspace.answers.take_suggestion(visit, "D2").made
    whole = workspace.visits.get(visit)
    assert whole.findings[0].id == made
    assert whole.findings[0].text == (
        "Chưa cập nhật kịp thời nội dung niêm yết thủ tục hành chính: 12/148 thủ tục (Hộ tịch 5, Đất đai 7)."
    )
    assert whole.findings[0].section == "D"
    remedy = whole.recommendations_for(made)[0]
    assert remedy.text.startswith("Rà soát, thay toàn bộ nội dung niêm yết")
    assert remedy.due_on == date(2026, 4, 24)
    workspace.visits.undo(visit)
    whole = workspace.visits.get(visit)
    assert whole.findings == whole.recommendations == ()
    assert whole.answer("D2").suggestion is Suggestion.OPEN


def test_a_suggestion_without_a_note_is_still_a_sentence(bench: Bench) -> None:
    bench.workspace.answers.give(bench.visit, "D2", Verdict.UNMET)
    assert bench.workspace.answers.suggested_finding(bench.visit, "D2") == (
        "Chưa cập nhật kịp thời nội dung niêm yết thủ tục hành chính."
    )


def test_a_dismissed_suggestion_returns_when_the_verdict_changes(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.give(visit, "D2", Verdict.UNMET)
    workspace.answers.dismiss_suggestion(visit, "D2")
    workspace.answers.give(visit, "D2", Verdict.PARTLY)
    assert workspace.visits.get(visit).answer("D2").suggestion is Suggestion.OPEN


def test_a_score_outside_the_item_is_refused(bench: Bench) -> None:
    with pytest.raises(Invalid):
        bench.workspace.answers.score(bench.visit, "D2", Decimal(3))


def test_a_note_typed_decomposed_is_kept_composed(bench: Bench) -> None:
    bench.workspace.answers.note(bench.visit, "A1", "kế hoạch")
    assert bench.workspace.visits.get(bench.visit).answer("A1").note == "kế hoạch"


def test_rows_are_added_in_between_moved_removed_and_restored(bench: Bench) -> None:
    rows, visit = bench.workspace.visits.strengths, bench.visit
    first = rows.add(visit, text="một").made
    third = rows.add(visit, text="ba").made
    second = rows.add(visit, before=third, text="hai").made
    assert [row.text for row in rows.all(visit)] == ["một", "hai", "ba"]
    rows.move(visit, third, before=first)
    rows.remove(visit, second)
    assert [row.text for row in rows.all(visit)] == ["ba", "một"]
    rows.restore(visit, second)
    assert [row.text for row in bench.reopen().visits.strengths.all(visit)] == ["ba", "một", "hai"]


def test_a_nested_field_is_a_register_of_its_own(bench: Bench) -> None:
    rows, visit = bench.workspace.visits.findings, bench.visit
    finding = rows.add(visit, text="Niêm yết thiếu").made
    rows.change(visit, finding, response__text="Cam kết khắc phục", response__speaker="Ông Võ Văn Tài")
    assert rows.get(visit, finding).response.text == "Cam kết khắc phục"
    with pytest.raises(TypeError):
        rows.change(visit, finding, colour="red")


def test_the_list_of_visits_shows_progress_and_score(bench: Bench) -> None:
    bench.workspace.answers.give(bench.visit, "A1", Verdict.MET)
    bench.workspace.answers.give(bench.visit, "A2", Verdict.PARTLY)
    line = bench.workspace.visits.all(bench.campaign)[0]
    assert (line.answered, line.items, line.points) == (2, 73, "75,0")


def test_a_photo_is_kept_untouched_with_its_copies(bench: Bench, tmp_path: Path) -> None:
    from PIL import Image

    path = tmp_path / "bảng niêm yết.jpg"
    Image.new("RGB", (2400, 1600), "teal").save(path)
    keeper = bench.workspace.evidence
    made = keeper.attach(bench.visit, "D5", keeper.prepare(path, path.name)).made
    piece = bench.workspace.visits.get(bench.visit).evidence_for("D5")[0]
    assert (piece.id, piece.kind, piece.caption) == (made, EvidenceKind.PHOTO, "bảng niêm yết")
    assert keeper.original(piece) == path.read_bytes()
    assert 0 < len(keeper.thumbnail(piece)) < len(keeper.picture(piece))


def test_bad_files_are_refused_with_a_reason_and_change_nothing(bench: Bench, tmp_path: Path) -> None:
    lie = tmp_path / "ảnh.jpg"
    lie.write_bytes(b"this is no picture")
    with pytest.raises(NotAPicture):
        bench.workspace.evidence.prepare(lie, lie.name)
    with pytest.raises(CannotRead):
        bench.workspace.evidence.prepare(tmp_path / "không có.jpg", "không có.jpg")
    huge = tmp_path / "lớn.pdf"
    with huge.open("wb") as file:
        os.truncate(file.fileno(), 60 * 1024 * 1024)
    with pytest.raises(FileTooLarge):
        bench.workspace.evidence.prepare(huge, huge.name)
    assert bench.workspace.visits.get(bench.visit).evidence == ()


def test_what_the_last_signed_visit_recommended_is_the_first_step_of_the_next(bench: Bench) -> None:
    workspace = bench.workspace
    workspace.visits.recommendations.add(
        bench.visit, text="Rà soát niêm yết", responsible="UBND xã", due_on=date(2026, 4, 24)
    )
    workspace.visits._acts.write(
        bench.visit,
        workspace.visits.members._kind.changed,
        [("visit", bench.visit, "frozen_at", datetime(2026, 4, 14, 11, 30, tzinfo=VIETNAM))],
    )
    unit = workspace.campaigns.get(bench.campaign).units[0].id
    following = workspace.visits.plan(bench.campaign, unit, date(2026, 10, 14)).made
    carried = workspace.visits.get(following).remediations
    assert [(entry.text, entry.due_on, entry.origin) for entry in carried] == [
        ("Rà soát niêm yết", date(2026, 4, 24), bench.visit)
    ]


def test_the_review_names_what_is_missing_and_where(bench: Bench) -> None:
    workspace, visit = bench.workspace, bench.visit
    workspace.answers.give(visit, "D2", Verdict.UNMET)
    outcomes = {outcome.condition: outcome for outcome in workspace.minutes.review(visit).outcomes}
    assert len(outcomes[Condition.ALL_ANSWERED].gaps) == 72
    assert [gap.name for gap in outcomes[Condition.NOTES_GIVEN].gaps] == ["4.2"]
    assert [gap.name for gap in outcomes[Condition.EVIDENCE_GIVEN].gaps] == ["4.2"]
    assert not workspace.minutes.review(visit).signable


def test_what_is_not_there_is_said_to_be_missing(bench: Bench) -> None:
    with pytest.raises(NotFound):
        bench.workspace.visits.get("nothing")
    with pytest.raises(NotFound):
        bench.workspace.answers.give(bench.visit, "Z9", Verdict.MET)


def test_the_door_opens_once_and_only_with_the_password(bench: Bench) -> None:
    with pytest.raises(InUse):
        Workspace.open(bench.folder, person=PERSON, password=PASSWORD, around=bench.around)
    bench.workspace.close()
    with pytest.raises(WrongPassword):
        Workspace.open(bench.folder, person=PERSON, password="sai mật khẩu", around=bench.around)
    with pytest.raises(AlreadyThere):
        Workspace.create(bench.folder, person=PERSON, password=PASSWORD, around=bench.around)
    bench.workspace = Workspace.open(bench.folder, person=PERSON, password=PASSWORD, around=bench.around)


def test_a_second_person_writes_under_a_name_of_their_own(bench: Bench) -> None:
    bench.workspace.add_person("Lê Minh Khôi", "một mật khẩu khác")
    bench.workspace.close()
    bench.workspace = Workspace.open(
        bench.folder, person="Lê Minh Khôi", password="một mật khẩu khác", around=bench.around
    )
    bench.workspace.answers.note(bench.visit, "A1", "ghi bởi Khôi")
    assert bench.workspace.visits.history(bench.visit, "A1")[-1].person == "Lê Minh Khôi"
