"""Deleting against editing: what one laptop deleted while another, not knowing, wrote in it comes back.

A row, a whole visit, a whole campaign: the edit is kept, the deletion is taken back by an entry of its own, and the log
says so. Who had seen what is told by the vectors in the bundles, not by clocks. Each laptop that meets both finds the
same, so all end up alike.
"""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from cchc_desktop.storage.journal import Change, Entry, Register
from cchc_desktop.storage.store import Store
from cchc_desktop.workspace.campaigns import KIND as CAMPAIGN
from cchc_desktop.workspace.rows import DELETED
from cchc_desktop.workspace.visits import KIND as VISIT

_NO_EDIT = (DELETED, "rank")

Place = tuple[str, str, str]
"""A row: scope, kind, entity; a whole visit or campaign names itself as the entity."""
Vectors = Mapping[str, Mapping[str, int]]
"""For each entry that has just arrived: up to which number its writer had seen each device."""


class KeptEdits:
    """Looks at what has arrived."""

    def __init__(self, store: Store) -> None:
        self._store = store

    def bring_back(self, fresh: Iterable[Entry], vectors: Vectors) -> list[Place]:
        """Bring back what was deleted by somebody who did not know of an edit; return what that was.

        Args:
            fresh: the entries that have just been merged.
            vectors: what their writers had seen.
        """
        touched: dict[str, dict[Place, None]] = {}
        for entry in fresh:
            place = entry.register
            rows = touched.setdefault(place.scope, {})
            if place.entity and (place.field != DELETED or entry.value is not None):
                rows[(place.scope, place.kind, place.entity)] = None
        kept = [
            row
            for scope, rows in touched.items()
            for row in rows.keys() & self._deleted(scope)
            if not _whole(row) and _unaware(self._store.heads(*row), vectors)
        ]
        kept += [row for row in self._whole_ones() if self._written_in(row, touched.keys(), vectors)]
        self._store.write([Change(Register(*row, DELETED), None) for row in kept])
        return kept

    def _deleted(self, scope: str | None = None) -> set[Place]:
        """Return the rows (of one scope) that somebody has deleted, also where another head says otherwise."""
        gone = {(found.scope, found.kind, found.entity) for found in self._store.deleted(scope)}
        disputed = {dispute.register for dispute in self._store.disputes(scope)}
        return gone | {(place.scope, place.kind, place.entity) for place in disputed if place.field == DELETED}

    def _whole_ones(self) -> list[Place]:
        return sorted(filter(_whole, self._deleted()))

    def _written_in(self, row: Place, touched: Iterable[str], vectors: Vectors) -> bool:
        """Tell whether a visit or campaign that was deleted holds an edit its remover had not seen."""
        deletions = [head for head in self._store.heads(*row) if _deletes(head)]
        scopes = [row[0], *self._visits_of(row[0])] if row[1] == CAMPAIGN else [row[0]]
        if not any(deletion.id in vectors for deletion in deletions):
            # It was deleted before: only what has arrived now can be news.
            scopes = [scope for scope in scopes if scope in touched]
        return any(_unaware([*deletions, *self._store.heads(scope)], vectors) for scope in scopes)

    def _visits_of(self, campaign: str) -> Iterator[str]:
        for visit in self._store.scopes(VISIT):
            if self._store.value(Register(visit, VISIT, visit, "campaign")) == campaign:
                yield visit


def _whole(row: Place) -> bool:
    scope, kind, entity = row
    return kind in (VISIT, CAMPAIGN) and scope == entity


def _deletes(head: Entry) -> bool:
    return head.register.field == DELETED and head.value is not None


def _unaware(heads: Sequence[Entry], vectors: Vectors) -> bool:
    """Tell whether among these heads are a deletion and an edit whose writers did not know of each other."""
    deletions = [head for head in heads if _deletes(head)]
    edits = [head for head in heads if head.register.field not in _NO_EDIT]
    return any(
        deletion.id in vectors or edit.id in vectors
        for deletion in deletions
        for edit in edits
        if not _saw(deletion, edit, vectors) and not _saw(edit, deletion, vectors)
    )


def _saw(writer: Entry, other: Entry, vectors: Vectors) -> bool:
    """Tell whether who wrote one entry had taken in the other before."""
    if writer.device == other.device:
        return writer.sequence > other.sequence
    seen = vectors.get(writer.id)
    # Written here or taken in earlier: an entry that has arrived only now was not known to its writer.
    return other.id not in vectors if seen is None else seen.get(other.device, 0) >= other.sequence
