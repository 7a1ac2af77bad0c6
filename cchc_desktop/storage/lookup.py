"""Finding entries by id and by place in a chain: two look-up tables, some hundred entries behind the journal.

An act that is being saved writes the journal and the projection and nothing else: every further b-tree is a page to
encrypt and to write, and these two made it half as slow again. How far they go stands in the transaction that moves
them. What they lack (the journal's tail) was written on this laptop since, so it is the newest of its chain: a merge
brings them up to date at its beginning and its end. `Store` keeps the tail short; readers look through it.
"""

from sqlite_utils.db import Database

MOST_BEHIND = 500
"""Entries that may be missing in the tables: reading that many of the journal's end takes less than a millisecond."""
_ENTRY = (
    "CREATE TABLE entry (number INTEGER PRIMARY KEY, id BLOB NOT NULL, device TEXT NOT NULL,"
    " sequence INTEGER NOT NULL, person TEXT NOT NULL, hlc TEXT NOT NULL,"
    " register INTEGER NOT NULL REFERENCES register, value TEXT NOT NULL, replaces BLOB NOT NULL,"
    " previous BLOB NOT NULL, hash BLOB NOT NULL) STRICT"
)
TAIL = "number > (SELECT reached FROM looked_up)"
"""The condition on `entry` that holds for what the tables lack."""
_REST = f"FROM entry WHERE {TAIL}"


def create(db: Database) -> None:
    """Take the two indexes off the journal and make the tables that stand for them: a migration step."""
    db.execute("ALTER TABLE entry RENAME TO entry_indexed")
    db.execute(_ENTRY)
    db.execute("INSERT INTO entry SELECT * FROM entry_indexed ORDER BY number")
    db.execute("DROP TABLE entry_indexed")
    db.execute("CREATE TABLE entry_id (id BLOB PRIMARY KEY, number INTEGER NOT NULL) STRICT, WITHOUT ROWID")
    # Not unique in device and sequence: two laptops that wrote as one device fork its chain, and both keep their words.
    db.execute(
        "CREATE TABLE entry_chain (device TEXT NOT NULL, sequence INTEGER NOT NULL, number INTEGER NOT NULL,"
        " PRIMARY KEY (device, sequence, number)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE TABLE looked_up (reached INTEGER NOT NULL) STRICT")
    db.execute("INSERT INTO looked_up VALUES (0)")
    catch_up(db)


def reached(db: Database) -> int:
    """Return the number of the last entry that the tables know."""
    return int(db.execute("SELECT reached FROM looked_up").fetchone()[0])


def catch_up(db: Database) -> int:
    """Take in what was written since, inside the transaction of the caller; return the last entry's number."""
    last = int(db.execute("SELECT max(number) FROM entry").fetchone()[0] or 0)
    if last > reached(db):
        db.execute(f"INSERT INTO entry_id SELECT id, number {_REST} ORDER BY id")
        db.execute(f"INSERT INTO entry_chain SELECT device, sequence, number {_REST} ORDER BY 1, 2, 3")
        db.execute("UPDATE looked_up SET reached = ?", [last])
    return last
