-- The outbox: a letter is written in the transaction of the fact it tells of.
CREATE TABLE letter (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    purpose text NOT NULL,
    unique_key text NOT NULL CONSTRAINT letter_is_written_once UNIQUE,
    recipient citext NOT NULL,
    language text NOT NULL CONSTRAINT letter_language_known CHECK (language IN ('fi', 'sv', 'en')),
    subject text NOT NULL,
    body text NOT NULL,
    written_at timestamptz NOT NULL,
    next_try_at timestamptz NOT NULL,
    status text NOT NULL CONSTRAINT letter_status_known CHECK (status IN ('WAITING', 'SENT', 'REFUSED', 'EXPIRED')),
    expires_at timestamptz
);
CREATE INDEX letter_waiting ON letter (next_try_at) WHERE status = 'WAITING';
CREATE INDEX letter_written_at ON letter (written_at DESC);

CREATE TABLE letter_attempt (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    letter_id uuid NOT NULL REFERENCES letter ON DELETE CASCADE,
    at timestamptz NOT NULL,
    outcome text NOT NULL
);
CREATE INDEX letter_attempt_letter_id ON letter_attempt (letter_id);
