"""What a verification says, in sentences both faces and the printed slip share.

Sentences are English source text with places (context "Cli"); a face translates them, so that a commune reads plain
Vietnamese on the screen, in the window and on paper.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from cchc_desktop.workspace.said import Said, say
from cchc_desktop.workspace.verifying import Fault, FaultLine, How, Remark, RemarkLine, Report, SignatureFinding, Trust


class Level(StrEnum):
    """How a reader should take the outcome."""

    GOOD = "good"
    CARE = "care"
    BAD = "bad"


@dataclass(frozen=True, slots=True)
class Section:
    """A heading and its lines."""

    title: Said
    lines: tuple[Said, ...]


@dataclass(frozen=True, slots=True)
class Told:
    """The whole report: file, outcome, sections in reading order."""

    about: tuple[Said, ...]
    level: Level
    outcome: Said
    sections: tuple[Section, ...]


def told(report: Report, name: str, sha256: str) -> Told:
    """Return what a report says of the file `name`."""
    about = [say("File: {name}", name=name), say("SHA-256: {hash}", hash=sha256)]
    if report.about:
        about.append(say("Inspected unit: {name}", name=report.about))
    level, outcome = _outcome(report)
    return Told(tuple(about), level, outcome, tuple(section for section in _sections(report) if section.lines))


def _outcome(report: Report) -> tuple[Level, Said]:
    faults = {line.fault for line in report.faults}
    if Fault.UNREADABLE in faults:
        return Level.BAD, say("Outcome: this file cannot be read. It counts as invalid.")
    if not report.signatures:
        return Level.BAD, say("Outcome: this is no signed file of ours.")
    if not report.intact:
        return Level.BAD, say("Outcome: the file is NOT intact. Do not rely on it.")
    if not report.complete:
        return Level.BAD, say("Outcome: the file is intact, but not complete.")
    if not report.sound:
        return Level.BAD, say("Outcome: the minutes are intact, but evidence that was given was changed.")
    if not report.trust_checked:
        return Level.CARE, say(
            "Outcome: the file is intact and complete. Who issued the certificates was not checked, because no trusted "
            "certificate was given."
        )
    if not report.trusted:
        return Level.CARE, say(
            "Outcome: the file is intact and complete, but no trusted issuer answers for who signed. Ask the signers."
        )
    return Level.GOOD, say("Outcome: the file is intact and complete; everybody who should has signed.")


def _sections(report: Report) -> Iterator[Section]:
    if report.faults:
        yield Section(say("What is wrong"), tuple(_fault(line) for line in report.faults))
    for number, finding in enumerate(report.signatures, 1):
        title = say(
            "Signature {number}: {name} – {state}",
            number=number,
            name=finding.name or finding.field,
            state=say("intact") if finding.intact else say("NOT intact"),
        )
        yield Section(title, tuple(_signature(finding)))
    signed = {finding.field for finding in report.signatures}
    yield Section(
        say("Expected signatories"),
        tuple(
            say(
                "{name}: {state}",
                name=entry.name,
                state=say("has signed") if entry.field in signed else say("has NOT signed"),
            )
            for entry in report.expected
        ),
    )
    yield Section(
        say("Timestamps"),
        tuple(
            say(
                "{at} by {authority}: {state}, {trust}",
                at=_moment(stamp.at),
                authority=stamp.authority,
                state=say("intact") if stamp.intact else say("NOT intact"),
                trust=_trust(stamp.trust),
            )
            for stamp in report.timestamps
        ),
    )
    yield Section(say("Evidence files"), tuple(_evidence(report)))
    yield Section(say("To be known"), tuple(_remark(line, report) for line in report.remarks))


def _signature(finding: SignatureFinding) -> Iterator[Said]:
    how = {
        How.DIGITAL: say("digital signature"),
        How.HANDWRITTEN: say("picture of a handwritten signature, sealed by a laptop; no digital signature"),
    }[finding.how]
    yield say("Kind: {how}", how=how)
    yield say("Time by the signer's clock (a claim): {at}", at=_moment(finding.signed_at))
    if finding.proven_at is not None:
        yield say("Time proven by a timestamp: existed by {at}", at=_moment(finding.proven_at))
    else:
        yield say("Nobody proves this time: there is no trusted timestamp.")
    yield say(
        "Certificate: {holder}; issued by {issuer}; {trust}",
        holder=finding.holder,
        issuer=finding.issuer,
        trust=_trust(finding.trust),
    )
    yield say(
        "Valid: {begins} – {ends}; serial number {serial}",
        begins=finding.valid_from.strftime("%d/%m/%Y"),
        ends=finding.valid_to.strftime("%d/%m/%Y"),
        serial=finding.serial,
    )
    if finding.revoked_at is not None:
        yield say("Revoked on {at}", at=_moment(finding.revoked_at))
    elif finding.revocation_known:
        yield say("Not revoked, by the issuer's list or answer.")
    else:
        yield say("Whether it was revoked is not known: nobody was asked.")


def _trust(trust: Trust) -> Said:
    return {
        Trust.TRUSTED: say("issuer trusted"),
        Trust.UNKNOWN_ISSUER: say("issuer unknown"),
        Trust.NOT_CHECKED: say("issuer not checked (no trusted certificate was given)"),
        Trust.EXPIRED: say("expired, and no timestamp shows that it was used before"),
        Trust.NOT_YET_VALID: say("not valid yet"),
        Trust.REVOKED: say("REVOKED"),
        Trust.UNSUITABLE: say("not made for signing"),
    }[trust]


def _evidence(report: Report) -> Iterator[Said]:
    found = report.evidence
    if found is None:
        return
    yield say(
        "{matching} of {whole} files have the hash that was signed.",
        matching=len(found.matching),
        whole=len(found.matching) + len(found.changed) + len(found.absent),
    )
    yield from (say("Changed: {name}", name=name) for name in found.changed)
    yield from (say("Not given: {name}", name=name) for name in found.absent if name not in found.changed)
    yield from (say("Not named in the minutes: {name}", name=name) for name in found.unknown)


def _fault(line: FaultLine) -> Said:
    if line.fault is Fault.FOREIGN_CONTENT:
        return say("The file contains what minutes never contain: {what}", what=_thing(line))
    about = line.about
    return {
        Fault.UNREADABLE: say("The file cannot be read as a PDF ({about}).", about=about),
        Fault.NO_SIGNATURE: say("The file carries no signature."),
        Fault.ALTERED: say("What signature {about} covers was altered.", about=about),
        Fault.CHANGED_AFTER: say("Content was changed after signature {about}.", about=about),
        Fault.EDITED_BEFORE: say("Content was slipped in together with the first signature ({about}).", about=about),
        Fault.NOT_WHOLLY_COVERED: say("Signature {about} does not cover the whole file up to it.", about=about),
        Fault.HIDDEN_BYTES: say("Bytes that no signature accounts for are hidden at place {about}.", about=about),
        Fault.APPENDED: say("Something was appended behind the last signature."),
        Fault.STRAY_UPDATE: say("Update {about} of the file brings neither a signature nor a timestamp.", about=about),
        Fault.DETAILS_CHANGED: say("Title or other details of the file were changed after signing."),
        Fault.WEAK_ALGORITHM: say("A signature uses an algorithm that is no longer safe: {about}", about=about),
        Fault.TIMESTAMP_ALTERED: say("Timestamp {about} does not fit the file.", about=about),
        Fault.NO_RECORD: say("The record inside the file is missing, so nobody knows who should have signed."),
        Fault.RECORD_CHANGED: say("The record inside the file was changed after the first signature."),
        Fault.TEXT_DIFFERS: say("The text that is seen differs from the record the file carries: {about}", about=about),
        Fault.MISSING_SIGNATURE: say("{about} has not signed.", about=about),
        Fault.UNEXPECTED_SIGNATURE: say("Field {about} is signed but belongs to no expected signatory.", about=about),
        Fault.OTHER_SIGNER: say("Somebody else's certificate signed in a signatory's place: {about}", about=about),
        Fault.OTHER_SIGNATORIES: say("The list of signatories inside the file is not the one that was agreed."),
        Fault.OTHER_CONTENT: say("The content is not the one this workspace prepared for signing."),
        Fault.EVIDENCE_CHANGED: say("Evidence “{about}” is not the file that was signed for.", about=about),
        Fault.OTHER_FILE: say("This is not the file that was kept when it was signed (other hash)."),
    }[line.fault]


def _thing(line: FaultLine) -> Said:
    where = f" ({line.about})" if line.about else ""
    return {
        "action": say("an action that runs by itself{where}", where=where),
        "layers": say("layers that can be switched on and off{where}", where=where),
        "attachment": say("a further attachment{where}", where=where),
        "form_field": say("a form field that is no signature{where}", where=where),
        "annotation": say("a note or picture laid over a page{where}", where=where),
        "signature_field": say("a signature field that hides something{where}", where=where),
        "encryption": say("encryption{where}", where=where),
        "hybrid": say("two tables of contents{where}", where=where),
    }.get(line.what, say("something unusual{where}", where=where))


def _remark(line: RemarkLine, report: Report) -> Said:
    names = {finding.field: finding.name or finding.field for finding in report.signatures}
    name = names.get(line.about, line.about)
    return {
        Remark.SEAL_UNKNOWN: say(
            "The laptop that sealed the drawn signature of {name} is not known here: the seal shows that nothing was "
            "changed, not who drew.",
            name=name,
        ),
        Remark.CLAIMED_TOO_LATE: say("The time that {name} claims lies later than it can.", name=name),
        Remark.CLAIMED_OUTSIDE_VALIDITY: say(
            "The time that {name} claims lies outside the dates of the certificate.", name=name
        ),
        Remark.NOT_CERTIFIED: say("The first signature does not certify the file."),
        Remark.TIME_NOT_PROVEN: say("Times of signatures are claims of the signers' clocks; no timestamp proves them."),
        Remark.TIMESTAMP_UNTRUSTED: say("The authority of timestamp {name} is not trusted here.", name=name),
    }[line.remark]


def _moment(at: datetime | None) -> str:
    return at.strftime("%d/%m/%Y %H:%M:%S %z") if at else "?"
