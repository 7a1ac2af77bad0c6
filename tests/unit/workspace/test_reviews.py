"""Reviewing visits: handed in, returned, mended, approved; nothing of it touches the visit."""

import dataclasses
from datetime import timedelta

import pytest

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.duty import Duty, permits
from cchc_desktop.domain.reviewing import Review, ReviewAct, ReviewState, ReviewStep, in_order
from cchc_desktop.domain.unit import Unit
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.workspace.agenda import TaskKind
from cchc_desktop.workspace.permissions import NotAllowed
from cchc_desktop.workspace.reviews import RULING, SCOPE, NotInReview
from cchc_desktop.workspace.workspace import Workspace
from tests.sample import office
from tests.unit.workspace.conftest import PASSWORD, Bench

HEAD = "Nguyễn Thị Thanh Hà"


@pytest.fixture
def head(bench: Bench) -> Bench:
    """The bench with something answered, and the head of the team able to open it."""
    bench.workspace.answers.give(bench.visit, "A1", Verdict.MET)
    bench.workspace.add_person(HEAD, PASSWORD, Duty.LEADER)
    return bench


def opened_by(bench: Bench, person: str) -> Workspace:
    bench.workspace.close()
    bench.workspace = Workspace.open(bench.folder, person=person, password=PASSWORD, around=bench.around)
    return bench.workspace


def test_a_visit_goes_round_until_it_is_approved(head: Bench) -> None:
    visit, clerk = head.visit, head.workspace.person
    head.workspace.reviews.submit(visit)
    reviews = opened_by(head, HEAD).reviews
    (waiting,) = [one for one in reviews.all() if one.state is ReviewState.SUBMITTED]
    assert waiting.visit == visit
    with pytest.raises(NotInReview):
        reviews.send_back(visit, "  ")
    reviews.send_back(visit, "Câu 1.1 chưa có minh chứng")
    workspace = opened_by(head, clerk)
    assert workspace.reviews.get(visit).state is ReviewState.RETURNED
    workspace.answers.note(visit, "A1", "QĐ 12/QĐ-UBND")
    workspace.reviews.submit(visit, "Đã bổ sung")
    reviews = opened_by(head, HEAD).reviews
    reviews.remark(visit, "Tốt")
    reviews.approve(visit)
    review = reviews.get(visit)
    assert (review.state, review.changed) == (ReviewState.APPROVED, False)
    assert [(step.act.value, step.author, step.text) for step in review.steps] == [
        ("submitted", clerk, ""),
        ("returned", HEAD, "Câu 1.1 chưa có minh chứng"),
        ("submitted", clerk, "Đã bổ sung"),
        ("remarked", HEAD, "Tốt"),
        ("approved", HEAD, ""),
    ]


def test_what_changes_after_it_was_handed_in_is_not_approved_unseen(head: Bench) -> None:
    visit, clerk = head.visit, head.workspace.person
    head.workspace.reviews.submit(visit)
    head.workspace.answers.give(visit, "A2", Verdict.UNMET)
    assert head.workspace.reviews.get(visit).changed
    workspace = opened_by(head, HEAD)
    with pytest.raises(NotInReview):
        workspace.reviews.approve(visit)
    workspace = opened_by(head, clerk)
    workspace.visits.undo(visit)
    workspace = opened_by(head, HEAD)
    assert not workspace.reviews.get(visit).changed, "it says what it said"
    workspace.reviews.approve(visit)
    with pytest.raises(NotInReview):
        workspace.reviews.submit(visit)
    workspace.answers.give(visit, "A2", Verdict.UNMET)
    assert workspace.reviews.get(visit).changed
    workspace.reviews.submit(visit)
    assert workspace.reviews.get(visit).state is ReviewState.SUBMITTED


