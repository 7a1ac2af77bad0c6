"""What a verification says of good files, of strangers' signatures, and of evidence."""

import io
import subprocess
from datetime import timedelta
from pathlib import Path

import pytest
from pyhanko.pdf_utils.incremental_writer import IncrementalPdfFileWriter
from pyhanko.pdf_utils.reader import PdfFileReader

from cchc_desktop.domain.handwriting import Handwriting
from cchc_desktop.signing import sign as signing
from cchc_desktop.signing.anchors import Anchors, NotATrustFile, read_anchors
from cchc_desktop.signing.certificate_file import CertificateFile
from cchc_desktop.signing.finding import Expected, Fault, How, Remark, Report, Trust
from cchc_desktop.signing.refusals import CannotSign
from cchc_desktop.signing.seal import new_seal
from cchc_desktop.signing.sign import sign
from cchc_desktop.signing.verify import verify
from tests.unit.signing import attacks, office, paper
from tests.unit.signing.conftest import request_for, signed_by


def look(pdf: bytes, **more: object) -> Report:
    given = {"roots": [office.root().der], "at": office.SIGNED_AT} | more
    return verify(pdf, **given)  # type: ignore[arg-type]


def faults(report: Report) -> set[Fault]:
    return {line.fault for line in report.faults}


def test_a_good_file_names_signers_issuer_and_times(three: bytes) -> None:
    report = look(three)
    assert [(one.name, one.holder, one.issuer, one.how) for one in report.signatures] == [
        (one.name, one.name, "CA thử nghiệm", How.DIGITAL) for one in paper.SIGNATORIES
    ]
    assert {one.signed_at for one in report.signatures} == {office.SIGNED_AT}
    assert {one.proven_at for one in report.signatures} == {None}
    assert report.about == "Ủy ban nhân dân xã Hòa Thạnh"


def test_poppler_and_openssl_agree_on_a_good_file(three: bytes, tmp_path: Path) -> None:
    (tmp_path / "three.pdf").write_bytes(three)
    told = subprocess.run(["pdfsig", tmp_path / "three.pdf"], capture_output=True, text=True, check=False).stdout
    assert told.count("Signature is Valid") == 3
    (tmp_path / "root.pem").write_bytes(office.root().certificate.public_bytes(office.Encoding.PEM))
    for number, signature in enumerate(PdfFileReader(io.BytesIO(three)).embedded_regular_signatures):
        start, before, behind, rest = (int(part) for part in signature.byte_range)
        (tmp_path / "content").write_bytes(three[start:before] + three[behind : behind + rest])
        (tmp_path / "cms").write_bytes(signature.pkcs7_content)
        checked = subprocess.run(
            [
                *("openssl", "cms", "-verify", "-cades", "-binary", "-inform", "DER", "-in", tmp_path / "cms"),
                *("-content", tmp_path / "content", "-CAfile", tmp_path / "root.pem", "-purpose", "any"),
                *("-attime", str(int(office.SIGNED_AT.timestamp())), "-out", "/dev/null"),
            ],
            capture_output=True,
            text=True,
            check=False,
        )
        assert checked.returncode == 0, (number, checked.stderr)


def test_a_record_that_swells_a_thousandfold_is_not_unpacked() -> None:
    """A packed gigabyte must not take the verifier's memory with it."""
    bomb = paper.unsigned(attachment=b" " * 60_000_000)
    assert len(bomb) < 200_000
    signed = signed_by(signed_by(signed_by(bomb, 0), 1), 2)
    report = look(signed)
    assert faults(report) == {Fault.UNREADABLE}


def test_a_file_cut_back_is_intact_but_names_who_is_missing(two: bytes) -> None:
    report = look(two)
    assert report.intact
    assert not report.complete
    assert [line.about for line in report.faults] == ["Đặng Đình Công"]


def test_a_forger_with_an_authority_of_his_own_is_not_trusted(base: bytes) -> None:
    own = office.issue("CA thử nghiệm", None, ca=True, own=office.key("kẻ giả mạo"))
    forged = base
    for number, one in enumerate(paper.SIGNATORIES):
        key = CertificateFile(office.issue(one.name, own).p12(), office.PASSWORD)
        forged = sign(forged, request_for(one.field, one.name, first=number == 0), key)
    report = look(forged)
    assert report.sound
    assert not report.trusted
    assert {one.trust for one in report.signatures} == {Trust.UNKNOWN_ISSUER}


