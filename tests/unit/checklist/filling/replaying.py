"""Replays recorded scenarios of other engines: the same acts, and what differs from the state they had after each."""

import datetime as dt
import itertools
import json
import lzma
import random
import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath
from typing import Any
from zoneinfo import ZoneInfo

from cchc_desktop.checklist.filling.entry import Entry
from cchc_desktop.checklist.filling.options import options
from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.filling.submission import reopened
from cchc_desktop.checklist.filling.world import Surroundings
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.domain.refusal import Refusal

DATA = Path(__file__).parent / "data"
_PART = re.compile(r"/([^/\[]+)(?:\[(\d+)\])?")
_NUMBERS = re.compile(r"(-?\d+(\.\d+)?(E-?\d+)?[ ;]*)+$")
_DRAWN = re.compile(r"(uuid:)?[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$")
_MOMENT = re.compile(r"\d{4}-\d\d-\d\dT")
_TIME = re.compile(r"\d\d:\d\d:\d\d")
_OUTCOMES = {None: 0, "required": 1, "constraint": 2, "type": 2}
State = dict[str, list[Any]]


@dataclass
class Outcome:
    """What came out of one run: steps that were the same, and differences by step."""

    steps: int = 0
    equal: int = 0
    leaves: int = 0
    differences: list[str] = field(default_factory=list)


@dataclass
class Replay:
    """One scenario being replayed; the clock stands where it stood when it was recorded."""

    run: dict[str, Any]
    xform: bytes
    session: Session | None = None
    now: dt.datetime = dt.datetime(2026, 1, 1, tzinfo=dt.UTC)

    def outcome(self, before: Session | None) -> Outcome:
        """Replay the run, after one of the same test where it goes on from that."""
        told = Outcome()
        try:
            self._begin(before)
        except Refusal as error:
            told.steps = max(1, len(self.run["steps"]))
            if "refused" in self.run:
                told.equal = told.steps
            else:
                told.differences.append(f"refused: {error}"[:200])
            return told
        if "refused" in self.run:
            return Outcome(1, 0, 0, [f"read, there refused: {self.run['refused']}"[:200]])
        state: State = {}
        for step in self.run["steps"]:
            for gone in step.get("gone", ()):
                state.pop(gone, None)
            state |= step.get("set", {})
            self.now = dt.datetime.fromtimestamp(step["at"] / 1000, dt.UTC)
            try:
                wrong = [*self._do(step), *self._compare(state)]
            except (Refusal, LookupError) as error:
                wrong = [f"{step['act']}: {error}"[:200]]
            told.steps += 1
            told.equal += not wrong
            told.leaves += len(state)
            told.differences += [f"{step['act']} {step.get('path', '')}: {each}" for each in wrong]
        return told

    def _begin(self, before: Session | None) -> None:
        media = {PurePosixPath(name).name: text.encode() for name, text in self.run.get("media", {}).items()}
        form = read_form(self.xform, media, last_saved=media.get("last-saved"))
        numbers = itertools.count()
        zone = ZoneInfo(self.run.get("zone") or "UTC")
        if self.run["steps"]:
            self.now = dt.datetime.fromtimestamp(self.run["steps"][0]["at"] / 1000, dt.UTC)
        around = Surroundings(zone, lambda: self.now, random.Random(1), lambda: f"i{next(numbers)}")
        if "instance" in self.run:
            self.session = reopened(form, around, self.run["instance"].encode())
        elif "goes_on" in self.run and before is not None:
            self.session = Session.resume(form, around, before.kept())
        else:
            self.session = Session.begin(form, around)

    def _do(self, step: dict[str, Any]) -> Iterator[str]:
        session, act, path = self.session, step["act"], step.get("path")
        assert session is not None
        if act == "set":
            session.answer(self._find(path), step.get("value", ""))
        elif act == "add":
            above, _, last = path.rpartition("/")
            name, place = _PART.findall("/" + last)[0]
            parent = self._find(above)
            if len(parent.like(name)) < int(place or 1):
                session.add(parent, parent.field.children[name])
        elif act == "remove":
            session.remove(self._find(path))
        elif act == "language":
            session.set_language(step["value"])
        elif act == "finish":
            session.finish()
        elif act == "refused":
            yield from self._declined(self._find(path), step)
        elif act == "choices":
            yield from self._choices(self._find(path), step["result"])
        elif act == "validate":
            problem = next(session.problems(), None)
            if _OUTCOMES[problem.kind if problem else None] != step["result"]:
                yield f"{problem.kind if problem else 'nothing'} is wrong, there {step['result']}"

    def _declined(self, entry: Entry, step: dict[str, Any]) -> Iterator[str]:
        """An answer the other engine did not take: it is wrong here, and is taken back."""
        assert self.session is not None
        before = entry.value
        self.session.answer(entry, step.get("value", ""))
        problem = self.session.problem(entry)
        if (problem.kind if problem else None) != step["result"]:
            yield f"{problem.kind if problem else 'nothing'} is wrong, there {step['result']}"
        self.session.answer(entry, before)

    def _choices(self, entry: Entry, expected: list[list[str | None]]) -> Iterator[str]:
        assert self.session is not None
        control = next(c for c in entry.field.controls if c.kind in ("select", "select1", "rank"))
        found = options(self.session.world, entry, control)
        if [option.value for option in found] != [value for value, _ in expected]:
            yield f"choices {[option.value for option in found]}, there {expected}"
        for option, (_, label) in zip(found, expected, strict=False):
            said = self.session.saying.text(option.label, entry)
            if label is not None and said.strip() != label.strip():
                yield f"label {said!r}, there {label!r}"

    def _find(self, path: str) -> Entry:
        assert self.session is not None
        entry = self.session.root
        for name, place in _PART.findall(path)[1:]:
            entry = entry.like(name.rpartition(":")[2])[int(place or 1) - 1]
        return entry

    def _compare(self, state: State) -> Iterator[str]:
        """Yield what differs; ids that engines add and what is blank because it is not relevant count as the same."""
        assert self.session is not None
        known: set[Entry] = set()
        for path, (value, relevant, required, enabled) in state.items():
            try:
                entry = self._find(path)
            except LookupError:
                if "meta[" not in path and "/orx:meta" not in path and "/meta" not in path:
                    yield f"{path} is not here"
                continue
            if entry.field.children or entry is self.session.root:
                continue
            known.add(entry)
            if entry.relevant != relevant:
                yield f"{path} relevant: {entry.relevant}, there {relevant}"
            if not _same(entry.value, value) and (relevant or value):
                yield f"{path}: {entry.value!r}, there {value!r}"
            if relevant and (entry.required, not entry.readonly) != (required, enabled):
                yield f"{path} required, enabled: {entry.required, not entry.readonly}, there {required, enabled}"
        for entry in self.session.root.below():
            leaf = not entry.field.children and entry.field.repeat is None and entry is not self.session.root
            if leaf and entry not in known and "meta" not in entry.field.names:
                yield f"{entry.field.path} is only here"


