-- What members of one network chose on the scales of a closed round, where it may be shown: written once, at closing, so that
-- criteria and pages of networks need not count the answers of everybody.
CREATE TABLE survey_figure (
    round_id uuid NOT NULL,
    network_id uuid NOT NULL,
    question text NOT NULL,
    on_scale int NOT NULL CONSTRAINT survey_figure_of_somebody CHECK (on_scale > 0),
    mean double precision NOT NULL CONSTRAINT survey_figure_mean_on_the_scale CHECK (mean BETWEEN 1 AND 5),
    PRIMARY KEY (round_id, network_id, question),
    CONSTRAINT survey_figure_network_fkey FOREIGN KEY (round_id, network_id) REFERENCES survey_network ON DELETE CASCADE
);

-- Results of a network are on its page (V0094).
CREATE CONSTRAINT TRIGGER survey_figure_changed AFTER INSERT OR UPDATE OR DELETE ON survey_figure
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ACTIVITY');
CREATE CONSTRAINT TRIGGER survey_round_state_changed AFTER INSERT OR UPDATE OR DELETE ON survey_round_state
    DEFERRABLE INITIALLY DEFERRED FOR EACH ROW EXECUTE FUNCTION reference_has_changed('ACTIVITY');
