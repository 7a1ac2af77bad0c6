"""SQL of the office store: tables, who may see which rows, and the two functions that every writing goes through.

Long names stand once, in dictionaries; the journal and the projection hold numbers. Foreign keys between the large
tables are left out (a check for each row would halve the rate); `look_over` looks for rows that hang in the air.
"""

TABLES = """
CREATE TABLE office.province (
    number smallint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, name text NOT NULL UNIQUE);
CREATE TABLE office.scope (
    number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, province smallint NOT NULL REFERENCES office.province,
    name text NOT NULL, revision bigint NOT NULL DEFAULT 0, UNIQUE (province, name));
CREATE TABLE office.key (
    number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, kind text NOT NULL, field text NOT NULL,
    public boolean NOT NULL GENERATED ALWAYS AS (kind IN ('visit', 'answer', 'campaign', 'unit', 'strength', 'finding',
        'recommendation', 'remediation', 'followup')) STORED,
    UNIQUE (kind, field));
CREATE TABLE office.writer (
    number int GENERATED ALWAYS AS IDENTITY PRIMARY KEY, device text NOT NULL, person text NOT NULL,
    UNIQUE (device, person));
CREATE TABLE office.register (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, scope int NOT NULL, key int NOT NULL,
    province smallint NOT NULL, disputed boolean NOT NULL, entity text COLLATE "C" NOT NULL, value text NOT NULL,
    heads bytea NOT NULL, UNIQUE (scope, key, entity)) WITH (fillfactor = 90);
CREATE INDEX register_disputed ON office.register (scope) WHERE disputed;
-- `hlc` is the hybrid clock (16 hex digits) as a number of the same order; `replaces` holds ids of 16 bytes end to end.
CREATE TABLE office.entry (
    register bigint NOT NULL, sequence bigint NOT NULL, hlc bigint NOT NULL, writer int NOT NULL,
    province smallint NOT NULL, id bytea NOT NULL, replaces bytea NOT NULL, previous bytea NOT NULL,
    hash bytea NOT NULL, value text NOT NULL, PRIMARY KEY (id, province));
CREATE INDEX entry_register ON office.entry (register);
CREATE TABLE office.barred (
    province smallint NOT NULL, id bytea NOT NULL, source text NOT NULL, reason text NOT NULL,
    PRIMARY KEY (province, id, source));
CREATE TABLE office.inbox (
    number bigint GENERATED ALWAYS AS IDENTITY PRIMARY KEY, province text NOT NULL, batch bytea NOT NULL,
    came_at timestamptz NOT NULL DEFAULT now());
-- Up to which entry of each device everything was sent, and that entry's hash: a sender leaves out what it names.
CREATE TABLE office.sent (
    province text NOT NULL, device text NOT NULL, sequence bigint NOT NULL, hash bytea NOT NULL,
    PRIMARY KEY (province, device));
CREATE TABLE office.access (
    login text NOT NULL, province text NOT NULL,
    role text NOT NULL CHECK (role IN ('reader', 'officer', 'editor', 'sender')), person text NOT NULL DEFAULT '',
    PRIMARY KEY (login, province));
"""

