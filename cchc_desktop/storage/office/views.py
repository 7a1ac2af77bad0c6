"""SQL of what is read: views for BI tools, and what is worked out once a visit because asking each time is too dear.

Views run with the rights of whoever asks (security_invoker), so the policies hold in every BI tool. jsonb takes no NUL:
such a value is shown as its JSON text.
"""

VIEWS = """
CREATE INDEX register_key ON office.register (key, province);
CREATE VIEW office.value WITH (security_invoker) AS
SELECT p.name AS province, s.name AS scope, k.kind, r.entity, k.field,
    CASE WHEN r.value LIKE '%\\\\u0000%' THEN to_jsonb(r.value) ELSE r.value::jsonb END AS value, r.disputed
FROM office.register AS r JOIN office.key AS k ON k.number = r.key JOIN office.scope AS s ON s.number = r.scope
JOIN office.province AS p ON p.number = r.province
WHERE NOT EXISTS (SELECT FROM office.register AS d JOIN office.key AS m ON m.number = d.key
    WHERE m.kind = k.kind AND m.field = 'deleted_at' AND d.scope = r.scope AND d.entity = r.entity
    AND d.value <> 'null');
CREATE VIEW office.visit WITH (security_invoker) AS
SELECT province, scope AS visit,
    max(value #>> '{}') FILTER (WHERE field = 'campaign') AS campaign,
    max(value #>> '{}') FILTER (WHERE field = 'unit.name') AS unit,
    max(value #>> '{}') FILTER (WHERE field = 'unit.kind') AS unit_kind,
    max(value #>> '{}') FILTER (WHERE field = 'stage') AS stage,
    max(value #>> '{}') FILTER (WHERE field = 'planned_on')::date AS planned_on,
    max(value #>> '{}') FILTER (WHERE field = 'started_at')::timestamptz AS started_at,
    max(value #>> '{}') FILTER (WHERE field = 'frozen_at')::timestamptz AS signed_at
FROM office.value WHERE kind = 'visit' AND entity = scope GROUP BY province, scope;
CREATE VIEW office.campaign WITH (security_invoker) AS
SELECT province, scope AS campaign,
    max(value #>> '{}') FILTER (WHERE field = 'name') AS name,
    (max(value #>> '{}') FILTER (WHERE field = 'year'))::int AS year
FROM office.value WHERE kind = 'campaign' AND entity = scope GROUP BY province, scope;
CREATE VIEW office.answer WITH (security_invoker) AS
SELECT p.name AS province, s.name AS visit, k.field AS item_path, r.value::json #>> '{}' AS value, r.disputed
FROM office.register AS r JOIN office.key AS k ON k.number = r.key JOIN office.scope AS s ON s.number = r.scope
JOIN office.province AS p ON p.number = r.province
WHERE k.kind = 'answer' AND r.value <> 'null' AND r.value NOT LIKE '%\\\\u0000%';
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
GRANT SELECT ON office.value, office.visit, office.campaign, office.answer, office.finding, office.recommendation
    TO cchc_office_reader;
"""

