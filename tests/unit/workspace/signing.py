"""A visit that can be signed, and people who sign it; shared by the tests round signatures."""

from datetime import datetime, timedelta

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.domain.handwriting import Handwriting, Point
from cchc_desktop.workspace.signatures import SignatoryState
from tests.unit.signing import office
from tests.unit.workspace.conftest import Bench

STROKES = Handwriting(400, 160, (tuple(Point(20 + i * 6, 60 + 30 * (i % 5), i * 14, 0.5) for i in range(30)),))
BEGAN = datetime(2026, 4, 14, 7, 35, tzinfo=VIETNAM)


def make_signable(bench: Bench) -> str:
    """Answer everything that must be answered; return the representative's id."""
    workspace, visit = bench.workspace, bench.visit
    for item in workspace.visits.checklist(visit).items:
        workspace.answers.give(visit, item.code, Verdict.MET)
    person = workspace.visits.representatives.add(visit, name="Võ Văn Tài", position="Chủ tịch", signs=True).made
    workspace.visits.change(visit, started_at=BEGAN, ended_at=BEGAN + timedelta(hours=3))
    give_reasons(bench)
    review = workspace.minutes.review(visit)
    assert review.signable, [outcome for outcome in review.outcomes if outcome.stops]
    return person


def give_reasons(bench: Bench) -> None:
    """Say why the team signs with soft conditions open."""
    for outcome in bench.workspace.minutes.review(bench.visit).outcomes:
        if outcome.wants_reason:
            bench.workspace.minutes.give_reason(bench.visit, outcome.condition, "Đơn vị nộp bổ sung trong tuần")


def next_to_sign(bench: Bench) -> SignatoryState:
    return next(state for state in bench.workspace.minutes.signatories(bench.visit) if not state.how)


def sign_next(bench: Bench, *, digital: bool = False) -> None:
    """Let the next signatory sign, by hand or with a certificate of their own."""
    minutes, state = bench.workspace.minutes, next_to_sign(bench)
    preparation = minutes.prepare(bench.visit, state.field)
    if digital:
        signed = preparation.with_certificate(office.person(state.name).p12(), office.PASSWORD, STROKES)
    else:
        signed = preparation.by_hand(STROKES)
    minutes.record(bench.visit, signed)
