"""Full-text search over the projection: two FTS5 indexes that catch up before a search and at quiet moments.

An act that is being saved does not wait for them: it would cost more than the act. How far they go (the number of
the last entry they know) is kept in the transaction that moves them, so a kill at any moment leaves them true.

`search_said` knows letters with their marks, `search_plain` without (unicode61 folds what Unicode composes; đ, which
is a letter of its own, is replaced by d beforehand). Both are contentless: the text stands in `register` alone.
A token of the group and one of the scope stand beside the text, so that "findings of this visit" is one look-up.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from sqlite_utils.db import Database

SEARCHED: tuple[tuple[str, str, str], ...] = (
    ("answer", "%\\_note", "note"),
    ("finding", "text", "finding"),
    ("finding", "cause", "finding"),
    ("recommendation", "text", "finding"),
    ("remediation", "text", "finding"),
    ("strength", "text", "finding"),
    ("dossier", "code", "dossier"),
    ("dossier", "procedure", "dossier"),
    ("dossier", "field", "dossier"),
    ("evidence", "number", "document"),
    ("evidence", "caption", "document"),
    ("visit", "unit.name", "visit"),
    ("unit", "name", "unit"),
    ("campaign", "name", "campaign"),
)
"""What is searched: kind of entity, pattern of its field (SQL LIKE, escape \\), group it is found in."""

_TOKENS = "tokenize=\"unicode61 remove_diacritics {0}\", prefix='1 2 3', content='', contentless_delete=1"
_PLAIN = "replace(replace({0}, 'đ', 'd'), 'Đ', 'D')"
_VALUE = "json_extract({0}.value, '$')"
_REACHED = "searched"
_TEXT_LIMIT = 4000
"""Characters of a text that are searched: a note of pages is found by its beginning."""
_FIND = (
    "SELECT r.scope, r.kind, r.entity, r.field, json_extract(r.value, '$') FROM {0} AS s"
    " JOIN register AS r ON r.number = s.rowid WHERE {0} MATCH ? AND NOT EXISTS (SELECT 1 FROM register AS d"
    " WHERE d.scope = r.scope AND d.kind = r.kind AND d.entity = r.entity AND d.field = 'deleted_at'"
    " AND d.value <> 'null') ORDER BY s.rowid DESC LIMIT ?"
)


@dataclass(frozen=True, slots=True)
class Found:
    """A register whose text was found."""

    scope: str
    kind: str
    entity: str
    field: str
    text: str


def create(db: Database) -> None:
    """Make the indexes, empty: a migration step."""
    db.execute(
        "CREATE TABLE searched (kind TEXT NOT NULL, field TEXT NOT NULL, grp TEXT NOT NULL,"
        " PRIMARY KEY (kind, field)) STRICT, WITHOUT ROWID"
    )
    db.conn.executemany("INSERT INTO searched VALUES (?, ?, ?)", SEARCHED)
    db.execute(f"CREATE VIRTUAL TABLE search_said USING fts5(text, grp, scope, {_TOKENS.format(0)})")
    db.execute(f"CREATE VIRTUAL TABLE search_plain USING fts5(text, grp, scope, {_TOKENS.format(2)})")


def behind(db: Database) -> bool:
    """Tell whether entries were written that the indexes do not know."""
    last = db.execute("SELECT max(number) FROM entry").fetchone()[0] or 0
    return int(last) > _reached(db)


def catch_up(db: Database, most: int | None = None) -> None:
    """Take in what (up to `most`) entries have changed since; inside the transaction of the caller."""
    start = _reached(db)
    last = int(db.execute("SELECT max(number) FROM entry").fetchone()[0] or 0)
    if most is not None:
        last = min(last, start + most)
    if last <= start:
        return
    db.execute("CREATE TEMP TABLE IF NOT EXISTS changed (number INTEGER PRIMARY KEY, grp TEXT)")
    db.execute("DELETE FROM temp.changed")
    db.execute(
        "INSERT OR IGNORE INTO temp.changed SELECT DISTINCT r.number, w.grp FROM entry AS e JOIN register AS r"
        " ON r.number = e.register JOIN searched AS w ON w.kind = r.kind AND r.field LIKE w.field ESCAPE '\\'"
        " WHERE e.number > ? AND e.number <= ?",
        [start, last],
    )
    for table, text in (("search_said", _VALUE), ("search_plain", _PLAIN.format(_VALUE))):
        db.execute(f"DELETE FROM {table} WHERE rowid IN (SELECT number FROM temp.changed)")  # noqa: S608  (our names)
        db.execute(
            f"INSERT INTO {table} (rowid, text, grp, scope) SELECT r.number,"  # noqa: S608  (our own names)
            f" substr({text.format('r')}, 1, {_TEXT_LIMIT}), 'g' || c.grp, 's' || replace(r.scope, '-', '')"
            " FROM temp.changed AS c JOIN register AS r ON r.number = c.number"
            " WHERE json_type(r.value) = 'text' AND r.value <> '\"\"'"
        )
    db.execute("INSERT OR REPLACE INTO local (name, value) VALUES (?, ?)", [_REACHED, str(last)])


def _reached(db: Database) -> int:
    row = db.execute("SELECT value FROM local WHERE name = ?", [_REACHED]).fetchone()
    return 0 if row is None else int(row[0])


def find(db: Database, words: Sequence[str], group: str, most: int, scope: str = "") -> Iterator[Found]:
    """Yield what is found, each register once: with these very marks first, then without marks; newest first.

    Args:
        db: the open file.
        words: what a person typed, split at blanks; each must begin a word of the text.
        group: the group searched: note, finding, dossier, document, visit, unit or campaign.
        most: how many of each are looked for.
        scope: a visit or campaign; "" for all.
    """
    seen: set[tuple[str, str, str, str]] = set()
    for table, fold in (("search_said", False), ("search_plain", True)):
        wanted = [word.replace("đ", "d").replace("Đ", "D") if fold else word for word in words]
        for row in db.execute(_FIND.format(table), [_query(wanted, group, scope), most]).fetchall():
            place = (row[0], row[1], row[2], row[3])
            if place not in seen:
                seen.add(place)
                yield Found(*place, str(row[4]))


def _query(words: Sequence[str], group: str, scope: str) -> str:
    # Quoted strings: whatever is typed is text, never query syntax ("4.3" becomes the phrase 4 3*). A NUL would end it.
    words = [word.replace("\0", "") for word in words]
    parts = [f'text : "{word.replace(chr(34), chr(34) * 2)}" *' for word in words]
    parts.append(f"grp : g{group}")
    if scope:
        parts.append(f'scope : "s{scope.replace("-", "")}"')
    return " AND ".join(parts)
