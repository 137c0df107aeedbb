-- Whoever is in two networks found to be one is a member once: of the statements of both one counts, as of those of one
-- network (docs/adr/0011). Merging and separating computes it; this does for what was merged before.
UPDATE membership_statement s SET counts = r.foremost
FROM (SELECT m.id, row_number() OVER (
                 PARTITION BY m.person_id, n.canonical_id, CASE WHEN m.until < CURRENT_DATE THEN m.until END
                 ORDER BY CASE x.kind WHEN 'REFERENCE' THEN 2 WHEN 'CRM' THEN 3 WHEN 'LIST' THEN 4 WHEN 'SHEET' THEN 5
                              ELSE 1 END, m.confirmed_on DESC NULLS LAST, m.said_at, m.id) = 1 AS foremost
      FROM membership_statement m
      JOIN network n ON n.id = m.network_id
      LEFT JOIN source x ON x.id = m.source_id
      WHERE EXISTS (SELECT FROM network w WHERE w.canonical_id = n.canonical_id AND w.id <> w.canonical_id)) r
WHERE s.id = r.id AND s.counts <> r.foremost;
