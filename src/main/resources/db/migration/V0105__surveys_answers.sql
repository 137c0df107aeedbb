-- Members' answers, without a time or an order: their keys are drawn by chance, and mixing writes them anew in random order
-- (docs/adr/0014). codes holds one byte for each question that has options, in the questionnaire's order: 0 no answer,
-- 255 cannot say, else the value of the option. Where a network or a type has too few answers, closing takes its name away.
CREATE TABLE survey_answer (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    round_id uuid NOT NULL REFERENCES survey_round,
    type_id uuid REFERENCES network_type,
    network_id uuid REFERENCES network,
    codes bytea NOT NULL,
    mixed boolean NOT NULL
);
CREATE INDEX survey_answer_round_id ON survey_answer (round_id);
CREATE INDEX survey_answer_type_id ON survey_answer (type_id);
CREATE INDEX survey_answer_network_id ON survey_answer (network_id);

-- What members wrote in their own words, apart from their other answers.
CREATE TABLE survey_text (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    round_id uuid NOT NULL REFERENCES survey_round,
    question_id uuid NOT NULL REFERENCES questionnaire_question,
    type_id uuid REFERENCES network_type,
    network_id uuid REFERENCES network,
    words text NOT NULL,
    mixed boolean NOT NULL
);
CREATE INDEX survey_text_round_id ON survey_text (round_id, question_id);
CREATE INDEX survey_text_question_id ON survey_text (question_id);
CREATE INDEX survey_text_type_id ON survey_text (type_id);
CREATE INDEX survey_text_network_id ON survey_text (network_id);

-- Numbers that members gave, likewise apart.
CREATE TABLE survey_number (
    id uuid PRIMARY KEY DEFAULT gen_random_uuid(),
    round_id uuid NOT NULL REFERENCES survey_round,
    question_id uuid NOT NULL REFERENCES questionnaire_question,
    type_id uuid REFERENCES network_type,
    network_id uuid REFERENCES network,
    value int NOT NULL,
    mixed boolean NOT NULL
);
CREATE INDEX survey_number_round_id ON survey_number (round_id, question_id);
CREATE INDEX survey_number_question_id ON survey_number (question_id);
CREATE INDEX survey_number_type_id ON survey_number (type_id);
CREATE INDEX survey_number_network_id ON survey_number (network_id);

-- A coordinator's report of a network: signed, as its form says.
CREATE TABLE survey_report (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    round_id uuid NOT NULL REFERENCES survey_round,
    type_id uuid REFERENCES network_type,
    network_id uuid NOT NULL REFERENCES network,
    person_id uuid REFERENCES person ON DELETE SET NULL,
    codes bytea NOT NULL,
    sent_at timestamptz NOT NULL,
    CONSTRAINT survey_report_once UNIQUE (round_id, network_id, person_id)
);
CREATE INDEX survey_report_type_id ON survey_report (type_id);
CREATE INDEX survey_report_network_id ON survey_report (network_id);
CREATE INDEX survey_report_person_id ON survey_report (person_id);

CREATE TABLE survey_report_entry (
    report_id uuid NOT NULL REFERENCES survey_report ON DELETE CASCADE,
    question_id uuid NOT NULL REFERENCES questionnaire_question,
    words text,
    value int,
    PRIMARY KEY (report_id, question_id),
    CONSTRAINT survey_report_entry_words_or_number CHECK (num_nonnulls(words, value) = 1)
);
CREATE INDEX survey_report_entry_question_id ON survey_report_entry (question_id);
