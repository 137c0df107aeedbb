-- A coordinator's own quick questions to a network are a round of this network alone, of a questionnaire made for it. They are
-- asked and counted as every round is, but they are no evaluation: no list, trend or criterion of evaluations knows them.
ALTER TABLE survey_round ADD COLUMN quick_network_id uuid REFERENCES network;
CREATE INDEX survey_round_quick_network_id ON survey_round (quick_network_id);
ALTER TABLE questionnaire ADD COLUMN quick boolean NOT NULL DEFAULT false;
