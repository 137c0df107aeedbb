-- Links that anybody can answer by, for networks whose members are not named or not known. The link is made of the server's
-- own secret; here is its fingerprint only.
CREATE TABLE survey_open_link (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    round_id uuid NOT NULL,
    network_id uuid NOT NULL,
    token_hash bytea NOT NULL CONSTRAINT survey_open_link_token_once UNIQUE,
    most int NOT NULL CONSTRAINT survey_open_link_most_from_one CHECK (most > 0),
    CONSTRAINT survey_open_link_once UNIQUE (round_id, network_id),
    CONSTRAINT survey_open_link_network_fkey FOREIGN KEY (round_id, network_id) REFERENCES survey_network ON DELETE CASCADE
);

-- The row without an end is the state: whether the link takes answers while its round is open.
CREATE TABLE survey_open_link_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    link_id uuid NOT NULL REFERENCES survey_open_link ON DELETE CASCADE,
    status text NOT NULL CONSTRAINT survey_open_link_state_status_known CHECK (status IN ('OPEN', 'CLOSED')),
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT survey_open_link_state_ends_after_it_began CHECK (ended_at >= begun_at)
);
CREATE INDEX survey_open_link_state_link_id ON survey_open_link_state (link_id, begun_at);
CREATE INDEX survey_open_link_state_begun_by ON survey_open_link_state (begun_by);
CREATE UNIQUE INDEX survey_open_link_state_one_at_a_time ON survey_open_link_state (link_id) WHERE ended_at IS NULL;