def test_a_forger_with_a_seal_of_his_own_is_not_trusted(base: bytes, drawn: Handwriting) -> None:
    seal = new_seal("may-gia-mao", office.SIGNED_AT, lambda count: bytes(range(count)))
    forged = base
    for number, one in enumerate(paper.SIGNATORIES):
        forged = sign(forged, request_for(one.field, one.name, first=number == 0, drawn=drawn), seal.key())
    report = look(forged)
    assert {one.how for one in report.signatures} == {How.HANDWRITTEN}
    assert not report.trusted
    assert {line.remark for line in report.remarks} >= {Remark.SEAL_UNKNOWN}


def test_somebody_else_who_signs_in_the_place_of_the_leader_is_named(one: bytes) -> None:
    other = CertificateFile(office.person("Lê Văn Khác").p12(), office.PASSWORD)
    signed = sign(one, request_for("Sig2", "Trần Thị Bưởi"), other)
    report = look(signed_by(signed, 2))
    assert report.intact
    assert not report.complete
    assert [line.about for line in report.faults] == ["Trần Thị Bưởi / Lê Văn Khác"]


@pytest.mark.parametrize("name", ["extra_text", "note", "layers", "swapped_record", "other_font", "lost_page"])
def test_what_is_slipped_in_with_the_first_signature_is_caught(
    base: bytes, name: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    """The update that carries the first signature is covered by it, so difference analysis alone never sees it."""
    change = attacks.INCREMENTS[name]
    plain = signing.Appending.__init__

    def with_more(self: IncrementalPdfFileWriter, *given: object) -> None:
        plain(self, *given)  # type: ignore[arg-type]
        change(self)

    with monkeypatch.context() as patched:
        patched.setattr(signing.Appending, "__init__", with_more)
        slipped = signed_by(base, 0)
    report = look(signed_by(signed_by(slipped, 1), 2))
    assert {one.intact for one in report.signatures} == {True}
    assert Fault.EDITED_BEFORE in faults(report)


def test_the_prepared_content_is_compared_when_the_workspace_kept_it(base: bytes, three: bytes) -> None:
    assert look(three, base=base).sound
    assert Fault.OTHER_CONTENT in faults(look(three, base=paper.unsigned(pages=3)))


def test_a_file_whose_expected_signatories_are_others_is_not_complete(three: bytes) -> None:
    asked = (*paper.SIGNATORIES[:2], Expected("Sig3", "Người Khác", "leader"))
    assert Fault.OTHER_SIGNATORIES in faults(look(three, expected=asked))


def test_evidence_is_matched_by_hash_and_missed_by_name(three: bytes) -> None:
    right = look(three, evidence={"doi-ten.pdf": "AB" * 32}).evidence
    assert right is not None
    assert (right.matching, right.changed, right.absent) == (("doi-ten.pdf",), (), ())
    wrong = look(three, evidence={"ke-hoach.pdf": "cd" * 32, "khac.txt": "ef" * 32})
    assert wrong.evidence is not None
    assert (wrong.evidence.changed, wrong.evidence.unknown) == (("ke-hoach.pdf",), ("khac.txt",))
    assert wrong.intact
    assert not wrong.sound


def test_an_expired_certificate_without_a_timestamp_is_said_to_be_expired(three: bytes) -> None:
    report = look(three, at=office.ENDS + timedelta(days=400))
    assert {one.trust for one in report.signatures} == {Trust.EXPIRED}
    assert report.sound
    assert not report.trusted


def test_a_time_claimed_from_the_future_is_remarked(three: bytes) -> None:
    report = look(three, at=office.SIGNED_AT - timedelta(days=1))
    assert Remark.CLAIMED_TOO_LATE in {line.remark for line in report.remarks}


def test_a_field_that_locks_the_file_is_not_signed_before_the_others(one: bytes) -> None:
    with pytest.raises(CannotSign):
        signed_by(one, 2)


def test_signing_twice_gives_the_same_file_but_for_the_signature(base: bytes) -> None:
    assert signed_by(base, 0) == signed_by(base, 0)


def test_trust_is_read_from_der_pem_and_bundles() -> None:
    certificate = office.root().certificate
    der = certificate.public_bytes(office.Encoding.DER)
    assert read_anchors(der, "a").roots == (der,)
    assert read_anchors(certificate.public_bytes(office.Encoding.PEM), "a") == Anchors((der,))
    leaf = office.person("Nguyễn Văn Ánh").der
    assert read_anchors(leaf, "a") == Anchors((), (leaf,))
    assert read_anchors(leaf, "a", pinned=True) == Anchors((leaf,))
    with pytest.raises(NotATrustFile):
        read_anchors(b"chao", "chao.txt")
