-- What each source says now: a newer run of the same source goes before its older one.
CREATE VIEW network_claim AS
SELECT network_id, said_of, field, value, said_at, precedence, account_id, record_id, source_id, line, correction_id
FROM (SELECT s.*, max(s.said_at) OVER (PARTITION BY s.network_id, s.field, s.source_id) AS newest
      FROM network_statement s) latest
WHERE source_id IS NULL OR said_at = newest;

CREATE VIEW organisation_claim AS
SELECT organisation_id, field, value, said_at, precedence, account_id, record_id, source_id, line, correction_id
FROM (SELECT s.*, max(s.said_at) OVER (PARTITION BY s.organisation_id, s.field, s.source_id) AS newest
      FROM organisation_statement s) latest
WHERE source_id IS NULL OR said_at = newest;

-- Fields on which sources of the same standing contradict each other and no person has decided. Such a field has no
-- value until somebody does. Computed together with the values.
ALTER TABLE network ADD COLUMN conflicts text[] NOT NULL DEFAULT '{}';
CREATE INDEX network_in_conflict ON network (id) WHERE conflicts <> '{}';
ALTER TABLE organisation ADD COLUMN conflicts text[] NOT NULL DEFAULT '{}';
