"""Supplementary and re-check minutes of a visit, signed like the minutes themselves: same order, same ways, same locks.

Supplementary minutes (biên bản bổ sung) follow minutes that are signed and change nothing in them (NĐ 30/2020, Điều
18.3). Re-check minutes (biên bản phúc tra) say what became of earlier recommendations; where a visit is there for that
alone, they are its minutes: their first signature locks it, their last one makes it a signed visit.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from functools import partial

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.minutes import Paper
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.visit import Stage
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.minutes import Minutes
from cchc_desktop.workspace.outside import Outside, Signable
from cchc_desktop.workspace.papers import Papers
from cchc_desktop.workspace.review import Condition, Gap, Outcome, Review, Step
from cchc_desktop.workspace.seals import Seals
from cchc_desktop.workspace.signatures import (
    ContentChanged,
    Field,
    NotSignable,
    SignatoryState,
    SignatureGiven,
    Signatures,
)
from cchc_desktop.workspace.signing_task import Preparation, Signed
from cchc_desktop.workspace.visits import KIND as VISIT
from cchc_desktop.workspace.visits import Visits

SIDE_KINDS = (PaperKind.SUPPLEMENT, PaperKind.RECHECK)
_OF_RECHECK = frozenset(
    {
        *(Condition.REMEDIATIONS_CHECKED, Condition.TIMES_GIVEN),
        *(Condition.SIGNATORIES_NAMED, Condition.NO_OPEN_CHOICES),
    }
)
"""What re-check minutes need of a visit; its checklist may be empty."""
_SIGNED = frozenset({Stage.SIGNED, Stage.DELIVERED})


class SideMinutes:
    """Preview and sign the minutes of one kind beside the main ones."""

    def __init__(
        self,
        kind: PaperKind,
        acts: Acts,
        visits: Visits,
        minutes: Minutes,
        papers: Papers,
        signatures: Signatures,
        audit: Audit,
    ) -> None:
        self.kind = kind
        self._acts = acts
        self._visits = visits
        self._minutes = minutes
        self._papers = papers
        self._signatures = signatures
        self._audit = audit

    def offered(self, visit: str) -> bool:
        """Tell whether a visit has reason for such minutes: it is signed, or it follows earlier recommendations up."""
        whole = self._visits.get(visit)
        if self.pdf(visit) is not None:
            return True
        return whole.stage in _SIGNED if self.kind is PaperKind.SUPPLEMENT else bool(whole.remediations)

    def entity(self, visit: str) -> str:
        """Return the entity of the registers that keep these minutes."""
        return self._signatures.entity(visit)

    def review(self, visit: str) -> Review:
        """Return what holds and what is missing before these minutes can be signed."""
        if self.kind is PaperKind.RECHECK:
            if self._visits.get(visit).frozen_at is not None:
                return Review(())
            outcomes = self._minutes.review(visit).outcomes
            return Review(tuple(one for one in outcomes if one.condition in _OF_RECHECK))
        signed = self._visits.get(visit).stage in _SIGNED
        added = self._papers.particulars(visit, self.kind).added.strip()
        here = Gap(Step.MINUTES, "", "")
        return Review(
            (
                Outcome(Condition.MINUTES_SIGNED, () if signed else (here,)),
                Outcome(Condition.SUPPLEMENT_WORDED, () if added else (here,)),
            )
        )

    def preview(self, visit: str) -> Callable[[], Paper]:
        """Return the work that makes a draft as the visit stands now."""
        return self._papers.task(visit, self.kind, draft=True).pdf

    def final(self, visit: str) -> Callable[[], Paper]:
        """Return the work that makes the file to be signed.

        Raises:
            NotSignable: a condition is open.
        """
        outcome = self.review(visit)
        if not outcome.signable:
            raise NotSignable(open=outcome.open)
        return self._papers.task(visit, self.kind, draft=False).pdf

    def signatories(self, visit: str) -> tuple[SignatoryState, ...]:
        """Return who signs, in order, and who has."""
        return self._signatures.states(visit, self._minutes.blocks(visit))

    def pdf(self, visit: str) -> bytes | None:
        """Return the signed file so far; None while nobody has signed this version."""
        return self._signatures.pdf(visit)

    def base(self, visit: str) -> bytes | None:
        """Return the file of this version before any signature; None while nobody has signed."""
        return self._signatures.base(visit)

    def fingerprint(self, visit: str) -> str:
        """Return a hash of all that these minutes say and of who has signed."""
        told = (self._minutes.fingerprint(visit), self._papers.particulars(visit, self.kind))
        return hashlib.sha256(repr(told).encode()).hexdigest()

    def prepare(self, visit: str, field: str) -> Preparation:
        """Gather what signing `field` needs.

        Raises:
            NotSignable: a condition is open.
            OutOfTurn: somebody before in the list has not signed.
        """
        states = self.signatories(visit)
        place, make = self._visits.get(visit).place, partial(self.final, visit)
        return self._signatures.preparation(visit, field, states, make, self.fingerprint(visit), place)

    def record(self, visit: str, signed: Signed) -> Changes:
        """Keep a signature that was made.

        Raises:
            ContentChanged: the visit, or what is added, changed since `prepare`.
        """
        self._signatures.keep_seal(signed)
        given = (SignatureGiven.of(signed),)
        return self.keep(visit, given, signed.fingerprint, pdf=signed.pdf, base=signed.base)

    def keep(
        self,
        visit: str,
        signatures: Sequence[SignatureGiven],
        fingerprint: str,
        *,
        pdf: bytes | None,
        base: bytes,
        more: Sequence[Field] = (),
    ) -> Changes:
        """Keep signatures however they were given; see `Minutes.keep`.

        Raises:
            ContentChanged: the visit, or what is added, changed since.
        """
        if fingerprint != self.fingerprint(visit):
            raise ContentChanged
        fields = [*self._signatures.fields(visit, signatures, pdf, base), *more]
        whole = self._visits.get(visit)
        if whole.frozen_at is None:
            fields += self._minutes.freezing(visit, signatures[0].signed_at)
        done = {one.field for one in signatures}
        if all(state.how or state.field in done for state in self.signatories(visit)) and self._stands_alone(visit):
            fields.append((VISIT, visit, "stage", Stage.SIGNED))
        changes = self._acts.write(visit, Label("Signed the minutes"), fields, undoable=False)
        self._audit.note(Event.SIGNED, f"{visit} {self.kind} {', '.join(sorted(done))}")
        self._acts.seal(visit)
        return changes

    def correct(self, visit: str) -> Changes:
        """Begin further minutes of this kind; the signed ones are kept. What they alone had locked opens again."""
        fields = self._signatures.next_version(visit)
        if self._stands_alone(visit):
            fields += self._minutes.opening(visit)
        changes = self._acts.write(visit, Label("Began a corrected version of the minutes"), fields, undoable=False)
        self._acts.forget(visit)
        return changes

    def _stands_alone(self, visit: str) -> bool:
        """Tell whether these minutes are the visit's own: those of a re-check without minutes beside it."""
        return self.kind is PaperKind.RECHECK and self._minutes.pdf(visit) is None


@dataclass(frozen=True, slots=True)
class ToSign:
    """Minutes of one kind, and their way out of the app and back."""

    minutes: Signable
    outside: Outside


def to_sign(
    minutes: Minutes,
    papers: Papers,
    visits: Visits,
    acts: Acts,
    attachments: Attachments,
    seals: Seals,
    audit: Audit,
    clock: Clock,
) -> dict[PaperKind, ToSign]:
    """Return all minutes that are signed in the app, the visit's own first."""
    kinds: dict[PaperKind, Signable] = {PaperKind.MINUTES: minutes}
    for kind in SIDE_KINDS:
        signatures = Signatures(acts, attachments, seals, clock, kind.value)
        kinds[kind] = SideMinutes(kind, acts, visits, minutes, papers, signatures, audit)
    return {kind: ToSign(one, Outside(acts, attachments, one, clock)) for kind, one in kinds.items()}
