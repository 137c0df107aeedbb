-- What the members of a network that is to close are told.
CREATE TABLE closing_notice (
    network_id uuid NOT NULL REFERENCES network,
    closes_on date NOT NULL,
    text_fi text,
    text_sv text,
    text_en text,
    version integer NOT NULL DEFAULT 0,
    edited_by uuid REFERENCES account,
    edited_at timestamptz,
    sent_at timestamptz,
    letters integer,
    PRIMARY KEY (network_id, closes_on),
    CONSTRAINT closing_notice_sent_in_letters CHECK ((sent_at IS NULL) = (letters IS NULL))
);
CREATE INDEX closing_notice_edited_by ON closing_notice (edited_by);

-- Which warning of the end of a fixed term has been given.
CREATE TABLE term_warning (
    network_id uuid NOT NULL REFERENCES network,
    ends_on date NOT NULL,
    days_ahead integer NOT NULL,
    given_at timestamptz NOT NULL,
    PRIMARY KEY (network_id, ends_on, days_ahead)
);

-- To which part of a network that is split a member is to belong.
CREATE TABLE member_assignment (
    proposal_id uuid NOT NULL REFERENCES proposal,
    person_id uuid NOT NULL REFERENCES person ON DELETE CASCADE,
    part integer NOT NULL CONSTRAINT member_assignment_part_known CHECK (part BETWEEN 0 AND 4),
    assigned_by uuid REFERENCES account,
    assigned_at timestamptz NOT NULL,
    PRIMARY KEY (proposal_id, person_id)
);
CREATE INDEX member_assignment_person_id ON member_assignment (person_id);
CREATE INDEX member_assignment_assigned_by ON member_assignment (assigned_by);
