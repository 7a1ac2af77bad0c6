"""Taking in signed minutes: the visit inside a checked file is put into this workspace, its paper beside it.

The same file twice is once. A visit that is open here takes the values that were signed; what stood here before stays
in the journal. A visit that was signed here in a newer version keeps it.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum
from pathlib import Path

from cchc_desktop.checklist.form import BrokenForm
from cchc_desktop.checklist.xform.refusals import BadForm
from cchc_desktop.checklist.xpath.refusals import BadExpression
from cchc_desktop.domain.answer import Evidence, EvidenceKind
from cchc_desktop.domain.campaign import Campaign
from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ordering import between
from cchc_desktop.domain.paper import PaperKind
from cchc_desktop.domain.refusal import NotFound, Reason
from cchc_desktop.domain.system_error import why
from cchc_desktop.domain.visit import Stage, Visit
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.workspace import kinds
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.campaigns import KIND as CAMPAIGN
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.checking import Checked
from cchc_desktop.workspace.codec import flatten
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.late import PAPER
from cchc_desktop.workspace.papers import KIND as OFFICE_PAPER
from cchc_desktop.workspace.reading import ANSWER, MAIN, SUGGESTION
from cchc_desktop.workspace.record import MINUTES, RecordFaulty
from cchc_desktop.workspace.record_values import campaign_of, form_of, visit_of
from cchc_desktop.workspace.rows import DELETED, RANK
from cchc_desktop.workspace.signatures import SIGNATURE
from cchc_desktop.workspace.visits import KIND as VISIT

Field = tuple[str, str, str, object]
_LABEL = Label("Took in signed minutes")


class Outcome(StrEnum):
    """What became of a file: taken in, here already, left out."""

    TAKEN = "taken"
    KNOWN = "known"
    LEFT = "left"


@dataclass(frozen=True, slots=True)
class Taken:
    """What became of one file: the visit it brought or is known as, why it was left out, what changed."""

    path: Path
    outcome: Outcome
    unit: str = ""
    visit: str = ""
    reason: Reason | None = None
    changes: tuple[Changes, ...] = ()


class SignedPapers:
    """Puts checked files into the workspace, one transaction a visit."""

    def __init__(self, acts: Acts, forms: Forms, attachments: Attachments, clock: Clock) -> None:
        self._acts = acts
        self._forms = forms
        self._attachments = attachments
        self._clock = clock

    def take(self, checked: Checked, pdf: bytes | None = None) -> Taken:
        """Take a checked file in; `pdf` are its bytes (read anew if they are not given).

        Never raises for what is in the file; a full disk raises as every write does.
        """
        if checked.problem is not None:
            return Taken(checked.path, Outcome.LEFT, reason=checked.problem)
        try:
            data = checked.path.read_bytes() if pdf is None else pdf
            visit, campaign = visit_of(checked.record), campaign_of(checked.record)
        except RecordFaulty as error:
            return Taken(checked.path, Outcome.LEFT, reason=Reason("its record: {reason}", error.params))
        except OSError as error:
            reason = Reason("it cannot be read: {reason}", {"reason": why(error)})
            return Taken(checked.path, Outcome.LEFT, reason=reason)
        of_recheck = checked.record["kind"] == PaperKind.RECHECK and bool(visit.recheck_of)
        if checked.record["kind"] != MINUTES and not of_recheck:
            return self._put_beside(checked, visit, data)
        left = self._hindrance(checked, visit)
        if left is not None:
            return Taken(checked.path, Outcome.LEFT, visit.unit.name, visit.id, left)
        return self._put(checked, visit, campaign, data)

    def _hindrance(self, checked: Checked, visit: Visit) -> Reason | None:
        record = checked.record
        if self._knows(visit.form):
            return None
        try:
            carried = form_of(record)
            if carried is not None and carried.xform_sha256 == visit.form:
                self._forms.keep(carried)
        except (BrokenForm, BadForm, BadExpression, RecordFaulty) as error:
            return Reason("its checklist cannot be used: {reason}", {"reason": error.sentence()})
        if not self._knows(visit.form):
            # The checklist that comes with the app may simply not have been used here yet.
            self._forms.supplied()
        if self._knows(visit.form):
            return None
        form = record["form"]
        assert isinstance(form, dict)
        said = {"form": str(form["id"]), "version": str(form["version"])}
        return Reason("its checklist “{form}”, version {version}, is not in this workspace", said)

    def _knows(self, form: str) -> bool:
        try:
            self._forms.checklist(form)
        except NotFound:
            return False
        return True

    def _put(self, checked: Checked, visit: Visit, campaign: Campaign, pdf: bytes) -> Taken:
        version = int(str(checked.record["minutes_version"]))
        paper = self._acts.values(visit.id).get((PAPER, visit.id), {})
        here = int(str(paper.get("version") or 0)) if paper.get("signed") or paper.get("signed/1") else 0
        name, key = visit.unit.name, self._attachments.add_bytes(pdf)
        kept = paper.get("signed") if version == here else paper.get(f"signed/{version}")
        if kept == key:
            return Taken(checked.path, Outcome.KNOWN, name, visit.id)
        if kept and version <= here:
            return self._other_file(checked, visit, version == here, str(kept), key, pdf)
        if version < here:
            changes = self._acts.write(visit.id, _LABEL, [(PAPER, visit.id, f"signed/{version}", key)], undoable=False)
            return Taken(checked.path, Outcome.TAKEN, name, visit.id, changes=(changes,))
        changed = (self._campaign(campaign, visit), self._visit(checked, visit, version, key, pdf, here))
        self._acts.seal(visit.id)
        return Taken(checked.path, Outcome.TAKEN, name, visit.id, changes=changed)

    def _put_beside(self, checked: Checked, visit: Visit, pdf: bytes) -> Taken:
        """Keep supplementary or re-check minutes with the visit they belong to, the newest before earlier ones."""
        kind, name = str(checked.record["kind"]), visit.unit.name
        if (VISIT, visit.id) not in self._acts.values(visit.id):
            return Taken(
                checked.path, Outcome.LEFT, name, visit.id, Reason("the minutes it belongs to are not here yet")
            )
        paper = self._acts.values(visit.id).get((PAPER, kind), {})
        version, kept, key = int(str(paper.get("version") or 1)), paper.get("signed"), self._attachments.add_bytes(pdf)
        if key in {value for field, value in paper.items() if field.startswith("signed")}:
            return Taken(checked.path, Outcome.KNOWN, name, visit.id)
        fields: list[Field] = []
        if kept and not pdf.startswith(self._attachments.read(str(kept))):
            fields.append((PAPER, kind, f"signed/{version}", kept))
            version += 1
        fields += self._signatures(checked, f"{kind}/{version}")
        fields += [(PAPER, kind, "version", version), (PAPER, kind, "signed", key)]
        if "added" in checked.record:
            fields.append((OFFICE_PAPER, kind, "added", checked.record["added"]))
        changes = self._acts.write(visit.id, _LABEL, fields, undoable=False)
        return Taken(checked.path, Outcome.TAKEN, name, visit.id, changes=(changes,))

    @staticmethod
    def _signatures(checked: Checked, named: str) -> list[Field]:
        fields: list[Field] = []
        for one in checked.signatures:
            told = {"how": one.how, "holder": one.holder, "signed_at": one.signed_at, "sha256": checked.sha256}
            fields += [(SIGNATURE, f"{named}/{one.field}", name, value) for name, value in told.items()]
        return fields

    def _other_file(self, checked: Checked, visit: Visit, newest: bool, kept: str, key: str, pdf: bytes) -> Taken:
        """A longer file of the same signatures (timestamps were added) takes the place of the shorter one."""
        before = self._attachments.read(kept)
        name = visit.unit.name
        if before.startswith(pdf):
            return Taken(checked.path, Outcome.KNOWN, name, visit.id)
        if not pdf.startswith(before) or not newest:
            reason = Reason("another file of the same minutes is here already")
            return Taken(checked.path, Outcome.LEFT, name, visit.id, reason)
        changes = self._acts.write(visit.id, _LABEL, [(PAPER, visit.id, "signed", key)], undoable=False)
        return Taken(checked.path, Outcome.TAKEN, name, visit.id, changes=(changes,))

    def _campaign(self, campaign: Campaign, visit: Visit) -> Changes:
        """Bring in the campaign where it is not here; else only the unit it may lack."""
        values = self._acts.values(campaign.id)
        fields: list[Field] = []
        if (CAMPAIGN, campaign.id) not in values:
            plain = replace(campaign, team=replace(campaign.team, members=()), units=())
            fields += _plain(CAMPAIGN, campaign.id, flatten(plain), without=("id", "units", "team.members"))
            fields += _rows(kinds.MEMBER.name, campaign.team.members, values, self._clock)
            fields += _rows(kinds.UNIT.name, campaign.units, values, self._clock)
        elif (kinds.UNIT.name, visit.unit.id) not in values and not visit.recheck_of:
            fields += _rows(kinds.UNIT.name, (visit.unit,), {}, self._clock)
        return self._acts.write(campaign.id, _LABEL, fields, undoable=False)

    def _visit(self, checked: Checked, visit: Visit, version: int, key: str, pdf: bytes, here: int) -> Changes:
        from cchc_desktop.documents.comparing import photos_of  # noqa: PLC0415  (start-up time)

        values = self._acts.values(visit.id)
        signed = [one.signed_at for one in checked.signatures if one.signed_at is not None]
        frozen = min(signed, default=self._clock.now())
        own = {"frozen_at": frozen, "stage": Stage.SIGNED, "campaign": visit.campaign, "form": visit.form}
        plain = {name: value for name, value in flatten(visit).items() if name not in _NOT_PLAIN} | own
        evidence = self._pictured(visit.evidence, photos_of(pdf))
        fields: list[Field] = [(VISIT, visit.id, name, value) for name, value in plain.items()]
        for kind, rows in _kinds_of(replace(visit, evidence=evidence)):
            fields += _rows(kind, rows, values, self._clock)
        fields += self._answers(visit)
        if visit.sample is not None:
            fields += _plain(kinds.SAMPLE, kinds.SAMPLE_KEY, flatten(visit.sample))
        fields += self._signatures(checked, str(version))
        if here and here < version:
            fields.append((PAPER, visit.id, f"signed/{here}", values[PAPER, visit.id].get("signed")))
        fields += [(PAPER, visit.id, "version", version), (PAPER, visit.id, "signed", key)]
        return self._acts.write(visit.id, _LABEL, fields, undoable=False)

    def _answers(self, visit: Visit) -> Iterator[Field]:
        for item in self._forms.checklist(visit.form).items:
            answer = visit.answer(item.code)
            yield ANSWER, MAIN, item.path, answer.verdict
            yield ANSWER, MAIN, item.score_path, answer.score
            yield ANSWER, MAIN, item.note_path, answer.note or None
            yield SUGGESTION, item.code, "state", answer.suggestion

    def _pictured(self, pieces: Sequence[Evidence], photos: Sequence[bytes]) -> tuple[Evidence, ...]:
        """Keep the paper's pictures as the photos' copies; the originals are where the evidence was taken in."""
        left = list(photos)
        made = []
        for piece in pieces:
            copy = ""
            if piece.kind is EvidenceKind.PHOTO and left:
                copy = self._attachments.add_bytes(left.pop(0))
            made.append(replace(piece, paper=copy, thumbnail=copy))
        return tuple(made)


_NOT_PLAIN = frozenset(
    {"id", "campaign", "form", "answers", "evidence", "dossiers", "sample", "remediations", "strengths", "findings"}
    | {"recommendations", "representatives", "team.members", "frozen_at", "stage"}
)


def _kinds_of(visit: Visit) -> tuple[tuple[str, Sequence[object]], ...]:
    return (
        (kinds.MEMBER.name, visit.team.members),
        (kinds.REPRESENTATIVE.name, visit.representatives),
        (kinds.EVIDENCE.name, visit.evidence),
        (kinds.DOSSIER.name, visit.dossiers),
        (kinds.STRENGTH.name, visit.strengths),
        (kinds.FINDING.name, visit.findings),
        (kinds.RECOMMENDATION.name, visit.recommendations),
        (kinds.REMEDIATION.name, visit.remediations),
    )


def _plain(kind: str, entity: str, fields: Mapping[str, object], without: Sequence[str] = ()) -> list[Field]:
    return [(kind, entity, name, value) for name, value in fields.items() if name not in without]


def _rows(
    kind: str, rows: Sequence[object], values: Mapping[tuple[str, str], Mapping[str, object]], clock: Clock
) -> list[Field]:
    """Return the fields that make a kind's rows those given, in order; others that stand here go into the bin."""
    fields: list[Field] = []
    place, kept = "", set()
    for row in rows:
        place = between(place, "")
        given = flatten(row)
        entity = str(given.pop("id"))
        kept.add(entity)
        fields += _plain(kind, entity, given | {RANK: place, DELETED: None})
    for (name, entity), found in values.items():
        if name == kind and entity not in kept and found.get(RANK) and not found.get(DELETED):
            fields.append((kind, entity, DELETED, clock.now()))
    return fields
