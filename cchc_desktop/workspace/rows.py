"""A collection of like things inside a visit or campaign: members, dossiers, findings, recommendations…"""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from typing import Generic, Protocol, TypeVar

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.ids import Ids
from cchc_desktop.domain.ordering import between
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.workspace.acts import Acts, Values
from cchc_desktop.workspace.changes import Changes, Label
from cchc_desktop.workspace.codec import build, field_types

T = TypeVar("T")

DELETED = "deleted_at"
RANK = "rank"
"""Register of a row's place among its like: a fractional key, see domain.ordering."""


@dataclass(frozen=True, slots=True)
class Kind(Generic[T]):
    """A kind of row: its value class, its name in the journal, and what its acts are called."""

    cls: type[T]
    name: str
    added: Label
    changed: Label
    removed: Label


class Rows(Generic[T]):
    """The rows of one kind: add, change, remove, restore, move; each act is one durable transaction."""

    def __init__(self, kind: Kind[T], acts: Acts, clock: Clock, ids: Ids, guard: Callable[[str], None]) -> None:
        self._kind = kind
        self._acts = acts
        self._clock = clock
        self._ids = ids
        self._guard = guard

    @property
    def kind(self) -> str:
        """The kind's name in the journal."""
        return self._kind.name

    def all(self, scope: str) -> tuple[T, ...]:
        """Return the rows that were not removed, in their order."""
        return self._acts.of_kind(scope, self._kind.name, partial(rows_of, self._kind))

    def get(self, scope: str, row: str) -> T:
        """Return one row, also a removed one.

        Raises:
            NotFound: there never was such a row.
        """
        fields = self._acts.values(scope).get((self._kind.name, row))
        if fields is None:
            raise NotFound(kind=self._kind.name, name=row)
        return build(self._kind.cls, {"id": row}, fields)

    def add(self, scope: str, *, before: str | None = None, **fields: object) -> Changes:
        """Add a row at the end, or in front of the row `before`; `Changes.made` is its id."""
        self._guard(scope)
        row = self._ids.new()
        given = {RANK: self._place(scope, before), **fields}
        self._check(given)
        changes = self._acts.write(
            scope, self._kind.added, [(self._kind.name, row, name, value) for name, value in given.items()]
        )
        return Changes(changes.scope, changes.touched, row)

    def add_all(self, scope: str, rows: Sequence[Mapping[str, object]]) -> Changes:
        """Add many rows at the end, in one act; `Changes.made` is the first one's id."""
        return self.change_all(scope, {}, rows)

    def change_all(
        self, scope: str, changed: Mapping[str, Mapping[str, object]], added: Sequence[Mapping[str, object]] = ()
    ) -> Changes:
        """Change fields of many rows (id -> field -> value) and add others at the end, in one act."""
        self._guard(scope)
        fields: list[tuple[str, str, str, object]] = []
        for row, given in changed.items():
            self._check(dict(given))
            self.get(scope, row)
            fields += [(self._kind.name, row, name, value) for name, value in given.items()]
        made = self.fields_of(scope, added)
        label = self._kind.changed if changed else self._kind.added
        changes = self._acts.write(scope, label, [*fields, *made])
        return Changes(changes.scope, changes.touched, made[0][1] if made else "")

    def fields_of(self, scope: str, rows: Sequence[Mapping[str, object]]) -> list[tuple[str, str, str, object]]:
        """Return what an act writes to add rows at the end, for acts that write more than the rows."""
        fields: list[tuple[str, str, str, object]] = []
        place = self._place(scope, None) if rows else ""
        for given in rows:
            self._check(dict(given))
            row = self._ids.new()
            fields += [(self._kind.name, row, name, value) for name, value in {RANK: place, **given}.items()]
            place = between(place, "")
        return fields

    def change(self, scope: str, row: str, *, merge_key: str = "", **fields: object) -> Changes:
        """Change fields of a row; a nested field is named with two underscores (`response__text`)."""
        self._guard(scope)
        named = {name.replace("__", "."): value for name, value in fields.items()}
        self._check(named)
        self.get(scope, row)
        return self._acts.write(
            scope,
            self._kind.changed,
            [(self._kind.name, row, name, value) for name, value in named.items()],
            merge_key=merge_key,
        )

    def remove(self, scope: str, row: str) -> Changes:
        """Put a row into "Đã xoá"; it can be restored."""
        self._guard(scope)
        self.get(scope, row)
        return self._acts.write(scope, self._kind.removed, [(self._kind.name, row, DELETED, self._clock.now())])

    def restore(self, scope: str, row: str) -> Changes:
        """Take a row back out of "Đã xoá"."""
        self._guard(scope)
        return self._acts.write(scope, self._kind.added, [(self._kind.name, row, DELETED, None)])

    def move(self, scope: str, row: str, *, before: str | None) -> Changes:
        """Move a row in front of another, or to the end."""
        self._guard(scope)
        return self._acts.write(
            scope, self._kind.changed, [(self._kind.name, row, RANK, self._place(scope, before, leaving=row))]
        )

    def _place(self, scope: str, before: str | None, leaving: str = "") -> str:
        values = self._acts.values(scope)
        order = [(place, row) for place, row in _order(self._kind.name, values) if row != leaving]
        if before is None:
            return between(order[-1][0] if order else "", "")
        index = next((i for i, (_, row) in enumerate(order) if row == before), len(order))
        low = order[index - 1][0] if index else ""
        high = order[index][0] if index < len(order) else ""
        return between(low, high if low < high else "")

    def _check(self, fields: dict[str, object]) -> None:
        unknown = fields.keys() - field_types(self._kind.cls).keys() - {RANK}
        if unknown:
            raise TypeError(f"{self._kind.cls.__name__} has no field {', '.join(sorted(unknown))}")


def _order(kind: str, values: Values) -> list[tuple[str, str]]:
    return sorted(
        (str(fields.get(RANK) or ""), entity)
        for (name, entity), fields in values.items()
        # A row whose adding was undone has no place any more.
        if name == kind and fields.get(RANK) and not fields.get(DELETED)
    )


def rows_of(kind: Kind[T], values: Values) -> tuple[T, ...]:
    """Return the rows of one kind out of a scope's values, in order, without the removed ones."""
    return tuple(build(kind.cls, {"id": row}, values[(kind.name, row)]) for _, row in _order(kind.name, values))


class RowsOf(Protocol):
    """Gives the rows of one kind of a visit."""

    def __call__(self, kind: Kind[T]) -> tuple[T, ...]:
        """Return the rows, in order, without the removed ones."""


def rows_in(values: Values) -> RowsOf:
    """Return what gives the rows out of values that are handed in."""

    def rows(kind: Kind[T]) -> tuple[T, ...]:
        return rows_of(kind, values)

    return rows


def rows_at_hand(acts: Acts, scope: str) -> RowsOf:
    """Return what gives a scope's rows as they stand; only the kinds that an act touched are built again."""

    def rows(kind: Kind[T]) -> tuple[T, ...]:
        return acts.of_kind(scope, kind.name, partial(rows_of, kind))

    return rows
