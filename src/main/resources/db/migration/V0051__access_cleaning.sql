-- What was removed without anybody's doing, so that somebody can look the next morning.
CREATE TABLE cleaning (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    at timestamptz NOT NULL,
    what text NOT NULL CONSTRAINT cleaning_what_known CHECK (what IN ('SIGN_IN_LINKS', 'SESSIONS', 'LETTERS')),
    removed int NOT NULL CONSTRAINT cleaning_removed_something CHECK (removed > 0)
);
CREATE INDEX cleaning_at ON cleaning (at DESC);
