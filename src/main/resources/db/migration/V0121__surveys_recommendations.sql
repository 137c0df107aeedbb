-- What is recommended because of what a round came to, numbered within the round.
CREATE TABLE survey_recommendation (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    round_id uuid NOT NULL REFERENCES survey_round,
    number int NOT NULL,
    title_fi text,
    title_sv text,
    title_en text,
    reasons text NOT NULL,
    network_id uuid REFERENCES network,
    owner_id uuid NOT NULL REFERENCES account,
    handling text NOT NULL CONSTRAINT survey_recommendation_handling_known CHECK (handling IN ('MANAGEMENT', 'WORKING_GROUP')),
    due_year int NOT NULL,
    due_quarter int NOT NULL CONSTRAINT survey_recommendation_quarter_of_a_year CHECK (due_quarter BETWEEN 1 AND 4),
    kind text,
    version int NOT NULL DEFAULT 1,
    CONSTRAINT survey_recommendation_number_once UNIQUE (round_id, number),
    CONSTRAINT survey_recommendation_has_a_title CHECK (num_nonnulls(title_fi, title_sv, title_en) > 0)
);
CREATE INDEX survey_recommendation_network_id ON survey_recommendation (network_id);
CREATE INDEX survey_recommendation_owner_id ON survey_recommendation (owner_id);

-- The row without an end is the state.
CREATE TABLE survey_recommendation_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    recommendation_id uuid NOT NULL REFERENCES survey_recommendation ON DELETE CASCADE,
    status text NOT NULL CONSTRAINT survey_recommendation_state_status_known
        CHECK (status IN ('OPEN', 'UNDERWAY', 'DONE', 'DROPPED')),
    outcome text,
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT survey_recommendation_state_end_says_what_came CHECK (status IN ('OPEN', 'UNDERWAY') OR outcome IS NOT NULL)
);
CREATE INDEX survey_recommendation_state_recommendation_id ON survey_recommendation_state (recommendation_id, begun_at);
CREATE INDEX survey_recommendation_state_begun_by ON survey_recommendation_state (begun_by);
CREATE UNIQUE INDEX survey_recommendation_state_one_at_a_time ON survey_recommendation_state (recommendation_id)
    WHERE ended_at IS NULL;
