"""A country of synthetic visits, put into the office store as ingesting would have left it.

34 provinces, 3,321 communes, five years of campaigns. A visit is 300 answers by two laptops (one in ten corrected by
the other one, one in fifty set by both without knowing of each other), a note to every sixth, its own fields and six
recommendations: about 410 entries. Rows are made by the data base itself, because 40 million of them sent through the
inbox would take an hour and say nothing new: every hash is right, and `office doctor` finds nothing (measured with it).
"""

import os
from concurrent.futures import ThreadPoolExecutor

import psycopg

from cchc_desktop.storage.journal import GENESIS, Entry, Register, sealed

PROVINCES = 34
COMMUNES = 3_321
YEARS = 5
ITEMS = 300
CHUNK = 500
PERSON = "Trần Quốc Bảo"
FIELDS = ("campaign", "unit.name", "unit.kind", "stage", "planned_on", "started_at", "frozen_at", "form")
TOLD = ("text", "responsible", "due_on")


def quoted(names: tuple[str, ...]) -> str:
    """Return names as SQL texts."""
    return ", ".join(f"'{name}'" for name in names)


_NAMES = f"""
INSERT INTO office.province (name) SELECT 'Tỉnh ' || n FROM generate_series(1, {PROVINCES}) AS n;
INSERT INTO office.writer (device, person) VALUES ('may-1', 'Trần Quốc Bảo'), ('may-2', 'Lê Thị Lan');
CREATE TABLE public.place (i int PRIMARY KEY, kind text, field text, entity text, key int);
INSERT INTO public.place (i, kind, field, entity)
SELECT n, 'answer', format('/cchc/section%s/item%s', n / 30, n % 30), '' FROM generate_series(0, {ITEMS - 1}) AS n
UNION ALL
SELECT {ITEMS} + n / 6, 'answer', format('/cchc/section%s/item%s_note', n / 30, n % 30), ''
FROM generate_series(0, {ITEMS - 1}, 6) AS n
UNION ALL SELECT {ITEMS + 50} + o::int - 1, 'visit', f, ''
FROM unnest(ARRAY[{quoted(FIELDS)}]) WITH ORDINALITY AS u (f, o)
UNION ALL SELECT {ITEMS + 58} + r * 3 + o::int - 1, 'recommendation', f, 'r' || r
FROM unnest(ARRAY[{quoted(TOLD)}]) WITH ORDINALITY AS u (f, o), generate_series(0, 5) AS r;
INSERT INTO office.key (kind, field) SELECT DISTINCT kind, field FROM public.place;
UPDATE public.place AS p SET key = k.number FROM office.key AS k WHERE k.kind = p.kind AND k.field = p.field;
"""
# One row for each entry of visits %(first)s … %(last)s; `turn` 2 is the other laptop's word.
_MADE = """
CREATE TEMP TABLE made ON COMMIT DROP AS
WITH visit AS (
    SELECT v, format('visit%%s', lpad(v::text, 7, '0')) AS name, 1 + v %% 34 AS home, 1 + (v / 3321) %% 5 AS year
    FROM generate_series(%(first)s::int, %(last)s::int) AS v),
worded AS (
    SELECT t.*, p.i, p.kind, p.field, p.key, turn, abs(hashint8(v::bigint * 4096 + p.i)) AS luck,
        CASE p.kind WHEN 'visit' THEN t.name WHEN 'recommendation' THEN p.entity || '-' || v ELSE '' END AS entity,
        (v::bigint * 1024 + p.i * 2 + turn) << 16 AS clock
    FROM visit AS t, public.place AS p, generate_series(1, 2) AS turn
    WHERE turn = 1 OR (p.i < 300 AND abs(hashint8(v::bigint * 4096 + p.i)) %% 100 < 12)),
said AS (
    SELECT w.*, lpad(to_hex(clock >> 16), 12, '0') || substr(md5(v || '/' || i || '/' || turn), 1, 20) AS id,
        lpad(to_hex((clock >> 16) - 1), 12, '0') || substr(md5(v || '/' || i || '/1'), 1, 20) AS old,
        lpad(to_hex(clock), 16, '0') AS hlc,
        CASE WHEN turn = 2 THEN CASE WHEN luck %% 100 < 10 THEN '"met"' ELSE '"na"' END
            WHEN i < 300 THEN (ARRAY['"met"', '"met"', '"met"', '"partly"', '"unmet"'])[1 + luck %% 5]
            WHEN kind = 'answer' THEN '"Đã niêm yết 12/148 thủ tục; bản còn lại ghi ngày 03/4"'
            WHEN field = 'campaign' THEN format('"campaign%%s-%%s"', home, year)
            WHEN field = 'unit.name' THEN format('"Xã số %%s"', v %% 3321)
            WHEN field = 'unit.kind' THEN '"commune"' WHEN field = 'stage' THEN '"signed"'
            WHEN field IN ('planned_on', 'due_on')
                THEN format('"202%%s-0%%s-1%%s"', year + 1, 1 + luck %% 9, luck %% 10)
            WHEN field IN ('started_at', 'frozen_at')
                THEN format('"202%%s-0%%s-1%%sT08:00:00+07:00"', year + 1, 1 + luck %% 9, luck %% 10)
            WHEN field = 'form' THEN '"' || repeat('f', 64) || '"' WHEN field = 'responsible' THEN '"UBND xã"'
            ELSE '"Niêm yết đủ thủ tục hành chính lĩnh vực Đất đai tại Bộ phận Một cửa"' END AS value
    FROM worded AS w)
SELECT s.*, CASE WHEN turn = 2 AND luck %% 100 < 10 THEN decode(old, 'hex') ELSE '' END AS replaces,
    sha256((v || '/' || i)::bytea) AS previous,
    %(base)s::bigint + (v::bigint - %(origin)s) * 376 + i + 1 AS register FROM said AS s
"""
_FILL = """
INSERT INTO office.scope (province, name, revision) SELECT DISTINCT home, name, 1 FROM made ORDER BY name;
INSERT INTO office.register (number, scope, key, province, disputed, entity, value, heads) OVERRIDING SYSTEM VALUE
SELECT m.register, s.number, m.key, m.home, count(*) > 1 AND m.luck % 100 >= 10, m.entity,
    (array_agg(m.value ORDER BY m.turn DESC))[1],
    CASE WHEN m.luck % 100 >= 10 OR count(*) = 1 THEN string_agg(decode(m.id, 'hex'), '' ORDER BY m.id)
        ELSE (array_agg(decode(m.id, 'hex') ORDER BY m.turn DESC))[1] END
FROM made AS m JOIN office.scope AS s ON s.province = m.home AND s.name = m.name
GROUP BY m.register, s.number, m.key, m.home, m.entity, m.luck ORDER BY m.register;
INSERT INTO office.entry (register, sequence, hlc, writer, province, id, replaces, previous, hash, value)
SELECT register, clock >> 16, (('x' || hlc)::bit(64) # x'8000000000000000')::bigint, turn, home, decode(id, 'hex'),
    replaces, previous, sha256(convert_to(format('["%s","may-%s",%s,"%s","%s",["%s","%s","%s","%s"],%s,[%s],"%s"]', id,
        turn, clock >> 16, (ARRAY['Trần Quốc Bảo', 'Lê Thị Lan'])[turn], hlc, name, kind, entity, field, value,
        CASE WHEN replaces = '' THEN '' ELSE '"' || old || '"' END, encode(previous, 'hex')), 'UTF8')), value
FROM made ORDER BY id;
INSERT INTO office.standing (scope, province, revision, campaign, unit, unit_kind, percent, sections, answered, items,
    signed, signed_on, recommendations, remedied)
SELECT s.number, m.home, s.revision, format('campaign%s-%s', m.home, m.year), format('Xã số %s', m.v % 3321), 'commune',
    p.percent, p.sections, 300, 300, true, make_date(2021 + m.year, 1 + m.luck % 9, 10), 6, 0
FROM made AS m JOIN office.scope AS s ON s.province = m.home AND s.name = m.name
CROSS JOIN LATERAL (SELECT (50 + abs(hashint8(m.v)) % 500 / 10.0)::numeric(4, 1) AS percent,
    ARRAY(SELECT (40 + abs(hashint8(m.v * 16 + n)) % 600 / 10.0)::numeric(4, 1) FROM generate_series(1, 10) AS n)
    AS sections) AS p WHERE m.i = 0 AND m.turn = 1;
INSERT INTO office.digest (scope, province, revision, body)
SELECT t.scope, t.province, t.revision, json_build_object('v', 1, 'campaign', t.campaign,
    'unit', ARRAY['u' || t.scope, t.unit, t.unit_kind, 'Tỉnh ' || t.province, NULL, NULL], 'percent', t.percent::text,
    'sections', t.sections::text[], 'answered', 300, 'items', 300, 'signed', true, 'signed_on', t.signed_on,
    'recommendations', (SELECT json_agg(ARRAY[format('r%s-%s', r, t.scope), '',
        'Niêm yết đủ thủ tục hành chính lĩnh vực Đất đai', 'UBND xã', (t.signed_on + 30)::text, ''])
        FROM generate_series(0, 5) AS r), 'remedied', '[]'::json)::text
FROM office.standing AS t WHERE t.scope IN (SELECT number FROM office.scope AS s JOIN made AS m ON s.name = m.name
    AND s.province = m.home);
"""


