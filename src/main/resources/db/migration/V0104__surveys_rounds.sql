-- A round of evaluation over many networks. Its limits stay as they were when it opened.
CREATE TABLE survey_round (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    name_fi text,
    name_sv text,
    name_en text,
    promise_fi text,
    promise_sv text,
    promise_en text,
    typology_id uuid NOT NULL REFERENCES typology,
    member_questionnaire_id uuid REFERENCES questionnaire,
    coordinator_questionnaire_id uuid REFERENCES questionnaire,
    opens_on date NOT NULL,
    closes_on date NOT NULL,
    figures_from int NOT NULL CONSTRAINT survey_round_figures_from_three CHECK (figures_from >= 3),
    texts_from int NOT NULL,
    CONSTRAINT survey_round_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0),
    CONSTRAINT survey_round_closes_after_it_opens CHECK (closes_on >= opens_on),
    CONSTRAINT survey_round_texts_need_no_fewer CHECK (texts_from >= figures_from)
);
CREATE INDEX survey_round_typology_id ON survey_round (typology_id);
CREATE INDEX survey_round_member_questionnaire_id ON survey_round (member_questionnaire_id);
CREATE INDEX survey_round_coordinator_questionnaire_id ON survey_round (coordinator_questionnaire_id);

-- The row without an end is the state. OPENING and CLOSING are the jobs that make it OPEN and CLOSED. PUBLISHED is a round
-- held elsewhere, of which there are only published tables.
CREATE TABLE survey_round_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    round_id uuid NOT NULL REFERENCES survey_round ON DELETE CASCADE,
    status text NOT NULL CONSTRAINT survey_round_state_status_known
        CHECK (status IN ('DRAFT', 'SCHEDULED', 'OPENING', 'OPEN', 'CLOSING', 'CLOSED', 'CANCELLED', 'PUBLISHED')),
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT survey_round_state_ends_after_it_began CHECK (ended_at >= begun_at)
);
CREATE INDEX survey_round_state_round_id ON survey_round_state (round_id, begun_at);
CREATE INDEX survey_round_state_begun_by ON survey_round_state (begun_by);
CREATE UNIQUE INDEX survey_round_state_one_at_a_time ON survey_round_state (round_id) WHERE ended_at IS NULL;

-- Networks of a round; from the opening on with the type they had then, and how many were asked.
CREATE TABLE survey_network (
    round_id uuid NOT NULL REFERENCES survey_round ON DELETE CASCADE,
    network_id uuid NOT NULL REFERENCES network,
    type_id uuid REFERENCES network_type,
    members_asked int NOT NULL DEFAULT 0,
    members_answered int,
    coordinators_asked int NOT NULL DEFAULT 0,
    coordinators_answered int,
    PRIMARY KEY (round_id, network_id)
);
CREATE INDEX survey_network_network_id ON survey_network (network_id);
CREATE INDEX survey_network_type_id ON survey_network (type_id);

-- Who was invited, by the fingerprint of the secret in their letter. Whether they answered is nowhere written down.
CREATE TABLE survey_invitation (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    round_id uuid NOT NULL REFERENCES survey_round ON DELETE CASCADE,
    person_id uuid NOT NULL REFERENCES person,
    token_hash bytea NOT NULL CONSTRAINT survey_invitation_token_once UNIQUE,
    CONSTRAINT survey_invitation_once UNIQUE (round_id, person_id)
);
CREATE INDEX survey_invitation_person_id ON survey_invitation (person_id);

-- For which networks an invited person is asked as coordinator: their answer is a signed report.
CREATE TABLE survey_coordinator (
    invitation_id uuid NOT NULL REFERENCES survey_invitation ON DELETE CASCADE,
    round_id uuid NOT NULL,
    network_id uuid NOT NULL,
    PRIMARY KEY (invitation_id, network_id),
    CONSTRAINT survey_coordinator_network_fkey FOREIGN KEY (round_id, network_id) REFERENCES survey_network ON DELETE CASCADE
);
CREATE INDEX survey_coordinator_network ON survey_coordinator (round_id, network_id);

-- The right to fill in one form once. Its fingerprint is made of the secret in somebody's letter, which the database
-- does not know: whose it is cannot be told here.
CREATE TABLE survey_ballot (
    hash bytea PRIMARY KEY,
    round_id uuid NOT NULL,
    network_id uuid NOT NULL,
    side text NOT NULL CONSTRAINT survey_ballot_side_known CHECK (side IN ('MEMBER', 'COORDINATOR')),
    status text NOT NULL CONSTRAINT survey_ballot_status_known CHECK (status IN ('OPEN', 'SENT', 'SKIPPED')),
    CONSTRAINT survey_ballot_network_fkey FOREIGN KEY (round_id, network_id) REFERENCES survey_network ON DELETE CASCADE
);
CREATE INDEX survey_ballot_network ON survey_ballot (round_id, network_id, side, status);

-- What somebody has filled in so far, under a key made of the same secret.
CREATE TABLE survey_draft (
    ballot_hash bytea PRIMARY KEY REFERENCES survey_ballot ON DELETE CASCADE,
    sealed bytea NOT NULL
);
