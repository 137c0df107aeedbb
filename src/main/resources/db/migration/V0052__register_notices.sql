-- Whether people are told that a source has told of them. Off while no period is open: a first import of thousands must
-- not write thousands of letters by itself. Whoever came from a source before told_from is not told.
CREATE TABLE notice_period (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    told_from timestamptz NOT NULL,
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    ended_by uuid REFERENCES account
);
CREATE UNIQUE INDEX notice_period_one_at_a_time ON notice_period ((ended_at IS NULL)) WHERE ended_at IS NULL;
CREATE INDEX notice_period_begun_by ON notice_period (begun_by);
CREATE INDEX notice_period_ended_by ON notice_period (ended_by);

-- Whom a letter has told about which source.
CREATE TABLE person_notice (
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    source_id uuid NOT NULL REFERENCES source,
    told_at timestamptz NOT NULL,
    PRIMARY KEY (person_id, source_id)
);
CREATE INDEX person_notice_source_id ON person_notice (source_id);
