"""Verifying signed minutes: who signed, is the file intact, is it complete.

pdfsig and openssl prove the digest only; changes appended after a signature pass them (papers.md 2.5). So: pyHanko's
difference analysis, our own look at the bytes, the list of expected signatories out of the signed record (a file cut
back to fewer signatures is otherwise sound), nothing behind the last signature but timestamps, nothing that hides or
runs, and any exception counts as broken.
"""

import io
from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime

from cryptography import x509
from cryptography.hazmat.primitives.asymmetric import rsa
from cryptography.x509.oid import NameOID
from pyhanko.sign.diff_analysis import ModificationLevel, SuspiciousModification
from pyhanko.sign.fields import MDPPerm
from pyhanko.sign.validation import read_certification_data
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel

from cchc_desktop.signing import bytework, details, record
from cchc_desktop.signing.anchors import Anchors
from cchc_desktop.signing.certificate_file import common_name
from cchc_desktop.signing.cms_container import loose
from cchc_desktop.signing.finding import (
    EvidenceFinding,
    Expected,
    Fault,
    FaultLine,
    How,
    Remark,
    RemarkLine,
    Report,
    SignatureFinding,
    TimestampFinding,
    Trust,
)
from cchc_desktop.signing.first_update import FIRST_UPDATE
from cchc_desktop.signing.foreign import foreign
from cchc_desktop.signing.names import same_name
from cchc_desktop.signing.revisions import Revisions
from cchc_desktop.signing.seal import MARK
from cchc_desktop.signing.trust import Judge, Judgement, Stamp

__all__ = ["Expected", "Fault", "FaultLine", "How", "Report", "SignatureFinding", "Trust", "verify"]

_LARGEST = 512 * 1024 * 1024
_MOST_SIGNATURES = 200
_GOOD_HASHES = {"sha256", "sha384", "sha512", "sha3_256", "sha3_384", "sha3_512"}
_BROKEN_HASHES = ("md2", "md4", "md5", "sha1")
_SUBFILTERS = {"/ETSI.CAdES.detached", "/adbe.pkcs7.detached"}
_SMALLEST_RSA = 2048


def verify(
    pdf: bytes,
    *,
    roots: Sequence[bytes] = (),
    at: datetime,
    stored_sha256: str = "",
    sha256: str = "",
    expected: Sequence[Expected] | None = None,
    base: bytes | None = None,
    evidence: Mapping[str, str] | None = None,
    anchors: Anchors | None = None,
) -> Report:
    """Verify a signed file, offline. Never raises for what is in the file.

    Args:
        pdf: the file's bytes.
        roots: trusted certificates (DER); empty means that trust is not checked.
        at: the moment to verify for.
        stored_sha256: the hash the workspace kept when the file was signed, "" if there is none.
        sha256: the hash of `pdf`; compared with `stored_sha256`.
        expected: who should have signed, as the asker knows it; None takes the list out of the signed record.
        base: the unsigned file as this workspace made it; the signed one must begin with exactly these bytes.
        evidence: file name -> SHA-256 (hex) of evidence files to be compared with the record; None for none asked.
        anchors: roots together with intermediate certificates and revocation lists; added to `roots`.
    """
    if len(pdf) > _LARGEST:
        return Report((), (), (FaultLine(Fault.UNREADABLE, "over 512 MB"),))
    given = anchors or Anchors()
    whole = Anchors((*roots, *given.roots), given.others, given.crls)
    outer = list(_outer_faults(pdf, stored_sha256, sha256, base))
    try:
        return _Verification(pdf, whole, at, expected, evidence).report(outer)
    except (Exception, RecursionError) as error:
        return Report((), (), (*outer, FaultLine(Fault.UNREADABLE, type(error).__name__)))


def _outer_faults(pdf: bytes, stored_sha256: str, sha256: str, base: bytes | None) -> Iterator[FaultLine]:
    if stored_sha256 != sha256:
        yield FaultLine(Fault.OTHER_FILE)
    if base is not None and not pdf.startswith(base):
        yield FaultLine(Fault.OTHER_CONTENT)


