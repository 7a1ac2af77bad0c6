"""The office store's tables, policies and views, as a named list of migrations that is only ever added to."""

from psycopg import Connection, sql
from psycopg.abc import Query

from cchc_desktop.storage.refusals import NewerFormat

_LOCK = 7_309_766_001
"""Key of the advisory lock under which migrations run: two administrators at once do one after the other."""

_JOURNAL = """
CREATE TABLE office.register (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY,
    province text NOT NULL, scope text NOT NULL, kind text NOT NULL, entity text NOT NULL, field text NOT NULL,
    value text NOT NULL DEFAULT 'null', heads bytea[] NOT NULL DEFAULT '{}', disputed boolean NOT NULL DEFAULT false,
    UNIQUE (province, scope, kind, entity, field));
CREATE INDEX register_kind ON office.register (province, kind);
CREATE INDEX register_disputed ON office.register (province, scope) WHERE disputed;
CREATE TABLE office.entry (
    province text NOT NULL, id bytea NOT NULL, register bigint NOT NULL REFERENCES office.register,
    device text NOT NULL, sequence bigint NOT NULL, person text NOT NULL, hlc text COLLATE "C" NOT NULL,
    value text NOT NULL, replaces bytea[] NOT NULL, previous bytea NOT NULL, hash bytea NOT NULL,
    PRIMARY KEY (province, id));
CREATE INDEX entry_register ON office.entry (register);
CREATE TABLE office.inbox (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, province text NOT NULL, batch bytea NOT NULL,
    came_at timestamptz NOT NULL DEFAULT now());
CREATE TABLE office.access (
    login text NOT NULL, province text NOT NULL, writes boolean NOT NULL, PRIMARY KEY (login, province));
"""

# Owners of the tables are not held back by policies: ingesting and looking over belong to them. '*' is the country.
_POLICIES = """
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cchc_office_reader') THEN
        CREATE ROLE cchc_office_reader NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cchc_office_sender') THEN
        CREATE ROLE cchc_office_sender NOLOGIN; END IF;
END $$;
GRANT USAGE ON SCHEMA office TO cchc_office_reader, cchc_office_sender;
GRANT SELECT ON office.register, office.entry, office.access TO cchc_office_reader;
GRANT SELECT ON office.access TO cchc_office_sender;
GRANT INSERT (province, batch) ON office.inbox TO cchc_office_sender;
ALTER TABLE office.access ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.register ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.inbox ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON office.access FOR SELECT USING (login = current_user);
CREATE POLICY province ON office.register FOR SELECT USING (
    province IN (SELECT a.province FROM office.access AS a WHERE a.login = current_user)
    OR EXISTS (SELECT FROM office.access AS a WHERE a.login = current_user AND a.province = '*'));
CREATE POLICY province ON office.entry FOR SELECT USING (
    province IN (SELECT a.province FROM office.access AS a WHERE a.login = current_user)
    OR EXISTS (SELECT FROM office.access AS a WHERE a.login = current_user AND a.province = '*'));
CREATE POLICY province ON office.inbox FOR INSERT WITH CHECK (
    province IN (SELECT a.province FROM office.access AS a WHERE a.login = current_user AND a.writes));
"""

# Views run with the rights of whoever asks (security_invoker), so the policies hold in every BI tool. jsonb takes no
# NUL: such a value is shown as its JSON text.
_VIEWS = """
CREATE VIEW office.value WITH (security_invoker) AS
SELECT r.province, r.scope, r.kind, r.entity, r.field,
    CASE WHEN r.value LIKE '%\\\\u0000%' THEN to_jsonb(r.value) ELSE r.value::jsonb END AS value, r.disputed
FROM office.register AS r
WHERE NOT EXISTS (SELECT FROM office.register AS d WHERE d.province = r.province AND d.scope = r.scope
    AND d.kind = r.kind AND d.entity = r.entity AND d.field = 'deleted_at' AND d.value <> 'null');
CREATE VIEW office.visit WITH (security_invoker) AS
SELECT province, scope AS visit,
    max(value #>> '{}') FILTER (WHERE field = 'campaign') AS campaign,
    max(value #>> '{}') FILTER (WHERE field = 'unit.name') AS unit,
    max(value #>> '{}') FILTER (WHERE field = 'unit.kind') AS unit_kind,
    max(value #>> '{}') FILTER (WHERE field = 'planned_on')::date AS planned_on,
    max(value #>> '{}') FILTER (WHERE field = 'started_at')::timestamptz AS started_at,
    max(value #>> '{}') FILTER (WHERE field = 'frozen_at')::timestamptz AS signed_at
FROM office.value WHERE kind = 'visit' AND entity = scope GROUP BY province, scope;
CREATE VIEW office.answer WITH (security_invoker) AS
SELECT province, scope AS visit, field AS item_path, value #>> '{}' AS value, disputed
FROM office.value WHERE kind = 'answer' AND value <> 'null';
CREATE VIEW office.finding WITH (security_invoker) AS
SELECT province, scope AS visit, entity AS finding,
    max(value #>> '{}') FILTER (WHERE field = 'item') AS item,
    max(value #>> '{}') FILTER (WHERE field = 'section') AS section,
    max(value #>> '{}') FILTER (WHERE field = 'text') AS text,
    max(value #>> '{}') FILTER (WHERE field = 'cause') AS cause
FROM office.value WHERE kind = 'finding' GROUP BY province, scope, entity;
CREATE VIEW office.recommendation WITH (security_invoker) AS
SELECT told.*, coalesce(f.progress, 'new') AS progress, coalesce(f.owner, told.responsible) AS owner,
    coalesce(f.due_on, told.due_in_minutes) AS due_on, f.proof
FROM (
    SELECT province, scope AS visit, entity AS recommendation,
        max(value #>> '{}') FILTER (WHERE field = 'text') AS text,
        max(value #>> '{}') FILTER (WHERE field = 'responsible') AS responsible,
        (max(value #>> '{}') FILTER (WHERE field = 'due_on'))::date AS due_in_minutes
    FROM office.value WHERE kind = 'recommendation' GROUP BY province, scope, entity) AS told
LEFT JOIN (
    SELECT province, entity,
        max(value #>> '{}') FILTER (WHERE field = 'progress') AS progress,
        nullif(max(value #>> '{}') FILTER (WHERE field = 'owner'), '') AS owner,
        (max(value #>> '{}') FILTER (WHERE field = 'due_on'))::date AS due_on,
        max(value #>> '{}') FILTER (WHERE field = 'proof') AS proof
    FROM office.value WHERE scope = 'followups' AND kind = 'followup' GROUP BY province, entity) AS f
ON f.province = told.province AND f.entity = told.recommendation;
GRANT SELECT ON office.value, office.visit, office.answer, office.finding, office.recommendation
    TO cchc_office_reader;
"""

MIGRATIONS: tuple[tuple[str, str], ...] = (
    ("0001_journal", _JOURNAL),
    ("0002_policies", _POLICIES),
    ("0003_views", _VIEWS),
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
