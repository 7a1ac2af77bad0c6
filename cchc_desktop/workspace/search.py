"""Search and jump (Ctrl+K): the items of the open visit, findings, dossiers, units; marks count first, then without.

Items stand in the form, not in the journal, so they are looked up in memory; everything that was typed is found
through the store's index. Unseen and removed rows are never shown.
"""

import json
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from enum import StrEnum

from cchc_desktop.checklist.form import Checklist, Item
from cchc_desktop.domain.answer import Verdict
from cchc_desktop.domain.refusal import NotFound
from cchc_desktop.domain.vietnamese import folded, nfc
from cchc_desktop.domain.visit import Visit
from cchc_desktop.storage.keeping import Keeper
from cchc_desktop.storage.search import Found
from cchc_desktop.workspace.campaigns import Campaigns
from cchc_desktop.workspace.visits import Visits

MOST = 8
"""Rows of a group."""
_LOOKED_AT = 24
"""Texts taken from the index for a group: several may belong to one row."""
_RECENT = "recent"


class Group(StrEnum):
    """Where something was found: câu hỏi, tồn tại, hồ sơ, đơn vị."""

    ITEM = "item"
    FINDING = "finding"
    DOSSIER = "dossier"
    UNIT = "unit"


@dataclass(frozen=True, slots=True)
class Hit:
    """One thing found. `visit` is the visit to open ("" for a unit without one), `entity` the row or item in it.

    `number` is its name ("4.3", "TT2", "") and `text` what was found; `unit` says where when it is another visit.
    """

    group: Group
    visit: str
    entity: str
    number: str
    text: str
    unit: str = ""
    verdict: Verdict | None = None
    kind: str = ""


class Search:
    """Looks things up; what was opened last is remembered on this laptop."""

    def __init__(self, store: Keeper, visits: Visits, campaigns: Campaigns) -> None:
        self._store = store
        self._visits = visits
        self._campaigns = campaigns
        self._folded: dict[tuple[str, str], tuple[tuple[Item, str, str], ...]] = {}

    def find(self, typed: str, visit: str = "", language: str = "vi") -> tuple[Hit, ...]:
        """Return what is found, group by group, at most `MOST` of each, those of the open visit first.

        Args:
            typed: what a person typed; each word begins a word of the text, a number such as "4.3" an item's.
            visit: the open visit, "" for none.
            language: language of the items' questions.
        """
        words = [word for word in nfc(typed).split() if any(letter.isalnum() for letter in word)]
        if not words:
            return ()
        hits: list[Hit] = []
        for found in (self._items, self._findings, self._dossiers, self._units):
            hits += _first(found(words, visit, language))
        return tuple(hits)

    def recent(self) -> tuple[Hit, ...]:
        """Return what was opened last, the newest first; what is gone is left out."""
        kept = json.loads(self._store.local(_RECENT) or "[]")
        hits = (self._again(*entry) for entry in kept)
        return tuple(hit for hit in hits if hit is not None)

    def remember(self, hit: Hit) -> None:
        """Put something in front of what was opened last."""
        entry = [hit.group.value, hit.visit, hit.entity]
        kept = [old for old in json.loads(self._store.local(_RECENT) or "[]") if old != entry]
        self._store.keep_local(_RECENT, json.dumps([entry, *kept][:MOST]))

    # --- groups ---------------------------------------------------------------------------------------------

    def _items(self, words: list[str], visit: str, language: str) -> Iterator[Hit]:
        if visit:
            whole, checklist = self._visits.get(visit), self._visits.checklist(visit)
            plain = [folded(word) for word in words]
            entries = self._entries(whole.form, checklist, language)
            numbered = [entry for entry in entries if _numbered(entry[0].number, words)]
            said = [entry for entry in entries if all(_begins(entry[1], word.casefold()) for word in words)]
            without = [entry for entry in entries if all(_begins(entry[2], word) for word in plain)]
            for item, _, _ in (*numbered, *said, *without):
                yield _item_hit(item, whole, item.question.say(language))
        for found in self._texts(words, "note", visit):
            whole = self._visits.get(found.scope)
            noted = next((i for i in self._visits.checklist(found.scope).items if i.note_path == found.field), None)
            if noted is not None:
                yield _item_hit(noted, whole, found.text, "" if found.scope == visit else whole.unit.name)

    def _findings(self, words: list[str], visit: str, _language: str) -> Iterator[Hit]:
        for found in self._texts(words, "finding", visit):
            hit = self._finding_hit(found.scope, found.kind, found.entity, found.text)
            if hit is not None:
                yield hit if found.scope != visit else _here(hit)

    def _dossiers(self, words: list[str], visit: str, _language: str) -> Iterator[Hit]:
        for group in ("dossier", "document"):
            for found in self._texts(words, group, visit):
                hit = self._dossier_hit(found.scope, found.kind, found.entity)
                if hit is not None:
                    yield hit if found.scope != visit else _here(hit)

    def _units(self, words: list[str], _visit: str, _language: str) -> Iterator[Hit]:
        planned: set[str] = set()
        for found in self._texts(words, "visit", ""):
            whole = self._visits.get(found.scope)
            planned.add(whole.unit.id)
            yield _unit_hit(whole)
        for found in self._texts(words, "unit", ""):
            if found.entity not in planned:
                kind = self._campaigns.units.get(found.scope, found.entity).kind.value
                yield Hit(Group.UNIT, "", found.entity, "", found.text, kind=kind)

    # --- pieces ---------------------------------------------------------------------------------------------

    def _texts(self, words: list[str], group: str, first: str) -> Iterator[Found]:
        for scope in (first, "") if first else ("",):
            for found in self._store.search(words, group, _LOOKED_AT, scope):
                if not self._removed(found.scope):
                    yield found

    def _removed(self, scope: str) -> bool:
        return self._visits.removed(scope) if self._visits.holds(scope) else self._campaigns.removed(scope)

    def _entries(self, form: str, checklist: Checklist, language: str) -> tuple[tuple[Item, str, str], ...]:
        key = (form, language)
        if key not in self._folded:
            texts = ((item, item.question.say(language)) for item in checklist.items)
            self._folded[key] = tuple((item, text.casefold(), folded(text)) for item, text in texts)
        return self._folded[key]

    def _finding_hit(self, visit: str, kind: str, entity: str, text: str) -> Hit | None:
        whole = self._visits.get(visit)
        rows: tuple[tuple[str, str, Iterable[str]], ...] = (
            ("finding", "TT", [row.id for row in whole.findings]),
            ("recommendation", "KN", [row.id for row in whole.recommendations]),
            ("remediation", "KT", [row.id for row in whole.remediations]),
            ("strength", "UD", [row.id for row in whole.strengths]),
        )
        for name, letters, ids in rows:
            for number, row in enumerate(ids, 1):
                if name == kind and row == entity:
                    return Hit(
                        Group.FINDING, visit, entity, f"{letters}{number}", text, unit=whole.unit.name, kind=kind
                    )
        return None

    def _dossier_hit(self, visit: str, kind: str, entity: str) -> Hit | None:
        whole = self._visits.get(visit)
        if kind == "dossier":
            for dossier in whole.dossiers:
                if dossier.id == entity:
                    text = " · ".join(part for part in (dossier.procedure, dossier.field) if part)
                    return Hit(Group.DOSSIER, visit, entity, dossier.code, text, unit=whole.unit.name, kind=kind)
        for piece in whole.evidence:
            if piece.id == entity:
                text = piece.caption or piece.file_name
                return Hit(Group.DOSSIER, visit, piece.item, piece.number, text, unit=whole.unit.name, kind=kind)
        return None

    def _again(self, group: str, visit: str, entity: str) -> Hit | None:
        try:
            whole = self._visits.get(visit)
            if self._visits.removed(visit):
                return None
            match Group(group):
                case Group.ITEM:
                    item = self._visits.checklist(visit).item(entity)
                    return _item_hit(item, whole, item.question.say("vi"), whole.unit.name)
                case Group.FINDING:
                    kinds = ("finding", "recommendation", "remediation", "strength")
                    texts = {
                        row.id: row.text
                        for rows in (whole.findings, whole.recommendations, whole.remediations, whole.strengths)
                        for row in rows
                    }
                    made = (self._finding_hit(visit, kind, entity, texts.get(entity, "")) for kind in kinds)
                    return next((hit for hit in made if hit is not None), None)
                case Group.DOSSIER:
                    return self._dossier_hit(visit, "dossier", entity)
                case _:
                    return _unit_hit(whole)
        except (NotFound, ValueError):
            return None