# What is worked out once, because asking each time is too dear: a visit by the app's own scoring from its values at
# `revision` (its scope's moves on when a value does, so what is stale is known), a campaign from its visits. The words
# for the app stand apart from the figures: a country's ranking then reads a sixth of the pages.
STANDINGS = """
CREATE TABLE office.digest (
    scope int PRIMARY KEY REFERENCES office.scope, province smallint NOT NULL, revision bigint NOT NULL,
    body text NOT NULL);
CREATE INDEX digest_province ON office.digest (province);
CREATE TABLE office.standing (
    scope int PRIMARY KEY REFERENCES office.scope, province smallint NOT NULL, revision bigint NOT NULL,
    campaign text NOT NULL, unit text NOT NULL, unit_kind text NOT NULL,
    percent numeric(4, 1), sections numeric(4, 1)[] NOT NULL, answered int NOT NULL, items int NOT NULL,
    signed boolean NOT NULL, signed_on date, recommendations int NOT NULL, remedied int NOT NULL);
CREATE INDEX standing_province ON office.standing (province, campaign);
CREATE TABLE office.campaign_score (
    province smallint NOT NULL, campaign text NOT NULL, name text, year int, visits int NOT NULL, signed int NOT NULL,
    percent numeric(4, 1), sections numeric(4, 1)[], PRIMARY KEY (province, campaign));
CREATE TABLE office.tally (
    province smallint NOT NULL, campaign text NOT NULL, key int NOT NULL, value text NOT NULL, visits int NOT NULL,
    PRIMARY KEY (province, campaign, key, value));
CREATE FUNCTION office.count_again(home smallint, which text) RETURNS void LANGUAGE sql AS $$
    DELETE FROM office.tally WHERE province = home AND campaign = which;
    INSERT INTO office.tally (province, campaign, key, value, visits)
    SELECT home, which, r.key, r.value::json #>> '{}', count(*)
    FROM office.standing AS s
    -- Visit by visit: a campaign is a few hundred of a hundred thousand, whatever the planner thinks of it.
    CROSS JOIN LATERAL (SELECT o.key, o.value FROM office.register AS o WHERE o.scope = s.scope OFFSET 0) AS r
    JOIN office.key AS k ON k.number = r.key AND k.kind = 'answer'
    WHERE s.province = home AND s.campaign = which AND s.signed AND r.value <> 'null' AND length(r.value) < 24
    AND r.value NOT LIKE '%\\%' GROUP BY r.key, r.value;
    DELETE FROM office.campaign_score WHERE province = home AND campaign = which;
    INSERT INTO office.campaign_score (province, campaign, visits, signed, percent, sections, name, year)
    SELECT home, which, count(*), count(*) FILTER (WHERE s.signed), avg(s.percent),
        (SELECT array_agg(m.mean ORDER BY m.at) FROM (
            SELECT e.at, avg(e.value)::numeric(4, 1) AS mean FROM office.standing AS o,
                unnest(o.sections) WITH ORDINALITY AS e (value, at)
            WHERE o.province = home AND o.campaign = which GROUP BY e.at) AS m),
        (SELECT r.value::json #>> '{}' FROM office.scope AS c JOIN office.register AS r ON r.scope = c.number
            JOIN office.key AS k ON k.number = r.key AND k.kind = 'campaign' AND k.field = 'name'
            WHERE c.province = home AND c.name = which AND r.entity = which),
        (SELECT (r.value::json #>> '{}')::int FROM office.scope AS c JOIN office.register AS r ON r.scope = c.number
            JOIN office.key AS k ON k.number = r.key AND k.kind = 'campaign' AND k.field = 'year'
            WHERE c.province = home AND c.name = which AND r.entity = which)
    FROM office.standing AS s WHERE s.province = home AND s.campaign = which HAVING count(*) > 0
$$;
REVOKE EXECUTE ON FUNCTION office.count_again(smallint, text) FROM PUBLIC;
ALTER TABLE office.digest ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.standing ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.campaign_score ENABLE ROW LEVEL SECURITY;
ALTER TABLE office.tally ENABLE ROW LEVEL SECURITY;
CREATE POLICY province ON office.digest FOR SELECT USING (province = ANY ((SELECT office.readable(false))::smallint[]));
CREATE POLICY province ON office.standing FOR SELECT
    USING (province = ANY ((SELECT office.readable(false))::smallint[]));
CREATE POLICY province ON office.campaign_score FOR SELECT
    USING (province = ANY ((SELECT office.readable(false))::smallint[]));
CREATE POLICY province ON office.tally FOR SELECT
    USING (province = ANY ((SELECT office.readable(false))::smallint[]));
CREATE VIEW office.province_score WITH (security_invoker) AS
SELECT p.name AS province, c.year, c.campaign, c.name, c.visits, c.signed, c.percent, c.sections
FROM office.campaign_score AS c JOIN office.province AS p ON p.number = c.province;
CREATE VIEW office.score WITH (security_invoker) AS
SELECT p.name AS province, c.year, c.name AS campaign_name, t.campaign, s.name AS visit, t.unit, t.unit_kind, t.percent,
    t.sections, t.answered, t.items, t.signed, t.signed_on, t.recommendations, t.remedied,
    t.revision <> s.revision AS stale
FROM office.standing AS t JOIN office.scope AS s ON s.number = t.scope
JOIN office.province AS p ON p.number = t.province
LEFT JOIN office.campaign_score AS c ON c.province = t.province AND c.campaign = t.campaign;
CREATE VIEW office.item_result WITH (security_invoker) AS
SELECT p.name AS province, t.campaign, k.field AS item_path, t.value, t.visits
FROM office.tally AS t JOIN office.key AS k ON k.number = t.key JOIN office.province AS p ON p.number = t.province;
GRANT SELECT ON office.digest, office.standing, office.campaign_score, office.tally, office.score,
    office.province_score, office.item_result TO cchc_office_reader;
"""
