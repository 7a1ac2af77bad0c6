"""The tables of a workspace, as a named list of migrations that is only ever added to."""

from collections.abc import Callable

from sqlite_utils import Migrations
from sqlite_utils.db import Database

from cchc_desktop.storage import barring, digests, lookup, search
from cchc_desktop.storage.refusals import NewerFormat

migrations = Migrations("cchc")


@migrations(name="0001_journal")
def _journal(db: Database) -> None:
    # One row a register: its current value is the projection of the journal. `heads` are ids of 16 bytes, end to end.
    db.execute(
        "CREATE TABLE register (number INTEGER PRIMARY KEY, scope TEXT NOT NULL, kind TEXT NOT NULL,"
        " entity TEXT NOT NULL, field TEXT NOT NULL, value TEXT NOT NULL, heads BLOB NOT NULL,"
        " disputed INTEGER NOT NULL DEFAULT 0) STRICT"
    )
    db.execute("CREATE UNIQUE INDEX register_place ON register (scope, kind, entity, field)")
    db.execute("CREATE INDEX register_disputed ON register (scope) WHERE disputed = 1")
    # Lists of visits and campaigns, and the bin, never scan the answers.
    db.execute("CREATE INDEX register_scopes ON register (kind, scope) WHERE kind IN ('visit', 'campaign')")
    db.execute(
        "CREATE INDEX register_deleted ON register (scope) WHERE field = 'deleted_at' AND value <> 'null'",
    )
    # `number` is the order of arrival: copies and backups take what came after the last one.
    db.execute(
        "CREATE TABLE entry (number INTEGER PRIMARY KEY, id BLOB NOT NULL UNIQUE, device TEXT NOT NULL,"
        " sequence INTEGER NOT NULL, person TEXT NOT NULL, hlc TEXT NOT NULL,"
        " register INTEGER NOT NULL REFERENCES register, value TEXT NOT NULL, replaces BLOB NOT NULL,"
        " previous BLOB NOT NULL, hash BLOB NOT NULL) STRICT"
    )
    # Not unique: two laptops that wrote as one device fork its chain, and both keep their words.
    db.execute("CREATE INDEX entry_chain ON entry (device, sequence)")
    # Entries that were replaced before they arrived: they will be no heads when they do.
    db.execute(
        "CREATE TABLE awaited (id BLOB NOT NULL, register INTEGER NOT NULL, PRIMARY KEY (id, register))"
        " STRICT, WITHOUT ROWID"
    )
    db.execute(
        "CREATE TABLE fork (device TEXT NOT NULL, sequence INTEGER NOT NULL, PRIMARY KEY (device, sequence))"
        " STRICT, WITHOUT ROWID"
    )
    # What belongs to this file alone and is neither journaled nor synced: its incarnation, the last backup.
    db.execute("CREATE TABLE local (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT, WITHOUT ROWID")
    db.execute("INSERT INTO local (name, value) VALUES ('incarnation', lower(hex(randomblob(16))))")


@migrations(name="0002_search")
def _search(db: Database) -> None:
    search.create(db)


@migrations(name="0003_barred")
def _barred(db: Database) -> None:
    barring.create(db)


@migrations(name="0004_lookup")
def _lookup(db: Database) -> None:
    lookup.create(db)


@migrations(name="0005_digests")
def _digests(db: Database) -> None:
    digests.create(db)


def steps() -> tuple[str, ...]:
    """Return the names of the steps that this version knows, in their order."""
    return tuple(str(migration.name) for migration in migrations._migrations)


def migrate(db: Database, to: Migrations = migrations, *, before: Callable[[str], object] = lambda _last: None) -> None:
    """Bring a file to this version's tables; each step is one transaction.

    Args:
        db: the open file.
        to: the steps that this version knows.
        before: called with the file's last step when an older file is about to be changed.

    Raises:
        NewerFormat: the file holds migrations that this version does not know.
    """
    known = {migration.name for migration in to._migrations}
    if "_sqlite_migrations" in db.table_names():
        found = {row["name"] for row in db.query("SELECT name FROM _sqlite_migrations")}
        if found - known:
            raise NewerFormat(found=max(found), known=max(known))
        if found == known:
            return
        if found:
            before(max(found))
    to.apply(db)
