"""Save: one answer durable, against a bare SQLite commit with the same engine and settings, paired in one run.

The bare side is sqlcipher3 with the same key, page size, WAL and synchronous=FULL, one INSERT OR REPLACE of the same
value into one table; beside it the same once more without encryption. They take turns answer by answer, so all see
the same disk and the same neighbours.
"""

import json
import secrets
import statistics
import tempfile
import time
from datetime import datetime
from pathlib import Path

import sqlcipher3

from cchc_desktop.domain.clock import VIETNAM, SystemClock
from cchc_desktop.domain.ids import TimeOrderedIds
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.storage.store import Store

KEY = bytes(range(32))
ANSWERS = 60_000
PAIRED = 1500
NOTE = "Đã niêm yết 12/148 thủ tục; bản còn lại ghi ngày 03/4"


def open_store(folder: Path, device: str = "bench", key: bytes = KEY) -> Store:
    """Return a store in `folder`, created if it is not there."""
    folder.mkdir(parents=True, exist_ok=True)
    clock = SystemClock()
    ids = TimeOrderedIds(clock, secrets.token_bytes)
    return Store.open(folder, key, clock=clock, ids=ids, device=device, person="Trần Quốc Bảo")


def register(number: int) -> Register:
    """Return the register of answer `number`: 300 to a visit."""
    return Register(
        f"visit{number // 300:04d}", "answer", "main", f"/cchc/section{number % 300 // 30}/item{number % 30}_note"
    )


def _bare(folder: Path, *, encrypted: bool = True) -> sqlcipher3.Connection:
    name = "bare.db" if encrypted else "plain.db"
    connection = sqlcipher3.connect(str(folder / name), isolation_level=None)
    if encrypted:
        connection.execute(f"PRAGMA key = \"x'{KEY.hex()}'\"")
    connection.execute("PRAGMA journal_mode = WAL")
    connection.execute("PRAGMA synchronous = FULL")
    connection.execute("CREATE TABLE answer (place TEXT PRIMARY KEY, value TEXT, at TEXT) WITHOUT ROWID")
    return connection


def _commit(connection: sqlcipher3.Connection, place: Register, value: str) -> float:
    begun = time.perf_counter()
    connection.execute("BEGIN")
    connection.execute(
        "INSERT OR REPLACE INTO answer VALUES (?, ?, ?)",
        ["/".join((place.scope, place.field)), json.dumps(value), datetime.now(VIETNAM).isoformat()],
    )
    connection.execute("COMMIT")
    return (time.perf_counter() - begun) * 1000


def _paired(store: Store, bare: sqlcipher3.Connection, plain: sqlcipher3.Connection, first: int) -> dict[str, float]:
    ours: list[float] = []
    theirs: list[float] = []
    open_ones: list[float] = []
    for number in range(first, first + PAIRED):
        place = register(number)
        value = f"{NOTE} {number}"
        begun = time.perf_counter()
        store.write([Change(place, value)])
        ours.append((time.perf_counter() - begun) * 1000)
        theirs.append(_commit(bare, place, value))
        open_ones.append(_commit(plain, place, value))
    p50 = statistics.median(ours)
    return {
        "ours_ms_p50": round(p50, 3),
        "ours_ms_p99": round(statistics.quantiles(ours, n=100)[98], 3),
        "bare_encrypted_ms_p50": round(statistics.median(theirs), 3),
        "bare_encrypted_ms_p99": round(statistics.quantiles(theirs, n=100)[98], 3),
        "bare_plain_ms_p50": round(statistics.median(open_ones), 3),
        "ratio_to_encrypted": round(p50 / statistics.median(theirs), 2),
        "ratio_to_plain": round(p50 / statistics.median(open_ones), 2),
    }


def _fill(store: Store, bare: sqlcipher3.Connection, first: int, last: int) -> None:
    for start in range(first, last, 300):
        numbers = range(start, min(start + 300, last))
        store.write([Change(register(number), f"{NOTE} {number}") for number in numbers])
        bare.execute("BEGIN")
        bare.executemany(
            "INSERT OR REPLACE INTO answer VALUES (?, ?, '')",
            [("/".join((register(number).scope, register(number).field)), json.dumps(NOTE)) for number in numbers],
        )
        bare.execute("COMMIT")


def measure() -> dict[str, object]:
    """Return ms to make one answer durable, early and late in a file's life, and how fast journals merge."""
    with tempfile.TemporaryDirectory() as place:
        folder = Path(place)
        store = open_store(folder / "one")
        bare, plain = _bare(folder), _bare(folder, encrypted=False)
        _paired(store, bare, plain, 0)  # warm
        early = _paired(store, bare, plain, PAIRED)
        _fill(store, bare, 2 * PAIRED, ANSWERS)
        late = _paired(store, bare, plain, ANSWERS)
        entries = list(store.entries_since({}))
        other = open_store(folder / "two", "other")
        begun = time.perf_counter()
        other.merge(entries)
        merging = time.perf_counter() - begun
        begun = time.perf_counter()
        other.merge(entries)
        again = time.perf_counter() - begun
        size = (folder / "one" / "workspace.db").stat().st_size
        other.close()
        store.close()
        bare.close()
        plain.close()
    return {
        "early": early,
        "late": {"after": ANSWERS, **late},
        "late_to_early": round(late["ours_ms_p50"] / early["ours_ms_p50"], 2),
        "merge_entries_per_s": round(len(entries) / merging),
        "merge_again_entries_per_s": round(len(entries) / again),
        "bytes_per_entry_on_disk": round(size / len(entries)),
    }
