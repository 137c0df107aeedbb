-- Where facts come from. Precedence: what a CRM says goes before a list, a list before a sheet.
CREATE TABLE source (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    name text NOT NULL CONSTRAINT source_name_unique UNIQUE,
    kind text NOT NULL CONSTRAINT source_kind_known CHECK (kind IN ('REFERENCE', 'CRM', 'LIST', 'SHEET')),
    added_at timestamptz NOT NULL DEFAULT now()
);

-- One row of a source as it came. Never changed: triggers below see to it.
CREATE TABLE source_record (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    source_id uuid NOT NULL REFERENCES source,
    run_id uuid NOT NULL,
    line int NOT NULL,
    fingerprint bytea NOT NULL,
    content jsonb NOT NULL,
    received_at timestamptz NOT NULL
);
CREATE INDEX source_record_fingerprint ON source_record (source_id, fingerprint);
CREATE INDEX source_record_run_id ON source_record (run_id, line);

-- What a record says, field by field, in the register's own terms.
CREATE TABLE source_value (
    record_id uuid NOT NULL REFERENCES source_record,
    field text NOT NULL,
    value text NOT NULL,
    PRIMARY KEY (record_id, field)
);

CREATE FUNCTION source_is_kept_as_it_came() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    RAISE EXCEPTION 'what a source said is not changed';
END $$;
CREATE TRIGGER source_record_kept BEFORE UPDATE ON source_record
    FOR EACH STATEMENT EXECUTE FUNCTION source_is_kept_as_it_came();
CREATE TRIGGER source_value_kept BEFORE UPDATE ON source_value
    FOR EACH STATEMENT EXECUTE FUNCTION source_is_kept_as_it_came();
