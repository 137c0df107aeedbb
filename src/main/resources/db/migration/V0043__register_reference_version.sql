-- Almost every page needs the types and task areas of networks, or the names of organisations and regions, which hardly
-- ever change. A node keeps what it read of them and asks with each page only whether that still holds: every change,
-- from whichever node, makes the version one that was never before.
CREATE TABLE reference_version (
    part text PRIMARY KEY CONSTRAINT reference_version_part_known CHECK (part IN ('CLASSIFICATION', 'ORGANISATIONS')),
    version uuid NOT NULL
);
INSERT INTO reference_version (part, version) VALUES ('CLASSIFICATION', uuidv7()), ('ORGANISATIONS', uuidv7());

-- Once in a transaction, and at its end: whoever changes organisations for long holds nobody up.
CREATE FUNCTION reference_has_changed() RETURNS trigger LANGUAGE plpgsql AS $$
DECLARE
    setting text := 'solmu.changed_' || lower(TG_ARGV[0]);
    this text := pg_current_xact_id()::text;
BEGIN
    IF current_setting(setting, true) IS DISTINCT FROM this THEN
        UPDATE reference_version SET version = uuidv7() WHERE part = TG_ARGV[0];
        PERFORM set_config(setting, this, true);
    END IF;
    RETURN NULL;
END;
$$;
CREATE CONSTRAINT TRIGGER typology_changed AFTER INSERT OR UPDATE OR DELETE ON typology
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('CLASSIFICATION');
CREATE CONSTRAINT TRIGGER network_type_changed AFTER INSERT OR UPDATE OR DELETE ON network_type
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('CLASSIFICATION');
CREATE CONSTRAINT TRIGGER task_area_changed AFTER INSERT OR UPDATE OR DELETE ON task_area
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('CLASSIFICATION');
CREATE CONSTRAINT TRIGGER organisation_changed AFTER INSERT OR UPDATE OR DELETE ON organisation
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ORGANISATIONS');
CREATE CONSTRAINT TRIGGER region_changed AFTER INSERT OR UPDATE OR DELETE ON region
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ORGANISATIONS');
