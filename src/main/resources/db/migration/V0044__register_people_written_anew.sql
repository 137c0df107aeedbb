-- Nodes keep the members of a network for as long as the rows they were read from are the same (PostgreSQL names the
-- transaction that wrote a row: xmin). So that memberships and people are all they have to look at, a person's row is
-- written anew whenever a post or an address of that person changed, unless the same transaction wrote it anyway.
ALTER TABLE person SET (fillfactor = 85); -- room for that on the same page, which leaves the indexes alone

CREATE FUNCTION person_is_written_anew() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    people uuid[];
BEGIN
    IF TG_OP = 'INSERT' THEN
        people := ARRAY(SELECT DISTINCT person_id FROM after);
    ELSIF TG_OP = 'DELETE' THEN
        people := ARRAY(SELECT DISTINCT person_id FROM before);
    ELSE
        people := ARRAY(SELECT person_id FROM before UNION SELECT person_id FROM after);
    END IF;
    -- in one order, so that two who change the same people wait for each other instead of failing
    PERFORM FROM person
    WHERE id = ANY (people) AND xmin <> pg_current_xact_id()::xid ORDER BY id FOR NO KEY UPDATE;
    UPDATE person SET recorded_at = recorded_at WHERE id = ANY (people) AND xmin <> pg_current_xact_id()::xid;
    RETURN NULL;
END;
$$;
CREATE TRIGGER employment_writes_person_on_insert AFTER INSERT ON employment
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION person_is_written_anew();
CREATE TRIGGER employment_writes_person_on_update AFTER UPDATE ON employment
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION person_is_written_anew();
CREATE TRIGGER employment_writes_person_on_delete AFTER DELETE ON employment
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION person_is_written_anew();
CREATE TRIGGER person_email_writes_person_on_insert AFTER INSERT ON person_email
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION person_is_written_anew();
CREATE TRIGGER person_email_writes_person_on_update AFTER UPDATE ON person_email
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION person_is_written_anew();
CREATE TRIGGER person_email_writes_person_on_delete AFTER DELETE ON person_email
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION person_is_written_anew();
