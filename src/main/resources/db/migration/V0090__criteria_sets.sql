-- What is expected of the networks of a type, in versions. A set that is in effect is never edited: the next version is.
CREATE TABLE criterion_set (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    type_id uuid REFERENCES network_type ON DELETE SET NULL, -- gone with a deleted type; what it judged stays
    version int NOT NULL,
    CONSTRAINT criterion_set_version_once UNIQUE (type_id, version),
    CONSTRAINT criterion_set_version_from_one CHECK (version > 0)
);
CREATE TABLE criterion_set_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    set_id uuid NOT NULL REFERENCES criterion_set,
    status text NOT NULL,
    valid_from date,
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT criterion_set_state_status_known CHECK (status IN ('DRAFT', 'IN_EFFECT', 'DISCARDED')),
    CONSTRAINT criterion_set_state_in_effect_from_a_day CHECK ((status = 'IN_EFFECT') = (valid_from IS NOT NULL)),
    CONSTRAINT criterion_set_state_ends_after_it_began CHECK (ended_at >= begun_at)
);
CREATE INDEX criterion_set_state_set_id ON criterion_set_state (set_id);
CREATE INDEX criterion_set_state_begun_by ON criterion_set_state (begun_by);
CREATE UNIQUE INDEX criterion_set_state_one_at_a_time ON criterion_set_state (set_id) WHERE ended_at IS NULL;
CREATE TABLE criterion (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    set_id uuid NOT NULL REFERENCES criterion_set,
    position int NOT NULL,
    code text NOT NULL,
    measure text NOT NULL,
    comparison text NOT NULL,
    threshold double precision NOT NULL,
    standing text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    grace_months int NOT NULL,
    due_month int,
    CONSTRAINT criterion_code_once_in_a_set UNIQUE (set_id, code),
    CONSTRAINT criterion_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0),
    CONSTRAINT criterion_comparison_known CHECK (comparison IN ('MORE_THAN', 'AT_LEAST', 'AT_MOST', 'LESS_THAN')),
    CONSTRAINT criterion_standing_known CHECK (standing IN ('REQUIRED', 'RECOMMENDED')),
    CONSTRAINT criterion_threshold_not_negative CHECK (threshold >= 0),
    CONSTRAINT criterion_grace_not_negative CHECK (grace_months >= 0),
    CONSTRAINT criterion_due_in_a_month CHECK (due_month BETWEEN 1 AND 12)
);
