"""Before signing: what stops, what wants a reason, and whose work may still be elsewhere."""

import json
from collections.abc import Iterator
from pathlib import Path

import pytest

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.refusal import Frozen
from cchc_desktop.workspace.minutes import NotSignable
from cchc_desktop.workspace.record import read_record
from cchc_desktop.workspace.review import Condition, Outcome
from tests.unit.workspace.conftest import Bench
from tests.unit.workspace.laptops import Team
from tests.unit.workspace.signing import make_signable, next_to_sign, sign_next

WHY = "Đơn vị nộp bản chụp bổ sung trước 17/4"


def outcome(bench: Bench, condition: Condition) -> Outcome:
    found = bench.workspace.minutes.review(bench.visit).outcomes
    return next(one for one in found if one.condition is condition)


def test_a_soft_condition_wants_a_reason_that_goes_into_the_record(bench: Bench) -> None:
    make_signable(bench)
    workspace, visit = bench.workspace, bench.visit
    code = workspace.visits.checklist(visit).items[0].code
    workspace.answers.give(visit, code, Verdict.UNMET)
    assert outcome(bench, Condition.NOTES_GIVEN).wants_reason
    with pytest.raises(NotSignable) as refused:
        workspace.minutes.prepare(visit, next_to_sign(bench).field)
    assert refused.value.params["open"] == 1
    with pytest.raises(NotSignable):
        workspace.outside.prepare(visit)
    workspace.minutes.give_reason(visit, Condition.NOTES_GIVEN, "   ")
    assert not workspace.minutes.review(visit).signable
    workspace.minutes.give_reason(visit, Condition.NOTES_GIVEN, f" {WHY} ")
    assert outcome(bench, Condition.NOTES_GIVEN).reason == WHY
    bench.reopen()
    assert outcome(bench, Condition.NOTES_GIVEN).reason == WHY
    content = bench.workspace.minutes.content(visit, draft=False)
    assert {"condition": "notes_given", "reason": WHY} in json.loads(content.record)["reasons"]
    sign_next(bench)
    with pytest.raises(Frozen):
        bench.workspace.minutes.give_reason(visit, Condition.NOTES_GIVEN, "sau khi ký")


def test_a_reason_is_dropped_from_the_record_when_the_condition_holds_again(bench: Bench) -> None:
    make_signable(bench)
    workspace, visit = bench.workspace, bench.visit
    code = workspace.visits.checklist(visit).items[0].code
    workspace.answers.give(visit, code, Verdict.UNMET)
    workspace.minutes.give_reason(visit, Condition.NOTES_GIVEN, WHY)
    workspace.answers.note(visit, code, "thiếu quyết định")
    told = json.loads(workspace.minutes.content(visit, draft=False).record)
    assert "notes_given" not in [one["condition"] for one in told.get("reasons", ())]


def test_no_reason_helps_over_a_hard_condition(bench: Bench) -> None:
    make_signable(bench)
    bench.workspace.visits.change(bench.visit, ended_at=None)
    bench.workspace.minutes.give_reason(bench.visit, Condition.TIMES_GIVEN, WHY)
    assert outcome(bench, Condition.TIMES_GIVEN).stops
    assert not bench.workspace.minutes.review(bench.visit).signable


def test_a_reason_is_one_step_to_undo(bench: Bench) -> None:
    make_signable(bench)
    for text in ("Đơn", "Đơn vị", WHY):
        bench.workspace.minutes.give_reason(bench.visit, Condition.NOTES_GIVEN, text)
    assert bench.workspace.visits.undo(bench.visit).label.text == "Gave a reason for an open condition"
    values = bench.workspace.minutes._acts.values(bench.visit)
    assert not values[("review", "notes_given")]["reason"]


def test_a_record_with_reasons_is_read_back(signed_minutes: bytes) -> None:
    import io

    import pikepdf

    with pikepdf.open(io.BytesIO(signed_minutes)) as pdf:
        data = pdf.attachments["cchc-record.json"].get_file().read_bytes()
    told = read_record(data)
    assert all(one["reason"] for one in told["reasons"])  # type: ignore[attr-defined]


@pytest.fixture
def team(tmp_path: Path) -> Iterator[Team]:
    made = Team(tmp_path)
    yield made
    made.close()


def test_one_sees_who_has_which_section_and_when_their_work_came_in(team: Team, tmp_path: Path) -> None:
    ha = team.join("Nguyễn Thị Thanh Hà")
    office, visit = team.office.workspace, team.visit
    assert office.contributions.of(visit) == ()
    members = {m.name: m.id for m in office.visits.get(visit).team.members}
    first, second = office.visits.checklist(visit).sections[:2]
    office.sections.give(visit, first.code, members["Nguyễn Thị Thanh Hà"])
    before = office.contributions.of(visit)
    assert [(one.owner.name if one.owner else "", one.merged_at) for one in before[:2]] == [
        ("Nguyễn Thị Thanh Hà", None),
        ("", None),
    ]
    ha.workspace.answers.give(visit, first.items[0].code, Verdict.MET)
    team.meet(tmp_path / "usb")
    now = office.contributions.of(visit)
    assert now[0].merged_at is not None
    assert (now[0].answered, now[0].here, now[1].section) == (1, False, second)
    assert ha.workspace.contributions.of(visit)[0].here
