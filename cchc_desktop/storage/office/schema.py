"""The office store's migrations: a named list that is only ever added to."""

from psycopg import Connection, sql
from psycopg.abc import Query

from cchc_desktop.storage.office import tables, views
from cchc_desktop.storage.refusals import NewerFormat

_LOCK = 7_309_766_001
"""Key of the advisory lock under which migrations run: two administrators at once do one after the other."""

MIGRATIONS: tuple[tuple[str, str], ...] = (
    ("0001_tables", tables.TABLES),
    ("0002_policies", tables.POLICIES),
    ("0003_applying", tables.APPLYING),
    ("0004_writing", tables.WRITING),
    ("0005_views", views.VIEWS),
    ("0006_standings", views.STANDINGS),
)


def migrate(db: Connection) -> tuple[str, ...]:
    """Bring a data base to this version's tables in one transaction; return the names of what was applied.

    Raises:
        NewerFormat: it holds migrations that this version does not know.
    """
    with db.transaction():
        db.execute("SELECT pg_advisory_xact_lock(%s)", [_LOCK])
        db.execute("CREATE SCHEMA IF NOT EXISTS office")
        db.execute("CREATE TABLE IF NOT EXISTS office.migration (name text PRIMARY KEY, at timestamptz DEFAULT now())")
        found = applied(db)
        known = {name for name, _ in MIGRATIONS}
        if found - known:
            raise NewerFormat(found=max(found), known=max(known))
        new = [(name, text) for name, text in MIGRATIONS if name not in found]
        for name, text in new:
            statements: Query = sql.SQL(text)  # our own text, of several statements
            db.execute(statements)
            db.execute("INSERT INTO office.migration (name) VALUES (%s)", [name])
    return tuple(name for name, _ in new)


def applied(db: Connection) -> set[str]:
    """Return the names of the migrations a data base holds; none where it is no office store."""
    row = db.execute("SELECT to_regclass('office.migration')").fetchone()
    if row is None or row[0] is None:
        return set()
    return {str(name) for (name,) in db.execute("SELECT name FROM office.migration")}
