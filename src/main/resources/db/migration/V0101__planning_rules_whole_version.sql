-- What plan a type asks for is on the pages of its networks (V0094).
CREATE CONSTRAINT TRIGGER plan_rule_changed AFTER INSERT OR UPDATE OR DELETE ON plan_rule
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ACTIVITY');
