-- What somebody proposes to be done with a network, from need to decision.
CREATE TABLE proposal (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL CONSTRAINT proposal_kind_known CHECK (kind IN
        ('FOUND', 'CONTINUE', 'CHANGE', 'PAUSE', 'REVIVE', 'MERGE', 'SPLIT', 'HAND_OVER', 'CLOSE')),
    network_id uuid REFERENCES network,
    language text NOT NULL CONSTRAINT proposal_language_known CHECK (language IN ('fi', 'sv', 'en')),
    made_by uuid REFERENCES account,
    made_at timestamptz NOT NULL,
    review_on date,
    year integer,
    number integer,
    version integer NOT NULL DEFAULT 0,
    CONSTRAINT proposal_is_about_a_network CHECK (kind = 'FOUND' OR network_id IS NOT NULL),
    CONSTRAINT proposal_is_made_by_somebody_or_falls_due CHECK (made_by IS NOT NULL OR review_on IS NOT NULL),
    CONSTRAINT proposal_number_of_a_year CHECK ((year IS NULL) = (number IS NULL)),
    CONSTRAINT proposal_number_is_given_once UNIQUE (year, number),
    CONSTRAINT proposal_falls_due_once UNIQUE (network_id, review_on)
);
CREATE INDEX proposal_network_id ON proposal (network_id, made_at DESC);
CREATE INDEX proposal_made_by ON proposal (made_by);
COMMENT ON COLUMN proposal.language IS 'In which it was begun: texts of a founded network are in it';
COMMENT ON COLUMN proposal.review_on IS 'The review that made it fall due, with nobody to propose it';

CREATE TABLE proposal_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    proposal_id uuid NOT NULL REFERENCES proposal,
    status text NOT NULL CONSTRAINT proposal_state_status_known
        CHECK (status IN ('DRAFT', 'SENT', 'RETURNED', 'APPROVED', 'REJECTED', 'WITHDRAWN')),
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT proposal_state_ends_after_it_began CHECK (ended_at >= begun_at)
);
CREATE UNIQUE INDEX proposal_state_one_at_a_time ON proposal_state (proposal_id) WHERE ended_at IS NULL;
CREATE INDEX proposal_state_proposal_id ON proposal_state (proposal_id, begun_at);
CREATE INDEX proposal_state_waiting ON proposal_state (begun_at) WHERE ended_at IS NULL AND status = 'SENT';
CREATE INDEX proposal_state_begun_by ON proposal_state (begun_by);

CREATE TABLE proposal_answer (
    proposal_id uuid NOT NULL REFERENCES proposal,
    question text NOT NULL,
    value text NOT NULL CONSTRAINT proposal_answer_is_not_empty CHECK (value <> ''),
    PRIMARY KEY (proposal_id, question)
);

CREATE TABLE proposal_comment (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    proposal_id uuid NOT NULL REFERENCES proposal,
    account_id uuid NOT NULL REFERENCES account,
    comment text NOT NULL,
    written_at timestamptz NOT NULL
);
CREATE INDEX proposal_comment_proposal_id ON proposal_comment (proposal_id, written_at);
CREATE INDEX proposal_comment_account_id ON proposal_comment (account_id);

-- A proposal with the name of the network it is about, or of the one to be founded as far as it has been given.
CREATE VIEW named_proposal AS
SELECT p.id, p.kind, p.year, p.number, p.made_by, n.id AS network_id,
       CASE WHEN n.id IS NULL THEN (SELECT value FROM proposal_answer WHERE proposal_id = p.id AND question = 'name_fi')
            ELSE n.name_fi END AS name_fi,
       CASE WHEN n.id IS NULL THEN (SELECT value FROM proposal_answer WHERE proposal_id = p.id AND question = 'name_sv')
            ELSE n.name_sv END AS name_sv,
       CASE WHEN n.id IS NULL THEN (SELECT value FROM proposal_answer WHERE proposal_id = p.id AND question = 'name_en')
            ELSE n.name_en END AS name_en
FROM proposal p
LEFT JOIN network said ON said.id = p.network_id
LEFT JOIN network n ON n.id = said.canonical_id;
