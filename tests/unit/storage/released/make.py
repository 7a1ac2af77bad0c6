"""Makes the fixture of a released version: run by hand when a version is released, with that version checked out.

python -m tests.unit.storage.released.make VERSION
"""

import random
import sys
from datetime import datetime, timedelta
from pathlib import Path

from cchc_desktop.domain.clock import VIETNAM, SetClock
from cchc_desktop.domain.ids import TimeOrderedIds
from cchc_desktop.storage.journal import Change, Register
from cchc_desktop.storage.store import FILE, Store

HERE = Path(__file__).parent
KEY = bytes(range(32))
NOTES = {f"/cchc/A{number}_note": f"ghi chú {number} của bản phát hành" for number in range(1, 41)}


def main(version: str) -> None:
    """Write a small data base with every kind of thing a journal holds: values, changes, deletions, a dispute."""
    clock = SetClock(datetime(2026, 11, 25, 8, 0, tzinfo=VIETNAM), timedelta(milliseconds=9))
    folder = HERE / version
    folder.mkdir()
    entries = []
    for device in ("hoa", "minh"):
        place = folder if device == "hoa" else folder / "tmp"
        place.mkdir(exist_ok=True)
        ids = TimeOrderedIds(clock, random.Random(device).randbytes)
        store = Store.open(place, KEY, clock=clock, ids=ids, device=device, person=device.title())
        store.write([Change(Register("v1", "answer", "", path), text) for path, text in NOTES.items()])
        store.write([Change(Register("v1", "answer", "", "/cchc/tranh"), device)])
        store.write([Change(Register("v1", "finding", "f1", "text"), "Chưa niêm yết")])
        store.write([Change(Register("v1", "finding", "f1", "deleted_at"), "2026-11-25T08:00:00+07:00")])
        if device == "minh":
            entries = list(store.entries_since({}))
            store.close()
        else:
            kept = store
    kept.merge(entries)
    kept.close()
    for path in folder.rglob("*"):
        if path.is_file() and path != folder / FILE:
            path.unlink()
    for path in sorted(folder.glob("*/"), reverse=True):
        for inner in sorted(path.rglob("*/"), reverse=True):
            inner.rmdir()
        path.rmdir()


if __name__ == "__main__":
    main(sys.argv[1])
