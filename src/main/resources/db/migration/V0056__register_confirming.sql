-- Addresses to which letters go: no source says they came back, and no mail server has refused ours.
CREATE VIEW person_email_working AS
SELECT e.id, e.person_id, e.address, e.since, e.until
FROM person_email e
WHERE NOT EXISTS (SELECT FROM person_record b
                  WHERE b.bounced_on IS NOT NULL AND b.ended_at IS NULL AND e.address = ANY (b.emails::citext[]))
  AND NOT EXISTS (SELECT FROM refused_address r WHERE r.address = e.address);

-- Whether members are asked once a year to confirm their own data, and in which month. Off while no period is open.
CREATE TABLE confirming_period (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    month int NOT NULL CONSTRAINT confirming_period_month_of_a_year CHECK (month BETWEEN 1 AND 12),
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    ended_by uuid REFERENCES account
);
CREATE UNIQUE INDEX confirming_period_one_at_a_time ON confirming_period ((ended_at IS NULL)) WHERE ended_at IS NULL;
CREATE INDEX confirming_period_begun_by ON confirming_period (begun_by);
CREATE INDEX confirming_period_ended_by ON confirming_period (ended_by);

-- Somebody was asked, at this address.
CREATE TABLE confirming_request (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    address citext NOT NULL,
    asked_at timestamptz NOT NULL
);
CREATE INDEX confirming_request_person_id ON confirming_request (person_id);

-- The letter that asked, and the one that reminded. Of the secret in its link only the fingerprint is here.
CREATE TABLE confirming_letter (
    token_hash bytea PRIMARY KEY,
    request_id uuid NOT NULL REFERENCES confirming_request ON DELETE CASCADE,
    written_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL
);
CREATE INDEX confirming_letter_request_id ON confirming_letter (request_id);

-- What came of it. Without a request: somebody signed in and did it unasked.
CREATE TABLE confirming_answer (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    request_id uuid REFERENCES confirming_request ON DELETE CASCADE,
    account_id uuid REFERENCES account,
    answered_at timestamptz NOT NULL,
    CONSTRAINT confirming_answer_is_given_once UNIQUE (request_id)
);
CREATE INDEX confirming_answer_person_id ON confirming_answer (person_id);
CREATE INDEX confirming_answer_account_id ON confirming_answer (account_id);

-- What somebody said of themselves, line by line.
CREATE TABLE confirming_said (
    answer_id uuid NOT NULL REFERENCES confirming_answer ON DELETE CASCADE,
    place int NOT NULL,
    what text NOT NULL CONSTRAINT confirming_said_what_known CHECK (
        what IN ('STILL_MEMBER', 'LEFT_NETWORK', 'NAME', 'LANGUAGE', 'TITLE', 'LEFT_EMPLOYER', 'NEW_EMPLOYER', 'EMPLOYER_IN_WORDS')),
    network_id uuid REFERENCES network,
    words text,
    PRIMARY KEY (answer_id, place),
    CONSTRAINT confirming_said_of_something CHECK (num_nonnulls(network_id, words) = 1)
);
CREATE INDEX confirming_said_network_id ON confirming_said (network_id);
