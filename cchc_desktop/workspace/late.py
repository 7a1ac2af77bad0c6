"""What arrives by sync after a visit was signed: it never alters what was signed, it waits ("sửa sau khi ký").

With the first signature a picture of all the visit's registers is kept. From then on the workspace shows the visit as
it was signed, whatever another laptop's entries say; those entries are all there in the journal, and the head of the
team decides: into a supplementary version, or set aside, which writes the signed value once more.
"""

import json
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import datetime

from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.attachments import Attachments
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace import kinds
from cchc_desktop.workspace.acts import Acts, Values
from cchc_desktop.workspace.changes import Changes
from cchc_desktop.workspace.differences import differences
from cchc_desktop.workspace.reading import ANSWER, SUGGESTION
from cchc_desktop.workspace.visits import KIND as VISIT
from cchc_desktop.workspace.visits import Visits

PAPER = "paper"
SNAPSHOT = "snapshot"
_CONTENT = frozenset(
    {
        *(ANSWER, SUGGESTION, kinds.SAMPLE),
        *(kinds.MEMBER.name, kinds.REPRESENTATIVE.name, kinds.EVIDENCE.name, kinds.DOSSIER.name),
        *(kinds.STRENGTH.name, kinds.FINDING.name, kinds.RECOMMENDATION.name, kinds.REMEDIATION.name),
    }
)
_STATE = frozenset({"stage", "frozen_at"})
"""Fields of the visit that go on after signing."""
Loaded = dict[tuple[str, str], dict[str, object]]


@dataclass(frozen=True, slots=True)
class LateEdit:
    """One difference between what was signed and what has arrived since: a sentence, who wrote it last, when."""

    sentence: str
    person: str
    at: datetime | None


class Late:
    """Keeps signed visits as they were signed, and lists what waits."""

    def __init__(self, store: Keeper, acts: Acts, visits: Visits, attachments: Attachments) -> None:
        self._store = store
        self._acts = acts
        self._visits = visits
        self._attachments = attachments
        acts.mask = self.masked

    def picture(self, visit: str) -> bytes:
        """Return the visit's content as it stands now, to be kept with the first signature (canonical JSON)."""
        told = [
            [kind, entity, fields] for (kind, entity), fields in sorted(content_of(self._acts.values(visit)).items())
        ]
        return json.dumps(told, ensure_ascii=False, sort_keys=True, separators=(",", ":")).encode()

    def masked(self, scope: str, loaded: Loaded) -> Loaded:
        """Return a scope's values with a signed visit's content as it was signed."""
        signed = self._signed(scope, loaded)
        if signed is None:
            return loaded
        shown = {key: fields for key, fields in loaded.items() if key[0] not in _CONTENT}
        own = {name: value for name, value in loaded[VISIT, scope].items() if name in _STATE}
        for key, fields in signed.items():
            shown[key] = dict(fields) | (own if key == (VISIT, scope) else {})
        return shown

    def edits(self, visit: str) -> tuple[LateEdit, ...]:
        """Return what has arrived since the visit was signed, as sentences; () if nothing, or while it is open."""
        loaded = self._loaded(visit)
        signed = self._signed(visit, loaded)
        if signed is None or not _changed(signed, content_of(loaded)):
            return ()
        checklist = self._visits.checklist(visit)
        now = self._visits.built_from(visit, loaded)
        paths = {path: item.code for item in checklist.items for path in (item.path, item.score_path, item.note_path)}
        by: dict[tuple[str, str], Register] = {}
        for register in _changed_registers(visit, signed, content_of(loaded)):
            entity = paths.get(register.field, "") if register.kind == ANSWER else register.entity
            by.setdefault((register.kind, entity), register)
        found = []
        for one in differences(self._visits.get(visit), now, checklist):
            past = self._store.history(by[one.kind, one.entity]) if (one.kind, one.entity) in by else ()
            last = past[-1] if past else None
            found.append(LateEdit(one.sentence, last.person if last else "", last.at if last else None))
        return tuple(found)

    def waiting(self, visit: str) -> bool:
        """Tell whether anything has arrived since the visit was signed."""
        loaded = self._loaded(visit)
        signed = self._signed(visit, loaded)
        return signed is not None and bool(_changed(signed, content_of(loaded)))

    def settled(self, visit: str) -> bool:
        """Tell whether what is shown of a visit follows from its values alone: a signed one's picture is here."""
        loaded = self._acts.values(visit)
        key = loaded.get((PAPER, visit), {}).get(SNAPSHOT)
        frozen = loaded.get((VISIT, visit), {}).get("frozen_at")
        return not (key and frozen) or self._attachments.holds(str(key))

    def set_aside(self, visit: str) -> Changes:
        """Write the signed values once more over what has arrived; the journal keeps who had written what."""
        loaded = self._loaded(visit)
        signed = self._signed(visit, loaded)
        if signed is None:
            return Changes(visit, frozenset())
        changed = _changed_registers(visit, signed, content_of(loaded))
        changes = [Change(one, signed.get((one.kind, one.entity), {}).get(one.field)) for one in changed]
        if changes:
            self._store.write(changes)
            self._acts.forget(visit)
        touched = {(VISIT, visit), *((one.kind, one.entity or one.field) for one in changed)}
        return Changes(visit, frozenset(touched) if changes else frozenset())

    def _loaded(self, visit: str) -> Loaded:
        return {key: dict(fields) for key, fields in self._store.values(visit).items()}

    def _signed(self, scope: str, loaded: Values) -> Loaded | None:
        key = loaded.get((PAPER, scope), {}).get(SNAPSHOT)
        if not key or not loaded.get((VISIT, scope), {}).get("frozen_at"):
            return None
        try:
            # On a laptop where the picture has not arrived yet, entries show as they are; they are listed when it has.
            if not self._attachments.holds(str(key)):
                return None
            return {(kind, entity): fields for kind, entity, fields in json.loads(self._attachments.read(str(key)))}
        except Refusal:
            return None


def content_of(values: Values) -> Loaded:
    """Return what of a scope's values is content of the visit."""
    found: Loaded = {}
    for (kind, entity), fields in values.items():
        if kind in _CONTENT:
            found[kind, entity] = dict(fields)
        elif kind == VISIT:
            found[kind, entity] = {name: value for name, value in fields.items() if name not in _STATE}
    return found


def _changed(signed: Mapping[tuple[str, str], Mapping[str, object]], now: Loaded) -> list[tuple[str, str, str]]:
    return [
        (kind, entity, field)
        for kind, entity in sorted(signed.keys() | now.keys())
        for field in sorted(signed.get((kind, entity), {}).keys() | now.get((kind, entity), {}).keys())
        if signed.get((kind, entity), {}).get(field) != now.get((kind, entity), {}).get(field)
    ]


def _changed_registers(visit: str, signed: Loaded, now: Loaded) -> list[Register]:
    return [Register(visit, kind, entity, field) for kind, entity, field in _changed(signed, now)]
