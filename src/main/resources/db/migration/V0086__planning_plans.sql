-- A network's plan for a year, in one language: a working paper, not a publication.
CREATE TABLE plan (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    network_id uuid NOT NULL REFERENCES network,
    year int NOT NULL CONSTRAINT plan_year_is_written_in_full CHECK (year BETWEEN 2000 AND 2100),
    kind text NOT NULL CONSTRAINT plan_kind_known CHECK (kind IN ('ACTIVITY', 'CUSTOMERSHIP')),
    language text NOT NULL CONSTRAINT plan_language_known CHECK (language IN ('fi', 'sv', 'en')),
    drafted_from_id uuid REFERENCES plan,
    CONSTRAINT plan_one_for_a_network_and_year UNIQUE (network_id, year)
);
CREATE INDEX plan_drafted_from_id ON plan (drafted_from_id);
CREATE INDEX plan_year ON plan (year);

-- The row without an end is the state.
CREATE TABLE plan_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
    status text NOT NULL CONSTRAINT plan_state_status_known
        CHECK (status IN ('DRAFT', 'PROPOSED', 'APPROVED', 'RETURNED')),
    note text,
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT plan_state_returned_says_why CHECK (status <> 'RETURNED' OR note IS NOT NULL),
    CONSTRAINT plan_state_ends_after_it_began CHECK (ended_at >= begun_at)
);
CREATE INDEX plan_state_plan_id ON plan_state (plan_id, begun_at);
CREATE INDEX plan_state_begun_by ON plan_state (begun_by);
CREATE UNIQUE INDEX plan_state_one_at_a_time ON plan_state (plan_id) WHERE ended_at IS NULL;

CREATE TABLE plan_theme (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    plan_id uuid NOT NULL REFERENCES plan ON DELETE CASCADE,
    position int NOT NULL,
    words text NOT NULL
);
CREATE INDEX plan_theme_plan_id ON plan_theme (plan_id, position);

CREATE TABLE plan_goal (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    theme_id uuid NOT NULL REFERENCES plan_theme ON DELETE CASCADE,
    position int NOT NULL,
    words text NOT NULL
);
CREATE INDEX plan_goal_theme_id ON plan_goal (theme_id, position);

-- Something to be done (toimenpide). Whose it is: nobody's yet, a person's of the network, or a unit's in words. A person
-- who is gone leaves the measure behind: it is a person's, and there is none.
CREATE TABLE plan_measure (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    goal_id uuid NOT NULL REFERENCES plan_goal ON DELETE CASCADE,
    position int NOT NULL,
    words text NOT NULL,
    month int CONSTRAINT plan_measure_month_of_a_year CHECK (month BETWEEN 1 AND 12),
    owner_kind text NOT NULL CONSTRAINT plan_measure_owner_kind_known CHECK (owner_kind IN ('NOBODY', 'PERSON', 'UNIT')),
    owner_id uuid REFERENCES person ON DELETE SET NULL,
    owner_unit text,
    CONSTRAINT plan_measure_only_a_persons_has_a_person CHECK (owner_id IS NULL OR owner_kind = 'PERSON'),
    CONSTRAINT plan_measure_a_units_names_the_unit CHECK ((owner_unit IS NOT NULL) = (owner_kind = 'UNIT'))
);
CREATE INDEX plan_measure_goal_id ON plan_measure (goal_id, position);
CREATE INDEX plan_measure_owner_id ON plan_measure (owner_id);

CREATE TABLE plan_measure_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    measure_id uuid NOT NULL REFERENCES plan_measure ON DELETE CASCADE,
    status text NOT NULL CONSTRAINT plan_measure_state_status_known
        CHECK (status IN ('PLANNED', 'UNDER_WAY', 'DONE', 'DROPPED')),
    note text,
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT plan_measure_state_dropped_says_why CHECK (status <> 'DROPPED' OR note IS NOT NULL),
    CONSTRAINT plan_measure_state_ends_after_it_began CHECK (ended_at >= begun_at)
);
CREATE INDEX plan_measure_state_measure_id ON plan_measure_state (measure_id, begun_at);
CREATE INDEX plan_measure_state_begun_by ON plan_measure_state (begun_by);
CREATE UNIQUE INDEX plan_measure_state_one_at_a_time ON plan_measure_state (measure_id) WHERE ended_at IS NULL;
