-- That everybody invited was sent a reminder. Whether somebody's is mailed is decided when it is sent, and not kept.
CREATE TABLE survey_reminder (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    round_id uuid NOT NULL REFERENCES survey_round ON DELETE CASCADE,
    sent_at timestamptz NOT NULL,
    sent_by uuid REFERENCES account
);
CREATE INDEX survey_reminder_round_id ON survey_reminder (round_id, sent_at);
CREATE INDEX survey_reminder_sent_by ON survey_reminder (sent_by);
