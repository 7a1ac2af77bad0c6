"""What a verification finds, as values: codes and names, never sentences (those are in `report`)."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum


class Fault(StrEnum):
    """What can be wrong with a file; `report` puts each into words."""

    UNREADABLE = "unreadable"
    NO_SIGNATURE = "no_signature"
    ALTERED = "altered"
    CHANGED_AFTER = "changed_after"
    EDITED_BEFORE = "edited_before"
    NOT_WHOLLY_COVERED = "not_wholly_covered"
    HIDDEN_BYTES = "hidden_bytes"
    APPENDED = "appended"
    STRAY_UPDATE = "stray_update"
    DETAILS_CHANGED = "details_changed"
    FOREIGN_CONTENT = "foreign_content"
    WEAK_ALGORITHM = "weak_algorithm"
    TIMESTAMP_ALTERED = "timestamp_altered"
    NO_RECORD = "no_record"
    RECORD_CHANGED = "record_changed"
    TEXT_DIFFERS = "text_differs"
    MISSING_SIGNATURE = "missing_signature"
    UNEXPECTED_SIGNATURE = "unexpected_signature"
    OTHER_SIGNER = "other_signer"
    OTHER_SIGNATORIES = "other_signatories"
    OTHER_CONTENT = "other_content"
    OTHER_FILE = "other_file"
    EVIDENCE_CHANGED = "evidence_changed"


class Remark(StrEnum):
    """What a reader should know although nothing is broken by it."""

    SEAL_UNKNOWN = "seal_unknown"
    CLAIMED_TOO_LATE = "claimed_too_late"
    CLAIMED_OUTSIDE_VALIDITY = "claimed_outside_validity"
    NOT_CERTIFIED = "not_certified"
    TIME_NOT_PROVEN = "time_not_proven"
    TIMESTAMP_UNTRUSTED = "timestamp_untrusted"


class How(StrEnum):
    """What a signature is: a person's digital signature, or a handwritten picture sealed by a laptop."""

    DIGITAL = "digital"
    HANDWRITTEN = "handwritten"


class Trust(StrEnum):
    """Whether the certificate leads to a trusted issuer, and holds."""

    TRUSTED = "trusted"
    UNKNOWN_ISSUER = "unknown_issuer"
    NOT_CHECKED = "not_checked"
    EXPIRED = "expired"
    NOT_YET_VALID = "not_yet_valid"
    REVOKED = "revoked"
    UNSUITABLE = "unsuitable"


@dataclass(frozen=True, slots=True)
class Expected:
    """A signatory named in the signed record."""

    field: str
    name: str
    role: str


@dataclass(frozen=True, slots=True)
class SignatureFinding:
    """What is known of one signature.

    `signed_at` is the signer's own clock; `proven_at` the earliest trusted timestamp over it, None if there is none.
    `revocation_known` tells whether somebody was asked: False means "not known", never "not revoked".
    `changes` names, for a person who looks closer, what pyHanko saw change after this signature.
    """

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
    serial: str = ""
    proven_at: datetime | None = None
    revocation_known: bool = False
    revoked_at: datetime | None = None
    changes: str = ""


@dataclass(frozen=True, slots=True)
class TimestampFinding:
    """A document timestamp (RFC 3161): when, by whom, intact, and whether its authority is trusted."""

    field: str
    authority: str
    at: datetime
    intact: bool
    trust: Trust


@dataclass(frozen=True, slots=True)
class FaultLine:
    """A fault, the field, person or detail it is about, and for foreign content what kind of thing it is."""

    fault: Fault
    about: str = ""
    what: str = ""


@dataclass(frozen=True, slots=True)
class RemarkLine:
    """A remark, and the field or person it is about."""

    remark: Remark
    about: str = ""


@dataclass(frozen=True, slots=True)
class EvidenceFinding:
    """Files that were given, by name: with a hash of the record, changed, not named in it; and what was not given."""

    matching: tuple[str, ...]
    changed: tuple[str, ...]
    unknown: tuple[str, ...]
    absent: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome: `intact` – nothing was changed; `complete` – everybody who should has signed."""

    signatures: tuple[SignatureFinding, ...]
    expected: tuple[Expected, ...]
    faults: tuple[FaultLine, ...]
    about: str = ""
    timestamps: tuple[TimestampFinding, ...] = ()
    remarks: tuple[RemarkLine, ...] = ()
    evidence: EvidenceFinding | None = None

    @property
    def intact(self) -> bool:
        """True when there are signatures and nothing was changed since."""
        harmless = {Fault.MISSING_SIGNATURE, Fault.OTHER_SIGNER, Fault.EVIDENCE_CHANGED}
        return bool(self.signatures) and not any(line.fault not in harmless for line in self.faults)

    @property
    def complete(self) -> bool:
        """True when every expected signatory has signed."""
        return bool(self.signatures) and not any(
            line.fault in (Fault.MISSING_SIGNATURE, Fault.OTHER_SIGNER, Fault.NO_RECORD, Fault.OTHER_SIGNATORIES)
            for line in self.faults
        )

    @property
    def sound(self) -> bool:
        """True when the file is intact and complete, and no evidence that was given differs."""
        return self.intact and self.complete and not self.faults

    @property
    def trust_checked(self) -> bool:
        """True when the verifier was given certificates it trusts."""
        return bool(self.signatures) and all(one.trust is not Trust.NOT_CHECKED for one in self.signatures)

    @property
    def trusted(self) -> bool:
        """True when somebody the verifier trusts answers for the file.

        Each digital signature leads to a trusted issuer, and so does the newest signature, whatever its kind: it covers
        all before it. A file of sealed pictures only is trusted when the seal of the last is.
        """
        digital = (one for one in self.signatures if one.how is How.DIGITAL)
        return (
            bool(self.signatures)
            and all(one.trust is Trust.TRUSTED for one in digital)
            and self.signatures[-1].trust is Trust.TRUSTED
        )
