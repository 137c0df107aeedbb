-- Slide sets of the portfolio that somebody asked for: made by a job, kept for a day.
CREATE TABLE slide_set (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    language text NOT NULL CONSTRAINT slide_set_language_known CHECK (language IN ('fi', 'sv', 'en')),
    asked_by uuid NOT NULL REFERENCES account,
    asked_at timestamptz NOT NULL,
    made_at timestamptz,
    failed_at timestamptz,
    file bytea,
    CONSTRAINT slide_set_made_with_its_file CHECK ((made_at IS NULL) = (file IS NULL)),
    CONSTRAINT slide_set_made_or_failed CHECK (made_at IS NULL OR failed_at IS NULL)
);
CREATE INDEX slide_set_asked_by ON slide_set (asked_by, asked_at);
