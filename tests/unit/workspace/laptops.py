"""Several laptops of one office, each a real workspace on disk with a clock of its own."""

import random
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path

from cchc_desktop.domain.clock import VIETNAM, SetClock
from cchc_desktop.storage.vault import Cost
from cchc_desktop.workspace.exchange import Outcome
from cchc_desktop.workspace.places import Place, PlaceKind
from cchc_desktop.workspace.updates import Part, PartKind
from cchc_desktop.workspace.workspace import Surroundings, Workspace
from tests.unit.signing import office as authority
from tests.unit.workspace.conftest import PASSWORD, Bench, make

START = datetime(2026, 4, 14, 7, 30, tzinfo=VIETNAM)
CHEAP = Cost(1, 8, 1)


def anchor() -> Part:
    """Return a part of an update: the certificate of an authority."""
    return Part(PartKind.ANCHOR, "gốc.cer", authority.root().der)


@dataclass
class Laptop:
    """A laptop: `carry` makes a whole journey to a folder."""

    name: str
    workspace: Workspace
    clock: SetClock
    around: Surroundings

    def carry(self, stick: Path, name: str = "USB") -> Outcome:
        return self.workspace.exchange.travel(self.place(stick, name))

    def place(self, stick: Path, name: str = "USB") -> Place:
        stick.mkdir(exist_ok=True)
        return self.workspace.exchange.places.add(PlaceKind.STICK, name, {"folder": str(stick)})

    def reopen(self) -> Workspace:
        self.workspace.close()
        return self.reopen_after_kill()

    def reopen_after_kill(self) -> Workspace:
        self.workspace = Workspace.open(
            self.workspace.folder, person=self.workspace.person, password=PASSWORD, around=self.around
        )
        return self.workspace


class Team:
    """An office with a campaign and a visit, and laptops that join it."""

    def __init__(self, folder: Path, *, other: bool = False) -> None:
        self.folder = folder
        self.bench: Bench = make(folder / "office.cchc", seed=12 if other else 11)
        self.visit = self.bench.visit
        self.office = Laptop("office", self.bench.workspace, self.bench.clock, self.bench.around)
        self.office.workspace.exchange.found("Đợt 1 năm 2026", "Văn phòng Sở")
        self.laptops = [self.office]

    def join(self, person: str, *, start: datetime = START, role: str = "member") -> Laptop:
        invited = self.office.workspace.exchange.invite(person, role, ("u1",))
        return self.joined(person, invited.data, invited.code, start)

    def joined(self, person: str, data: bytes, code: str, start: datetime = START, seat: str = "") -> Laptop:
        clock = SetClock(start, timedelta(milliseconds=40))
        around = Surroundings(clock, random.Random(f"{person}{seat}").randbytes, f"{person}{seat}", CHEAP)
        workspace, _ = Workspace.join(
            self.folder / f"{person}{seat}.cchc",
            invitation=data,
            name="mời.cchci",
            code=code,
            password=PASSWORD,
            around=around,
        )
        laptop = Laptop(person, workspace, clock, around)
        self.laptops.append(laptop)
        return laptop

    def meet(self, stick: Path, rounds: int = 2) -> None:
        for _ in range(rounds):
            for laptop in self.laptops:
                laptop.carry(stick)

    def close(self) -> None:
        for laptop in self.laptops:
            laptop.workspace.close()
