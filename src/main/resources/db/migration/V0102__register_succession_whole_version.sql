-- How the work of a network went on is on its page (V0094).
CREATE CONSTRAINT TRIGGER network_succession_changed AFTER INSERT OR UPDATE OR DELETE ON network_succession
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ACTIVITY');