def _same(mine: str, other: str) -> bool:
    if mine == other or (_DRAWN.match(mine) and _DRAWN.match(other)):
        return True
    if _MOMENT.match(mine) and _MOMENT.match(other):
        apart = dt.datetime.fromisoformat(mine) - dt.datetime.fromisoformat(other)
        return abs(apart) < dt.timedelta(seconds=3)
    if _TIME.match(mine) and _TIME.match(other):
        return _instant(mine) == _instant(other)
    if _NUMBERS.match(mine) and _NUMBERS.match(other):
        one, two = ([float(word) for word in re.split(r"[ ;]+", text) if word] for text in (mine, other))
        return len(one) == len(two) and all(abs(a - b) <= 1e-9 * max(1, abs(a)) for a, b in zip(one, two, strict=True))
    return False


def _instant(text: str) -> dt.time:
    return dt.datetime.fromisoformat(f"2020-01-05T{text}").astimezone(dt.UTC).time()


def replayed(name: str) -> dict[str, Outcome]:
    """Replay all scenarios of a recording; test name -> what came out."""
    recorded = json.loads(lzma.decompress((DATA / f"{name}.json.xz").read_bytes()))
    found: dict[str, Outcome] = {}
    before: Session | None = None
    for run in recorded["runs"]:
        replay = Replay(run, recorded["forms"][run["form"]].encode())
        found[run["test"]] = replay.outcome(before)
        before = replay.session
    return found
