"""A visit's answers out to other ODK software, and back: submission XML with its media (ODK XForms, OpenRosa)."""

import random
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from pathlib import Path

from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.session import Kept, Session
from cchc_desktop.checklist.filling.submission import reopened, submission
from cchc_desktop.checklist.filling.world import Surroundings as World
from cchc_desktop.checklist.form import Checklist
from cchc_desktop.checklist.parcel import Parcel, file_name, pack, unpack
from cchc_desktop.checklist.xform.model import Form
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.domain.answer import Evidence, Verdict
from cchc_desktop.domain.clock import VIETNAM, Clock
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.refusal import NotFound, Refusal
from cchc_desktop.domain.visit import Visit
from cchc_desktop.storage.engine import refusing
from cchc_desktop.storage.files import replace_file
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.evidence import EvidenceKeeper
from cchc_desktop.workspace.forms import Forms
from cchc_desktop.workspace.reading import ANSWER, MAIN, naming
from cchc_desktop.workspace.visits import Visits

_OF_ITEM = re.compile(r"(?P<item>[^-]+)-\d{2}-(?P<name>.+)")
_IDENTITY = ("instanceID", "instanceName", "deprecatedID")


class OtherForm(Refusal):
    """A submission answers another form, or another version of it."""

    what = "The file answers “{form}”, version “{version}”; this visit asks “{own}”, version “{own_version}”."
    kept = "The visit stays as it is."
    mend = "Open the visit that uses that version, or move this visit to it first."


@dataclass(frozen=True, slots=True)
class Taken:
    """What was taken in: answers written, files added, files that were there already, questions passed over."""

    changes: Changes
    answers: int
    files: int
    known: int
    passed_over: tuple[str, ...]


class Interchange:
    """Export a visit as an ODK submission and read one back."""

    def __init__(
        self,
        acts: Acts,
        visits: Visits,
        forms: Forms,
        evidence: EvidenceKeeper,
        audit: Audit,
        clock: Clock,
        ids: Ids,
    ) -> None:
        self._acts = acts
        self._visits = visits
        self._forms = forms
        self._evidence = evidence
        self._audit = audit
        self._clock = clock
        self._ids = ids

    def submission(self, visit: str) -> bytes:
        """Return the visit's answers as a zip: `submission.xml` and `media/`; irrelevant answers are left out.

        Raises:
            NotFound: there is no such visit, or one of its files has not arrived on this laptop yet.
        """
        whole, key = self._visits.get(visit), self._visits.form(visit)
        version = self._forms.version(key)
        form = read_form(version.xform, version.media)
        named = dict(_media_names(whole.evidence))
        values = self._kept(visit) | dict(_photo_values(whole, self._forms.checklist(key), named))
        values |= _identity(form, visit)
        session = Session.resume(form, self._world(), Kept(values, {}))
        media = {name: self._evidence.original(piece) for piece, name in _pieces(whole, named)}
        return pack(submission(session), media)

    def export(self, visit: str, path: Path) -> None:
        """Write the submission of a visit to a file.

        Raises:
            DiskFull, ReadOnly, CannotWrite: it could not be written; an older file of that name is left whole.
        """
        data = self.submission(visit)
        with refusing(path):
            replace_file(path, data)
        self._audit.note(Event.EXPORTED, path.name)

    def take_in(self, visit: str, data: bytes, name: str) -> Taken:
        """Write the answers of a submission into a visit, as one step that can be undone; its files become evidence.

        What the submission leaves blank stays as it is. Values that are no answer to their question are passed over
        and named. Files that the visit holds already (same hash) are not added twice.

        Raises:
            Frozen: the visit is signed.
            BrokenParcel: the file is hostile or broken.
            OtherForm: it answers another form or version.
            BadForm, TooManyRepeats: its XML does not fit the form.
        """
        self._visits.check_open(visit)
        parcel = unpack(data, name)
        key = self._visits.form(visit)
        version, checklist = self._forms.version(key), self._forms.checklist(key)
        form = read_form(version.xform, version.media)
        if (parcel.form, parcel.version) != (form.id, form.version):
            raise OtherForm(form=parcel.form, version=parcel.version, own=form.id, own_version=form.version)
        session = reopened(form, self._world(), parcel.answers)
        fields, passed_over = _answers(session, checklist)
        changes = self._acts.write(visit, Label("Took in the answers of an ODK submission"), fields)
        files, known = self._take_files(visit, parcel, session, checklist)
        return Taken(naming(changes, checklist), len(fields), files, known, tuple(passed_over))

    def _take_files(self, visit: str, parcel: Parcel, session: Session, checklist: Checklist) -> tuple[int, int]:
        owners = dict(_owners(session, checklist))
        codes = {item.code for item in checklist.items}
        held = {piece.sha256 for piece in self._visits.get(visit).evidence if piece.sha256}
        files = known = 0
        for name, data in parcel.media.items():
            match = _OF_ITEM.fullmatch(name)
            item = match["item"] if match and match["item"] in codes else owners.get(name, "")
            prepared = self._evidence.prepare(data, match["name"] if match and item else name)
            if prepared.sha256 in held:
                known += 1
                continue
            held.add(prepared.sha256)
            self._evidence.attach(visit, item, prepared)
            files += 1
        return files, known

    def _kept(self, visit: str) -> dict[tuple[str, str], str]:
        """Return the stored answers as the engine takes them."""
        return {
            (instance, path): str(value)
            for (kind, instance), fields in self._acts.values(visit).items()
            if kind == ANSWER
            for path, value in fields.items()
            if value not in (None, "")
        }

    def _world(self) -> World:
        return World(VIETNAM, self._clock.now, random.Random(0), self._ids.new)  # noqa: S311  (no secret)


