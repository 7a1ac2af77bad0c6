"""The office store on a real PostgreSQL (fsync on): a whole country, from 1,000 to 100,000 visits of 300 answers.

    make bench-office                                        1,000 and 10,000 visits
    CCHC_VISITS=100000 .venv/bin/python -m bench.office      up to 100,000 visits: 18 GB under /var/tmp, half an hour

At each size: how fast new visits are ingested by one, two and four workers, what a visit takes on disk, how long the
overview of the country (target 2 s), of a province and one visit take to read. The country is made by `_country`; what
is ingested for the measurement is made, hashed and sent as laptops' journals are. CPU time is the workers' own and that
of their connections in PostgreSQL, since other things run on the machine.
"""

import json
import os
import random
import shutil
import statistics
import time
from collections.abc import Callable, Iterator
from concurrent.futures import ProcessPoolExecutor
from pathlib import Path

import psycopg

from bench import _country
from cchc_desktop.storage.journal import GENESIS, Entry, Register, sealed
from cchc_desktop.storage.office.ledger import OfficeStore
from cchc_desktop.storage.office.reading import Reading
from tests.office.server import running

SIZES = tuple(size for size in (1_000, 10_000, 100_000) if size <= int(os.environ.get("CCHC_VISITS", "10000")))
NEW = 240
"""Visits that each number of workers ingests."""
NOTE = "Đã niêm yết 12/148 thủ tục; bản còn lại ghi ngày 03/4"
TICKS = os.sysconf("SC_CLK_TCK")
COUNTRY = {
    "provinces by year": "SELECT province, year, visits, percent, sections FROM office.province_score",
    "units of the newest year, by place": (
        "SELECT province, unit, percent, rank() OVER (PARTITION BY province ORDER BY percent DESC)"
        " FROM office.score WHERE year = (SELECT max(year) FROM office.province_score)"
    ),
    "items most often not met": (
        "SELECT item_path, sum(visits) FROM office.item_result WHERE value = 'unmet' GROUP BY item_path"
        " ORDER BY 2 DESC LIMIT 20"
    ),
}


class _Laptops:
    """Two laptops whose chains go on from visit to visit."""

    def __init__(self, seed: int) -> None:
        self.chance = random.Random(seed)
        self._names = {"may-1": f"may-a{seed}", "may-2": f"may-b{seed}"}
        self._ends = {"may-1": (0, GENESIS), "may-2": (0, GENESIS)}
        self._clock = (1 << 42) + (seed << 34)

    def write(self, laptop: str, place: Register, value: object, replaces: tuple[str, ...] = ()) -> Entry:
        number, previous = self._ends[laptop]
        self._clock += 1 << 16
        # As on the laptops: ids begin with the time, so they arrive nearly sorted.
        identity = f"{self._clock >> 16:012x}" + self.chance.randbytes(10).hex()
        device, hlc = self._names[laptop], f"{self._clock:016x}"
        entry = sealed(identity, device, number + 1, _country.PERSON, hlc, place, value, replaces, previous)
        self._ends[laptop] = (number + 1, entry.hash)
        return entry

    def visit(self, name: str) -> Iterator[Entry]:
        for field in _country.FIELDS:
            yield self.write("may-1", Register(name, "visit", name, field), "2026-04-14")
        for item in range(_country.ITEMS):
            path = f"/cchc/section{item // 30}/item{item % 30}"
            place = Register(name, "answer", "", path)
            first = self.write("may-1", place, self.chance.choice(("met", "met", "met", "partly", "unmet")))
            yield first
            if self.chance.random() < 0.1:
                yield self.write("may-2", place, "met", (first.id,))
            elif self.chance.random() < 0.02:
                yield self.write("may-2", place, "na")
            if item % 6 == 0:
                yield self.write("may-1", Register(name, "answer", "", path + "_note"), NOTE)
        for number in range(6):
            for field in _country.TOLD:
                yield self.write("may-1", Register(name, "recommendation", f"r{number}-{name}", field), NOTE)


def _work(address: str) -> tuple[int, float]:
    store = OfficeStore(address)
    begun = time.process_time()
    try:
        new = store.work()
        fields = Path(f"/proc/{store._db.info.backend_pid}/stat").read_text().rpartition(")")[2].split()
        return new, time.process_time() - begun + (int(fields[11]) + int(fields[12])) / TICKS
    finally:
        store.close()


