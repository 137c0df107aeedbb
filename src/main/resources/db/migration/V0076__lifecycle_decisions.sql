-- Meetings of the working group that decides on networks, and what waits for each.
CREATE TABLE group_meeting (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    meets_on date NOT NULL,
    place text,
    made_by uuid REFERENCES account,
    made_at timestamptz NOT NULL,
    CONSTRAINT group_meeting_once_a_day UNIQUE (meets_on)
);
CREATE INDEX group_meeting_made_by ON group_meeting (made_by);

CREATE TABLE agenda_item (
    meeting_id uuid NOT NULL REFERENCES group_meeting,
    proposal_id uuid NOT NULL REFERENCES proposal,
    position integer NOT NULL,
    PRIMARY KEY (meeting_id, proposal_id)
);
CREATE INDEX agenda_item_proposal_id ON agenda_item (proposal_id);

-- A decision is never changed: a later one about the same proposal takes its place.
CREATE TABLE decision (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    proposal_id uuid NOT NULL REFERENCES proposal,
    meeting_id uuid REFERENCES group_meeting,
    supersedes_id uuid REFERENCES decision,
    decided_on date NOT NULL,
    verdict text NOT NULL CONSTRAINT decision_verdict_known
        CHECK (verdict IN ('APPROVED', 'CONDITIONAL', 'RETURNED', 'REJECTED')),
    reasons text NOT NULL,
    effect_on date,
    term text CONSTRAINT decision_term_known CHECK (term IN ('CONTINUING', 'FIXED')),
    review_on date,
    ends_on date,
    entered_by uuid NOT NULL REFERENCES account,
    entered_at timestamptz NOT NULL,
    CONSTRAINT decision_takes_effect_when_approved CHECK ((verdict IN ('APPROVED', 'CONDITIONAL')) = (effect_on IS NOT NULL)),
    CONSTRAINT decision_term_has_its_day CHECK (
        CASE term WHEN 'CONTINUING' THEN review_on IS NOT NULL AND ends_on IS NULL
                  WHEN 'FIXED' THEN ends_on IS NOT NULL AND review_on IS NULL
                  ELSE review_on IS NULL AND ends_on IS NULL END),
    CONSTRAINT decision_takes_the_place_of_one UNIQUE (supersedes_id)
);
CREATE INDEX decision_proposal_id ON decision (proposal_id, entered_at);
CREATE INDEX decision_meeting_id ON decision (meeting_id);
CREATE INDEX decision_entered_by ON decision (entered_by);
CREATE INDEX decision_decided_on ON decision (decided_on DESC);

-- Who took part; who had a stake is named and did not decide.
CREATE TABLE decision_part (
    decision_id uuid NOT NULL REFERENCES decision,
    account_id uuid NOT NULL REFERENCES account,
    part text NOT NULL CONSTRAINT decision_part_known CHECK (part IN ('DECIDED', 'DISSENTED', 'STAKE')),
    stated text,
    PRIMARY KEY (decision_id, account_id),
    CONSTRAINT decision_part_dissent_says_why CHECK (part <> 'DISSENTED' OR stated IS NOT NULL)
);
CREATE INDEX decision_part_account_id ON decision_part (account_id);

-- What a decision did when its day came.
CREATE TABLE decision_effect (
    decision_id uuid PRIMARY KEY REFERENCES decision,
    outcome text NOT NULL CONSTRAINT decision_effect_outcome_known CHECK (outcome IN ('DONE', 'NOT_POSSIBLE')),
    took_effect_on date NOT NULL,
    carried_out_at timestamptz NOT NULL
);

CREATE TABLE decision_condition (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    decision_id uuid NOT NULL REFERENCES decision,
    position integer NOT NULL,
    demand text NOT NULL,
    due_on date NOT NULL,
    CONSTRAINT decision_condition_in_order UNIQUE (decision_id, position)
);
CREATE TABLE condition_fulfilment (
    condition_id uuid PRIMARY KEY REFERENCES decision_condition,
    how text NOT NULL,
    fulfilled_on date NOT NULL,
    said_by uuid NOT NULL REFERENCES account,
    said_at timestamptz NOT NULL
);
CREATE INDEX condition_fulfilment_said_by ON condition_fulfilment (said_by);