# Owners of the tables are not held back by policies: ingesting and looking over belong to them. '*' is the country.
# The functions are asked once for a statement (a sub-select), not once for a row.
POLICIES = """
DO $$ BEGIN
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cchc_office_reader') THEN
        CREATE ROLE cchc_office_reader NOLOGIN; END IF;
    IF NOT EXISTS (SELECT FROM pg_roles WHERE rolname = 'cchc_office_sender') THEN
        CREATE ROLE cchc_office_sender NOLOGIN; END IF;
END $$;
CREATE FUNCTION office.readable(whole boolean) RETURNS smallint[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$
    SELECT coalesce(array_agg(p.number), '{}') FROM office.province AS p WHERE EXISTS (
        SELECT FROM office.access AS a WHERE a.login = session_user AND a.province IN (p.name, '*')
        AND (NOT whole OR a.role <> 'reader'))
$$;
CREATE FUNCTION office.public_keys() RETURNS int[] LANGUAGE sql STABLE SECURITY DEFINER
SET search_path = pg_catalog AS $$ SELECT coalesce(array_agg(number), '{}') FROM office.key WHERE public $$;
GRANT USAGE ON SCHEMA office TO cchc_office_reader, cchc_office_sender;
GRANT SELECT ON office.province, office.scope, office.key, office.writer, office.register, office.entry, office.barred,
    office.access, office.migration TO cchc_office_reader;
GRANT SELECT ON office.sent, office.migration TO cchc_office_sender;
GRANT INSERT (province, batch) ON office.inbox TO cchc_office_sender;
GRANT INSERT, UPDATE ON office.sent TO cchc_office_sender;
ALTER TABLE office.access ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.scope ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.writer ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.register ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.entry ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.barred ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.inbox ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.sent ENABLE ROW LEVEL SECURITY;
CREATE POLICY own ON office.access FOR SELECT USING (login = session_user);
CREATE POLICY province ON office.scope FOR SELECT USING (province = ANY ((SELECT office.readable(false))::smallint[]));
CREATE POLICY whole ON office.writer FOR SELECT USING ((SELECT cardinality(office.readable(true))) > 0);
CREATE POLICY province ON office.register FOR SELECT USING (
    province = ANY ((SELECT office.readable(true))::smallint[])
    OR (province = ANY ((SELECT office.readable(false))::smallint[])
        AND key = ANY ((SELECT office.public_keys())::int[])));
CREATE POLICY province ON office.entry FOR SELECT USING (province = ANY ((SELECT office.readable(true))::smallint[]));
CREATE POLICY province ON office.barred FOR SELECT USING (province = ANY ((SELECT office.readable(true))::smallint[]));
CREATE POLICY province ON office.inbox FOR INSERT WITH CHECK (province IN (
    SELECT a.province FROM office.access AS a WHERE a.login = session_user AND a.role = 'sender'));
CREATE POLICY province ON office.sent USING (province IN (
    SELECT a.province FROM office.access AS a WHERE a.login = session_user AND a.role = 'sender'));
GRANT SELECT ON office.access TO cchc_office_sender;
"""

