"""The minutes (biên bản) of a visit: what they say, who has signed, their versions.

Signing goes in three moves so that the window never waits: `prepare` gathers values, a worker makes the bytes
(`signing_task`), `record` keeps them. The first signature freezes the visit in the same transaction that records it,
so a wrong password or a pulled plug leaves an open visit or a signed one, nothing between.
"""

import hashlib
import json
import unicodedata
from collections.abc import Callable, Sequence
from datetime import datetime
from functools import partial
from pathlib import Path

from cchc_desktop.domain.answer import EvidenceKind
from cchc_desktop.domain.calendar import WorkingCalendar
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.minutes import MinutesContent, MinutesForm, Paper, PictureLine, SignatureBlock
from cchc_desktop.domain.paper import MINUTES_KINDS, PaperKind
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.domain.visit import Stage, Visit
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace import settings, wording
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.blocks import signature_blocks
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.citing import cited
from cchc_desktop.workspace.comments import COMMENT
from cchc_desktop.workspace.content import minutes_content
from cchc_desktop.workspace.differences import differences, sentences
from cchc_desktop.workspace.evidence import EvidenceKeeper
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.late import PAPER, SNAPSHOT, Late, content_of
from cchc_desktop.workspace.record import MINUTES, record
from cchc_desktop.workspace.review import Condition, Review, review
from cchc_desktop.workspace.rows import rows_of
from cchc_desktop.workspace.seals import Seals
from cchc_desktop.workspace.settings import Settings
from cchc_desktop.workspace.signatures import (
    SIGNATURE,
    ContentChanged,
    Field,
    NotSignable,
    SignatoryState,
    SignatureGiven,
    Signatures,
)
from cchc_desktop.workspace.signing_task import Preparation, Signed, made
from cchc_desktop.workspace.visits import KIND as VISIT
from cchc_desktop.workspace.visits import Visits
from cchc_desktop.workspace.wordings import Wordings

REVIEW = "review"


class ReasonMissing(Refusal):
    """A refusal to sign needs a reason and a witness."""

    what = "A refusal to sign is noted with its reason and the name of a witness."
    kept = "Nothing was noted."
    mend = "Fill in both."


