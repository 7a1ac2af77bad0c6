"""The office's authority: laptops ask, it answers, renews and revokes; the seals it knows are trusted."""

import random
import re
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.handwriting import Handwriting
from cchc_desktop.signing.anchors import Anchors
from cchc_desktop.signing.finding import How, Trust
from cchc_desktop.signing.office_authority import (
    Authority,
    NotARequest,
    NotOurCertificate,
    Revocation,
    WeakPassPhrase,
    certified,
    issue,
    new_authority,
    open_authority,
    request,
    revocation_list,
)
from cchc_desktop.signing.refusals import WrongCertificatePassword
from cchc_desktop.signing.seal import Seal, new_seal
from cchc_desktop.signing.sign import sign
from cchc_desktop.signing.verify import verify
from tests.unit.signing import office, paper
from tests.unit.signing.conftest import request_for

PHRASE = "ba con trâu gặm cỏ"
AT = office.SIGNED_AT - timedelta(days=30)
entropy = random.Random(7).randbytes


@pytest.fixture(scope="module")
def p12() -> bytes:
    return new_authority("Sở Nội vụ Bình Hải – máy của Đoàn", PHRASE, AT, entropy)


@pytest.fixture(scope="module")
def authority(p12: bytes) -> Authority:
    return open_authority(p12, PHRASE)


@pytest.fixture(scope="module")
def laptop() -> Seal:
    return new_seal("may-cua-Bao", AT, entropy)


def _root(authority: Authority) -> bytes:
    return authority.certificate.public_bytes(office.Encoding.DER)


def test_the_key_file_is_rsa_3072_under_aes_256_and_600000_rounds(p12: bytes, tmp_path: Path) -> None:
    (tmp_path / "ca.p12").write_bytes(p12)
    told = subprocess.run(
        ["openssl", "pkcs12", "-in", tmp_path / "ca.p12", "-info", "-nokeys", "-passin", f"pass:{PHRASE}"],
        capture_output=True,
        check=True,
    ).stderr.decode("ascii", "replace")
    assert set(re.findall(r"PBES2, PBKDF2, ([\w-]+), Iteration (\d+), PRF (\w+)", told)) == {
        ("AES-256-CBC", "600000", "hmacWithSHA256")
    }
    assert open_authority(p12, PHRASE).key.key_size == 3072


def test_a_weak_phrase_makes_no_authority_and_a_wrong_one_opens_none(p12: bytes) -> None:
    with pytest.raises(WeakPassPhrase):
        new_authority("Sở", "ngắn", AT, entropy)
    with pytest.raises(WrongCertificatePassword):
        open_authority(p12, "ba con trâu gặm rơm")


def test_a_laptop_with_the_offices_certificate_is_trusted_until_it_is_revoked(
    authority: Authority, laptop: Seal, base: bytes, drawn: Handwriting
) -> None:
    root = _root(authority)
    given = issue(authority, request(laptop), AT, entropy)
    seal = certified(laptop, given, root)
    signed = base
    for number, one in enumerate(paper.SIGNATORIES):
        signed = sign(signed, request_for(one.field, one.name, first=number == 0, drawn=drawn), seal.key())

    none = revocation_list(authority, (), office.SIGNED_AT, 1)
    report = verify(signed, anchors=Anchors((root,), (), (none,)), at=office.SIGNED_AT + timedelta(days=1))
    assert report.sound
    assert report.trusted
    assert {(one.how, one.trust, one.revocation_known) for one in report.signatures} == {
        (How.HANDWRITTEN, Trust.TRUSTED, True)
    }
    assert {one.issuer for one in report.signatures} == {"Sở Nội vụ Bình Hải – máy của Đoàn"}

    serial = office.x509.load_der_x509_certificate(given).serial_number
    stolen = revocation_list(authority, (Revocation(serial, AT + timedelta(days=1)),), office.SIGNED_AT, 2)
    report = verify(signed, anchors=Anchors((root,), (), (stolen,)), at=office.SIGNED_AT + timedelta(days=1))
    assert {one.trust for one in report.signatures} == {Trust.REVOKED}
    assert not report.trusted
    long_after = verify(signed, anchors=Anchors((root,), (), (stolen,)), at=office.SIGNED_AT + timedelta(days=600))
    assert {one.trust for one in long_after.signatures} == {Trust.REVOKED}


def test_a_renewal_keeps_the_key_and_changes_serial_and_dates(authority: Authority, laptop: Seal) -> None:
    first = office.x509.load_der_x509_certificate(issue(authority, request(laptop), AT, entropy))
    later = AT + timedelta(days=700)
    second = office.x509.load_der_x509_certificate(issue(authority, request(laptop), later, entropy))
    assert first.public_key() == second.public_key()
    assert first.serial_number != second.serial_number
    assert second.not_valid_after_utc > first.not_valid_after_utc


def test_an_altered_request_and_a_strangers_certificate_are_refused(authority: Authority, laptop: Seal) -> None:
    asked = request(laptop)
    with pytest.raises(NotARequest):
        issue(authority, asked[:-1] + bytes([asked[-1] ^ 1]), AT, entropy)
    with pytest.raises(NotARequest):
        issue(authority, b"chao", AT, entropy)
    given = issue(authority, asked, AT, entropy)
    with pytest.raises(NotOurCertificate):
        certified(new_seal("may-khac", AT, entropy), given, _root(authority))
    with pytest.raises(NotOurCertificate):
        certified(laptop, given, office.root().der)
