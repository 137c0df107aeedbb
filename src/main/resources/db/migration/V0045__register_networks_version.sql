-- Lists of networks are read again and again. A node keeps a list it read for as long as nothing that lists show, count
-- or are ordered by has changed. Numbers of members are no part of this: they change too often, and are cheap to read.
ALTER TABLE reference_version
    DROP CONSTRAINT reference_version_part_known,
    ADD CONSTRAINT reference_version_part_known CHECK (part IN ('CLASSIFICATION', 'ORGANISATIONS', 'NETWORKS'));
INSERT INTO reference_version (part, version) VALUES ('NETWORKS', uuidv7());

-- Types and task areas are in the network's row (V0042).
CREATE CONSTRAINT TRIGGER network_changed AFTER INSERT OR UPDATE OR DELETE ON network
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('NETWORKS');
CREATE CONSTRAINT TRIGGER network_state_changed AFTER INSERT OR UPDATE OR DELETE ON network_state
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('NETWORKS');
CREATE CONSTRAINT TRIGGER coordination_changed AFTER INSERT OR UPDATE OR DELETE ON coordination
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('NETWORKS');
CREATE CONSTRAINT TRIGGER person_renamed AFTER UPDATE OF given_name, family_name ON person
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW
    WHEN (OLD.given_name IS DISTINCT FROM NEW.given_name OR OLD.family_name IS DISTINCT FROM NEW.family_name)
    EXECUTE FUNCTION reference_has_changed('NETWORKS');
