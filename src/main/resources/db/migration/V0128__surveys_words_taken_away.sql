-- How many texts can be read is kept with the results (V0127); what somebody wrote under their name goes with their data.
CREATE CONSTRAINT TRIGGER survey_report_entry_taken_away AFTER DELETE ON survey_report_entry
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ACTIVITY');
