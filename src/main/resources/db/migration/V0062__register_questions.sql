-- Whoever looks into the employer that a member told of in words.
ALTER TABLE confirming_said
    ADD COLUMN handled_at timestamptz,
    ADD COLUMN handled_by uuid REFERENCES account;
CREATE INDEX confirming_said_handled_by ON confirming_said (handled_by);

-- Coordinators were asked to answer what is open about the members of their networks.
CREATE TABLE membership_asking (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    asked_at timestamptz NOT NULL,
    asked_by uuid REFERENCES account
);
CREATE INDEX membership_asking_asked_by ON membership_asking (asked_by);

-- About which networks, and of how many of their members something was open then.
CREATE TABLE membership_asking_network (
    asking_id uuid NOT NULL REFERENCES membership_asking,
    network_id uuid NOT NULL REFERENCES network,
    open int NOT NULL,
    PRIMARY KEY (asking_id, network_id)
);
CREATE INDEX membership_asking_network_network_id ON membership_asking_network (network_id);

-- The letter to each coordinator. Of the secret in its links only the fingerprint is here.
CREATE TABLE membership_asking_letter (
    token_hash bytea PRIMARY KEY,
    asking_id uuid NOT NULL REFERENCES membership_asking,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    address citext NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX membership_asking_letter_asking_id ON membership_asking_letter (asking_id);
CREATE INDEX membership_asking_letter_person_id ON membership_asking_letter (person_id);
