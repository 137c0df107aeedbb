-- What each criterion came to, as rows of a history: one row for as long as nothing changed. Written every morning, so
-- that last year's verdicts can be read as they were, whatever sets and values are now.
CREATE TABLE assessment (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    network_id uuid NOT NULL REFERENCES network,
    criterion_id uuid NOT NULL REFERENCES criterion,
    verdict text NOT NULL,
    value double precision,
    last_day date,
    unknown_why text,
    exemption_id uuid REFERENCES exemption,
    since date NOT NULL,
    until date,
    CONSTRAINT assessment_ends_after_it_began CHECK (until >= since),
    CONSTRAINT assessment_verdict_known CHECK (verdict IN ('MET', 'NOT_MET', 'NOT_YET_DUE', 'EXEMPT', 'UNKNOWN')),
    CONSTRAINT assessment_value_of_what_was_measured
        CHECK ((value IS NOT NULL) = (verdict IN ('MET', 'NOT_MET', 'NOT_YET_DUE'))),
    CONSTRAINT assessment_not_yet_due_until_a_day CHECK ((last_day IS NOT NULL) = (verdict = 'NOT_YET_DUE')),
    CONSTRAINT assessment_exempt_by_an_exemption CHECK ((exemption_id IS NOT NULL) = (verdict = 'EXEMPT')),
    CONSTRAINT assessment_unknown_for_a_reason CHECK ((unknown_why IS NOT NULL) = (verdict = 'UNKNOWN')),
    CONSTRAINT assessment_reason_known CHECK (unknown_why IN ('NOBODY_MEASURES', 'NOTHING_TO_MEASURE'))
);
CREATE INDEX assessment_network_id ON assessment (network_id, since);
CREATE INDEX assessment_criterion_id ON assessment (criterion_id);
CREATE INDEX assessment_exemption_id ON assessment (exemption_id) WHERE exemption_id IS NOT NULL;
CREATE UNIQUE INDEX assessment_one_at_a_time ON assessment (network_id, criterion_id) WHERE until IS NULL;
