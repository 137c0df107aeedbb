ALTER TABLE import_run
    DROP CONSTRAINT import_run_kind_known,
    ADD CONSTRAINT import_run_kind_known CHECK (kind IN ('NETWORKS', 'ORGANISATIONS', 'PEOPLE')),
    -- Whether whoever is not in the file has left the source.
    ADD COLUMN whole boolean NOT NULL DEFAULT false,
    -- Somebody has said that so much may change or go.
    ADD COLUMN much_allowed boolean NOT NULL DEFAULT false;
ALTER TABLE import_row
    DROP CONSTRAINT import_row_verdict_known,
    ADD CONSTRAINT import_row_verdict_known
        CHECK (verdict IN ('NEW', 'SAME', 'CHANGED', 'REVIEW', 'CONFLICT', 'ERROR', 'GONE')),
    -- Why a row of a person is taken for a match: the parts of the score, in the order they are told.
    ADD COLUMN explanation jsonb;

-- Two people who may be one, or one who has changed employers. Said of the two as they stood; by now each may have been
-- found to be another.
CREATE TABLE people_pair (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    first_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    second_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    first_record_id uuid REFERENCES source_record ON DELETE SET NULL,
    second_record_id uuid REFERENCES source_record ON DELETE SET NULL,
    relation text NOT NULL CONSTRAINT people_pair_relation_known CHECK (relation IN ('SAME', 'MOVED')),
    points int NOT NULL,
    explanation jsonb NOT NULL,
    model_id uuid REFERENCES person_model,
    run_id uuid REFERENCES import_run,
    proposed_at timestamptz NOT NULL,
    CONSTRAINT people_pair_once UNIQUE (first_id, second_id),
    CONSTRAINT people_pair_in_order CHECK (first_id < second_id)
);
CREATE INDEX people_pair_second_id ON people_pair (second_id);
CREATE INDEX people_pair_first_record_id ON people_pair (first_record_id);
CREATE INDEX people_pair_second_record_id ON people_pair (second_record_id);
CREATE INDEX people_pair_model_id ON people_pair (model_id);
CREATE INDEX people_pair_run_id ON people_pair (run_id);

CREATE TABLE people_pair_decision (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    pair_id uuid NOT NULL REFERENCES people_pair ON DELETE CASCADE,
    verdict text NOT NULL CONSTRAINT people_pair_decision_verdict_known
        CHECK (verdict IN ('SAME', 'DIFFERENT', 'UNSURE')),
    merge_id uuid REFERENCES person_merge ON DELETE CASCADE,
    decided_at timestamptz NOT NULL,
    decided_by uuid REFERENCES account,
    taken_back_at timestamptz,
    taken_back_by uuid REFERENCES account,
    CONSTRAINT people_pair_decision_same_merges CHECK ((verdict = 'SAME') = (merge_id IS NOT NULL))
);
CREATE UNIQUE INDEX people_pair_decision_one_at_a_time ON people_pair_decision (pair_id) WHERE taken_back_at IS NULL;
CREATE INDEX people_pair_decision_merge_id ON people_pair_decision (merge_id);
CREATE INDEX people_pair_decision_decided_by ON people_pair_decision (decided_by);
CREATE INDEX people_pair_decision_taken_back_by ON people_pair_decision (taken_back_by);

-- Who has which pair before the eyes, so that two reviewers are not given the same.
CREATE TABLE people_pair_look (
    pair_id uuid PRIMARY KEY REFERENCES people_pair ON DELETE CASCADE,
    account_id uuid NOT NULL REFERENCES account,
    until timestamptz NOT NULL
);
CREATE INDEX people_pair_look_account_id ON people_pair_look (account_id);

-- Pairs that wait for somebody, between what the two people have been found to be by now (one, other). Of several about
-- the same two, the one that says most; none when somebody has told the two apart.
CREATE VIEW open_people_pair AS
WITH pair AS (
    SELECT p.id, p.relation, p.points, p.proposed_at, p.run_id, a.canonical_id AS one, b.canonical_id AS other, d.verdict,
           bool_or(d.verdict = 'DIFFERENT') OVER (
               PARTITION BY least(a.canonical_id, b.canonical_id), greatest(a.canonical_id, b.canonical_id)) AS told_apart
    FROM people_pair p
    JOIN person a ON a.id = p.first_id
    JOIN person b ON b.id = p.second_id
    LEFT JOIN people_pair_decision d ON d.pair_id = p.id AND d.taken_back_at IS NULL
    WHERE a.canonical_id <> b.canonical_id
)
SELECT DISTINCT ON (least(one, other), greatest(one, other))
       id, relation, points, proposed_at, run_id, one, other, coalesce(verdict = 'UNSURE', false) AS put_off
FROM pair
WHERE told_apart IS NOT TRUE
ORDER BY least(one, other), greatest(one, other), points DESC, id;