def begin(address: str) -> None:
    """Make the names that all visits share."""
    with psycopg.connect(address) as db:
        for statement in _NAMES.split(";\n"):
            if statement.strip():
                db.execute(statement)  # type: ignore[arg-type]


def campaigns() -> list[tuple[str, Entry]]:
    """Return the entries that name the campaigns, with their provinces."""
    made, sequence = [], 0
    for home in range(1, PROVINCES + 1):
        for year in range(1, YEARS + 1):
            for field, value in (("name", f"Đợt năm {2021 + year}"), ("year", 2021 + year)):
                sequence += 1
                scope = f"campaign{home}-{year}"
                place = Register(scope, "campaign", scope, field)
                entry = sealed(
                    f"{sequence:032x}", "may-1", sequence, PERSON, f"{sequence:016x}", place, value, (), GENESIS
                )
                made.append((f"Tỉnh {home}", entry))
    return made


def fill(address: str, first: int, last: int) -> None:
    """Put visits `first` … `last` in; two connections side by side, as the machine has cores."""
    starts = range(first, last + 1, CHUNK)
    with psycopg.connect(address, autocommit=True) as db:
        row = db.execute("SELECT coalesce(max(number), 0) FROM office.register").fetchone()
        assert row is not None
        base = int(row[0])
    with ThreadPoolExecutor(min(2, os.cpu_count() or 1)) as pool:
        list(pool.map(lambda start: _chunk(address, start, min(start + CHUNK - 1, last), first, base), starts))
    with psycopg.connect(address, autocommit=True) as db:
        numbers = "pg_get_serial_sequence('office.register', 'number')"
        db.execute(f"SELECT setval({numbers}, max(number)) FROM office.register")  # type: ignore[arg-type]
        db.execute("VACUUM ANALYZE")


def count_answers(address: str) -> None:
    """Count the answers of every campaign, as `office ingest` does for those that changed."""
    with psycopg.connect(address, autocommit=True) as db:
        for campaign in db.execute("SELECT DISTINCT province, campaign FROM office.standing ORDER BY 1, 2").fetchall():
            db.execute("SELECT office.count_again(%s::smallint, %s)", campaign)


def _chunk(address: str, first: int, last: int, origin: int, base: int) -> None:
    with psycopg.connect(address) as db:
        db.execute("SET LOCAL work_mem = '256MB'")
        db.execute(_MADE, {"first": first, "last": last, "origin": origin, "base": base})
        db.execute("ANALYZE made")
        for statement in _FILL.split(";\n"):
            if statement.strip():
                db.execute(statement)  # type: ignore[arg-type]
