"""The same random edits on real forms here, in JavaRosa and in ODK Web Forms: `make differential FORMS=folder`.

The folder holds XForms (searched below it; forms of ODK's repositories, of one's own office). Each form is filled
with so many random acts a seed, drawn from what can be answered; at the end the relevant leaves are compared. Clock,
chance and ids are left out (docs/forms-engine.md lists where the engines differ on purpose). One JSON line a form,
a summary at the end.
"""

import argparse
import contextlib
import datetime as dt
import itertools
import json
import random
import re
import sys
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from zoneinfo import ZoneInfo

from cchc_desktop.checklist.filling.session import Session
from cchc_desktop.checklist.filling.submission import submission
from cchc_desktop.checklist.filling.world import Surroundings
from cchc_desktop.checklist.xform.reader import read_form
from cchc_desktop.domain.refusal import Refusal
from tests.oracle.acting import acts, state
from tests.oracle.javarosa import JavaRosa, compiled
from tests.oracle.javarosa import available as java_is_here
from tests.oracle.peer import Declined, Peer
from tests.oracle.web_forms import NotToBeHad, WebForms, installed

HANOI = ZoneInfo("Asia/Ho_Chi_Minh")
_DRAWN = re.compile(r"uuid:|\d{4}-\d\d-\d\dT|[0-9a-f]{8}-[0-9a-f]{4}-|collect:")
_LEFT_TO_CHANCE = (b"random()", b"setgeopoint", b"randomize(")
_MARKS = re.compile(r"\[1\]")
_NUMBER = re.compile(r"-?\d+(\.\d+)?$")


@dataclass
class Tally:
    """What came out with one other engine."""

    forms: int = 0
    equal_forms: int = 0
    runs: int = 0
    equal_runs: int = 0
    leaves: int = 0
    different: int = 0
    declined: int = 0
    not_loaded: int = 0
    examples: list[str] = field(default_factory=list)


def main() -> int:
    """Run every form of a folder; the status tells whether something differed."""
    parser = argparse.ArgumentParser(prog="tests.oracle")
    parser.add_argument("folder", type=Path)
    parser.add_argument("--edits", type=int, default=60)
    parser.add_argument("--seeds", type=int, default=2)
    parser.add_argument("--packages", type=Path, default=Path(tempfile.gettempdir()) / "cchc-web-forms")
    given = parser.parse_args()
    tallies: dict[str, Tally] = {}
    with contextlib.ExitStack() as ends:
        peers = dict(_peers(ends, given.packages))
        for name in peers:
            tallies[name] = Tally()
        loaded = refused = by_chance = 0
        for path in sorted(given.folder.rglob("*.xml")):
            xform = path.read_bytes()
            if b"<model" not in xform or b"http://www.w3.org/2002/xforms" not in xform:
                continue
            if any(word in xform for word in _LEFT_TO_CHANCE):
                by_chance += 1
                continue
            try:
                read_form(xform)
            except Refusal as error:
                refused += 1
                print(json.dumps({"form": path.name, "refused": str(error)[:200]}, ensure_ascii=False))
                continue
            loaded += 1
            for name, peer in peers.items():
                _compare(path, peer, tallies[name], given.seeds, given.edits)
    print(
        json.dumps(
            {"loaded": loaded, "refused": refused, "left_out": by_chance} | {k: vars(t) for k, t in tallies.items()},
            indent=1,
        )
    )
    return int(any(tally.different for tally in tallies.values()))


def _peers(ends: contextlib.ExitStack, packages: Path) -> Iterator[tuple[str, Peer]]:
    if java_is_here():
        peer: Peer = JavaRosa(compiled(Path(ends.enter_context(tempfile.TemporaryDirectory()))))
        ends.callback(peer.close)
        yield "javarosa", peer
    try:
        packages.mkdir(exist_ok=True)
        peer = WebForms(installed(packages))
    except NotToBeHad as error:
        print(f"web forms left out: {error}", file=sys.stderr)
    else:
        ends.callback(peer.close)
        yield "web_forms", peer


def _now() -> Surroundings:
    """Return surroundings as the other engines have them: today, in Vietnam, nobody known."""
    numbers = itertools.count()
    return Surroundings(HANOI, lambda: dt.datetime.now(dt.UTC), random.Random(1), lambda: f"i{next(numbers)}")


def _compare(path: Path, peer: Peer, tally: Tally, seeds: int, edits: int) -> None:
    differed: list[str] = []
    for seed in range(seeds):
        try:
            peer.act("form", str(path))
        except Declined:
            tally.not_loaded += 1
            return
        session = Session.begin(read_form(path.read_bytes()), _now())
        for act in acts(session, edits, random.Random(seed), deep_removals=False):
            try:
                peer.act(*act)
            except Declined:
                tally.declined += 1
        wrong = _differences(session, peer)
        submission(session)
        tally.runs += 1
        tally.equal_runs += not wrong
        tally.leaves += len(state(session))
        tally.different += len(wrong)
        differed += wrong
    tally.forms += 1
    tally.equal_forms += not differed
    if differed:
        tally.examples += [f"{path.name}: {each}" for each in differed[:2]]


def _differences(session: Session, peer: Peer) -> list[str]:
    ours, theirs = _seen(state(session)), _seen(peer.state())
    found = []
    for place in sorted(ours.keys() | theirs.keys()):
        mine, other = ours.get(place), theirs.get(place)
        drawn = any(text is not None and _DRAWN.match(text) for text in (mine, other))
        if mine != other and not drawn and "/meta/" not in place:
            found.append(f"{place}: {mine!r} here, {other!r} there")
    return found


def _seen(leaves: dict[str, tuple[bool, str]]) -> dict[str, str]:
    """Return what is relevant and not blank, paths without first places and prefixes, numbers as numbers."""
    found = {}
    for path, (relevant, text) in leaves.items():
        if relevant and text.strip():
            place = _MARKS.sub("", "/".join(part.rpartition(":")[2] for part in path.split("/")))
            found[place] = _plain(text.strip())
    return found


def _plain(text: str) -> str:
    words = re.split(r"[ ;]+", text)
    if all(_NUMBER.match(word) for word in words if word):
        return " ".join(str(round(float(word), 6)) for word in words if word)
    return text


if __name__ == "__main__":
    sys.exit(main())
