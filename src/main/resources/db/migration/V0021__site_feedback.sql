-- What people say about the accessibility of the pages; the law gives 14 days to answer.
CREATE TABLE accessibility_feedback (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    given_at timestamptz NOT NULL,
    language text NOT NULL CONSTRAINT accessibility_feedback_language_known CHECK (language IN ('fi', 'sv', 'en')),
    page text,
    message text NOT NULL,
    reply_to citext,
    answer_due_on date NOT NULL
);
CREATE TABLE accessibility_answer (
    feedback_id uuid PRIMARY KEY REFERENCES accessibility_feedback,
    answered_at timestamptz NOT NULL,
    answered_by uuid REFERENCES account,
    answer text NOT NULL
);
CREATE INDEX accessibility_answer_answered_by ON accessibility_answer (answered_by);
