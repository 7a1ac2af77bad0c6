"""Trust that is brought in by hand, the office's authority, and the queue that makes signed files last."""

from datetime import timedelta
from pathlib import Path

import pytest

from cchc_desktop.signing.finding import How, Trust
from cchc_desktop.signing.refusals import WrongCertificatePassword
from cchc_desktop.signing.renew import ServiceFails
from cchc_desktop.signing.verify import verify
from cchc_desktop.workspace import settings
from cchc_desktop.workspace.trusting import NoAuthority, NotAParcel
from tests.unit.signing import authority, office
from tests.unit.workspace.conftest import Bench
from tests.unit.workspace.signing import make_signable, sign_next

PHRASE = "ba con trâu gặm cỏ"


def test_trust_is_taken_listed_sent_and_dropped(bench: Bench) -> None:
    trust = bench.workspace.trust
    trust.take(office.root().der, "root.cer")
    trust.take(office.person("Ai đó").der, "ai.cer")
    assert [(view.kind, view.holder) for view in trust.views()] == [("root", "CA thử nghiệm"), ("other", "Ai đó")]
    parcel = trust.parcel()
    root = trust.views()[0]
    trust.drop(root.key)
    assert trust.anchors(own=False).roots == ()
    assert trust.unknown_in(parcel).roots == (office.root().der,)
    trust.take_parcel(parcel, confirmed=False)
    assert trust.anchors(own=False).roots == ()
    trust.take_parcel(parcel, confirmed=True)
    assert trust.anchors().roots == (office.root().der,)
    with pytest.raises(NotAParcel):
        trust.take_parcel(b'{"format": "cchc-trust/1", "roots": ["AAAA"], "others": [], "lists": []}', confirmed=True)


def test_the_offices_authority_certifies_this_laptop_and_revokes_it(bench: Bench) -> None:
    trust = bench.workspace.trust
    with pytest.raises(NoAuthority):
        trust.root()
    trust.make_authority("Sở Nội vụ – máy của Đoàn", PHRASE)
    with pytest.raises(WrongCertificatePassword):
        trust.issue(trust.request(), "sai cụm mật khẩu")
    given, _ = trust.issue(trust.request(), PHRASE)
    trust.take_certificate(given, trust.root())
    make_signable(bench)
    for _ in range(3):
        sign_next(bench)
    bench.reopen()
    trust = bench.workspace.trust
    pdf = bench.workspace.minutes.pdf(bench.visit)
    assert pdf is not None
    report = verify(pdf, anchors=trust.anchors(), at=bench.clock.now())
    assert {(one.how, one.trust) for one in report.signatures} == {(How.HANDWRITTEN, Trust.TRUSTED)}
    assert report.trusted
    laptop = trust.laptops()[0]
    trust.revoke(laptop.serial, PHRASE)
    assert trust.laptops()[0].revoked_at is not None
    later = bench.clock.now() + timedelta(days=1)
    after = verify(pdf, anchors=trust.anchors(), at=later)
    assert {one.trust for one in after.signatures} == {Trust.REVOKED}


def test_the_queue_tries_again_and_keeps_what_lasts(bench: Bench, tmp_path: Path) -> None:
    workspace, visit = bench.workspace, bench.visit
    make_signable(bench)
    assert workspace.renewals.waiting() == ()
    for _ in range(3):
        sign_next(bench, digital=True)
    assert [one.name for one in workspace.renewals.waiting()] == ["Hòa Thạnh"]
    workspace.settings.change(settings.TIMESTAMP_URL, "http://127.0.0.1:9/tsa")
    task = workspace.renewals.task(visit)
    with pytest.raises(ServiceFails) as refused:
        task.run(lambda _step: None, lambda: False)
    workspace.renewals.failed(task, refused.value)
    assert [one.tries for one in workspace.renewals.waiting()] == [1]
    with authority.running(tmp_path, bench.clock.now()) as online:
        workspace.settings.change(settings.TIMESTAMP_URL, online.timestamp_url)
        workspace.trust.take(online.root, "root.cer")
        task = workspace.renewals.task(visit)
        steps: list[int] = []
        outcome = task.run(steps.append, lambda: False)
        workspace.renewals.record(task, outcome)
    assert steps == [1, 2, 3]
    assert workspace.renewals.waiting() == ()
    assert workspace.renewals.lasting_since(visit) is not None
    pdf = workspace.minutes.pdf(visit)
    assert pdf is not None
    assert pdf.startswith(task.pdf)
    report = verify(pdf, anchors=workspace.trust.anchors(), at=bench.clock.now())
    assert report.sound
    assert len(report.timestamps) == 2
