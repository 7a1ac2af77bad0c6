"""Laptops for the storage tests: a store each, with a clock, ids and a device of its own."""

import random
from datetime import datetime, timedelta
from pathlib import Path

import pytest

from cchc_desktop.domain.clock import VIETNAM, SetClock
from cchc_desktop.domain.ids import TimeOrderedIds
from cchc_desktop.storage.device import Devices
from cchc_desktop.storage.journal import Change, Entry, Register
from cchc_desktop.storage.rescue import Recovered, open_or_rebuild
from cchc_desktop.storage.store import Store

KEY = bytes(range(32))
NOTE = Register("visit1", "answer", "", "/cchc/A1_note")
OTHER = Register("visit1", "finding", "f1", "text")
START = datetime(2026, 4, 14, 7, 30, tzinfo=VIETNAM)


class Laptop:
    """A store with its own clock, ids and device."""

    def __init__(self, folder: Path, name: str, start: datetime = START, seed: int = 0) -> None:
        folder.mkdir(exist_ok=True)
        self.folder = folder
        self.clock = SetClock(start, timedelta(milliseconds=7))
        self.entropy = random.Random(f"{name}{seed}").randbytes
        self.ids = TimeOrderedIds(self.clock, self.entropy)
        self.name = name
        self.store = self.open()

    def open(self) -> Store:
        return Store.open(self.folder, KEY, clock=self.clock, ids=self.ids, device=self.name, person=self.name.title())

    def reopen(self) -> Store:
        self.store.close()
        self.store = self.open()
        return self.store

    def devices(self, marks: Path | None = None) -> Devices:
        return Devices(self.folder, self.name, self.entropy, marks)

    def rescue(self, *backups: Path, marks: Path | None = None) -> Recovered | None:
        """Open as the workspace does: a damaged data base is rebuilt."""
        self.store, recovered = open_or_rebuild(
            self.folder,
            KEY,
            clock=self.clock,
            ids=self.ids,
            devices=self.devices(marks),
            person=self.name.title(),
            backups=backups,
        )
        return recovered

    def say(self, register: Register, value: object) -> Entry:
        return self.store.write([Change(register, value)]).entries[0]


def exchange(a: Laptop, b: Laptop) -> None:
    """Let two laptops give each other what they lack."""
    to_b = list(a.store.entries_since(b.store.known()))
    to_a = list(b.store.entries_since(a.store.known()))
    b.store.merge(to_b)
    a.store.merge(to_a)


@pytest.fixture
def hoa(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path / "hoa", "hoa")


@pytest.fixture
def minh(tmp_path: Path) -> Laptop:
    return Laptop(tmp_path / "minh", "minh", START - timedelta(days=3650))
