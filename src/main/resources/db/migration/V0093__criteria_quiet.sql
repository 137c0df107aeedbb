-- When a network is thought to have fallen quiet. One row counts at a time.
CREATE TABLE quiet_rule (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    months int NOT NULL,
    review_months int NOT NULL,
    measures text[] NOT NULL,
    reasons_needed int NOT NULL,
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT quiet_rule_months_positive CHECK (months > 0),
    CONSTRAINT quiet_rule_review_months_not_negative CHECK (review_months >= 0),
    CONSTRAINT quiet_rule_needs_a_reason CHECK (reasons_needed > 0),
    CONSTRAINT quiet_rule_ends_after_it_began CHECK (ended_at >= begun_at)
);
CREATE INDEX quiet_rule_begun_by ON quiet_rule (begun_by);
CREATE UNIQUE INDEX quiet_rule_one_at_a_time ON quiet_rule ((ended_at IS NULL)) WHERE ended_at IS NULL;
-- What an association begins with; administrators change it.
INSERT INTO quiet_rule (months, review_months, measures, reasons_needed, begun_at)
VALUES (12, 3, '{meetings.held}', 1, now());
