"""Files signed offline, made to last online, and verified offline years later."""

import socket
from collections.abc import Iterator
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.clock import VIETNAM
from cchc_desktop.signing.anchors import Anchors
from cchc_desktop.signing.certificate_file import CertificateFile
from cchc_desktop.signing.finding import Fault, Report, Trust
from cchc_desktop.signing.renew import NoTimestampService, Renewed, ServiceFails, Services, Stopped, renewed
from cchc_desktop.signing.sign import sign
from cchc_desktop.signing.verify import verify
from tests.unit.signing import attacks, authority, office, paper
from tests.unit.signing.conftest import request_for

ONLINE_AT = office.SIGNED_AT + timedelta(days=2)
IN_2031 = datetime(2031, 3, 1, 9, 0, tzinfo=VIETNAM)


@pytest.fixture(scope="module")
def online(tmp_path_factory: pytest.TempPathFactory) -> Iterator[authority.Authority]:
    with authority.running(tmp_path_factory.mktemp("authority"), ONLINE_AT) as running:
        yield running


@pytest.fixture(scope="module")
def offline_signed(base: bytes, online: authority.Authority) -> bytes:
    signed = base
    for number, one in enumerate(paper.SIGNATORIES):
        key = CertificateFile(online.issued[one.name].p12(), office.PASSWORD)
        signed = sign(signed, request_for(one.field, one.name, first=number == 0), key)
    return signed


@pytest.fixture(scope="module")
def lasting(offline_signed: bytes, online: authority.Authority) -> Renewed:
    return renewed(offline_signed, Services(online.timestamp_url), Anchors((online.root,)), ONLINE_AT)


def look(pdf: bytes, online: authority.Authority, at: datetime) -> Report:
    return verify(pdf, roots=[online.root], at=at)


def test_the_renewed_file_proves_times_and_knows_about_revocation(
    lasting: Renewed, offline_signed: bytes, online: authority.Authority
) -> None:
    assert lasting.unanswered == ()
    assert lasting.pdf.startswith(offline_signed)
    report = look(lasting.pdf, online, ONLINE_AT + timedelta(days=1))
    assert report.faults == ()
    assert report.trusted
    assert {one.proven_at for one in report.signatures} == {ONLINE_AT}
    assert {one.revocation_known for one in report.signatures} == {True}
    assert [stamp.authority for stamp in report.timestamps] == ["Cấp dấu thời gian"] * 2
    assert {path.split("/")[2] for path in online.asked} >= {"tsa", "ocsp"}


def test_in_2031_with_expired_certificates_it_still_verifies_without_a_network(
    lasting: Renewed, offline_signed: bytes, online: authority.Authority, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(*_: object) -> None:
        raise AssertionError("the verifier went online")

    monkeypatch.setattr(socket.socket, "connect", refuse)
    monkeypatch.setattr(socket, "getaddrinfo", refuse)
    never_renewed = look(offline_signed, online, IN_2031)
    assert {one.trust for one in never_renewed.signatures} == {Trust.EXPIRED}
    report = look(lasting.pdf, online, IN_2031)
    assert report.faults == ()
    assert {one.trust for one in report.signatures} == {Trust.TRUSTED}
    assert report.trusted
    assert {one.valid_to.year for one in report.signatures} == {2029}


def test_lists_named_in_the_settings_are_fetched(offline_signed: bytes, online: authority.Authority) -> None:
    services = Services(online.timestamp_url, list_urls=(online.list_url,))
    seen: list[int] = []
    outcome = renewed(offline_signed, services, Anchors((online.root,)), ONLINE_AT, step=seen.append)
    assert seen == [1, 2, 3]
    assert "/office/crls/root/latest.crl" in online.asked
    assert look(outcome.pdf, online, IN_2031).trusted


def test_a_revoked_certificate_is_told_by_what_the_authority_answers(tmp_path: Path, base: bytes) -> None:
    name = paper.SIGNATORIES[0].name
    with authority.running(tmp_path, ONLINE_AT, revoked=name) as running:
        signed = base
        for number, one in enumerate(paper.SIGNATORIES):
            key = CertificateFile(running.issued[one.name].p12(), office.PASSWORD)
            signed = sign(signed, request_for(one.field, one.name, first=number == 0), key)
        outcome = renewed(signed, Services(running.timestamp_url), Anchors((running.root,)), ONLINE_AT)
        assert outcome.unanswered == ("Sig1",)
        report = look(outcome.pdf, running, ONLINE_AT + timedelta(days=1))
    assert [one.trust for one in report.signatures] == [Trust.REVOKED, Trust.TRUSTED, Trust.TRUSTED]
    assert not report.trusted


def test_an_unknown_authority_leaves_the_file_stamped_and_names_what_lacks(
    offline_signed: bytes, online: authority.Authority
) -> None:
    outcome = renewed(offline_signed, Services(online.timestamp_url), Anchors((office.root().der,)), ONLINE_AT)
    assert set(outcome.unanswered) >= {"Sig1", "Sig2", "Sig3"}
    assert look(outcome.pdf, online, ONLINE_AT).sound


@pytest.mark.parametrize("name", ["extra_text", "note", "swapped_record", "information_title"])
def test_a_change_after_the_last_timestamp_is_caught(lasting: Renewed, online: authority.Authority, name: str) -> None:
    report = look(attacks.appended(lasting.pdf, attacks.INCREMENTS[name]), online, ONLINE_AT)
    assert not report.intact


def test_a_change_hidden_under_a_new_timestamp_is_caught(lasting: Renewed, online: authority.Authority) -> None:
    changed = attacks.appended(lasting.pdf, attacks.extra_text)
    again = renewed(changed, Services(online.timestamp_url), Anchors((online.root,)), ONLINE_AT)
    report = look(again.pdf, online, ONLINE_AT)
    assert Fault.CHANGED_AFTER in {line.fault for line in report.faults}


def test_a_timestamp_whose_value_was_altered_is_caught(lasting: Renewed, online: authority.Authority) -> None:
    assert not look(attacks.other_nibble(4, 600)(lasting.pdf), online, ONLINE_AT).sound


def test_services_that_are_wrong_are_told_apart(offline_signed: bytes, online: authority.Authority) -> None:
    anchors = Anchors((online.root,))
    with pytest.raises(NoTimestampService):
        renewed(offline_signed, Services("tsa.example"), anchors, ONLINE_AT)
    with pytest.raises(ServiceFails):
        renewed(offline_signed, Services("http://127.0.0.1:9/tsa", patience_s=2), anchors, ONLINE_AT)
    with pytest.raises(ServiceFails):
        renewed(offline_signed, Services(online.url + "/office/tsa/khong-co"), anchors, ONLINE_AT)
    with pytest.raises(Stopped):
        renewed(offline_signed, Services(online.timestamp_url), anchors, ONLINE_AT, stopped=lambda: True)
