"""What was worked out of a visit's values (its score, what it recommends), kept until one of them changes.

A trigger drops it in the transaction that changes a value, however that comes about (act, merge, barring, rebuild), so
it is never out of step; a table of a hundred visits is then one query instead of thirty thousand values.
"""

from collections.abc import Mapping

from sqlite_utils.db import Database


def create(db: Database) -> None:
    """Make the table and its triggers: a migration step."""
    db.execute("CREATE TABLE digest (scope TEXT PRIMARY KEY, body TEXT NOT NULL) STRICT, WITHOUT ROWID")
    db.execute(
        "CREATE TRIGGER digest_first AFTER INSERT ON register BEGIN DELETE FROM digest WHERE scope = new.scope; END"
    )
    db.execute(
        "CREATE TRIGGER digest_stale AFTER UPDATE OF value ON register WHEN new.value <> old.value"
        " BEGIN DELETE FROM digest WHERE scope = new.scope; END"
    )


def kept(db: Database) -> dict[str, str]:
    """Return what is kept: scope -> body."""
    return dict(db.execute("SELECT scope, body FROM digest").fetchall())


def keep(db: Database, bodies: Mapping[str, str]) -> None:
    """Keep bodies, inside the transaction of the caller."""
    db.conn.executemany("INSERT OR REPLACE INTO digest (scope, body) VALUES (?, ?)", bodies.items())
