-- Two who have been found to be one work for the same by then; that they had moved stays true.
CREATE OR REPLACE FUNCTION people_pair_relation(relation text, one uuid, other uuid) RETURNS text LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT CASE
        WHEN relation = 'MOVED' AND one <> other
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