# `standing` is the rule of `storage.merging` for registers; `apply` takes in what lies in the scratch table `incoming`.
# New registers are written once, already settled: a row that is written and changed at once takes twice the room.
APPLYING = """
CREATE FUNCTION office.standing(numbers bigint[])
RETURNS TABLE (number bigint, value text, heads bytea, disputed boolean) LANGUAGE sql STABLE AS $$
    WITH mine AS MATERIALIZED (
        SELECT e.register, e.id, e.hlc, e.writer, e.value, e.replaces FROM office.entry AS e
        WHERE e.register = ANY (numbers)
        AND NOT EXISTS (SELECT FROM office.barred AS b WHERE b.province = e.province AND b.id = e.id)),
    gone AS (
        SELECT DISTINCT m.register, substring(m.replaces FROM at FOR 16) AS id
        FROM mine AS m, generate_series(1, length(m.replaces), 16) AS at WHERE m.replaces <> ''),
    heads AS (
        SELECT m.register, m.id, m.hlc, w.device, m.value FROM mine AS m
        JOIN office.writer AS w ON w.number = m.writer
        LEFT JOIN gone AS g ON g.register = m.register AND g.id = m.id WHERE g.id IS NULL)
    SELECT n, coalesce((array_agg(h.value ORDER BY h.hlc DESC, h.device COLLATE "C" DESC, h.id DESC)
            FILTER (WHERE h.id IS NOT NULL))[1], 'null'),
        coalesce(string_agg(h.id, '' ORDER BY h.id), ''), count(DISTINCT h.value COLLATE "C") > 1
    FROM unnest(numbers) AS n LEFT JOIN heads AS h ON h.register = n GROUP BY n
$$;
CREATE FUNCTION office.settle(numbers bigint[]) RETURNS void LANGUAGE sql AS $$
    UPDATE office.register AS r SET value = s.value, heads = s.heads, disputed = s.disputed
    FROM office.standing(numbers) AS s WHERE s.number = r.number
    AND (r.value, r.heads, r.disputed) IS DISTINCT FROM (s.value, s.heads, s.disputed)
$$;
CREATE FUNCTION office.apply(home smallint) RETURNS bigint LANGUAGE plpgsql AS $$
DECLARE
    known bigint[];
    clash text;
    new bigint;
BEGIN
    SELECT encode(i.id, 'hex') INTO clash FROM incoming AS i JOIN office.entry AS e ON e.province = home AND e.id = i.id
    WHERE e.hash <> i.hash LIMIT 1;
    IF clash IS NOT NULL THEN
        RAISE EXCEPTION 'entry % says something else here', clash USING ERRCODE = 'data_exception';
    END IF;
    DELETE FROM incoming AS i USING office.entry AS e WHERE e.province = home AND e.id = i.id;
    SELECT coalesce(array_agg(DISTINCT r.number), '{}') INTO known FROM incoming AS i JOIN office.register AS r
    ON r.scope = i.scope AND r.key = i.key AND r.entity = i.entity;
    WITH fresh AS MATERIALIZED (
        SELECT i.*, EXISTS (SELECT FROM office.barred AS b WHERE b.province = home AND b.id = i.id) AS aside
        FROM incoming AS i LEFT JOIN office.register AS r
        ON r.scope = i.scope AND r.key = i.key AND r.entity = i.entity WHERE r.number IS NULL),
    gone AS (
        SELECT DISTINCT f.scope, f.key, f.entity, substring(f.replaces FROM at FOR 16) AS id
        FROM fresh AS f, generate_series(1, length(f.replaces), 16) AS at WHERE f.replaces <> '' AND NOT f.aside),
    heads AS (
        SELECT f.scope, f.key, f.entity, f.hlc, w.device, f.value,
            CASE WHEN g.id IS NULL AND NOT f.aside THEN f.id END AS id
        FROM fresh AS f JOIN office.writer AS w ON w.number = f.writer
        LEFT JOIN gone AS g ON g.scope = f.scope AND g.key = f.key AND g.entity = f.entity AND g.id = f.id)
    INSERT INTO office.register (scope, key, entity, province, value, heads, disputed)
    SELECT h.scope, h.key, h.entity, home,
        coalesce((array_agg(h.value ORDER BY h.hlc DESC, h.device COLLATE "C" DESC, h.id DESC)
            FILTER (WHERE h.id IS NOT NULL))[1], 'null'),
        coalesce(string_agg(h.id, '' ORDER BY h.id), ''),
        count(DISTINCT h.value COLLATE "C") FILTER (WHERE h.id IS NOT NULL) > 1
    FROM heads AS h GROUP BY h.scope, h.key, h.entity;
    INSERT INTO office.entry (register, sequence, hlc, writer, province, id, replaces, previous, hash, value)
    SELECT r.number, i.sequence, i.hlc, i.writer, home, i.id, i.replaces, i.previous, i.hash, i.value
    FROM incoming AS i JOIN office.register AS r ON r.scope = i.scope AND r.key = i.key AND r.entity = i.entity;
    GET DIAGNOSTICS new = ROW_COUNT;
    IF known <> '{}' THEN
        PERFORM office.settle(known);
    END IF;
    UPDATE office.scope AS s SET revision = s.revision + 1 WHERE s.number IN (SELECT scope FROM incoming);
    PERFORM pg_notify('office', s.scope::text) FROM (SELECT DISTINCT scope FROM incoming) AS s;
    RETURN new;
END $$;
CREATE FUNCTION office.bar(home smallint, origin text, ids bytea[], reasons text[]) RETURNS bigint
LANGUAGE plpgsql AS $$
DECLARE
    otherwise bytea[];
    touched bigint[];
BEGIN
    PERFORM pg_advisory_xact_lock(7309766, home);
    SELECT coalesce(array_agg(coalesce(b.id, n.id)), '{}') INTO otherwise FROM (SELECT unnest(ids) AS id) AS n
    FULL JOIN (SELECT id FROM office.barred WHERE province = home AND source = origin) AS b ON b.id = n.id
    WHERE b.id IS NULL OR n.id IS NULL;
    DELETE FROM office.barred WHERE province = home AND source = origin;
    INSERT INTO office.barred (province, id, source, reason)
    SELECT home, n.id, origin, n.reason FROM unnest(ids, reasons) AS n (id, reason);
    SELECT coalesce(array_agg(DISTINCT e.register), '{}') INTO touched FROM office.entry AS e
    WHERE e.province = home AND e.id = ANY (otherwise);
    PERFORM office.settle(touched);
    UPDATE office.scope AS s SET revision = s.revision + 1 WHERE s.number IN (
        SELECT r.scope FROM office.register AS r WHERE r.number = ANY (touched));
    RETURN cardinality(touched);
END $$;
REVOKE EXECUTE ON FUNCTION office.settle(bigint[]), office.apply(smallint), office.bar(smallint, text, bytea[], text[])
    FROM PUBLIC;
"""

