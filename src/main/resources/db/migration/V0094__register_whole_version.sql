-- Pages of the whole read everything there is of all networks. A node keeps what it read until something of it has changed:
-- who belongs (MEMBERSHIPS), and what networks do and what is decided of them (ACTIVITY), whose triggers are those of the
-- modules above.
ALTER TABLE reference_version
    DROP CONSTRAINT reference_version_part_known,
    ADD CONSTRAINT reference_version_part_known
        CHECK (part IN ('CLASSIFICATION', 'ORGANISATIONS', 'NETWORKS', 'MEMBERSHIPS', 'ACTIVITY'));
INSERT INTO reference_version (part, version) VALUES ('MEMBERSHIPS', uuidv7()), ('ACTIVITY', uuidv7());

CREATE CONSTRAINT TRIGGER membership_statement_changed AFTER INSERT OR UPDATE OR DELETE ON membership_statement
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('MEMBERSHIPS');
CREATE CONSTRAINT TRIGGER municipality_type_changed AFTER INSERT OR UPDATE OR DELETE ON municipality_type
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ORGANISATIONS');
CREATE CONSTRAINT TRIGGER municipality_type_exception_changed AFTER INSERT OR UPDATE OR DELETE ON municipality_type_exception
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ORGANISATIONS');
