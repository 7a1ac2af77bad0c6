"""The office store: how fast a real PostgreSQL (fsync on) takes in a journal, with one worker and with two.

The journal is synthetic and shaped like the work: a visit is 300 answers by two laptops, one in ten corrected by the
other laptop, one in six with a note, a few set by both without knowing of each other (disputes). CCHC_VISITS sets how
many visits (1,000 by default). Both runs take in the same entries, in one go, on one machine.
"""

import os
import random
import time
from collections.abc import Iterator
from concurrent.futures import ProcessPoolExecutor

import psycopg

from cchc_desktop.storage.journal import GENESIS, Entry, Register, sealed
from cchc_desktop.storage.office.ledger import OfficeStore
from tests.office.server import running

ITEMS = 300
VISITS = int(os.environ.get("CCHC_VISITS", "1000"))
NOTE = "Đã niêm yết 12/148 thủ tục; bản còn lại ghi ngày 03/4"
PROVINCE = "Bình Hải"


class _Laptops:
    """Two laptops whose chains go on from visit to visit."""

    def __init__(self) -> None:
        self.chance = random.Random(9)
        self._ends = {"may-1": (0, GENESIS), "may-2": (0, GENESIS)}
        self._clock = 0

    def write(self, device: str, place: Register, value: object, replaces: tuple[str, ...] = ()) -> Entry:
        number, previous = self._ends[device]
        self._clock += 1 << 20
        # As on the laptops: ids begin with the time, so they arrive nearly sorted.
        identity = f"{self._clock:012x}"[-12:] + self.chance.randbytes(10).hex()
        hlc = f"{self._clock:016x}"
        entry = sealed(identity, device, number + 1, "Trần Quốc Bảo", hlc, place, value, replaces, previous)
        self._ends[device] = (number + 1, entry.hash)
        return entry

    def visit(self, number: int) -> Iterator[Entry]:
        for item in range(ITEMS):
            path = f"/cchc/section{item // 30}/item{item % 30}"
            place = Register(f"visit{number:06d}", "answer", "main", path)
            first = self.write("may-1", place, self.chance.choice(("met", "met", "met", "partly", "unmet")))
            yield first
            if self.chance.random() < 0.1:
                yield self.write("may-2", place, "met", (first.id,))
            elif self.chance.random() < 0.02:
                yield self.write("may-2", place, "na")
            if self.chance.random() < 1 / 6:
                yield self.write("may-1", Register(place.scope, "answer", "main", path + "_note"), NOTE)


def _work(address: str) -> int:
    store = OfficeStore(address)
    try:
        return store.work()
    finally:
        store.close()


def _run(server: str, entries: list[Entry], workers: int) -> dict[str, object]:
    name = f"office_{workers}"
    with psycopg.connect(server, autocommit=True) as db:
        db.execute(f"CREATE DATABASE {name}")  # type: ignore[arg-type]
    address = server.replace("dbname=postgres", f"dbname={name}")
    store = OfficeStore(address)
    store.set_up()
    begun = time.perf_counter()
    store.send(PROVINCE, entries)
    sent = time.perf_counter() - begun
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(_warm, range(workers)))
        begun = time.perf_counter()
        new = sum(pool.map(_work, [address] * workers))
        took = time.perf_counter() - begun
    store.close()
    with psycopg.connect(address, autocommit=True) as db:
        row = db.execute("SELECT pg_database_size(current_database())").fetchone()
        disputed = db.execute("SELECT count(*) FROM office.register WHERE disputed").fetchone()
    assert new == len(entries)
    assert row is not None
    assert disputed is not None
    return {
        "sent_entries_per_s": round(len(entries) / sent),
        "applied_entries_per_s": round(new / took),
        "seconds": round(took, 1),
        "bytes_per_visit": round(row[0] / VISITS),
        "disputed": disputed[0],
    }


def _warm(number: int) -> int:
    return number


def measure() -> dict[str, object]:
    """Return the rates of one worker and of two, the ratio, and the size on disk."""
    laptops = _Laptops()
    entries = [entry for number in range(VISITS) for entry in laptops.visit(number)]
    with running(durable=True) as server:
        one, two = _run(server, entries, 1), _run(server, entries, 2)
    return {
        "visits": VISITS,
        "entries": len(entries),
        "one_worker": one,
        "two_workers": two,
        "two_to_one": round(float(str(one["seconds"])) / float(str(two["seconds"])), 2),
    }
