-- Lists of members name the organisation that one lives on in, so what nodes keep of them is of another version when a
-- merger is recorded or undone.
CREATE CONSTRAINT TRIGGER organisation_succession_changed AFTER INSERT OR UPDATE OR DELETE ON organisation_succession
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ORGANISATIONS');
