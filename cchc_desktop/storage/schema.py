"""The tables of a workspace, as a named list of migrations that is only ever added to."""

from sqlite_utils import Migrations
from sqlite_utils.db import Database

from cchc_desktop.storage.refusals import NewerFormat

migrations = Migrations("cchc")


@migrations(name="0001_journal")
def _journal(db: Database) -> None:
    db.table("entry").create(
        {
            "id": str,
            "device": str,
            "sequence": int,
            "person": str,
            "hlc": str,
            "scope": str,
            "kind": str,
            "entity": str,
            "field": str,
            "value": str,
            "replaces": str,
            "previous": str,
            "hash": str,
        },
        pk="id",
        strict=True,
        not_null={"device", "sequence", "scope", "kind", "entity", "field", "value", "hash"},
    )
    db.table("entry").create_index(["device", "sequence"], unique=True)
    db.table("entry").create_index(["scope", "kind", "entity", "field"])
    # The projection: one row a register. WITHOUT ROWID keeps a visit's rows side by side on disk.
    db.execute(
        "CREATE TABLE current (scope TEXT NOT NULL, kind TEXT NOT NULL, entity TEXT NOT NULL, field TEXT NOT NULL,"
        " value TEXT NOT NULL, heads TEXT NOT NULL, disputed INTEGER NOT NULL DEFAULT 0,"
        " PRIMARY KEY (scope, kind, entity, field)) STRICT, WITHOUT ROWID"
    )
    db.execute("CREATE INDEX current_disputed ON current (scope) WHERE disputed = 1")
    # Which scopes hold a thing of a kind: lists of visits and campaigns never scan the answers.
    db.execute("CREATE INDEX current_kind ON current (kind, scope) WHERE kind IN ('visit', 'campaign')")


def migrate(db: Database) -> None:
    """Bring a file to this version's tables.

    Raises:
        NewerFormat: the file holds migrations that this version does not know.
    """
    known = {migration.name for migration in migrations._migrations}
    if "_sqlite_migrations" in db.table_names():
        found = {row["name"] for row in db.query("SELECT name FROM _sqlite_migrations")}
        if found - known:
            raise NewerFormat(found=max(found), known=max(known))
        if found == known:
            return
    migrations.apply(db)
