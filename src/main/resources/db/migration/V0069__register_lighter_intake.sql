-- What a list of people costs to take in: references proved twice, and indexes that nothing looks things up in.

-- What proves row and source together finds the rows of a source, too, when the source comes first.
ALTER TABLE employment_statement DROP CONSTRAINT employment_statement_record_id_fkey;
ALTER TABLE person_email_statement DROP CONSTRAINT person_email_statement_record_id_fkey;
ALTER TABLE source_record
    DROP CONSTRAINT source_record_with_source,
    ADD CONSTRAINT source_record_with_source UNIQUE (source_id, id);
ALTER TABLE employment_statement
    ADD CONSTRAINT employment_statement_record_id_fkey
        FOREIGN KEY (record_id, source_id) REFERENCES source_record (id, source_id);
ALTER TABLE person_email_statement
    ADD CONSTRAINT person_email_statement_record_id_fkey
        FOREIGN KEY (record_id, source_id) REFERENCES source_record (id, source_id);

-- Which source a row is of is proved by the row it came as.
ALTER TABLE person_record
    DROP CONSTRAINT person_record_record_id_fkey,
    DROP CONSTRAINT person_record_source_id_fkey,
    DROP CONSTRAINT person_record_pkey,
    ADD CONSTRAINT person_record_pkey PRIMARY KEY (record_id) INCLUDE (source_id),
    ADD CONSTRAINT person_record_record_id_fkey
        FOREIGN KEY (record_id, source_id) REFERENCES source_record (id, source_id);
DROP INDEX source_record_fingerprint;

-- Who decided on one row stands with its link. Who accepted a whole list stands with the import, once.
DROP INDEX record_link_decided_by;
CREATE INDEX record_link_decided_by ON record_link (decided_by) WHERE decided_by IS NOT NULL;

-- Few people have an account.
ALTER TABLE person DROP CONSTRAINT person_account_unique;
CREATE UNIQUE INDEX person_account_unique ON person (account_id) WHERE account_id IS NOT NULL;

-- People whom this transaction wrote anyway, nearly all when a list comes in, are looked up once.
CREATE OR REPLACE FUNCTION person_is_written_anew() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    people uuid[];
    others uuid[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        people := ARRAY(SELECT DISTINCT person_id FROM after);
    ELSIF TG_OP = 'DELETE' THEN
        people := ARRAY(SELECT DISTINCT person_id FROM before);
    ELSE
        people := ARRAY(SELECT person_id FROM before UNION SELECT person_id FROM after);
    END IF;
    -- in one order, so that two who change the same people wait for each other instead of failing
    others := ARRAY(SELECT id FROM person
                    WHERE id = ANY (people) AND xmin <> pg_current_xact_id()::xid ORDER BY id FOR NO KEY UPDATE);
    UPDATE person SET recorded_at = recorded_at WHERE id = ANY (others);
    RETURN NULL;
END;
$$;