class _Verification:
    """One file being verified."""

    def __init__(
        self,
        pdf: bytes,
        anchors: Anchors,
        at: datetime,
        expected: Sequence[Expected] | None,
        evidence: Mapping[str, str] | None,
    ) -> None:
        self._pdf = pdf
        self._at = at
        self._asked = expected
        self._evidence = evidence
        self._reader = Revisions(io.BytesIO(pdf))
        self._judge = Judge(self._reader, anchors, at)
        self._known = (*anchors.roots, *anchors.others)
        self._signatures = list(self._reader.embedded_regular_signatures)
        self._timestamps = list(self._reader.embedded_timestamp_signatures)
        if len(self._signatures) + len(self._timestamps) > _MOST_SIGNATURES:
            raise ValueError("too many signatures")

    def report(self, outer: Sequence[FaultLine]) -> Report:
        if not self._signatures:
            return Report((), (), (*outer, FaultLine(Fault.NO_SIGNATURE)))
        faults = list(outer)
        first = record.attached(self._reader, self._signatures[0].signed_revision)
        kept, told = _read(first)
        faults += told
        stamps = self._judge.stamps(self._timestamps)
        findings: list[SignatureFinding] = []
        remarks: list[RemarkLine] = []
        named = {entry.field: entry for entry in kept.expected}
        for signature in self._signatures:
            status = self._judge.integrity(signature)
            judgement = self._judge.judge(signature, stamps)
            faults += self._faults_of(signature, status)
            if first is not None and record.attached(self._reader, signature.signed_revision) != first:
                faults.append(FaultLine(Fault.RECORD_CHANGED, signature.field_name))
            finding = _finding(signature, status, named.get(signature.field_name), judgement)
            findings.append(finding)
            remarks += _remarks_of(finding, self._at)
        faults += self._faults_of_bytes()
        faults += self._faults_before_signing()
        faults += self._faults_of_revisions()
        faults += self._faults_of_details()
        faults += [FaultLine(Fault.TIMESTAMP_ALTERED, stamp.field) for stamp in stamps if not stamp.intact]
        faults += [
            FaultLine(Fault.TIMESTAMP_ALTERED, one.field_name)
            for one in self._timestamps
            if list(loose(one.signed_data, self._known))
        ]
        faults += [FaultLine(Fault.FOREIGN_CONTENT, where, what) for what, where in foreign(self._reader, record.NAME)]
        faults += self._faults_of_list(kept, findings) if kept.expected else []
        compared = self._compared(kept) if self._evidence is not None else None
        if compared is not None:
            faults += [FaultLine(Fault.EVIDENCE_CHANGED, name) for name in compared.changed]
        remarks += self._remarks_of_file(stamps)
        return Report(
            tuple(findings),
            tuple(self._asked) if self._asked is not None else kept.expected,
            tuple(dict.fromkeys(faults)),
            kept.about,
            tuple(TimestampFinding(one.field, one.authority, one.at, one.intact, one.trust) for one in stamps),
            tuple(dict.fromkeys(remarks)),
            compared,
        )

    def _faults_of(self, signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> Iterator[FaultLine]:
        field = signature.field_name
        stamp = status.timestamp_validity
        if not (status.intact and status.valid) or list(loose(signature.signed_data, self._known)):
            yield FaultLine(Fault.ALTERED, field)
        elif stamp is not None and not (stamp.intact and stamp.valid):
            yield FaultLine(Fault.TIMESTAMP_ALTERED, field)
        elif not _changes_allowed(status):
            yield FaultLine(Fault.CHANGED_AFTER, field)
        if status.coverage < SignatureCoverageLevel.ENTIRE_REVISION:
            yield FaultLine(Fault.NOT_WHOLLY_COVERED, field)
        if status.md_algorithm not in _GOOD_HASHES:
            yield FaultLine(Fault.WEAK_ALGORITHM, status.md_algorithm)
        if any(part in status.pkcs7_signature_mechanism for part in _BROKEN_HASHES):
            yield FaultLine(Fault.WEAK_ALGORITHM, status.pkcs7_signature_mechanism)
        if str(signature.sig_object.get("/SubFilter", "")) not in _SUBFILTERS:
            yield FaultLine(Fault.WEAK_ALGORITHM, str(signature.sig_object.get("/SubFilter", "")))
        key = x509.load_der_x509_certificate(status.signing_cert.dump()).public_key()
        if isinstance(key, rsa.RSAPublicKey) and key.key_size < _SMALLEST_RSA:
            yield FaultLine(Fault.WEAK_ALGORITHM, f"RSA {key.key_size}")

    def _faults_of_bytes(self) -> Iterator[FaultLine]:
        ends = []
        for signature in (*self._signatures, *self._timestamps):
            coverage = bytework.Coverage(signature.field_name, tuple(int(number) for number in signature.byte_range))
            if not bytework.covers_wholly(self._pdf, coverage) or not bytework.ends_a_revision(self._pdf, coverage.end):
                yield FaultLine(Fault.NOT_WHOLLY_COVERED, signature.field_name)
                continue
            ends.append(coverage.end)
        start = self._reader.xrefs.get_xref_container_info(0).end_location
        ends.append(bytework.revision_end(self._pdf, start))
        newest = max(ends)
        if newest != len(self._pdf):
            yield FaultLine(Fault.APPENDED)
        between = bytework.hidden_between(self._pdf, sorted(end for end in ends if end != newest))
        if between is not None:
            yield FaultLine(Fault.HIDDEN_BYTES, str(between))

    def _faults_before_signing(self) -> Iterator[FaultLine]:
        """Compare the file as it was made with what the first signer signed.

        Difference analysis begins at a signature; what is slipped into the very update that carries the first one is
        covered by it and would stay unseen. So that update, too, may fill in a signature field and nothing else.
        """
        first = self._signatures[0]
        if first.signed_revision != 1:
            yield FaultLine(Fault.EDITED_BEFORE, first.field_name)
            return
        try:
            FIRST_UPDATE.apply(
                old=self._reader.get_historical_resolver(0),
                new=self._reader.get_historical_resolver(1),
                doc_mdp=MDPPerm.FILL_FORMS,
            )
        except SuspiciousModification:
            yield FaultLine(Fault.EDITED_BEFORE, first.field_name)

    def _faults_of_revisions(self) -> Iterator[FaultLine]:
        """Ask of each update what it is for: signature, timestamp or validation data (DSS); minutes know no other."""
        known = {int(one.signed_revision) for one in (*self._signatures, *self._timestamps)}
        for revision in range(1, self._reader.xrefs.total_revisions):
            if revision not in known and not self._brings_validation_data(revision):
                yield FaultLine(Fault.STRAY_UPDATE, str(revision))

    def _brings_validation_data(self, revision: int) -> bool:
        new, old = (self._reader.get_historical_root(number) for number in (revision, revision - 1))
        return "/DSS" in new and ("/DSS" not in old or new["/DSS"] != old["/DSS"])

    def _faults_of_details(self) -> Iterator[FaultLine]:
        """Compare what the file says of itself: difference analysis lets every change of it pass."""
        told = [details.told(self._reader, revision) for revision in range(self._reader.xrefs.total_revisions)]
        if any(later != told[0] for later in told[1:]):
            yield FaultLine(Fault.DETAILS_CHANGED)

    def _faults_of_list(self, kept: record.Record, findings: Sequence[SignatureFinding]) -> Iterator[FaultLine]:
        expected = kept.expected if self._asked is None else tuple(self._asked)
        if set(expected) != set(kept.expected):
            yield FaultLine(Fault.OTHER_SIGNATORIES)
        done = {finding.field for finding in findings}
        yield from (FaultLine(Fault.MISSING_SIGNATURE, entry.name) for entry in expected if entry.field not in done)
        names = {entry.field: entry.name for entry in expected}
        for finding in findings:
            wanted = names.get(finding.field, "")
            if finding.how is How.DIGITAL and wanted and not same_name(wanted, finding.holder):
                yield FaultLine(Fault.OTHER_SIGNER, f"{wanted} / {finding.holder}")
        known = {entry.field for entry in expected}
        yield from (FaultLine(Fault.UNEXPECTED_SIGNATURE, field) for field in sorted(done - known))

    def _compared(self, kept: record.Record) -> EvidenceFinding:
        """Compare the files that were given with the hashes in the record."""
        given = {sha256.lower(): name for name, sha256 in (self._evidence or {}).items()}
        names = {name for name in kept.evidence.values() if name}
        changed = tuple(sorted(name for sha, name in given.items() if sha not in kept.evidence and name in names))
        return EvidenceFinding(
            matching=tuple(sorted(name for sha, name in given.items() if sha in kept.evidence)),
            changed=changed,
            unknown=tuple(
                sorted(name for sha, name in given.items() if sha not in kept.evidence and name not in names)
            ),
            absent=tuple(sorted(name or sha for sha, name in kept.evidence.items() if sha not in given)),
        )

    def _remarks_of_file(self, stamps: Sequence[Stamp]) -> Iterator[RemarkLine]:
        if read_certification_data(self._reader) is None:
            yield RemarkLine(Remark.NOT_CERTIFIED)
        if not any(stamp.trust is Trust.TRUSTED for stamp in stamps):
            yield RemarkLine(Remark.TIME_NOT_PROVEN)
        yield from (
            RemarkLine(Remark.TIMESTAMP_UNTRUSTED, one.field) for one in stamps if one.trust is not Trust.TRUSTED
        )


def _read(data: bytes | None) -> tuple[record.Record, list[FaultLine]]:
    nothing = record.Record((), "", {}, ())
    if data is None:
        return nothing, [FaultLine(Fault.NO_RECORD)]
    try:
        return record.read(data), []
    except record.NotARecord:
        return nothing, [FaultLine(Fault.NO_RECORD)]


def _finding(
    signature: EmbeddedPdfSignature, status: PdfSignatureStatus, expected: Expected | None, judgement: Judgement
) -> SignatureFinding:
    certificate = x509.load_der_x509_certificate(status.signing_cert.dump())
    units = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
    sealed = any(unit.value == MARK for unit in units)
    suspicious = status.diff_result if isinstance(status.diff_result, SuspiciousModification) else ""
    return SignatureFinding(
        field=signature.field_name,
        name=expected.name if expected else str(signature.sig_object.get("/Name", "")),
        role=expected.role if expected else "",
        holder=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        how=How.HANDWRITTEN if sealed else How.DIGITAL,
        signed_at=status.signer_reported_dt,
        intact=bool(status.intact and status.valid and _changes_allowed(status)),
        trust=judgement.trust,
        valid_from=certificate.not_valid_before_utc,
        valid_to=certificate.not_valid_after_utc,
        serial=f"{certificate.serial_number:x}",
        proven_at=judgement.proven_at,
        revocation_known=judgement.revocation_known,
        revoked_at=judgement.revoked_at,
        changes=str(suspicious),
    )


def _changes_allowed(status: PdfSignatureStatus) -> bool:
    return bool(status.docmdp_ok) and status.modification_level not in (None, ModificationLevel.OTHER)


def _remarks_of(finding: SignatureFinding, now: datetime) -> Iterator[RemarkLine]:
    if finding.how is How.HANDWRITTEN and finding.trust not in (Trust.TRUSTED, Trust.NOT_CHECKED):
        yield RemarkLine(Remark.SEAL_UNKNOWN, finding.field)
    at = finding.signed_at
    if at is not None and at > (finding.proven_at or now):
        yield RemarkLine(Remark.CLAIMED_TOO_LATE, finding.field)
    if at is not None and not finding.valid_from <= at <= finding.valid_to:
        yield RemarkLine(Remark.CLAIMED_OUTSIDE_VALIDITY, finding.field)