def _ingested(address: str, workers: int, seed: int) -> dict[str, object]:
    """Send new visits of several provinces and let workers apply them."""
    laptops, store = _Laptops(seed), OfficeStore(address)
    count, begun = 0, time.perf_counter()
    for home in range(1, 5):
        entries = [entry for number in range(NEW // 4) for entry in laptops.visit(f"new{seed}-{home}-{number}")]
        count += len(entries)
        store.send(f"Tỉnh {home}", entries)
    sent = time.perf_counter() - begun
    store.close()
    with ProcessPoolExecutor(workers) as pool:
        list(pool.map(abs, range(workers)))
        begun = time.perf_counter()
        done = list(pool.map(_work, [address] * workers))
        took = time.perf_counter() - begun
    assert sum(new for new, _ in done) == count
    return {
        "entries": count,
        "made_and_sent_per_s": round(count / sent),
        "applied_per_s": round(count / took),
        "applied_per_cpu_s": round(count / sum(cpu for _, cpu in done)),
    }


def _at(address: str, size: int) -> dict[str, object]:
    workers = {str(number): _ingested(address, number, size // 1000 * 10 + number) for number in (1, 2, 4)}
    with psycopg.connect(address, autocommit=True) as db:
        db.execute("VACUUM ANALYZE")
        shown = {name: _ms(lambda asked=asked: db.execute(asked).fetchall()) for name, asked in COUNTRY.items()}
        reading = Reading(db, 1)
        home = _ms(lambda: (reading.scopes("visit"), reading.digests()))
        visits = len(reading.digests())
        one = _ms(lambda: reading.registers("s.name = %s", "visit0000034"))
        parts = dict(
            db.execute(
                "SELECT relname, pg_relation_size(oid) FROM pg_class WHERE relnamespace = 'office'::regnamespace"
                " AND relkind IN ('r', 'i') ORDER BY 2 DESC LIMIT 8"
            ).fetchall()
        )
        total = db.execute("SELECT pg_database_size(current_database())").fetchone()
    assert total is not None
    held = size + 3 * NEW
    return {
        "visits": held,
        "workers": workers,
        "two_to_one": _ratio(workers, "2"),
        "four_to_one": _ratio(workers, "4"),
        "overview_of_the_country_ms": round(sum(shown.values())),
        "of_which": {name: round(took) for name, took in shown.items()},
        "overview_of_a_province_ms": round(home),
        "visits_of_that_province": visits,
        "one_visit_opened_ms": round(one, 1),
        "bytes_a_visit": round(total[0] / held),
        "largest_bytes_a_visit": {name: round(int(part) / held) for name, part in parts.items()},
        "data_base_gb": round(total[0] / 1e9, 2),
    }


def _ratio(workers: dict[str, dict[str, object]], number: str) -> float:
    return round(float(str(workers[number]["applied_per_s"])) / float(str(workers["1"]["applied_per_s"])), 2)


def _ms(act: Callable[[], object]) -> float:
    took = []
    for _ in range(3):
        begun = time.perf_counter()
        act()
        took.append((time.perf_counter() - begun) * 1000)
    return statistics.median(took)


def measure() -> dict[str, object]:
    """Return what was measured at each size, and what looking a small country over found."""
    place = Path("/var/tmp" if shutil.disk_usage("/var/tmp").free > 40_000_000_000 else "/tmp")
    with running(durable=True, under=place, settings=("shared_buffers=1GB", "max_wal_size=4GB")) as address:
        store = OfficeStore(address)
        store.set_up()
        _country.begin(address)
        for province, entry in _country.campaigns():
            store.send(province, [entry])
        store.work()
        found: dict[str, object] = {}
        filled, curve = 0, []
        for size in SIZES:
            begun = time.perf_counter()
            _country.fill(address, filled + 1, size)
            filled = size
            if not found:
                looked = store.look_over()
                found = {"entries": looked.entries, "altered": len(looked.altered), "astray": looked.astray}
            counted = time.perf_counter()
            _country.count_answers(address)
            took = {"filled_s": round(counted - begun), "answers_counted_s": round(time.perf_counter() - counted)}
            line = _at(address, size) | took
            curve.append(line)
            print(line, flush=True)
        store.close()
    return {"looked_over": found, "curve": curve, "target_country_ms": 2000}


if __name__ == "__main__":
    print(json.dumps(measure(), ensure_ascii=False, indent=1))
