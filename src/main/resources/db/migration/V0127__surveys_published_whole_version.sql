-- Results are kept by the nodes for as long as nothing of them changes (V0094); published tables can be replaced.
CREATE CONSTRAINT TRIGGER survey_published_table_changed AFTER INSERT OR UPDATE OR DELETE ON survey_published_table
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ACTIVITY');