class Minutes:
    """Preview, sign, correct and hand out the minutes of visits."""

    def __init__(
        self,
        store: Keeper,
        acts: Acts,
        visits: Visits,
        campaigns: Campaigns,
        forms: Forms,
        evidence: EvidenceKeeper,
        attachments: Attachments,
        options: Settings,
        calendar: WorkingCalendar,
        seals: Seals,
        wordings: Wordings,
        late: Late,
        audit: Audit,
        clock: Clock,
    ) -> None:
        self._store = store
        self._audit = audit
        self._acts = acts
        self._visits = visits
        self._campaigns = campaigns
        self._forms = forms
        self._evidence = evidence
        self._attachments = attachments
        self._settings = options
        self._calendar = calendar
        self._signatures = Signatures(acts, attachments, seals, clock)
        self._wordings = wordings
        self._late = late
        self._clock = clock

    def review(self, visit: str) -> Review:
        """Return what holds and what is missing before signing."""
        return review(
            self._visits.get(visit),
            self._visits.checklist(visit),
            len(self._store.disputes(visit)),
            [comment.item for comment in rows_of(COMMENT, self._acts.values(visit)) if comment.waits],
            {
                condition: str(fields.get("reason") or "")
                for (kind, condition), fields in self._acts.values(visit).items()
                if kind == REVIEW
            },
        )

    def give_reason(self, visit: str, condition: Condition, reason: str) -> Changes:
        """Write why the team signs although a soft condition does not hold; typing it is one step to undo.

        Raises:
            Frozen: the visit is signed.
        """
        self._visits.check_open(visit)
        return self._acts.write(
            visit,
            Label("Gave a reason for an open condition"),
            [(REVIEW, condition.value, "reason", unicodedata.normalize("NFC", reason.strip()))],
            merge_key=f"{REVIEW}/{condition}",
        )

    def offered(self, visit: str) -> bool:
        """Every visit has minutes."""
        return bool(visit)

    def entity(self, visit: str) -> str:
        """Return the entity of the registers that keep the minutes."""
        return self._signatures.entity(visit)

    def version(self, visit: str) -> int:
        """Return the version of the minutes that is worked on, from 1."""
        return self._signatures.version(visit)

    def content(self, visit: str, *, draft: bool, kind: str = MINUTES, added: str = "") -> MinutesContent:
        """Return what the minutes say as the visit stands now; `kind` is the paper whose record it is.

        `added` is what supplementary minutes correct or add, which only their record holds.
        """
        whole = self._visits.get(visit)
        kind = PaperKind.RECHECK.value if whole.recheck_of and kind == MINUTES else kind
        campaign = self._campaigns.get(whole.campaign)
        checklist = self._visits.checklist(visit)
        sheet = self._visits.score(visit)
        form = self._form(whole)
        blocks = self._blocks(whole)
        version = self.version(visit)
        embedded = record(
            whole,
            campaign,
            self._forms.version(whole.form),
            checklist,
            sheet,
            blocks,
            self._store.heads_of_devices(),
            version,
            kind,
            [(o.condition.value, o.reason) for o in self.review(visit).outcomes if not o.holds and o.reason],
            added,
        )
        return minutes_content(
            whole,
            campaign,
            checklist,
            sheet,
            self._calendar,
            form=form,
            symbol=str(self._settings.get(settings.MINUTES_SYMBOL)),
            signatures=blocks,
            pictures=self._pictures(whole),
            record=embedded,
            draft=draft,
            supplement=version - 1,
            changes=self.changes(visit),
            original=cited(self._visits, whole.recheck_of),
        )

    def changes(self, visit: str) -> tuple[str, ...]:
        """Return what this version says otherwise than the one signed before, as sentences; () in the first version."""
        version = self.version(visit)
        values = self._acts.values(visit)
        key = values.get((PAPER, visit), {}).get(f"{SNAPSHOT}/{version - 1}")
        if version == 1 or not key:
            return ()
        signed = {(kind, entity): fields for kind, entity, fields in json.loads(self._attachments.read(str(key)))}
        before = self._visits.built_from(visit, signed)
        return sentences(differences(before, self._visits.get(visit), self._visits.checklist(visit)))

    def make(self, content: MinutesContent) -> Callable[[], Paper]:
        """Return the work that makes the paper: values only, to be run in a worker."""
        return partial(made, content, self._clock.now(), self._own_wordings(content.form))

    def preview(self, visit: str) -> Callable[[], Paper]:
        """Return the work that makes a draft of the minutes as the visit stands now."""
        return self.make(self.content(visit, draft=True))

    def final(self, visit: str) -> Callable[[], Paper]:
        """Return the work that makes the file to be signed.

        Raises:
            NotSignable: a hard condition is open, or a soft one without a reason.
        """
        outcome = self.review(visit)
        if not outcome.signable:
            raise NotSignable(open=outcome.open)
        return self.make(self.content(visit, draft=False))

    def signatories(self, visit: str) -> tuple[SignatoryState, ...]:
        """Return who signs, in order, and who has."""
        return self._signatures.states(visit, self.blocks(visit))

    def blocks(self, visit: str) -> tuple[SignatureBlock, ...]:
        """Return the places to sign of a visit's minutes, in the order of signing."""
        return self._blocks(self._visits.get(visit))

    def pdf(self, visit: str) -> bytes | None:
        """Return the signed file so far; None while nobody has signed this version."""
        return self._signatures.pdf(visit)

    def signed_version(self, visit: str, version: int) -> bytes | None:
        """Return an earlier version as it was signed; None if that version was never signed."""
        return self._signatures.earlier(visit, version)

    def prepare(self, visit: str, field: str) -> Preparation:
        """Gather what signing `field` needs; the result's methods make the bytes in a worker.

        Raises:
            NotSignable: a hard condition is open, or a soft one without a reason.
            OutOfTurn: somebody before in the list has not signed.
        """
        place = self._visits.get(visit).place
        make = partial(self.final, visit)
        states = self.signatories(visit)
        return self._signatures.preparation(visit, field, states, make, self.fingerprint(visit), place)

    def record(self, visit: str, signed: Signed) -> Changes:
        """Keep a signature that was made; the first one freezes the visit in the same transaction.

        Raises:
            ContentChanged: the visit changed since `prepare`.
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
        """Keep signatures however they were given; the first ones freeze the visit in the same transaction.

        Args:
            visit: the visit.
            signatures: who signed how.
            fingerprint: of the content that was signed.
            pdf: the file as it is now, None if no file was signed (ink on paper).
            base: the file before any signature.
            more: further registers of the act.

        Raises:
            ContentChanged: the visit changed since.
        """
        if fingerprint != self.fingerprint(visit):
            raise ContentChanged
        fields = [*self._signatures.fields(visit, signatures, pdf, base), *more]
        if self._visits.get(visit).frozen_at is None:
            fields += self.freezing(visit, signatures[0].signed_at)
        done = {one.field for one in signatures}
        if all(state.how or state.field in done for state in self.signatories(visit)):
            fields.append((VISIT, visit, "stage", Stage.SIGNED))
        changes = self._acts.write(visit, Label("Signed the minutes"), fields, undoable=False)
        self._audit.note(Event.SIGNED, f"{visit} {', '.join(sorted(done))}")
        self._acts.seal(visit)
        return changes

    def freezing(self, visit: str, at: datetime) -> list[Field]:
        """Return the registers with which a first signature locks the visit as it stands."""
        return [
            (PAPER, visit, SNAPSHOT, self._attachments.add_bytes(self._late.picture(visit))),
            (VISIT, visit, "frozen_at", at),
            (VISIT, visit, "stage", Stage.CLOSED),
        ]

    def refuse(self, visit: str, representative: str, reason: str, witness: str) -> Changes:
        """Note that a representative refuses to sign, why, and before whom; the minutes say so ("" takes it back).

        Raises:
            Frozen: somebody has signed; a supplementary version is needed.
            ReasonMissing: neither reason nor witness may be blank.
        """
        if bool(reason.strip()) != bool(witness.strip()):
            raise ReasonMissing
        return self._visits.representatives.change(
            visit, representative, refusal=reason.strip(), witness=witness.strip()
        )

    def correct(self, visit: str) -> Changes:
        """Begin a supplementary version (NĐ 30/2020, Điều 18.3): the visit opens again, the signed version is kept.

        What arrived by sync since the signature comes into it and stands in its list of changes.
        """
        version = self.version(visit)
        picture = self._acts.values(visit).get((PAPER, visit), {}).get(SNAPSHOT)
        fields: list[Field] = [
            *self._signatures.next_version(visit),
            (PAPER, visit, f"{SNAPSHOT}/{version}", picture),
            *self.opening(visit),
        ]
        changes = self._acts.write(visit, Label("Began a corrected version of the minutes"), fields, undoable=False)
        self._acts.forget(visit)
        return changes

    def opening(self, visit: str) -> list[Field]:
        """Return the registers with which a locked visit opens again."""
        return [
            (PAPER, visit, SNAPSHOT, None),
            (VISIT, visit, "frozen_at", None),
            (VISIT, visit, "stage", Stage.UNDER_WAY),
        ]

    def export(self, pdf: bytes, path: Path) -> None:
        """Write a PDF to a file of the person's choice.

        Raises:
            DiskFull, ReadOnly, CannotWrite: it could not be written; an older file of that name is left whole.
        """
        with refusing(path):
            replace_file(path, pdf)
        self._audit.note(Event.EXPORTED, path.name)

    def base(self, visit: str) -> bytes | None:
        """Return the file of this version before any signature; None while nobody has signed."""
        return self._signatures.base(visit)

    def fingerprint(self, visit: str) -> str:
        """Return a hash of everything the visit says and of who has signed, to notice that either changed."""
        values = self._acts.values(visit)
        told = content_of(values)
        for key, fields in values.items():
            if key[0] in (SIGNATURE, REVIEW):
                told[key] = dict(fields)
            elif key[0] == PAPER:
                told[key] = {name: fields[name] for name in ("version", "signed") if name in fields}
        lines = sorted(
            (kind, entity, field, repr(value))
            for (kind, entity), fields in told.items()
            for field, value in fields.items()
        )
        return hashlib.sha256(repr(lines).encode()).hexdigest()

    def _own_wordings(self, form: MinutesForm) -> tuple[str, ...]:
        return self._wordings.own_texts(MINUTES_KINDS[form])

    def _form(self, whole: Visit) -> MinutesForm:
        chosen = MinutesForm(str(self._settings.get(settings.MINUTES_FORM)))
        return MinutesForm.RECHECK if whole.recheck_of else chosen

    def _blocks(self, whole: Visit) -> tuple[SignatureBlock, ...]:
        form = self._form(whole)
        return signature_blocks(whole, form, organisation=bool(self._settings.get(settings.ORGANISATION_SIGNS)))

    def _pictures(self, visit: Visit) -> tuple[PictureLine, ...]:
        numbers = {item.code: item.number for item in self._visits.checklist(visit.id).items}
        edited = {piece.derived_from for piece in visit.evidence}
        return tuple(
            PictureLine(
                image=self._evidence.picture(piece),
                caption=piece.caption,
                taken=wording.taken_words(piece),
                item=numbers.get(piece.item, ""),
                sha256=piece.sha256,
            )
            for piece in visit.evidence
            # An edited copy stands for its original on paper: what was made unreadable must not be printed beside it.
            if piece.kind is EvidenceKind.PHOTO and piece.id not in edited
        )
