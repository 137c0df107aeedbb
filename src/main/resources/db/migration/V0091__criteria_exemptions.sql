-- That a network need not meet a criterion, with the reason. It is bound to the criterion's code, which is the same in
-- every version of a set.
CREATE TABLE exemption (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    network_id uuid NOT NULL REFERENCES network,
    code text NOT NULL,
    reason text NOT NULL,
    since date NOT NULL,
    until date,
    given_at timestamptz NOT NULL,
    given_by uuid REFERENCES account,
    CONSTRAINT exemption_ends_after_it_began CHECK (until >= since),
    CONSTRAINT exemption_has_a_reason CHECK (reason <> '')
);
CREATE INDEX exemption_network_id ON exemption (network_id, code);
CREATE INDEX exemption_given_by ON exemption (given_by);

-- Ended before its day: the criterion counts again from this day on.
CREATE TABLE exemption_end (
    exemption_id uuid PRIMARY KEY REFERENCES exemption,
    counts_from date NOT NULL,
    ended_at timestamptz NOT NULL,
    ended_by uuid REFERENCES account
);
CREATE INDEX exemption_end_ended_by ON exemption_end (ended_by);
