"""Laptops write, take back, exchange in any order, are rebuilt and put back: whatever happens, all end up the same."""

import random
import shutil
import tempfile
from datetime import timedelta
from pathlib import Path

from hypothesis import HealthCheck, settings
from hypothesis import strategies as st
from hypothesis.stateful import RuleBasedStateMachine, invariant, rule

from cchc_desktop.storage.journal import Change, Entry, Register
from cchc_desktop.storage.second_copy import FOLDER as COPY
from cchc_desktop.storage.store import FILE
from tests.unit.storage.conftest import START, Laptop, exchange

who = st.integers(0, 2)
where = st.integers(0, 2)


def register(number: int) -> Register:
    return Register("v", "answer", "", f"/{number}")


class Team(RuleBasedStateMachine):
    """Three laptops with clocks that lie; the model is the plain set of all entries that were acknowledged."""

    def __init__(self) -> None:
        super().__init__()
        self.place = Path(tempfile.mkdtemp(prefix="team"))
        self.laptops = [
            Laptop(self.place / name, name, START + timedelta(hours=hours))
            for name, hours in (("a", 0), ("b", -5), ("c", 90_000))
        ]
        self.acknowledged: dict[str, Entry] = {}
        self.chance = random.Random(5)

    def _keep(self, laptop: Laptop, entries: tuple[Entry, ...]) -> None:
        self.acknowledged |= {entry.id: entry for entry in entries}

    @rule(one=who, place=where, value=st.integers(0, 3))
    def write(self, one: int, place: int, value: int) -> None:
        laptop = self.laptops[one]
        self._keep(laptop, laptop.store.write([Change(register(place), value)]).entries)

    @rule(one=who, value=st.integers(0, 3))
    def write_two_as_one_act(self, one: int, value: int) -> None:
        laptop = self.laptops[one]
        changes = [Change(register(0), value), Change(register(1), value)]
        self._keep(laptop, laptop.store.write(changes).entries)

    @rule(one=who)
    def take_back(self, one: int) -> None:
        laptop = self.laptops[one]
        steps = laptop.store.steps("v")
        if steps:
            changes = [Change(place, value) for place, value in steps[0].before.items()]
            self._keep(laptop, laptop.store.write(changes).entries)

    @rule(one=who, place=where)
    def decide(self, one: int, place: int) -> None:
        laptop = self.laptops[one]
        self._keep(laptop, laptop.store.decide(register(place), laptop.store.value(register(place))).entries)

    @rule(one=who, other=who)
    def exchange(self, one: int, other: int) -> None:
        if one != other:
            exchange(self.laptops[one], self.laptops[other])

    @rule(one=who, share=st.floats(0, 1))
    def a_part_arrives_in_any_order(self, one: int, share: float) -> None:
        some = [entry for entry in self.acknowledged.values() if self.chance.random() < share]
        self.chance.shuffle(some)
        self.laptops[one].store.merge(some)

    @rule(one=who)
    def reopen(self, one: int) -> None:
        self.laptops[one].reopen()

    @rule(one=who)
    def rebuild(self, one: int) -> None:
        laptop = self.laptops[one]
        laptop.store.close()
        (laptop.folder / FILE).write_bytes(b"hong")
        if any((laptop.folder / COPY).glob("*")):
            laptop.rescue()
        else:
            (laptop.folder / FILE).unlink()
            laptop.store = laptop.open()

    @rule(one=who, place=where, value=st.integers(4, 9))
    def put_back(self, one: int, place: int, value: int) -> None:
        """An older state of the folder comes back; what only it had, the others or the second place have."""
        laptop = self.laptops[one]
        marks = self.place / "marks"
        laptop.store.close()
        shutil.copytree(laptop.folder, self.place / "old")
        laptop.rescue(marks=marks)
        written = laptop.store.write([Change(register(place), value)]).entries
        self._keep(laptop, written)
        self.laptops[(one + 1) % 3].store.merge(list(laptop.store.entries_since({})))
        laptop.devices(marks).remember(laptop.store.device, laptop.store.sequence)
        laptop.store.close()
        shutil.rmtree(laptop.folder)
        (self.place / "old").rename(laptop.folder)
        laptop.rescue(marks=marks)

    @invariant()
    def no_chain_is_broken_and_nobody_forks(self) -> None:
        for laptop in self.laptops:
            assert laptop.store.forks() == {}

    def teardown(self) -> None:
        for _ in range(2):
            for one in range(3):
                exchange(self.laptops[one], self.laptops[(one + 1) % 3])
        everything = set(self.acknowledged)
        for laptop in self.laptops:
            here = {entry.id: entry for entry in laptop.store.entries_since({})}
            assert everything <= set(here), "an acknowledged entry is gone"
            assert laptop.store.check_chains() == ()
            replaced = {identity for entry in here.values() for identity in entry.replaces}
            for number in range(3):
                heads = [e for e in here.values() if e.register == register(number) and e.id not in replaced]
                disputed = len({str(entry.value) for entry in heads}) > 1
                found = [d for d in laptop.store.disputes() if d.register == register(number)]
                assert bool(found) == disputed
        states = [
            (laptop.store.values("v"), [[e.id for e in d.entries] for d in laptop.store.disputes()])
            for laptop in self.laptops
        ]
        assert states[0] == states[1] == states[2]
        for laptop in self.laptops:
            laptop.store.close()
        shutil.rmtree(self.place)


Team.TestCase.settings = settings(
    max_examples=12, stateful_step_count=16, deadline=None, suppress_health_check=[HealthCheck.too_slow]
)
TestTeam = Team.TestCase
