"""make soak-sync: three laptops and an office, four simulated hours of work, journeys cut at random acts."""

import argparse
import random
import sys
import tempfile
from datetime import timedelta
from pathlib import Path

from cchc_desktop.domain.answer import Verdict
from cchc_desktop.storage.journal import Register
from cchc_desktop.sync.refusals import CannotReach, PlaceFull
from tests.unit.workspace.laptops import Laptop, Team
from tests.unit.workspace.test_exchange import Flaky

HOURS = 4
STEP = timedelta(seconds=90)


def soak(seed: int, folder: Path) -> str:
    """Run one day; raises when something acknowledged is missing in the end, else tells what happened."""
    dice = random.Random(seed)
    team = Team(folder)
    for person in ("Bảo", "Khôi", "Ánh"):
        team.join(person)
    items = [item.code for item in team.office.workspace.visits.checklist(team.visit).items]
    said: list[tuple[Register, object]] = []
    journeys = cuts = 0
    for step in range(HOURS * 3600 // int(STEP.total_seconds())):
        for laptop in team.laptops:
            laptop.clock.advance(STEP)
            said.append(_write(laptop, team.visit, dice.choice(items), f"{laptop.name} {step}", dice))
            if dice.random() < 0.15:
                journeys += 1
                cuts += _carry(laptop, folder / dice.choice(("đỏ", "xanh")), dice)
            if dice.random() < 0.03:
                laptop.reopen()
    for _ in range(3):
        for laptop in team.laptops:
            laptop.carry(folder / "cuối")
    for laptop in team.laptops:
        store = laptop.workspace._store
        assert laptop.workspace.exchange.set_aside() == (), laptop.workspace.exchange.set_aside()
        assert store.values(team.visit) == team.office.workspace._store.values(team.visit)
        for register, value in said:
            assert value in [past.value for past in store.history(register)], (laptop.name, register, value)
    disputes = team.office.workspace.exchange.standing().disputes
    team.close()
    return f"seed {seed}: {len(said)} writes, {journeys} journeys, {cuts} cut, {disputes} fields to choose, none lost"


def _write(laptop: Laptop, visit: str, item: str, text: str, dice: random.Random) -> tuple[Register, object]:
    workspace = laptop.workspace
    found = workspace.visits.checklist(visit).item(item)
    if dice.random() < 0.4:
        verdict = dice.choice(list(Verdict))
        workspace.answers.give(visit, item, verdict)
        return Register(visit, "answer", "", found.path), verdict.value
    workspace.answers.note(visit, item, text)
    return Register(visit, "answer", "", found.note_path), text


def _carry(laptop: Laptop, stick: Path, dice: random.Random) -> bool:
    place = laptop.place(stick, stick.name)
    root = stick / f"cchc-{laptop.workspace.exchange.ring().root.workspace[:12]}"
    acts = dice.choice((10_000, dice.randrange(30)))
    try:
        laptop.workspace.exchange.travel(place, channel=Flaky(root, acts, full=dice.random() < 0.5))
    except (CannotReach, PlaceFull):
        return True
    return False


def main() -> int:
    """Run the days that were asked for."""
    parser = argparse.ArgumentParser()
    parser.add_argument("--days", type=int, default=3)
    parser.add_argument("--seed", type=int, default=1)
    options = parser.parse_args()
    for seed in range(options.seed, options.seed + options.days):
        with tempfile.TemporaryDirectory() as folder:
            sys.stdout.write(soak(seed, Path(folder)) + "\n")
    return 0


if __name__ == "__main__":
    sys.exit(main())
