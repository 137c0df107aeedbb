-- Tables that were published of rounds held elsewhere: counts as they stood there, and the percentages beside them.
CREATE TABLE survey_published_table (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    round_id uuid NOT NULL REFERENCES survey_round ON DELETE CASCADE,
    position int NOT NULL,
    side text NOT NULL CONSTRAINT survey_published_table_side_known CHECK (side IN ('MEMBER', 'COORDINATOR')),
    question_code text,
    text_fi text,
    text_sv text,
    text_en text,
    asked int NOT NULL,
    base text NOT NULL CONSTRAINT survey_published_table_base_known CHECK (base IN ('ASKED', 'ANSWERED', 'NONE')),
    CONSTRAINT survey_published_table_has_a_text CHECK (num_nonnulls(text_fi, text_sv, text_en) > 0)
);
CREATE INDEX survey_published_table_round_id ON survey_published_table (round_id, position);

-- On a scale the value is 1 for the worst to 5 for the best; null for an option that is off the scale.
CREATE TABLE survey_published_row (
    table_id uuid NOT NULL REFERENCES survey_published_table ON DELETE CASCADE,
    position int NOT NULL,
    value int,
    text_fi text,
    text_sv text,
    text_en text,
    count int NOT NULL CONSTRAINT survey_published_row_not_below_nought CHECK (count >= 0),
    percent numeric(5, 2),
    PRIMARY KEY (table_id, position),
    CONSTRAINT survey_published_row_has_a_text CHECK (num_nonnulls(text_fi, text_sv, text_en) > 0)
);
