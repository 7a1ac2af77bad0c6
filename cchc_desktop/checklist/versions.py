"""From one version of a form to another: where each answer goes, what is asked differently, what is asked no more."""

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from decimal import Decimal
from enum import StrEnum

from cchc_desktop.checklist.form import Checklist, Item, Words
from cchc_desktop.checklist.outline import Asked
from cchc_desktop.domain.refusal import Reason
from cchc_desktop.domain.vietnamese import folded


class Fate(StrEnum):
    """What becomes of an answer: kept as it is, asked differently now, or asked no more (it stays stored)."""

    KEPT = "kept"
    CHANGED = "changed"
    LOST = "lost"


@dataclass(frozen=True, slots=True)
class Line:
    """One question with an answer: its number or name, its words, the fate of the answer and why.

    `number` and `question` are those of the old version.
    """

    number: str
    question: Words
    fate: Fate
    why: tuple[Reason, ...] = ()


@dataclass(frozen=True, slots=True)
class Carrying:
    """How answers go over: path in the old version -> path in the new one, and what a person is told of it.

    `added` are questions of the new version that have no answer yet.
    """

    paths: Mapping[str, str]
    lines: tuple[Line, ...]
    added: tuple[Line, ...]

    def count(self, fate: Fate) -> int:
        """Return how many answered questions meet a fate."""
        return sum(line.fate is fate for line in self.lines)


@dataclass(frozen=True, slots=True)
class Side:
    """One version: its checklist and its outline."""

    checklist: Checklist
    asked: Mapping[str, Asked]


def carrying(old: Side, new: Side, answers: Mapping[str, Iterable[str]]) -> Carrying:
    """Work out how answers go from one version to another.

    Args:
        old: the version the visit was filled in with.
        new: the version it is to move to.
        answers: path in the old version -> what was answered there (one text for each repeat instance).
    """
    targets = _targets(old.asked, new.asked)
    items = {path: item for item in old.checklist.items for path in _paths(item)}
    lines: list[Line] = []
    told: set[str] = set()
    for path, values in answers.items():
        item = items.get(path)
        if item is None:
            asked = old.asked.get(path)
            if asked is not None and not asked.calculated:
                lines.append(_line(asked, new.asked.get(targets.get(path, "")), values))
        elif item.code not in told:
            told.add(item.code)
            scores = [text for text in answers.get(item.score_path, ()) if text]
            lines.append(_item_line(item, _twin(item, new.checklist), scores))
    moving = {path: targets[path] for path in answers if path in targets}
    return Carrying(moving, tuple(lines), tuple(_added(old, new)))


def _paths(item: Item) -> tuple[str, str, str]:
    return item.path, item.score_path, item.note_path


def _twin(item: Item, checklist: Checklist) -> Item | None:
    return next((other for other in checklist.items if other.code == item.code), None)


def _targets(old: Mapping[str, Asked], new: Mapping[str, Asked]) -> dict[str, str]:
    """Return where each node went: the same path, else the one node of that name with as many repeats around it."""
    named: dict[str, list[Asked]] = {}
    for asked in new.values():
        named.setdefault(asked.name, []).append(asked)
    targets: dict[str, str] = {}
    for path, asked in old.items():
        if path in new:
            targets[path] = path
            continue
        same = [other for other in named.get(asked.name, ()) if _same_repeats(asked, other)]
        if len(same) == 1:
            targets[path] = same[0].path
    return targets


def _same_repeats(one: Asked, other: Asked) -> bool:
    names = [path.rpartition("/")[2] for path in one.repeats]
    return names == [path.rpartition("/")[2] for path in other.repeats]


def _item_line(item: Item, twin: Item | None, scores: Iterable[str]) -> Line:
    if twin is None:
        return Line(item.number, item.question, Fate.LOST, (Reason("the new version does not ask this item"),))
    why: list[Reason] = []
    if not _alike(item.question, twin.question):
        why.append(Reason("the wording changed: “{text}”", {"text": twin.question.say("vi")}))
    if item.points != twin.points:
        why.append(Reason("points at most: {old} before, {new} now", {"old": item.points, "new": twin.points}))
        if any(Decimal(score) > twin.points for score in scores):
            why.append(Reason("the points entered are more than the new version gives; they count as its most"))
    if item.critical != twin.critical:
        why.append(Reason("it is critical now") if twin.critical else Reason("it is no longer critical"))
    if item.evidence != twin.evidence:
        why.append(Reason("the rule of evidence changed"))
    return Line(item.number, item.question, Fate.CHANGED if why else Fate.KEPT, tuple(why))


def _line(asked: Asked, other: Asked | None, values: Iterable[str]) -> Line:
    if other is None:
        return Line(asked.name, asked.question, Fate.LOST, (Reason("the new version does not ask this question"),))
    why: list[Reason] = []
    if not _alike(asked.question, other.question):
        why.append(Reason("the wording changed: “{text}”", {"text": other.question.say("vi")}))
    if asked.type != other.type:
        why.append(
            Reason("the kind of answer changed: {old} before, {new} now", {"old": asked.type, "new": other.type})
        )
    chosen = {word for text in values for word in text.split()} if asked.choices else set()
    gone = sorted(chosen - other.choices) if other.choices else []
    if gone:
        why.append(Reason("no longer offered: {choices}", {"choices": ", ".join(gone)}))
    return Line(asked.name, asked.question, Fate.CHANGED if why else Fate.KEPT, tuple(why))


def _alike(one: Words, other: Words) -> bool:
    """Tell whether two wordings say the same but for case, marks and blanks."""
    return " ".join(folded(one.say("vi")).split()) == " ".join(folded(other.say("vi")).split())


def _added(old: Side, new: Side) -> Iterator[Line]:
    codes = {item.code for item in old.checklist.items}
    of_items: set[str] = set()
    for item in new.checklist.items:
        of_items |= {*_paths(item), f"{item.path}_photo"}
        if item.code not in codes:
            yield Line(item.number, item.question, Fate.KEPT)
    names = {asked.name for asked in old.asked.values()}
    for path, asked in new.asked.items():
        if path not in of_items and asked.name not in names and not asked.calculated:
            yield Line(asked.name, asked.question, Fate.KEPT)
