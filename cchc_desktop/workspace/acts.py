"""Acts of a person on one visit or campaign: written as one transaction, taken back as one step."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import TypeVar, cast

from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.storage.queries import Step
from cchc_desktop.workspace.changes import Changes, Label, NothingToUndo, Undone
from cchc_desktop.workspace.codec import encode

_STEPS_KEPT = 500
_ENTRIES_RECALLED = 300
_TYPING = timedelta(seconds=30)
"""Acts on one text with less time between them were one bout of typing, as far as the journal tells."""

T = TypeVar("T")

Values = Mapping[tuple[str, str], Mapping[str, object]]
"""All current values of a scope: (kind, entity id) -> field -> JSON data."""

Mask = Callable[[str, dict[tuple[str, str], dict[str, object]]], dict[tuple[str, str], dict[str, object]]]
"""Shows a scope's values otherwise than the store holds them: a signed visit as it was signed (see `late`)."""


Naming = Callable[[str, Step], Label | None]
"""Gives an act found in the journal its name; None for one that undo never takes back, nor anything before it."""


@dataclass(slots=True)
class _Step:
    label: Label
    before: dict[Register, object]
    after: dict[Register, object]
    merge_key: str
    at: datetime | None = None

    def undoes(self, other: "_Step") -> bool:
        return self.before == other.after and self.after == other.before

    def does_again(self, other: "_Step") -> bool:
        return self.before == other.before and self.after == other.after

    def goes_on(self, other: "_Step") -> bool:
        """Tell whether this is more typing in the text that `other` typed in."""
        if self.at is None or other.at is None or self.at - other.at > _TYPING:
            return False
        alike = len(self.after) == 1 and self.after.keys() == other.after.keys()
        return alike and all(isinstance(value, str) for value in (*self.after.values(), *other.after.values()))


@dataclass(slots=True)
class _History:
    done: list[_Step] = field(default_factory=list)
    undone: list[_Step] = field(default_factory=list)


