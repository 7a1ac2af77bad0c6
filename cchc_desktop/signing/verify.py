"""Verifying signed minutes: who signed, is the file intact, is it complete.

pdfsig and openssl prove the digest only; changes appended after a signature pass them (papers.md 2.5). So: pyHanko's
difference analysis, the list of expected signatories out of the signed record (a file cut back to fewer signatures is
otherwise sound), nothing behind the last signature but timestamps, and any exception counts as broken.
"""

import io
import json
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from asn1crypto import x509 as asn1_x509
from cryptography import x509
from cryptography.x509.oid import NameOID
from pyhanko.pdf_utils.reader import PdfFileReader
from pyhanko.sign.diff_analysis import ModificationLevel
from pyhanko.sign.validation import validate_pdf_signature
from pyhanko.sign.validation.pdf_embedded import EmbeddedPdfSignature
from pyhanko.sign.validation.status import PdfSignatureStatus, SignatureCoverageLevel
from pyhanko_certvalidator import ValidationContext

from cchc_desktop.signing.certificate_file import common_name
from cchc_desktop.signing.seal import MARK

RECORD = "cchc-record.json"
_LARGEST = 512 * 1024 * 1024
_LARGEST_RECORD = 50 * 1024 * 1024


class Fault(StrEnum):
    """What can be wrong with a file; the faces put it into words."""

    UNREADABLE = "unreadable"
    NO_SIGNATURE = "no_signature"
    ALTERED = "altered"
    CHANGED_AFTER = "changed_after"
    APPENDED = "appended"
    NO_RECORD = "no_record"
    RECORD_CHANGED = "record_changed"
    MISSING_SIGNATURE = "missing_signature"
    UNEXPECTED_SIGNATURE = "unexpected_signature"
    OTHER_FILE = "other_file"


class How(StrEnum):
    """What a signature is: a person's digital signature, or a handwritten picture sealed by a laptop."""

    DIGITAL = "digital"
    HANDWRITTEN = "handwritten"


class Trust(StrEnum):
    """Whether the certificate leads to a trusted issuer."""

    TRUSTED = "trusted"
    UNKNOWN_ISSUER = "unknown_issuer"
    NOT_CHECKED = "not_checked"


@dataclass(frozen=True, slots=True)
class Expected:
    """A signatory named in the signed record."""

    field: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class SignatureFinding:
    """What is known of one signature. `signed_at` is the signer's clock, proven by nobody unless timestamped."""

    field: str
    name: str
    role: str
    holder: str
    issuer: str
    how: How
    signed_at: datetime | None
    intact: bool
    trust: Trust
    valid_from: datetime
    valid_to: datetime


