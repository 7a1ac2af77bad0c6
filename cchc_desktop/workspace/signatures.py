"""The signatures under one of a visit's papers: who signs, who has, and the registers that keep it.

The minutes and the minutes beside them (supplementary, re-check) are signed alike; each is a `paper` entity with its
own file, base and versions, and each signature is named by that paper, its version and the field.
"""

import hashlib
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from datetime import datetime

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.minutes import Paper, SignatureBlock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.workspace import wording
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.late import PAPER
from cchc_desktop.workspace.seals import Seals
from cchc_desktop.workspace.signing_task import Preparation, Signed

SIGNATURE = "signature"
REFUSED = "refused"
Field = tuple[str, str, str, object]
"""Kind, entity, field, value of a register to be written."""


class NotSignable(Refusal):
    """Something that must be there before signing is missing, or a reason for what the team leaves open."""

    what = "The minutes cannot be signed yet: {open} conditions are open."
    kept = "Nothing was signed or locked."
    mend = "Follow the links in the list of conditions or write why it stays so, then sign."


class OutOfTurn(Refusal):
    """Somebody else signs first."""

    what = "{name} signs first."
    kept = "Nothing was signed."
    mend = "Sign in the order of the list."


class ContentChanged(Refusal):
    """The visit changed while the signature was being made."""

    what = "The content changed while it was being signed."
    kept = "Nothing was signed or locked; the change is kept."
    mend = "Look at the preview again and sign again."


@dataclass(frozen=True, slots=True)
class SignatureGiven:
    """A signature to be kept: field, how, whose certificate ("" for ink), when, the pen's strokes (JSON) if drawn."""

    field: str
    how: str
    holder: str
    signed_at: datetime
    strokes: bytes = b""

    @classmethod
    def of(cls, signed: Signed) -> "SignatureGiven":
        """Return what a signature made in the app leaves to be kept."""
        return cls(signed.field, signed.how, signed.holder, signed.signed_at, signed.strokes)


@dataclass(frozen=True, slots=True)
class SignatoryState:
    """One expected signatory and what was signed.

    `how` is "", "digital", "handwritten", "paper" or "refused"; who refused has no field.
    """

    field: str
    name: str
    role: str
    how: str = ""
    signed_at: datetime | None = None
    holder: str = ""


class Signatures:
    """Reads and words the registers of one paper of each visit; `beside` names a paper that is not the minutes."""

    def __init__(self, acts: Acts, attachments: Attachments, seals: Seals, clock: Clock, beside: str = "") -> None:
        self._acts = acts
        self._attachments = attachments
        self._seals = seals
        self._clock = clock
        self._beside = beside

    def entity(self, visit: str) -> str:
        """Return the entity of the paper's registers."""
        return self._beside or visit

    def version(self, visit: str) -> int:
        """Return the version of the paper that is worked on, from 1."""
        return int(str(self._kept(visit, "version") or 1))

    def named(self, visit: str, field: str) -> str:
        """Return the entity of the registers of one signature."""
        version = f"{self.version(visit)}/{field}"
        return f"{self._beside}/{version}" if self._beside else version

    def pdf(self, visit: str) -> bytes | None:
        """Return the signed file so far; None while nobody has signed this version."""
        return self._file(visit, "signed")

    def base(self, visit: str) -> bytes | None:
        """Return the file of this version before any signature; None while nobody has signed."""
        return self._file(visit, "base")

    def earlier(self, visit: str, version: int) -> bytes | None:
        """Return an earlier version as it was signed; None if that version was never signed."""
        return self._file(visit, f"signed/{version}")

    def states(self, visit: str, blocks: Sequence[SignatureBlock]) -> tuple[SignatoryState, ...]:
        """Return who signs, in order, and who has."""
        values = self._acts.values(visit)
        states = []
        for block in blocks:
            if not block.field:
                states.append(SignatoryState("", block.name, block.role, REFUSED))
                continue
            given = values.get((SIGNATURE, self.named(visit, block.field)), {})
            at = given.get("signed_at")
            states.append(
                SignatoryState(
                    block.field,
                    block.name,
                    block.role,
                    str(given.get("how") or ""),
                    datetime.fromisoformat(str(at)) if at else None,
                    str(given.get("holder") or ""),
                )
            )
        return tuple(states)

    def preparation(
        self,
        visit: str,
        field: str,
        states: Sequence[SignatoryState],
        make: Callable[[], Callable[[], Paper]],
        fingerprint: str,
        place: str,
    ) -> Preparation:
        """Gather what signing `field` needs.

        Args:
            visit: the visit.
            field: whose turn it is.
            states: who signs, in order.
            make: returns the work that makes the file, called when nobody has signed; it may decline.
            fingerprint: of what is signed.
            place: where it is signed.

        Raises:
            OutOfTurn: somebody before in the list has not signed.
            Refusal: what `make` declines with.
        """
        for state in states:
            if state.field == field:
                break
            if not state.how:
                raise OutOfTurn(name=state.name)
        signed = self.pdf(visit)
        made = make() if signed is None else None
        state = next(state for state in states if state.field == field)
        return Preparation(
            visit=visit,
            field=field,
            name=state.name,
            place=place,
            reason=wording.SIGNING_REASONS[state.role],
            signed_at=self._clock.now(),
            signed_so_far=signed,
            make=made,
            fingerprint=fingerprint,
            machine=self._seals.machine,
            entropy=self._seals.entropy,
            seal=self._seals.get(),
        )

    def keep_seal(self, signed: Signed) -> None:
        """Keep the laptop's seal if it was made for this signature."""
        if signed.seal is not None:
            self._seals.keep(signed.seal)

    def fields(self, visit: str, given: Sequence[SignatureGiven], pdf: bytes | None, base: bytes) -> list[Field]:
        """Return the registers of signatures that were given.

        Args:
            visit: the visit.
            given: who signed how.
            pdf: the file as it is now, None if no file was signed (ink on paper).
            base: the file before any signature.
        """
        entity = self.entity(visit)
        fields: list[Field] = [(PAPER, entity, "version", self.version(visit))]
        if pdf is not None:
            fields.append((PAPER, entity, "signed", self._attachments.add_bytes(pdf)))
        if not self._kept(visit, "base"):
            fields.append((PAPER, entity, "base", self._attachments.add_bytes(base)))
        sha256 = hashlib.sha256(pdf or base).hexdigest()
        for one in given:
            name = self.named(visit, one.field)
            fields += [
                (SIGNATURE, name, "how", one.how),
                (SIGNATURE, name, "holder", one.holder),
                (SIGNATURE, name, "signed_at", one.signed_at),
                (SIGNATURE, name, "sha256", sha256),
            ]
            if one.strokes:
                fields.append((SIGNATURE, name, "strokes", self._attachments.add_bytes(one.strokes)))
        return fields

    def next_version(self, visit: str) -> list[Field]:
        """Return the registers that begin a further version; the signed one is kept beside."""
        entity, version = self.entity(visit), self.version(visit)
        gone = ("signed", "base", "scan", "lasting", "renewal_tries", "renewal_trouble")
        return [
            (PAPER, entity, f"signed/{version}", self._kept(visit, "signed")),
            (PAPER, entity, "version", version + 1),
            *((PAPER, entity, name, None) for name in gone),
        ]

    def _kept(self, visit: str, name: str) -> object:
        return self._acts.values(visit).get((PAPER, self.entity(visit)), {}).get(name)

    def _file(self, visit: str, name: str) -> bytes | None:
        key = self._kept(visit, name)
        return self._attachments.read(str(key)) if key else None
