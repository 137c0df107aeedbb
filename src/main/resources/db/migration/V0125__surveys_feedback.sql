-- What everybody who was invited to a round was told of what came of it; the recommendations beside it are told as they are
-- when somebody reads them.
CREATE TABLE survey_feedback (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    round_id uuid NOT NULL REFERENCES survey_round ON DELETE CASCADE,
    message_fi text,
    message_sv text,
    message_en text,
    sent_at timestamptz NOT NULL,
    sent_by uuid REFERENCES account
);
CREATE INDEX survey_feedback_round_id ON survey_feedback (round_id, sent_at);
CREATE INDEX survey_feedback_sent_by ON survey_feedback (sent_by);
