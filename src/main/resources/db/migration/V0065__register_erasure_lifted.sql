-- That the trace of an erasure was lifted, since the person asked to come back or should not have been erased: when, by
-- whom and why. The trace itself is gone; whose it was is kept nowhere.
CREATE TABLE erasure_lifting (
    erasure_id uuid PRIMARY KEY REFERENCES erasure,
    lifted_at timestamptz NOT NULL,
    lifted_by uuid REFERENCES account,
    reason text NOT NULL CONSTRAINT erasure_lifting_reason_known CHECK (reason IN ('ASKED_BACK', 'MISTAKE'))
);
CREATE INDEX erasure_lifting_lifted_by ON erasure_lifting (lifted_by);
