"""Signing outside the app: in ink on a print with codes, or with another program (vSignPDF) on a clean file.

Both begin with the very file that is signed in the app, made and kept here first; what comes back must be that one.
"""

import hashlib
from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from datetime import datetime
from functools import partial
from typing import TYPE_CHECKING, Protocol

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.minutes import Paper
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.late import PAPER
from cchc_desktop.workspace.review import Review
from cchc_desktop.workspace.signatures import Field, SignatoryState, SignatureGiven
from cchc_desktop.workspace.signing_task import DIGITAL, HANDWRITTEN, Preparation, Signed
from cchc_desktop.workspace.signing_task import PAPER as INK

if TYPE_CHECKING:
    from cchc_desktop.documents.scans import ScanOutcome
    from cchc_desktop.signing.finding import Report

_OUT = "out"
_MOST_NAMED = 6


class NothingOut(Refusal):
    """No print and no export of this version was made."""

    what = "These minutes were neither printed for signing nor exported."
    kept = "Nothing was attached."
    mend = "Print or export them here first, so that what comes back can be compared."


class NotOurPaper(Refusal):
    """The scans do not belong to the last print of this visit."""

    what = "These scans do not belong to the last print of this visit."
    kept = "Nothing was attached; the visit is unchanged."
    mend = "Choose the scans of the pages that were printed last, with the code in the corner."


class PagesMissing(Refusal):
    """Not every page was scanned."""

    what = "Pages are missing: {pages}. Without a readable code: {uncoded}. Of another print: {foreign}."
    kept = "Nothing was attached; the visit is unchanged."
    mend = "Scan the missing pages, with the code in the corner in view, and choose all files again."


class NotOurFile(Refusal):
    """The signed file does not begin with what was exported."""

    what = "This file's content is not the one that was exported."
    kept = "Nothing was taken in; the visit is unchanged."
    mend = "Sign the exported file itself, without printing it to PDF or saving it under another format."


class SignedWrongly(Refusal):
    """The signatures in the file are not sound."""

    what = "The signatures in this file are not in order: {reason}"
    kept = "Nothing was taken in; the visit is unchanged."
    mend = "Look at the verification report, then sign the exported file again."


class NothingSigned(Refusal):
    """The file carries no signature more."""

    what = "This file carries no new signature."
    kept = "Nothing was taken in; the visit is unchanged."
    mend = "Sign the exported file in its fields, then choose the signed one."


@dataclass(frozen=True, slots=True)
class Ready:
    """A file to go out: the clean PDF, the copy with codes to print, the fingerprint of what it says."""

    pdf: bytes
    coded: bytes
    print: str
    fingerprint: str


@dataclass(frozen=True, slots=True)
class Returned:
    """What was read of scans: their outcome, and the one PDF made of them."""

    outcome: "ScanOutcome"
    pdf: bytes


class Signable(Protocol):
    """Minutes of one kind, to be signed: those of the visit, or supplementary or re-check minutes."""

    def offered(self, visit: str) -> bool: ...
    def entity(self, visit: str) -> str: ...
    def review(self, visit: str) -> Review: ...
    def preview(self, visit: str) -> Callable[[], Paper]: ...
    def final(self, visit: str) -> Callable[[], Paper]: ...
    def signatories(self, visit: str) -> tuple[SignatoryState, ...]: ...
    def pdf(self, visit: str) -> bytes | None: ...
    def base(self, visit: str) -> bytes | None: ...
    def fingerprint(self, visit: str) -> str: ...
    def prepare(self, visit: str, field: str) -> Preparation: ...
    def record(self, visit: str, signed: Signed) -> Changes: ...
    def correct(self, visit: str) -> Changes: ...
    def keep(
        self,
        visit: str,
        signatures: Sequence[SignatureGiven],
        fingerprint: str,
        *,
        pdf: bytes | None,
        base: bytes,
        more: Sequence[Field] = (),
    ) -> Changes: ...