@dataclass(frozen=True, slots=True)
class FaultLine:
    """A fault, and the field or detail it is about."""

    fault: Fault
    about: str = ""


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome: `intact` – nothing was changed; `complete` – everybody who should has signed."""

    signatures: tuple[SignatureFinding, ...]
    expected: tuple[Expected, ...]
    faults: tuple[FaultLine, ...]
    about: str = ""

    @property
    def intact(self) -> bool:
        """True when there are signatures and nothing was changed since."""
        harmless = {Fault.MISSING_SIGNATURE}
        return bool(self.signatures) and not any(line.fault not in harmless for line in self.faults)

    @property
    def complete(self) -> bool:
        """True when every expected signatory has signed."""
        return bool(self.signatures) and not any(
            line.fault in (Fault.MISSING_SIGNATURE, Fault.NO_RECORD) for line in self.faults
        )

    @property
    def sound(self) -> bool:
        """True when the file is intact and complete."""
        return self.intact and self.complete


def verify(
    pdf: bytes,
    *,
    roots: Sequence[bytes] = (),
    at: datetime,
    stored_sha256: str = "",
    sha256: str = "",
) -> Report:
    """Verify a signed file, offline. Never raises for what is in the file.

    Args:
        pdf: the file's bytes.
        roots: trusted certificates (DER); empty means that trust is not checked.
        at: the moment to verify for.
        stored_sha256: the hash the workspace kept when the file was signed, "" if there is none.
        sha256: the hash of `pdf`; compared with `stored_sha256`.
    """
    if len(pdf) > _LARGEST:
        return Report((), (), (FaultLine(Fault.UNREADABLE, "over 512 MB"),))
    try:
        return _verified(pdf, roots, at, FaultLine(Fault.OTHER_FILE) if stored_sha256 != sha256 else None)
    except Exception as error:
        return Report((), (), (FaultLine(Fault.UNREADABLE, type(error).__name__),))


def _verified(pdf: bytes, roots: Sequence[bytes], at: datetime, other: FaultLine | None) -> Report:
    reader = PdfFileReader(io.BytesIO(pdf))
    embedded = list(reader.embedded_regular_signatures)
    faults = [other] if other else []
    if not embedded:
        return Report((), (), (*faults, FaultLine(Fault.NO_SIGNATURE)))
    first = _record_of(reader, embedded[0].signed_revision)
    expected, about = _expected(first)
    by_field = {entry.field: entry for entry in expected}
    findings: list[SignatureFinding] = []
    for signature in embedded:
        status = _status(signature, roots, at)
        findings.append(_finding(signature, status, by_field.get(signature.field_name), bool(roots)))
        faults += _faults_of(signature, status)
        if first is not None and _record_of(reader, signature.signed_revision) != first:
            faults.append(FaultLine(Fault.RECORD_CHANGED, signature.field_name))
    faults += _faults_behind(reader, embedded[-1])
    faults += _faults_of_list(expected, [finding.field for finding in findings], first)
    return Report(tuple(findings), expected, tuple(dict.fromkeys(faults)), about)


def _status(signature: EmbeddedPdfSignature, roots: Sequence[bytes], at: datetime) -> PdfSignatureStatus:
    trusted = [asn1_x509.Certificate.load(root) for root in roots]
    context = ValidationContext(trust_roots=trusted, allow_fetching=False, moment=at)
    return validate_pdf_signature(signature, context)


def _finding(
    signature: EmbeddedPdfSignature, status: PdfSignatureStatus, expected: Expected | None, checked: bool
) -> SignatureFinding:
    certificate = x509.load_der_x509_certificate(status.signing_cert.dump())
    units = certificate.subject.get_attributes_for_oid(NameOID.ORGANIZATIONAL_UNIT_NAME)
    how = How.HANDWRITTEN if any(unit.value == MARK for unit in units) else How.DIGITAL
    known = Trust.TRUSTED if status.trusted else Trust.UNKNOWN_ISSUER
    trust = known if checked else Trust.NOT_CHECKED
    return SignatureFinding(
        field=signature.field_name,
        name=expected.name if expected else str(signature.sig_object.get("/Name", "")),
        role=expected.role if expected else "",
        holder=common_name(certificate.subject),
        issuer=common_name(certificate.issuer),
        how=how,
        signed_at=status.signer_reported_dt,
        intact=bool(status.intact and status.valid and _changes_allowed(status)),
        trust=trust,
        valid_from=certificate.not_valid_before_utc,
        valid_to=certificate.not_valid_after_utc,
    )


def _changes_allowed(status: PdfSignatureStatus) -> bool:
    return bool(status.docmdp_ok) and status.modification_level not in (None, ModificationLevel.OTHER)


def _faults_of(signature: EmbeddedPdfSignature, status: PdfSignatureStatus) -> list[FaultLine]:
    if not (status.intact and status.valid):
        return [FaultLine(Fault.ALTERED, signature.field_name)]
    if not _changes_allowed(status):
        return [FaultLine(Fault.CHANGED_AFTER, signature.field_name)]
    return []


def _faults_behind(reader: PdfFileReader, last: EmbeddedPdfSignature) -> list[FaultLine]:
    """Return what stands behind the last signature and is no timestamp: information changes, plain garbage."""
    stamps = list(reader.embedded_timestamp_signatures)
    newest = max([last, *stamps], key=lambda signature: int(signature.signed_revision))
    newest.compute_integrity_info()
    if newest.evaluate_signature_coverage() is SignatureCoverageLevel.ENTIRE_FILE:
        return []
    return [FaultLine(Fault.APPENDED, newest.field_name)]


def _faults_of_list(expected: Sequence[Expected], signed: Iterable[str], record: bytes | None) -> list[FaultLine]:
    if record is None:
        return [FaultLine(Fault.NO_RECORD)]
    done = set(signed)
    missing = [FaultLine(Fault.MISSING_SIGNATURE, entry.name) for entry in expected if entry.field not in done]
    known = {entry.field for entry in expected}
    return missing + [FaultLine(Fault.UNEXPECTED_SIGNATURE, field) for field in sorted(done - known)]


def _record_of(reader: PdfFileReader, revision: int) -> bytes | None:
    """Return the record as it stood in the signed revision: a swapped attachment must not speak for the signers."""
    root = reader.get_historical_root(revision)
    try:
        names = list(root["/Names"]["/EmbeddedFiles"]["/Names"])
    except KeyError:
        return None
    for name, place in zip(names[::2], names[1::2], strict=False):
        specification = place.get_object()
        if str(name) == RECORD or str(specification.get("/UF", specification.get("/F", ""))) == RECORD:
            data: bytes = specification["/EF"]["/F"].data
            return data if len(data) <= _LARGEST_RECORD else None
    return None


def _expected(record: bytes | None) -> tuple[tuple[Expected, ...], str]:
    if record is None:
        return (), ""
    found = json.loads(record)
    entries = tuple(
        Expected(str(entry["field"]), str(entry["name"]), str(entry["role"])) for entry in found["signatories"]
    )
    unit = found.get("visit", {}).get("unit", {})
    return entries, str(unit.get("name", "")) if isinstance(unit, dict) else ""
