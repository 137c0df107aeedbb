-- One file brought in. The file itself is kept until the run is settled, so that any node can go on with it.
CREATE TABLE import_run (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL CONSTRAINT import_run_kind_known CHECK (kind IN ('NETWORKS', 'ORGANISATIONS')),
    source_name text NOT NULL,
    source_kind text NOT NULL CONSTRAINT import_run_source_kind_known
        CHECK (source_kind IN ('REFERENCE', 'CRM', 'LIST', 'SHEET')),
    file_name text NOT NULL,
    file bytea,
    column_mapping jsonb,
    started_at timestamptz NOT NULL,
    started_by uuid REFERENCES account
);
CREATE INDEX import_run_started_by ON import_run (started_by);
CREATE INDEX import_run_started_at ON import_run (started_at DESC);

-- Where a run is: the row without an end. Each step can be seen by whoever asks how it went.
CREATE TABLE import_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
    status text NOT NULL CONSTRAINT import_state_status_known CHECK (status IN ('READING', 'PREVIEW', 'REFUSED',
        'APPLYING', 'APPLIED', 'CANCELLED', 'FAILED', 'UNDONE')),
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    refusal text,
    details jsonb NOT NULL DEFAULT '{}'
);
CREATE UNIQUE INDEX import_state_one_at_a_time ON import_state (run_id) WHERE ended_at IS NULL;
CREATE INDEX import_state_run_id ON import_state (run_id, begun_at);
CREATE INDEX import_state_begun_by ON import_state (begun_by);

-- Progress is no state: it is overwritten, and written outside the work's own transaction.
CREATE TABLE import_progress (
    run_id uuid PRIMARY KEY REFERENCES import_run ON DELETE CASCADE,
    done int NOT NULL,
    total int,
    at timestamptz NOT NULL
);

-- What the preview says of each row of the file.
CREATE TABLE import_row (
    run_id uuid NOT NULL REFERENCES import_run ON DELETE CASCADE,
    line int NOT NULL,
    verdict text NOT NULL CONSTRAINT import_row_verdict_known
        CHECK (verdict IN ('NEW', 'SAME', 'REVIEW', 'CONFLICT', 'ERROR')),
    name text,
    content jsonb NOT NULL,
    field_values jsonb NOT NULL DEFAULT '{}',
    match_id uuid,
    candidates jsonb NOT NULL DEFAULT '[]',
    problems jsonb NOT NULL DEFAULT '[]',
    PRIMARY KEY (run_id, line)
);
CREATE INDEX import_row_verdict ON import_row (run_id, verdict, line);

-- Two networks that a person should look at. first_id < second_id, so that a pair is asked once.
CREATE TABLE match_proposal (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    first_id uuid NOT NULL REFERENCES network,
    second_id uuid NOT NULL REFERENCES network,
    score numeric(4, 3) NOT NULL,
    reasons jsonb NOT NULL,
    proposed_at timestamptz NOT NULL,
    run_id uuid REFERENCES import_run,
    CONSTRAINT match_proposal_in_order CHECK (first_id < second_id),
    CONSTRAINT match_proposal_once UNIQUE (first_id, second_id)
);
CREATE INDEX match_proposal_second_id ON match_proposal (second_id);
CREATE INDEX match_proposal_run_id ON match_proposal (run_id);

-- What was decided of a pair; taken back, the pair is open again.
CREATE TABLE match_decision (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    proposal_id uuid NOT NULL REFERENCES match_proposal,
    verdict text NOT NULL CONSTRAINT match_decision_verdict_known CHECK (verdict IN ('SAME', 'DIFFERENT', 'UNSURE')),
    merge_id uuid REFERENCES network_merge,
    decided_at timestamptz NOT NULL,
    decided_by uuid REFERENCES account,
    taken_back_at timestamptz,
    taken_back_by uuid REFERENCES account,
    CONSTRAINT match_decision_same_merges CHECK ((verdict = 'SAME') = (merge_id IS NOT NULL))
);
CREATE UNIQUE INDEX match_decision_one_at_a_time ON match_decision (proposal_id) WHERE taken_back_at IS NULL;
CREATE INDEX match_decision_merge_id ON match_decision (merge_id);
CREATE INDEX match_decision_decided_by ON match_decision (decided_by);
CREATE INDEX match_decision_taken_back_by ON match_decision (taken_back_by);
