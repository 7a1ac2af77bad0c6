"""Personal data: what is kept of somebody, handed out or erased on request (Luật Bảo vệ dữ liệu cá nhân 91/2025/QH15).

Erasing writes a tombstone in the place of the words: whoever opens the visit sees that something stood there and was
taken out, by whom and when. A signed visit is a file that has to be kept and is left as it is. The earlier words stay
in the encrypted journal, out of every screen, paper and export, until the file's retention ends: a journal whose past
could be rewritten would prove nothing.
"""

import json
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass

from cchc_desktop.domain.clock import Clock
from cchc_desktop.domain.refusal import Refusal
from cchc_desktop.storage.journal import Register
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.workspace.acts import Acts
from cchc_desktop.workspace.audit import Audit, Event
from cchc_desktop.workspace.campaigns import KIND as CAMPAIGN
from cchc_desktop.workspace.changes import Label
from cchc_desktop.workspace.labels import TOMBSTONE
from cchc_desktop.workspace.visits import KIND as VISIT

_SHORTEST = 4
_LEFT_ALONE = frozenset({"signature", "paper", "audit", "person", "exchange", "form"})
"""Who signed, who had which right, what was printed: the proof of what was done, not data to be erased."""


class NameTooShort(Refusal):
    """So few letters would be found everywhere."""

    what = "“{name}” is too short to look for: at least four letters."
    kept = "Nothing was changed."
    mend = "Enter the full name, the number of the dossier or the telephone number."


@dataclass(frozen=True, slots=True)
class Mention:
    """A place that holds the words looked for; `kept` is True where a signature keeps it from being changed."""

    register: Register
    value: str
    kept: bool


class Personal:
    """Find, hand out, erase."""

    def __init__(self, store: Keeper, acts: Acts, audit: Audit, clock: Clock) -> None:
        self._store = store
        self._acts = acts
        self._audit = audit
        self._clock = clock

    def find(self, words: str) -> tuple[Mention, ...]:
        """Return every place whose current text holds the words, whatever their case.

        Raises:
            NameTooShort: fewer than four letters.
        """
        wanted = _folded(words)
        if len(wanted) < _SHORTEST:
            raise NameTooShort(name=words)
        return tuple(self._mentions(wanted))

    def export(self, words: str) -> bytes:
        """Return what is kept of somebody as JSON, with the history of each place.

        Raises:
            NameTooShort.
        """
        found = [
            {
                "scope": mention.register.scope,
                "kind": mention.register.kind,
                "entity": mention.register.entity,
                "field": mention.register.field,
                "value": mention.value,
                "signed": mention.kept,
                "history": [
                    {"at": past.at.isoformat(), "by": past.person, "value": past.value}
                    for past in self._store.history(mention.register)
                ],
            }
            for mention in self.find(words)
        ]
        told = {"format": "cchc-personal/1", "asked": words, "at": self._clock.now().isoformat(), "found": found}
        self._audit.note(Event.EXPORTED, "personal data")
        return json.dumps(told, ensure_ascii=False, indent=1).encode()

    def erase(self, words: str) -> tuple[int, tuple[Mention, ...]]:
        """Put a tombstone in the place of the words; return how many places changed and those that had to stay.

        Raises:
            NameTooShort.
            NotAllowed: the person's duty does not carry it; places before it in the list are erased.
        """
        found = self.find(words)
        wanted = _folded(words)
        open_ones = [mention for mention in found if not mention.kept]
        for mention in open_ones:
            register = mention.register
            self._acts.write(
                register.scope,
                Label("Erased personal data"),
                [(register.kind, register.entity, register.field, _without(mention.value, wanted))],
                undoable=False,
            )
            # Undo would bring the words back.
            self._acts.seal(register.scope)
        if open_ones:
            self._audit.note(Event.ERASED, f"{len(open_ones)} places")
        return len(open_ones), tuple(mention for mention in found if mention.kept)

    def _mentions(self, wanted: str) -> Iterator[Mention]:
        for kind in (CAMPAIGN, VISIT):
            for scope in self._store.scopes(kind):
                values = self._acts.values(scope)
                signed = bool(values.get((VISIT, scope), {}).get("frozen_at"))
                for (name, entity), fields in values.items():
                    if name in _LEFT_ALONE:
                        continue
                    for field, value in fields.items():
                        if isinstance(value, str) and wanted in _folded(value):
                            yield Mention(Register(scope, name, entity, field), value, signed)


def _folded(text: str) -> str:
    return unicodedata.normalize("NFC", text).casefold().strip()


def _without(text: str, wanted: str) -> str:
    composed = unicodedata.normalize("NFC", text)
    folded = composed.casefold()
    if len(folded) != len(composed):
        # A letter whose folded form is longer: the places do not match any more, so all of the text goes.
        return TOMBSTONE
    said, start = "", 0
    while (at := folded.find(wanted, start)) >= 0:
        said += composed[start:at] + TOMBSTONE
        start = at + len(wanted)
    return said + composed[start:]