class Acts:
    """Writes registers through the store, keeps each scope's values at hand and the steps to take back.

    The values of a scope are read once and then kept true by each act, so that showing an answer never
    waits for the file. The steps of an earlier session are found in the journal, so undo works after reopening too.
    """

    def __init__(self, store: Keeper) -> None:
        self._store = store
        self._naming: Naming = _nameless
        self.mask: Mask | None = None
        self.guard: Callable[[Mapping[Register, object]], None] | None = None
        self.missed: Mapping[Register, object] = {}
        """What the disk did not take at the last try; empty when it took it."""
        self._values: dict[str, dict[tuple[str, str], dict[str, object]]] = {}
        self._histories: dict[str, _History] = {}
        self._revisions: dict[str, int] = {}
        self._disputed: dict[str, dict[Register, str]] = {}
        self._made: dict[str, dict[str, object]] = {}

    def name_by(self, naming: Naming) -> None:
        """Say how acts of earlier sessions are called, and which of them undo never crosses."""
        self._naming = naming

    def values(self, scope: str) -> Values:
        """Return all current values of a scope."""
        if scope not in self._values:
            loaded = {key: dict(fields) for key, fields in self._store.values(scope).items()}
            self._values[scope] = self.mask(scope, loaded) if self.mask is not None else loaded
            # What a screen shows of a dispute is the provisional value: whoever types there has seen that one only.
            self._disputed[scope] = {d.register: d.entries[0].id for d in self._store.disputes(scope)}
        return self._values[scope]

    def revision(self, scope: str) -> int:
        """Return a number that changes whenever a value of the scope does."""
        return self._revisions.get(scope, 0)

    def of_kind(self, scope: str, kind: str, make: Callable[[Values], T]) -> T:
        """Return what `make` makes of the values of one kind; it is made again only when a value of that kind changed.

        An answer leaves three hundred dossiers and photos alone. A kind has one maker: it is the key of what is kept.
        """
        values = self.values(scope)
        made = self._made.setdefault(scope, {})
        if kind not in made:
            made[kind] = make(values)
        return cast(T, made[kind])

    def forget(self, scope: str | None = None) -> None:
        """Drop what is kept at hand, because the store changed otherwise (a merge, a restore)."""
        for known in (scope,) if scope else tuple(self._values):
            self._revisions[known] = self._revisions.get(known, 0) + 1
        if scope is None:
            self._values.clear()
            self._made.clear()
            self._histories.clear()
        else:
            self._values.pop(scope, None)
            self._made.pop(scope, None)
            self._histories.pop(scope, None)

    def took_in(self, registers: Iterable[Register]) -> tuple[Changes, ...]:
        """Look again at what a merge has changed; a step that would undo over another's words is forgotten."""
        touched: dict[str, set[Register]] = {}
        for register in registers:
            touched.setdefault(register.scope, set()).add(register)
        for scope, changed in touched.items():
            self._revisions[scope] = self._revisions.get(scope, 0) + 1
            self._values.pop(scope, None)
            self._made.pop(scope, None)
            history = self._histories.get(scope)
            if history is not None:
                history.done = [step for step in history.done if not changed & step.after.keys()]
                history.undone = [step for step in history.undone if not changed & step.after.keys()]
        return tuple(_changes(scope, changed) for scope, changed in touched.items())

    def write(
        self,
        scope: str,
        label: Label,
        fields: Iterable[tuple[str, str, str, object]],
        *,
        merge_key: str = "",
        undoable: bool = True,
    ) -> Changes:
        """Write one act: (kind, entity, field, value) each; durable when this returns.

        Args:
            scope: visit or campaign the act belongs to.
            label: what a person would call the act.
            fields: what is set; values of the domain, encoded here.
            merge_key: consecutive acts with the same key are taken back as one step (typing one note).
            undoable: False for what never is taken back by Ctrl+Z (signing).

        Raises:
            NotAllowed: the person's duty does not carry the act (see `permissions`).
        """
        wanted: dict[Register, object] = {
            Register(scope, kind, entity, name): encode(value) for kind, entity, name, value in fields
        }
        before = {register: self._current(register) for register in wanted}
        changed = {register: value for register, value in wanted.items() if before[register] != value}
        if not changed:
            return Changes(scope, frozenset())
        self._apply(changed)
        if undoable:
            self._remember(scope, _Step(label, {r: before[r] for r in changed}, changed, merge_key))
        return _changes(scope, changed)

    def undo(self, scope: str) -> Undone:
        """Take back the last act of this scope.

        Raises:
            NothingToUndo: no act is left.
        """
        history = self._history(scope)
        if not history.done:
            raise NothingToUndo
        step = history.done.pop()
        self._still(step.after, history.done)
        self._apply(step.before)
        history.undone.append(step)
        return Undone(step.label, _changes(scope, step.before))

    def redo(self, scope: str) -> Undone:
        """Do again the act that was taken back last.

        Raises:
            NothingToUndo: nothing was taken back since the last act.
        """
        history = self._history(scope)
        if not history.undone:
            raise NothingToUndo
        step = history.undone.pop()
        self._still(step.before, history.undone)
        self._apply(step.after)
        history.done.append(step)
        return Undone(step.label, _changes(scope, step.after))

    def next_undo(self, scope: str) -> Label | None:
        """Return what Ctrl+Z would take back, or None."""
        done = self._history(scope).done
        return done[-1].label if done else None

    def next_redo(self, scope: str) -> Label | None:
        """Return what Ctrl+Y would do again, or None."""
        undone = self._history(scope).undone
        return undone[-1].label if undone else None

    def seal(self, scope: str) -> None:
        """Forget the steps of a scope: undo never crosses closing or signing."""
        self._histories.pop(scope, None)

    def close_step(self, scope: str) -> None:
        """End merging: the next act is a step of its own even with the same key (the field was left)."""
        done = self._history(scope).done
        if done:
            done[-1].merge_key = ""

    def _apply(self, changed: Mapping[Register, object]) -> None:
        self.missed = {}
        self._allow(changed)
        self.missed = changed
        written = self._store.write(
            [Change(register, value, self._seen(register)) for register, value in changed.items()]
        )
        self.missed = {}
        for entry in written.entries:
            disputed = self._disputed.get(entry.register.scope, {})
            if entry.register in disputed:
                disputed[entry.register] = entry.id
        for register, value in changed.items():
            self._revisions[register.scope] = self._revisions.get(register.scope, 0) + 1
            self._made.get(register.scope, {}).pop(register.kind, None)
            kept = self._values.get(register.scope)
            if kept is not None:
                kept.setdefault((register.kind, register.entity), {})[register.field] = value

    def _seen(self, register: Register) -> tuple[str, ...] | None:
        shown = self._disputed.get(register.scope, {}).get(register)
        return None if shown is None else (shown,)

    def _allow(self, changed: Mapping[Register, object]) -> None:
        if self.guard is not None:
            self.guard(changed)

    def _current(self, register: Register) -> object:
        return self.values(register.scope).get((register.kind, register.entity), {}).get(register.field)

    def decide(self, scope: str, chosen: Mapping[Register, object]) -> Changes:
        """Choose values for disputed registers, also the provisional ones; one transaction, never taken back by undo.

        Args:
            scope: the visit or campaign they belong to.
            chosen: register -> JSON data as it stands in one of the heads, or another value.
        """
        self._allow(chosen)
        written = self._store.write([Change(register, value) for register, value in chosen.items()])
        self.forget(scope)
        return _changes(scope, [entry.register for entry in written.entries])

    def restore(self, values: Mapping[Register, object]) -> tuple[Changes, ...]:
        """Write what an earlier session could not, values as JSON data; one transaction, nothing to undo."""
        changed = {register: value for register, value in values.items() if self._current(register) != value}
        if changed:
            self._apply(changed)
        return tuple(
            _changes(scope, [register for register in changed if register.scope == scope])
            for scope in {register.scope for register in changed}
        )

    def _still(self, standing: Mapping[Register, object], steps: list[_Step]) -> None:
        """Make sure that nobody else has changed since what is taken back: their words are not ours to undo."""
        if any(self._current(register) != value for register, value in standing.items()):
            steps.clear()
            raise NothingToUndo

    def _history(self, scope: str) -> _History:
        if scope not in self._histories:
            self._histories[scope] = self._recalled(scope)
        return self._histories[scope]

    def _recalled(self, scope: str) -> _History:
        """Find the steps of earlier sessions in the journal: this person's on this laptop, back to what seals them."""
        steps: list[_Step] = []
        for found in self._store.steps(scope, _ENTRIES_RECALLED):
            label = self._naming(scope, found) if found.person == self._store.person else None
            if label is None:
                break
            steps.append(_Step(label, dict(found.before), dict(found.after), "", found.at))
        history = _folded(steps[::-1])
        if any(
            self._current(register) != value
            for step in (*history.done[-1:], *history.undone[-1:])
            for register, value in (step.after if step in history.done else step.before).items()
        ):
            return _History()
        return history

    def _remember(self, scope: str, step: _Step) -> None:
        history = self._history(scope)
        history.undone.clear()
        last = history.done[-1] if history.done else None
        if last is not None and step.merge_key and last.merge_key == step.merge_key:
            for register, value in step.before.items():
                last.before.setdefault(register, value)
            last.after.update(step.after)
            return
        history.done.append(step)
        del history.done[:-_STEPS_KEPT]


def _nameless(_scope: str, _step: Step) -> Label | None:
    return None


def _folded(steps: Sequence[_Step]) -> _History:
    """Return what is done and what is undone after acts, undoing and redoing have followed each other."""
    history = _History()
    for step in steps:
        last = history.done[-1] if history.done else None
        if last is not None and step.undoes(last):
            history.undone.append(history.done.pop())
            continue
        if history.undone and step.does_again(history.undone[-1]):
            history.done.append(history.undone.pop())
            continue
        history.undone.clear()
        if last is not None and step.goes_on(last):
            last.after = step.after
            last.at = step.at
        else:
            history.done.append(step)
    return history


def _changes(scope: str, registers: Iterable[Register]) -> Changes:
    # Answers share one entity (their repeat instance): what tells them apart is the form path.
    return Changes(scope, frozenset((register.kind, register.entity or register.field) for register in registers))
