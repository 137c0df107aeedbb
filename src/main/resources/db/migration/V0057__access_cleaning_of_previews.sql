ALTER TABLE cleaning
    DROP CONSTRAINT cleaning_what_known,
    ADD CONSTRAINT cleaning_what_known CHECK (what IN ('SIGN_IN_LINKS', 'SESSIONS', 'LETTERS', 'PREVIEWS'));
