-- In which organisation one lives on, on a day: followed through several mergers to the last. Others are not listed.
CREATE FUNCTION organisation_successor(day date) RETURNS TABLE (id uuid, lives_in uuid)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH RECURSIVE after_merger (id, lives_in) AS (
        SELECT s.predecessor_id, s.successor_id FROM organisation_succession s WHERE s.on_day <= day
        UNION
        SELECT a.id, s.successor_id
        FROM after_merger a
        JOIN organisation_succession s ON s.predecessor_id = a.lives_in AND s.on_day <= day
    )
    SELECT a.id, a.lives_in
    FROM after_merger a
    WHERE NOT EXISTS (SELECT FROM organisation_succession s WHERE s.predecessor_id = a.lives_in AND s.on_day <= day);
END;

-- Which municipalities belong to which type on a day: the rule, then the named exceptions.
CREATE FUNCTION municipality_in_type_on(day date) RETURNS TABLE (type_id uuid, organisation_id uuid)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT t.id, o.id
    FROM municipality_type t
    CROSS JOIN organisation o
    LEFT JOIN municipality_type_exception e ON e.type_id = t.id AND e.organisation_id = o.id
    WHERE o.kind = 'MUNICIPALITY'
      AND NOT EXISTS (SELECT FROM organisation_succession s WHERE s.predecessor_id = o.id AND s.on_day <= day)
      AND coalesce(e.included,
            NOT t.members_by_list
            AND (t.min_population IS NULL OR o.population >= t.min_population)
            AND (t.max_population IS NULL OR o.population <= t.max_population)
            AND (t.language_statuses = '{}' OR o.language_status = ANY (t.language_statuses))
            AND (t.groupings = '{}' OR o.grouping = ANY (t.groupings)));
END;

-- Memberships that hold on a day, in networks that are not closed: of which network and organisation as these are on
-- that day.
CREATE FUNCTION membership_on(day date)
    RETURNS TABLE (membership_id uuid, network_id uuid, person_id uuid, organisation_id uuid, role text)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.id, n.canonical_id, m.person_id, coalesce(s.lives_in, m.organisation_id), m.role
    FROM membership m
    JOIN network n ON n.id = m.network_id
    LEFT JOIN organisation_successor(day) s ON s.id = m.organisation_id
    WHERE m.since <= day AND (m.until IS NULL OR m.until >= day)
      AND NOT EXISTS (SELECT FROM network_state closed
                      WHERE closed.network_id = n.canonical_id AND closed.ended_at IS NULL
                        AND closed.status IN ('CLOSED', 'WITHDRAWN') AND closed.since <= day);
END;
