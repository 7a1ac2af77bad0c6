"""Files of every released version open in this one with everything in them; older tables are brought up to date."""

import errno
import shutil
from pathlib import Path

import pytest
from sqlite_utils import Migrations
from sqlite_utils.db import Database

from cchc_desktop.storage.engine import connect, keep_as_it_was
from cchc_desktop.storage.journal import Change
from cchc_desktop.storage.refusals import DiskFull
from cchc_desktop.storage.schema import migrate, migrations
from cchc_desktop.storage.store import FILE, Store
from tests.unit.storage.conftest import KEY, NOTE, OTHER, Laptop
from tests.unit.storage.released.make import HERE, NOTES

RELEASED = sorted(path.name for path in HERE.iterdir() if (path / FILE).exists())


@pytest.mark.parametrize("version", RELEASED)
def test_a_file_of_every_released_version_opens_with_everything_in_it(version: str, tmp_path: Path) -> None:
    shutil.copy(HERE / version / FILE, tmp_path / FILE)
    laptop = Laptop(tmp_path, "hoa")
    store = laptop.store
    values = store.values("v1")
    assert {path: values[("answer", "")][path] for path in NOTES} == NOTES
    assert [deleted.entity for deleted in store.deleted("v1")] == ["f1"]
    dispute = next(d for d in store.disputes("v1") if d.register.field == "/cchc/tranh")
    assert {entry.value for entry in dispute.entries} == {"hoa", "minh"}
    assert store.check_chains() == ()
    assert store.known() == {"hoa": 43, "minh": 43}
    store.write([Change(dispute.register, "đã chọn")])
    assert [past.value for past in store.history(dispute.register)][-1] == "đã chọn"
    assert [found.text for found in store.search(["17"], "note", 8)] == [NOTES["/cchc/A17_note"]]
    # Opened again, nothing is migrated twice.
    assert laptop.reopen().value(dispute.register) == "đã chọn"
    laptop.store.close()


@pytest.mark.parametrize("steps", range(1, len(migrations._migrations) + 1))
def test_tables_of_every_step_are_brought_up_to_date_with_their_rows(hoa: Laptop, tmp_path: Path, steps: int) -> None:
    hoa.store.write([Change(NOTE, "niêm yết"), Change(OTHER, "thiếu bảng")])
    hoa.say(NOTE, "niêm yết đủ")
    entries = list(hoa.store.entries_since({}))
    assert len(entries) == 3
    old = Migrations("cchc")
    for known in migrations._migrations[:steps]:
        old(name=known.name)(known.fn)
    (tmp_path / "cũ").mkdir()
    db = connect(tmp_path / "cũ" / FILE, KEY)
    migrate(db, old)
    _fill(db, hoa.store)
    db.conn.close()
    before = sorted(path.name for path in (tmp_path / "cũ").iterdir())
    store = Store.open(tmp_path / "cũ", KEY, clock=hoa.clock, ids=hoa.ids, device="hoa", person="Hoa")
    assert store.values("visit1") == hoa.store.values("visit1")
    assert [found.text for found in store.search(["niem"], "note", 8)] == ["niêm yết đủ"]
    assert [found.text for found in store.search(["thieu"], "finding", 8)] == ["thiếu bảng"]
    assert list(store.entries_since({})) == entries
    assert store.history(NOTE) == hoa.store.history(NOTE)
    store.close()
    copy = tmp_path / "cũ" / f"{FILE}.before-{migrations._migrations[steps - 1].name}"
    assert before == [FILE]
    assert copy.exists() == (steps < len(migrations._migrations))
    if copy.exists():
        # The copy is the file as it was: the version that wrote it opens it with every entry.
        shutil.move(copy, tmp_path / FILE)
        db = connect(tmp_path / FILE, KEY)
        migrate(db, old)
        assert {row["name"] for row in db.query("SELECT name FROM _sqlite_migrations")} == {
            m.name for m in old._migrations
        }
        assert db.execute("SELECT count(*) FROM entry").fetchone()[0] == len(entries)
        db.conn.close()


def _fill(db: Database, store: Store) -> None:
    """Put the rows of a file of today into tables of an earlier step."""
    for table in ("register", "entry"):
        rows = store._db.execute(f"SELECT * FROM {table} ORDER BY number").fetchall()
        with db.atomic():
            db.conn.executemany(f"INSERT INTO {table} VALUES ({', '.join('?' * len(rows[0]))})", rows)


def test_no_room_for_a_copy_leaves_the_file_as_it_was(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    old = Migrations("cchc")
    old(name=migrations._migrations[0].name)(migrations._migrations[0].fn)
    db = connect(tmp_path / FILE, KEY)
    migrate(db, old)

    def full(_source: Path, _target: Path) -> None:
        raise OSError(errno.ENOSPC, "full")

    monkeypatch.setattr(shutil, "copyfile", full)
    with pytest.raises(DiskFull):
        migrate(db, before=lambda step: keep_as_it_was(db, tmp_path / FILE, step))
    assert [row["name"] for row in db.query("SELECT name FROM _sqlite_migrations")] == [migrations._migrations[0].name]
    db.conn.close()