class Outside:
    """Sends minutes out to be signed elsewhere, and takes them back."""

    def __init__(self, acts: Acts, attachments: Attachments, minutes: Signable, clock: Clock) -> None:
        self._acts = acts
        self._attachments = attachments
        self._minutes = minutes
        self._clock = clock

    def prepare(self, visit: str) -> Callable[[], Ready]:
        """Return the work that makes the file to go out; to be run in a worker.

        Raises:
            NotSignable: a hard condition is open, or a soft one without a reason.
        """
        signed = self._minutes.pdf(visit)
        make = self._minutes.final(visit) if signed is None else None
        return partial(_ready, signed, make, self._minutes.fingerprint(visit))

    def keep(self, visit: str, ready: Ready) -> Changes:
        """Keep what goes out, before it goes: what comes back is compared with it."""
        paper = self._minutes.entity(visit)
        return self._acts.write(
            visit,
            Label("Printed or exported the minutes for signing"),
            [
                (PAPER, paper, _OUT, self._attachments.add_bytes(ready.pdf)),
                (PAPER, paper, f"{_OUT}_fingerprint", ready.fingerprint),
                (PAPER, paper, f"{_OUT}_at", self._clock.now()),
            ],
            undoable=False,
        )

    def read(
        self,
        visit: str,
        files: Sequence[tuple[str, bytes]],
        turn: AbstractContextManager[object] | None = None,
    ) -> Callable[[], Returned]:
        """Return the work that reads scans; to be run in a worker.

        Raises:
            NothingOut: nothing was printed.
        """
        return partial(_returned, tuple(files), self._out(visit), turn)

    def take_scan(self, visit: str, returned: Returned) -> Changes:
        """Attach the scan of a paper signed in ink: whoever had not signed in the file has signed on it.

        Raises:
            NotOurPaper: no page is of the last print.
            PagesMissing: not every page is there.
            ContentChanged: the visit changed since it was printed.
        """
        outcome = returned.outcome
        if not outcome.taken:
            raise NotOurPaper
        if not outcome.whole:
            raise PagesMissing(
                pages=", ".join(str(page) for page in outcome.missing),
                uncoded="; ".join(outcome.uncoded[:_MOST_NAMED]) or "–",
                foreign="; ".join(outcome.foreign[:_MOST_NAMED]) or "–",
            )
        at = self._clock.now()
        given = [SignatureGiven(state.field, INK, "", at) for state in self._open(visit)]
        paper = self._minutes.entity(visit)
        more: list[tuple[str, str, str, object]] = [
            (PAPER, paper, "scan", self._attachments.add_bytes(returned.pdf)),
            (PAPER, paper, "scan_sha256", hashlib.sha256(returned.pdf).hexdigest()),
            (PAPER, paper, "scan_at", at),
        ]
        if not given:
            return self._acts.write(visit, Label("Attached a scan of the signed minutes"), more, undoable=False)
        out = self._out(visit)
        pdf = out if self._minutes.pdf(visit) is not None else None
        return self._minutes.keep(visit, given, self._out_fingerprint(visit), pdf=pdf, base=out, more=more)

    def scan(self, visit: str) -> bytes | None:
        """Return the attached scan, None if there is none."""
        key = self._kept(visit, "scan")
        return self._attachments.read(str(key)) if key else None

    def check(self, visit: str, pdf: bytes) -> Callable[[], "Report"]:
        """Return the work that verifies a file signed outside against what went out; to be run in a worker.

        Raises:
            NothingOut: nothing was exported.
            NotOurFile: it does not begin with what was exported.
        """
        out = self._out(visit)
        if not pdf.startswith(out):
            raise NotOurFile
        if len(pdf) == len(out):
            raise NothingSigned
        expected = [(state.field, state.name, state.role) for state in self._minutes.signatories(visit) if state.field]
        return partial(_verified, pdf, self._minutes.base(visit) or out, tuple(expected), self._clock.now())

    def take_signed(self, visit: str, pdf: bytes, report: "Report") -> Changes:
        """Take a file back that was signed outside; `report` comes from `check`.

        Raises:
            SignedWrongly: a signature is broken, out of order, or by somebody else.
            NothingSigned: it carries no signature more.
            ContentChanged: the visit changed since it was exported.
        """
        from cchc_desktop.signing.finding import Fault, How  # noqa: PLC0415  (start-up time)

        wrong = [line for line in report.faults if line.fault is not Fault.MISSING_SIGNATURE]
        if wrong:
            raise SignedWrongly(reason="; ".join(f"{line.fault} {line.about}".strip() for line in wrong))
        found = {finding.field: finding for finding in report.signatures}
        given = [
            SignatureGiven(
                state.field,
                DIGITAL if found[state.field].how is How.DIGITAL else HANDWRITTEN,
                found[state.field].holder,
                found[state.field].signed_at or self._clock.now(),
            )
            for state in self._open(visit)
            if state.field in found
        ]
        if not given:
            raise NothingSigned
        base = self._minutes.base(visit) or self._out(visit)
        return self._minutes.keep(visit, given, self._out_fingerprint(visit), pdf=pdf, base=base)

    def _open(self, visit: str) -> tuple[SignatoryState, ...]:
        return tuple(state for state in self._minutes.signatories(visit) if not state.how)

    def _out(self, visit: str) -> bytes:
        key = self._kept(visit, _OUT)
        if not key:
            raise NothingOut
        return self._attachments.read(str(key))

    def _out_fingerprint(self, visit: str) -> str:
        return str(self._kept(visit, f"{_OUT}_fingerprint") or "")

    def _kept(self, visit: str, name: str) -> object:
        return self._acts.values(visit).get((PAPER, self._minutes.entity(visit)), {}).get(name)


def _ready(signed: bytes | None, make: Callable[[], Paper] | None, fingerprint: str) -> Ready:
    from cchc_desktop.documents.codes import coded_copy, print_of  # noqa: PLC0415  (start-up time)

    if signed is None:
        assert make is not None
        signed = make().pdf
    return Ready(signed, coded_copy(signed), print_of(signed), fingerprint)


def _returned(
    files: tuple[tuple[str, bytes], ...], out: bytes, turn: AbstractContextManager[object] | None
) -> Returned:
    from cchc_desktop.documents.codes import print_of  # noqa: PLC0415  (start-up time)
    from cchc_desktop.documents.scans import judge, read_scans, scan_pdf  # noqa: PLC0415  (start-up time)

    outcome = judge(read_scans(files, turn=turn), print_of(out))
    return Returned(outcome, scan_pdf(outcome.taken) if outcome.whole and outcome.taken else b"")


def _verified(pdf: bytes, base: bytes, expected: tuple[tuple[str, str, str], ...], at: datetime) -> "Report":
    from cchc_desktop.signing.verify import Expected, verify  # noqa: PLC0415  (start-up time)

    return verify(pdf, at=at, base=base, expected=[Expected(*one) for one in expected])
