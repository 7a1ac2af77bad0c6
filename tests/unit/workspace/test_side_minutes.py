"""Supplementary and re-check minutes are signed in the app like the minutes: order, ways, locks, versions, outside."""

from datetime import UTC, date, datetime, timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.finding import RemediationState
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.visit import Stage
from cchc_desktop.signing.renew import Renewed
from cchc_desktop.signing.verify import verify
from cchc_desktop.workspace.checking import check
from cchc_desktop.workspace.minutes import Minutes
from cchc_desktop.workspace.papers import SignedAlready
from cchc_desktop.workspace.readback import Sameness, read_back
from cchc_desktop.workspace.review import Condition
from cchc_desktop.workspace.side_minutes import ToSign
from cchc_desktop.workspace.signatures import ContentChanged, NotSignable, OutOfTurn
from cchc_desktop.workspace.signed_papers import Outcome
from tests.unit.signing import office
from tests.unit.signing.conftest import request_for
from tests.unit.workspace.conftest import Bench, make
from tests.unit.workspace.signing import BEGAN, STROKES, make_signable, sign_next

AT = datetime(2026, 5, 1, tzinfo=UTC)
ADDED = "Mục 4.1: thiếu 03 thủ tục, không phải 02.\nĐơn vị nộp thêm minh chứng số 6"


def sign_one(bench: Bench, of: ToSign, *, digital: bool = False) -> None:
    state = next(state for state in of.minutes.signatories(bench.visit) if not state.how)
    preparation = of.minutes.prepare(bench.visit, state.field)
    if digital:
        signed = preparation.with_certificate(office.person(state.name).p12(), office.PASSWORD, STROKES)
    else:
        signed = preparation.by_hand(STROKES)
    of.minutes.record(bench.visit, signed)


def signed_visit(bench: Bench) -> ToSign:
    """Sign the minutes; return the supplementary ones with something to say."""
    make_signable(bench)
    while any(not state.how for state in bench.workspace.minutes.signatories(bench.visit)):
        sign_next(bench)
    bench.workspace.papers.change(bench.visit, PaperKind.SUPPLEMENT, added=ADDED)
    return bench.workspace.to_sign[PaperKind.SUPPLEMENT]


def test_supplementary_minutes_are_signed_in_order_and_by_mixed_ways(bench: Bench) -> None:
    of = signed_visit(bench)
    main = bench.workspace.minutes.pdf(bench.visit)
    states = of.minutes.signatories(bench.visit)
    with pytest.raises(OutOfTurn):
        of.minutes.prepare(bench.visit, states[-1].field)
    for number in range(len(states)):
        sign_one(bench, of, digital=number == len(states) - 1)
    assert [state.how for state in of.minutes.signatories(bench.visit)] == ["handwritten", "handwritten", "digital"]

    pdf = of.minutes.pdf(bench.visit)
    assert pdf is not None
    report = verify(pdf, at=AT)
    assert (report.intact, report.complete, report.faults) == (True, True, ())
    seen = read_back(pdf)
    assert (seen.sameness, seen.agrees, seen.record["added"]) == (Sameness.IDENTICAL, True, ADDED)
    assert bench.workspace.minutes.pdf(bench.visit) == main
    assert bench.workspace.visits.get(bench.visit).stage is Stage.SIGNED


def test_they_wait_for_timestamps_like_the_minutes(bench: Bench) -> None:
    of = signed_visit(bench)
    renewals = bench.workspace.renewals
    assert [(one.visit, one.paper) for one in renewals.waiting()] == [(bench.visit, bench.visit)]
    sign_one(bench, of)
    assert {one.paper for one in renewals.waiting()} == {bench.visit, "bien-ban-bo-sung"}
    task = renewals.task(bench.visit, "bien-ban-bo-sung")
    assert task.pdf == of.minutes.pdf(bench.visit)
    longer = task.pdf + b"%"
    renewals.record(task, Renewed(longer, ()))
    assert of.minutes.pdf(bench.visit) == longer
    assert [one.paper for one in renewals.waiting()] == [bench.visit]


def test_they_need_signed_minutes_and_something_to_say(bench: Bench) -> None:
    of = bench.workspace.to_sign[PaperKind.SUPPLEMENT]
    make_signable(bench)
    assert not of.minutes.offered(bench.visit)
    open_ = {one.condition for one in of.minutes.review(bench.visit).outcomes if one.stops}
    assert open_ == {Condition.MINUTES_SIGNED, Condition.SUPPLEMENT_WORDED}
    with pytest.raises(NotSignable):
        of.minutes.prepare(bench.visit, of.minutes.signatories(bench.visit)[0].field)


