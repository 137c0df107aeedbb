-- The audit trail stays append-only but for one way through: the values of an entry may be blanked, and nothing else of
-- it be changed, in a transaction that says that it erases a person. That something was done, by whom and when, remains.
CREATE OR REPLACE FUNCTION audit_entry_is_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'UPDATE' AND current_setting('solmu.erasing', true) = 'yes' THEN
        RETURN NULL;
    END IF;
    RAISE EXCEPTION 'audit_entry is append-only';
END $$;

CREATE FUNCTION audit_entry_is_only_blanked() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF (NEW.id, NEW.at, NEW.account_id, NEW.action, NEW.subject_kind, NEW.subject_id, NEW.field)
           IS DISTINCT FROM (OLD.id, OLD.at, OLD.account_id, OLD.action, OLD.subject_kind, OLD.subject_id, OLD.field)
       OR NEW.before IS NOT NULL OR NEW.after IS NOT NULL OR NEW.details <> '{}' THEN
        RAISE EXCEPTION 'of an audit_entry only the values can be blanked';
    END IF;
    RETURN NEW;
END $$;
CREATE TRIGGER audit_entry_only_blanked BEFORE UPDATE ON audit_entry
    FOR EACH ROW EXECUTE FUNCTION audit_entry_is_only_blanked();
