-- Who did what to what, with the value before and after. Rows are added, never changed.
CREATE TABLE audit_entry (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    at timestamptz NOT NULL,
    account_id uuid REFERENCES account,
    action text NOT NULL,
    subject_kind text NOT NULL,
    subject_id uuid,
    field text,
    before text,
    after text,
    details jsonb NOT NULL DEFAULT '{}'
);
CREATE INDEX audit_entry_subject ON audit_entry (subject_id, at DESC);
CREATE INDEX audit_entry_account_id ON audit_entry (account_id, at DESC);

CREATE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'audit_entry is append-only';
END $$;
CREATE TRIGGER audit_entry_append_only BEFORE UPDATE OR DELETE OR TRUNCATE ON audit_entry
    FOR EACH STATEMENT EXECUTE FUNCTION audit_entry_is_append_only();