def test_what_is_signed_cannot_be_worded_otherwise_and_a_further_one_is_numbered_beside(bench: Bench) -> None:
    of = signed_visit(bench)
    state = of.minutes.signatories(bench.visit)[0]
    made = of.minutes.prepare(bench.visit, state.field).by_hand(STROKES)
    bench.workspace.papers.change(bench.visit, PaperKind.SUPPLEMENT, added="Khác")
    with pytest.raises(ContentChanged):
        of.minutes.record(bench.visit, made)
    assert of.minutes.pdf(bench.visit) is None

    sign_one(bench, of)
    with pytest.raises(SignedAlready):
        bench.workspace.papers.change(bench.visit, PaperKind.SUPPLEMENT, added="Khác nữa")
    first = of.minutes.pdf(bench.visit)
    of.minutes.correct(bench.visit)
    assert of.minutes.pdf(bench.visit) is None
    assert not any(state.how for state in of.minutes.signatories(bench.visit))
    kept = bench.workspace._acts.values(bench.visit)["paper", "bien-ban-bo-sung"]
    assert bench.workspace._attachments.read(str(kept["signed/1"])) == first
    assert bench.workspace.visits.get(bench.visit).stage is Stage.SIGNED
    bench.workspace.papers.change(bench.visit, PaperKind.SUPPLEMENT, added="Khác nữa")
    sign_one(bench, of)
    assert of.minutes.pdf(bench.visit) not in (None, first)


def test_re_check_minutes_are_a_visits_own_where_there_are_no_others(bench: Bench) -> None:
    w, of = bench.workspace, bench.workspace.to_sign[PaperKind.RECHECK]
    assert not of.minutes.offered(bench.visit)
    w.visits.representatives.add(bench.visit, name="Võ Văn Tài", position="Chủ tịch", signs=True)
    w.visits.change(bench.visit, started_at=BEGAN, ended_at=BEGAN + timedelta(hours=2))
    entry = w.visits.remediations.add(bench.visit, text="Niêm yết đủ thủ tục", due_on=date(2026, 4, 1)).made
    assert of.minutes.offered(bench.visit)
    assert not of.minutes.review(bench.visit).signable
    w.visits.remediations.change(bench.visit, entry, state=RemediationState.DONE, note="Đã niêm yết")

    while any(not state.how for state in of.minutes.signatories(bench.visit)):
        sign_one(bench, of)
    whole = w.visits.get(bench.visit)
    assert whole.stage is Stage.SIGNED
    assert whole.frozen_at is not None
    pdf = of.minutes.pdf(bench.visit)
    assert pdf is not None
    assert verify(pdf, at=AT).complete
    assert read_back(pdf).agrees

    of.minutes.correct(bench.visit)
    assert w.visits.get(bench.visit).frozen_at is None
    w.visits.remediations.change(bench.visit, entry, note="Đã niêm yết, còn thiếu một")


def test_they_go_out_to_another_program_and_come_back(bench: Bench) -> None:
    of = signed_visit(bench)
    ready = of.outside.prepare(bench.visit)()
    of.outside.keep(bench.visit, ready)
    pdf = ready.pdf
    for number, state in enumerate(of.minutes.signatories(bench.visit)):
        from cchc_desktop.signing.certificate_file import CertificateFile
        from cchc_desktop.signing.sign import sign

        key = CertificateFile(office.person(state.name).p12(), office.PASSWORD)
        pdf = sign(pdf, request_for(state.field, state.name, first=number == 0), key)
    of.outside.take_signed(bench.visit, pdf, of.outside.check(bench.visit, pdf)())
    assert all(state.how == "digital" for state in of.minutes.signatories(bench.visit))
    assert of.minutes.pdf(bench.visit) == pdf
    assert isinstance(bench.workspace.minutes, Minutes)
    assert all(state.how == "handwritten" for state in bench.workspace.minutes.signatories(bench.visit))


def test_an_office_takes_them_in_beside_the_minutes_they_belong_to(bench: Bench, tmp_path: Path) -> None:
    of = signed_visit(bench)
    while any(not state.how for state in of.minutes.signatories(bench.visit)):
        sign_one(bench, of)
    main, side = tmp_path / "a.pdf", tmp_path / "b.pdf"
    main.write_bytes(bench.workspace.minutes.pdf(bench.visit) or b"")
    side.write_bytes(of.minutes.pdf(bench.visit) or b"")
    other = make(tmp_path / "office.cchc", seed=77)
    take = other.workspace.signed_papers.take
    checked = check(side, AT)
    assert checked.problem is None
    assert take(checked).outcome is Outcome.LEFT
    assert take(check(main, AT)).outcome is Outcome.TAKEN
    assert take(checked).outcome is Outcome.TAKEN
    assert take(checked).outcome is Outcome.KNOWN
    there = other.workspace.to_sign[PaperKind.SUPPLEMENT].minutes
    assert there.pdf(bench.visit) == side.read_bytes()
    assert [state.how for state in there.signatories(bench.visit)] == ["handwritten"] * 3
    assert other.workspace.papers.particulars(bench.visit, PaperKind.SUPPLEMENT).added == ADDED
    other.workspace.close()
