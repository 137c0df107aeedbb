-- Tells the same file from another when it comes again under another name.
ALTER TABLE import_run ADD COLUMN file_digest text;
CREATE INDEX import_run_file_digest ON import_run (file_digest);

-- A row may be the same as an earlier row of its own file, which is not in the register yet.
ALTER TABLE import_row ADD COLUMN match_line int;
ALTER TABLE import_row ADD COLUMN fingerprint text NOT NULL DEFAULT '';
-- The very row came before: there is nothing to take.
ALTER TABLE import_row ADD COLUMN came_before boolean NOT NULL DEFAULT false;

-- A doubtful row decided in the preview: the candidate it is (its place among them, from 0), or none of them.
CREATE TABLE import_row_decision (
    run_id uuid NOT NULL,
    line int NOT NULL,
    candidate int,
    decided_at timestamptz NOT NULL,
    decided_by uuid REFERENCES account,
    PRIMARY KEY (run_id, line),
    FOREIGN KEY (run_id, line) REFERENCES import_row ON DELETE CASCADE
);
CREATE INDEX import_row_decision_decided_by ON import_row_decision (decided_by);

-- A body of a network is never the network: such a pair is asked about in another way.
ALTER TABLE match_proposal ADD COLUMN relation text NOT NULL DEFAULT 'SAME'
    CONSTRAINT match_proposal_relation_known CHECK (relation IN ('SAME', 'FIRST_IS_BODY', 'SECOND_IS_BODY'));

-- Pairs that wait for somebody, between what the two networks have been found to be by now (one, other: the canonical
-- networks of first and second). Of several proposals about the same two, the one that says most.
CREATE VIEW open_pair AS
WITH pair AS (
    SELECT p.id, p.relation, p.score, p.reasons, p.proposed_at, p.run_id,
           a.canonical_id AS one, b.canonical_id AS other, d.verdict,
           bool_or(d.verdict = 'DIFFERENT') OVER (
               PARTITION BY least(a.canonical_id, b.canonical_id), greatest(a.canonical_id, b.canonical_id)) AS told_apart
    FROM match_proposal p
    JOIN network a ON a.id = p.first_id
    JOIN network b ON b.id = p.second_id
    LEFT JOIN match_decision d ON d.proposal_id = p.id AND d.taken_back_at IS NULL
    WHERE a.canonical_id <> b.canonical_id
      AND NOT EXISTS (SELECT FROM network_state s
                      WHERE s.network_id IN (p.first_id, p.second_id, a.canonical_id, b.canonical_id)
                        AND s.ended_at IS NULL AND s.status = 'WITHDRAWN')
)
SELECT DISTINCT ON (least(pair.one, pair.other), greatest(pair.one, pair.other))
       pair.id, pair.relation, pair.score, pair.reasons, pair.proposed_at, pair.run_id, pair.one, pair.other,
       coalesce(pair.verdict = 'UNSURE', false) AS put_off
FROM pair
JOIN network o ON o.id = pair.one
JOIN network t ON t.id = pair.other
WHERE pair.told_apart IS NOT TRUE
  AND CASE pair.relation WHEN 'FIRST_IS_BODY' THEN o.parent_id IS NULL
                         WHEN 'SECOND_IS_BODY' THEN t.parent_id IS NULL
                         ELSE true END
ORDER BY least(pair.one, pair.other), greatest(pair.one, pair.other), pair.relation = 'SAME' DESC, pair.score DESC, pair.id;