def _first(hits: Iterator[Hit]) -> list[Hit]:
    kept: dict[tuple[str, str], Hit] = {}
    for hit in hits:
        kept.setdefault((hit.visit, hit.entity), hit)
        if len(kept) == MOST:
            break
    return list(kept.values())


def _item_hit(item: Item, visit: Visit, text: str, unit: str = "") -> Hit:
    return Hit(Group.ITEM, visit.id, item.code, item.number, text, unit, visit.answer(item.code).verdict)


def _unit_hit(visit: Visit) -> Hit:
    return Hit(Group.UNIT, visit.id, visit.unit.id, "", visit.unit.name, kind=visit.unit.kind.value)


def _here(hit: Hit) -> Hit:
    return Hit(hit.group, hit.visit, hit.entity, hit.number, hit.text, "", hit.verdict, hit.kind)


def _numbered(number: str, words: list[str]) -> bool:
    return len(words) == 1 and number.startswith(words[0])


def _begins(text: str, word: str) -> bool:
    """Tell whether a word of `text` begins with `word`."""
    at = text.find(word)
    while at >= 0:
        if at == 0 or not text[at - 1].isalnum():
            return True
        at = text.find(word, at + 1)
    return False


def marked(text: str, typed: str) -> tuple[tuple[int, int], ...]:
    """Return where in `text` the typed words stand, as (start, length), for showing them bold.

    Folding keeps the number of letters of composed text, so places in the folded text are places in the text.
    """
    shown = nfc(text)
    plain = "".join(folded(letter) or letter for letter in shown)
    if len(plain) != len(shown):
        return ()
    spans: list[tuple[int, int]] = []
    for word in (folded(word) for word in nfc(typed).split()):
        at = plain.find(word)
        while word and at >= 0:
            if at == 0 or not plain[at - 1].isalnum():
                spans.append((at, len(word)))
                break
            at = plain.find(word, at + 1)
    return tuple(sorted(spans))