def test_nobody_approves_what_they_handed_in(head: Bench) -> None:
    workspace = opened_by(head, HEAD)
    workspace.reviews.submit(head.visit)
    assert workspace.reviews.may_rule()
    with pytest.raises(NotInReview):
        workspace.reviews.approve(head.visit)
    workspace.reviews.take_back(head.visit)
    assert workspace.reviews.get(head.visit).state is ReviewState.OPEN


def test_a_signed_visit_is_returned_without_being_altered(head: Bench) -> None:
    visit = head.visit
    office.sign(head.workspace, visit)
    signed = head.workspace.visits.get(visit)
    head.workspace.reviews.submit(visit)
    workspace = opened_by(head, HEAD)
    workspace.reviews.send_back(visit, "Thiếu kiến nghị về niêm yết")
    assert workspace.visits.get(visit) == signed
    assert workspace.reviews.get(visit).signed
    assert workspace.reviews.late(visit) == 0


def test_a_duty_says_who_rules_and_who_hands_in(head: Bench) -> None:
    head.workspace.reviews.submit(head.visit)
    head.workspace.add_person("Lê Văn Tám", PASSWORD, Duty.MEMBER)
    head.workspace.add_person("Khách", PASSWORD, Duty.READER)
    member = opened_by(head, "Lê Văn Tám")
    assert member.reviews.steps_open(member.reviews.get(head.visit)) == (ReviewAct.TAKEN_BACK,)
    with pytest.raises(NotAllowed):
        member.reviews.send_back(head.visit, "Không đạt")
    reader = opened_by(head, "Khách")
    assert reader.reviews.steps_open(reader.reviews.get(head.visit)) == ()
    with pytest.raises(NotAllowed):
        reader.reviews.take_back(head.visit)
    reader.reviews.remark(head.visit, "Đã xem")
    allowed = {duty for duty in Duty if permits(duty, RULING, "act")}
    assert allowed == {Duty.OFFICE, Duty.PLANNER, Duty.LEADER}


def test_a_ruling_under_another_kind_counts_for_nothing(head: Bench) -> None:
    head.workspace.reviews.submit(head.visit)
    fields = {"visit": head.visit, "act": "approved", "author": "Ai đó", "written_at": "2030-01-01T00:00:00+07:00"}
    head.workspace._store.write([Change(Register(SCOPE, "submission", "x", name), v) for name, v in fields.items()])
    head.workspace.visits._acts.forget(SCOPE)
    assert head.workspace.reviews.get(head.visit).state is ReviewState.SUBMITTED


def test_home_tells_the_team_and_the_head_what_waits_for_them(head: Bench) -> None:
    def waiting(workspace: Workspace) -> set[TaskKind]:
        kinds = {TaskKind.RETURNED, TaskKind.RULING}
        return {task.kind for task in workspace.agenda.tasks(workspace.visits.all())} & kinds

    clerk = head.workspace.person
    head.workspace.add_person("Lê Văn Tám", PASSWORD, Duty.MEMBER)
    head.workspace.reviews.submit(head.visit)
    assert waiting(opened_by(head, "Lê Văn Tám")) == set()
    workspace = opened_by(head, HEAD)
    assert waiting(workspace) == {TaskKind.RULING}
    workspace.reviews.send_back(head.visit, "Bổ sung")
    assert waiting(opened_by(head, clerk)) == {TaskKind.RETURNED}
    assert head.workspace.reviews.states() == {head.visit: ReviewState.RETURNED}


def test_every_laptop_puts_the_steps_in_one_order(bench: Bench) -> None:
    at = bench.clock.now()
    steps = [
        ReviewStep("b", "v", ReviewAct.APPROVED, written_at=at),
        ReviewStep("a", "v", ReviewAct.SUBMITTED, written_at=at - timedelta(hours=1)),
        ReviewStep("c", "v", ReviewAct.RETURNED, written_at=at),
    ]
    told = Review("v", Unit("u"), signed=False, steps=in_order(steps))
    assert told == dataclasses.replace(told, steps=in_order(steps[::-1]))
    assert told.state is ReviewState.RETURNED