# What the app of an office user writes: the data base itself checks who writes where and under whose name, hashes each
# entry anew from its canonical text (RFC 8259 JSON, see `storage.journal`), and applies it by the same rule.
WRITING = """
CREATE FUNCTION office.write(place text, bodies text[], starts int[], lengths int[]) RETURNS bigint
LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $$
DECLARE
    home smallint;
    who text;
BEGIN
    SELECT a.person INTO who FROM office.access AS a
    WHERE a.login = session_user AND a.province = place AND a.role = 'editor';
    IF who IS NULL THEN
        RAISE EXCEPTION 'this login may not write for %', place USING ERRCODE = 'insufficient_privilege';
    END IF;
    SELECT p.number INTO STRICT home FROM office.province AS p WHERE p.name = place;
    -- The value is cut out as it stands, since a NUL in it is no text of PostgreSQL; what is left must be the rest of
    -- an entry, so that nothing but the value can have been cut out.
    CREATE TEMP TABLE told ON COMMIT DROP AS
    SELECT b AS body, substring(b FROM s FOR l)::json::text AS value, overlay(b PLACING 'null' FROM s FOR l)::json AS j
    FROM unnest(bodies, starts, lengths) AS n (b, s, l);
    IF EXISTS (SELECT FROM told WHERE j ->> 3 IS DISTINCT FROM who) THEN
        RAISE EXCEPTION 'this login writes as % only', who USING ERRCODE = 'insufficient_privilege';
    END IF;
    PERFORM pg_advisory_xact_lock_shared(7309766, home);
    INSERT INTO office.scope (province, name) SELECT DISTINCT home, j #>> '{5,0}' FROM told ORDER BY 2
    ON CONFLICT DO NOTHING;
    INSERT INTO office.key (kind, field) SELECT DISTINCT j #>> '{5,1}', j #>> '{5,3}' FROM told ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
    INSERT INTO office.writer (device, person) SELECT DISTINCT j ->> 1, j ->> 3 FROM told ORDER BY 1, 2
    ON CONFLICT DO NOTHING;
    PERFORM pg_advisory_xact_lock(7309767, s.number) FROM (
        SELECT number FROM office.scope WHERE province = home AND name IN (SELECT j #>> '{5,0}' FROM told)
        ORDER BY number) AS s;
    CREATE TEMP TABLE incoming ON COMMIT DROP AS
    SELECT decode(t.j ->> 0, 'hex') AS id, w.number AS writer, (t.j ->> 2)::bigint AS sequence,
        -- The first bit is turned over: unsigned and signed numbers then have the same order.
        (('x' || (t.j ->> 4))::bit(64) # x'8000000000000000')::bigint AS hlc,
        s.number AS scope, k.number AS key, t.j #>> '{5,2}' COLLATE "C" AS entity, t.value,
        coalesce((SELECT string_agg(decode(r, 'hex'), '' ORDER BY at)
            FROM json_array_elements_text(t.j -> 7) WITH ORDINALITY AS e (r, at)), '') AS replaces,
        decode(t.j ->> 8, 'hex') AS previous, sha256(convert_to(t.body, 'UTF8')) AS hash
    FROM told AS t JOIN office.scope AS s ON s.province = home AND s.name = t.j #>> '{5,0}'
    JOIN office.key AS k ON k.kind = t.j #>> '{5,1}' AND k.field = t.j #>> '{5,3}'
    JOIN office.writer AS w ON w.device = t.j ->> 1 AND w.person = who;
    IF (SELECT count(*) FROM incoming WHERE length(id) = 16 AND length(previous) = 32 AND length(replaces) % 16 = 0
        AND sequence > 0) <> cardinality(bodies)
        OR EXISTS (SELECT FROM told WHERE json_array_length(j) <> 9 OR (j ->> 6) IS NOT NULL) THEN
        RAISE EXCEPTION 'this is no entry' USING ERRCODE = 'data_exception';
    END IF;
    RETURN office.apply(home);
END $$;
REVOKE EXECUTE ON FUNCTION office.write(text, text[], int[], int[]) FROM PUBLIC;
GRANT EXECUTE ON FUNCTION office.write(text, text[], int[], int[]) TO cchc_office_reader;
"""