def _identity(form: Form, visit: str) -> dict[tuple[str, str], str]:
    """Return the id of the submission: the same visit is the same submission however often it is sent."""
    return {(MAIN, path): f"uuid:{visit}" for path, field in form.fields.items() if field.name == "instanceID"}


def _media_names(evidence: tuple[Evidence, ...]) -> Iterator[tuple[str, str]]:
    """Yield evidence id and the name of its file in the zip: `A1-01-ke hoach.jpg`."""
    counts: dict[str, int] = {}
    for piece in evidence:
        if piece.original:
            counts[piece.item] = counts.get(piece.item, 0) + 1
            owner = file_name(piece.item) if piece.item else "visit"
            yield piece.id, f"{owner}-{counts[piece.item]:02}-{file_name(piece.file_name)}"


def _pieces(visit: Visit, named: Mapping[str, str]) -> Iterator[tuple[Evidence, str]]:
    yield from ((piece, named[piece.id]) for piece in visit.evidence if piece.id in named)


def _photo_values(
    visit: Visit, checklist: Checklist, named: Mapping[str, str]
) -> Iterator[tuple[tuple[str, str], str]]:
    """Yield the value of each item's evidence node: the name of its first file."""
    for item in checklist.items:
        first = next((named[piece.id] for piece in visit.evidence_for(item.code) if piece.id in named), "")
        if first:
            yield (MAIN, f"{item.path}_photo"), first


def _owners(session: Session, checklist: Checklist) -> Iterator[tuple[str, str]]:
    """Yield file name and item code for each evidence node that names a file."""
    for item in checklist.items:
        try:
            entry = session.find(f"{item.path}_photo")
        except (NotFound, KeyError):
            continue
        if entry.value:
            yield entry.value, item.code


def _answers(session: Session, checklist: Checklist) -> tuple[list[tuple[str, str, str, object]], list[str]]:
    photos = {f"{item.path}_photo" for item in checklist.items}
    verdicts = {item.path: item.code for item in checklist.items}
    fields: list[tuple[str, str, str, object]] = []
    passed_over: list[str] = []
    for entry in session.root.below():
        path = entry.field.path
        if not _is_answer(entry) or path in photos:
            continue
        problem = session.problem(entry)
        wrong = path in verdicts and entry.value not in set(Verdict)
        if wrong or (problem is not None and problem.kind in ("type", "constraint")):
            passed_over.append(entry.name)
        else:
            fields.append((ANSWER, entry.key, path, entry.value))
    return fields, passed_over


def _is_answer(entry: Entry) -> bool:
    answered = bool(entry.value) and not entry.field.children and entry.field.calculate is None
    return answered and entry.name not in _IDENTITY
