-- The plan of a network in a year as it stands. Of two networks that were found to be one, the approved plan counts, else
-- the later one. A plan binds once it has been approved, also while it is taken back for a change.
CREATE VIEW plan_now AS
SELECT DISTINCT ON (n.canonical_id, p.year)
       n.canonical_id AS network_id, p.id, p.year, p.kind, p.language, s.id AS state_id, s.status, s.note,
       s.begun_at, s.begun_by,
       EXISTS (SELECT FROM plan_state a WHERE a.plan_id = p.id AND a.status = 'APPROVED') AS binds
FROM plan p
JOIN network n ON n.id = p.network_id
JOIN plan_state s ON s.plan_id = p.id AND s.ended_at IS NULL
ORDER BY n.canonical_id, p.year, (s.status = 'APPROVED') DESC, p.id DESC;

-- Measures as they stand; overdue_on is the first day on which they are late unless they are settled.
CREATE VIEW plan_measure_now AS
SELECT m.id, t.plan_id, t.id AS theme_id, g.id AS goal_id, t.position AS theme_position, g.position AS goal_position,
       m.position, m.words, m.month, m.owner_kind, m.owner_unit, o.id AS owner_id,
       o.given_name || ' ' || o.family_name AS owner_name, s.id AS state_id, s.status, s.note, s.begun_at,
       CASE WHEN s.status IN ('PLANNED', 'UNDER_WAY')
            THEN (make_date(p.year, m.month, 1) + interval '1 month')::date END AS overdue_on
FROM plan p
JOIN plan_theme t ON t.plan_id = p.id
JOIN plan_goal g ON g.theme_id = t.id
JOIN plan_measure m ON m.goal_id = g.id
JOIN plan_measure_state s ON s.measure_id = m.id AND s.ended_at IS NULL
LEFT JOIN person said ON said.id = m.owner_id
LEFT JOIN person o ON o.id = said.canonical_id;
