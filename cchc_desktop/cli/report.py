"""The report of a verification, in words."""

from cchc_desktop.cli.words import say
from cchc_desktop.workspace.verifying import Fault, FaultLine, How, Report, SignatureFinding, Trust


def lines(report: Report, name: str, sha256: str) -> list[str]:
    """Return the report line by line: the outcome, every signature, every fault."""
    told = [say("File: {name}", name=name), f"SHA-256: {sha256}"]
    if report.about:
        told.append(say("Inspected unit: {name}", name=report.about))
    told.append(_outcome(report))
    for number, finding in enumerate(report.signatures, 1):
        told += ["", *_signature(number, finding)]
    if report.faults:
        told += ["", say("What is wrong:")]
        told += [f"  - {_fault(line)}" for line in report.faults]
    return told


def _outcome(report: Report) -> str:
    if report.sound:
        return say("Outcome: the file is intact and complete; everybody who should has signed.")
    if report.intact:
        return say("Outcome: the file is intact, but not complete.")
    if not report.signatures:
        return say("Outcome: this is no signed file of ours.")
    return say("Outcome: the file is NOT intact. Do not rely on it.")


def _signature(number: int, finding: SignatureFinding) -> list[str]:
    how = {
        How.DIGITAL: say("digital signature"),
        How.HANDWRITTEN: say("picture of a handwritten signature, sealed by a laptop; no digital signature"),
    }[finding.how]
    trust = {
        Trust.TRUSTED: say("issuer trusted"),
        Trust.UNKNOWN_ISSUER: say("issuer unknown"),
        Trust.NOT_CHECKED: say("issuer not checked (no trusted certificate was given)"),
    }[finding.trust]
    state = say("intact") if finding.intact else say("NOT intact")
    at = finding.signed_at.strftime("%d/%m/%Y %H:%M:%S %z") if finding.signed_at else "?"
    return [
        say("Signature {number}: {name} – {state}", number=number, name=finding.name or finding.field, state=state),
        say("  Kind: {how}", how=how),
        say("  Time by the signer's clock: {at}", at=at),
        say(
            "  Certificate: {holder}; issued by {issuer}; {trust}",
            holder=finding.holder,
            issuer=finding.issuer,
            trust=trust,
        ),
        say(
            "  Valid: {begins} – {ends}",
            begins=finding.valid_from.strftime("%d/%m/%Y"),
            ends=finding.valid_to.strftime("%d/%m/%Y"),
        ),
    ]


def _fault(line: FaultLine) -> str:
    about = line.about
    match line.fault:
        case Fault.UNREADABLE:
            return say("The file cannot be read as a PDF ({about}).", about=about)
        case Fault.NO_SIGNATURE:
            return say("The file carries no signature.")
        case Fault.ALTERED:
            return say("What signature {about} covers was altered.", about=about)
        case Fault.CHANGED_AFTER:
            return say("Content was changed after signature {about}.", about=about)
        case Fault.APPENDED:
            return say("Something was appended behind the last signature.")
        case Fault.NO_RECORD:
            return say("The record inside the file is missing, so nobody knows who should have signed.")
        case Fault.RECORD_CHANGED:
            return say("The record inside the file was changed after the first signature.")
        case Fault.MISSING_SIGNATURE:
            return say("{about} has not signed.", about=about)
        case Fault.UNEXPECTED_SIGNATURE:
            return say("Field {about} is signed but belongs to no expected signatory.", about=about)
        case _:
            return say("This is not the file that was kept when it was signed (other hash).")
