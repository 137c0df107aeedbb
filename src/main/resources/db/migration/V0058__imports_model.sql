-- How people are matched is the imports' own.
ALTER TABLE person_model RENAME TO match_model;
ALTER TABLE match_model RENAME CONSTRAINT person_model_pkey TO match_model_pkey;
ALTER TABLE match_model RENAME CONSTRAINT person_model_made_by_fkey TO match_model_made_by_fkey;
ALTER INDEX person_model_made_by RENAME TO match_model_made_by;

-- Which model scores come from: the one taken in use last; none for the one that comes with the program.
CREATE TABLE match_model_use (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    model_id uuid REFERENCES match_model,
    taken_at timestamptz NOT NULL,
    taken_by uuid REFERENCES account
);
CREATE INDEX match_model_use_model_id ON match_model_use (model_id);
CREATE INDEX match_model_use_taken_by ON match_model_use (taken_by);
INSERT INTO match_model_use (model_id, taken_at, taken_by)
SELECT id, made_at, made_by FROM match_model;

-- What would become of the pairs of rows there are, beside the model in use then; and who did without the model.
ALTER TABLE match_model
    ADD COLUMN compared_with uuid REFERENCES match_model,
    ADD COLUMN effect jsonb,
    ADD COLUMN discarded_at timestamptz,
    ADD COLUMN discarded_by uuid REFERENCES account;
CREATE INDEX match_model_compared_with ON match_model (compared_with);
CREATE INDEX match_model_discarded_by ON match_model (discarded_by);

-- Learning a model from the register's own rows, as somebody asked for it. One at a time.
CREATE TABLE match_model_learning (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    asked_at timestamptz NOT NULL,
    asked_by uuid REFERENCES account,
    steps_done int NOT NULL DEFAULT 0,
    ended_at timestamptz,
    ended_by uuid REFERENCES account,
    outcome text CONSTRAINT match_model_learning_outcome_known CHECK (outcome IN ('LEARNT', 'TOO_FEW', 'STOPPED', 'FAILED')),
    records int,
    lists int,
    pairs int,
    model_id uuid REFERENCES match_model,
    CONSTRAINT match_model_learning_ends_in_something CHECK ((ended_at IS NULL) = (outcome IS NULL))
);
CREATE UNIQUE INDEX match_model_learning_one_at_a_time ON match_model_learning ((ended_at IS NULL)) WHERE ended_at IS NULL;
CREATE INDEX match_model_learning_asked_by ON match_model_learning (asked_by);
CREATE INDEX match_model_learning_ended_by ON match_model_learning (ended_by);
CREATE INDEX match_model_learning_model_id ON match_model_learning (model_id);
