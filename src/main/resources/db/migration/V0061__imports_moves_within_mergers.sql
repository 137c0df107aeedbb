-- Whoever works for a municipality in one list and for the one it has merged into in another has not moved.
CREATE FUNCTION people_pair_relation(relation text, one uuid, other uuid) RETURNS text LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT CASE
        WHEN relation = 'MOVED'
         AND EXISTS (SELECT FROM organisation_succession s WHERE s.on_day <= CURRENT_DATE)
         AND EXISTS (
            SELECT FROM employment e
            JOIN employment f ON f.person_id = other AND (f.until IS NULL OR f.until >= CURRENT_DATE)
            LEFT JOIN organisation_successor(CURRENT_DATE) g ON g.id = e.organisation_id
            LEFT JOIN organisation_successor(CURRENT_DATE) h ON h.id = f.organisation_id
            WHERE e.person_id = one AND (e.until IS NULL OR e.until >= CURRENT_DATE)
              AND coalesce(g.lives_in, e.organisation_id) = coalesce(h.lives_in, f.organisation_id))
        THEN 'SAME' ELSE relation END;
END;

CREATE OR REPLACE VIEW open_people_pair AS
WITH pair AS (
    SELECT p.id, p.relation, p.points, p.proposed_at, p.run_id, a.canonical_id AS one, b.canonical_id AS other, d.verdict,
           bool_or(d.verdict = 'DIFFERENT') OVER (
               PARTITION BY least(a.canonical_id, b.canonical_id), greatest(a.canonical_id, b.canonical_id)) AS told_apart
    FROM people_pair p
    JOIN person a ON a.id = p.first_id
    JOIN person b ON b.id = p.second_id
    LEFT JOIN people_pair_decision d ON d.pair_id = p.id AND d.taken_back_at IS NULL
    WHERE a.canonical_id <> b.canonical_id
), open AS (
    SELECT DISTINCT ON (least(one, other), greatest(one, other))
           id, relation, points, proposed_at, run_id, one, other, coalesce(verdict = 'UNSURE', false) AS put_off
    FROM pair
    WHERE told_apart IS NOT TRUE
    ORDER BY least(one, other), greatest(one, other), points DESC, id
)
SELECT id, people_pair_relation(relation, one, other) AS relation, points, proposed_at, run_id, one, other, put_off
FROM open;
