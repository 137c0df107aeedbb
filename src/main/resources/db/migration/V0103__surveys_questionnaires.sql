-- Questionnaires: what is asked of members or of coordinators. One that was published never changes; what is written anew
-- is another version of it. The code of a question says that it is the same question in another questionnaire or version.
CREATE TABLE questionnaire (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    code text NOT NULL CONSTRAINT questionnaire_code_is_a_word CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    version int NOT NULL CONSTRAINT questionnaire_version_from_one CHECK (version > 0),
    side text NOT NULL CONSTRAINT questionnaire_side_known CHECK (side IN ('MEMBER', 'COORDINATOR')),
    name_fi text,
    name_sv text,
    name_en text,
    languages text[] NOT NULL CONSTRAINT questionnaire_languages_known CHECK (languages <@ '{fi,sv,en}' AND languages <> '{}'),
    CONSTRAINT questionnaire_version_once UNIQUE (code, version),
    CONSTRAINT questionnaire_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);

-- The row without an end is the state.
CREATE TABLE questionnaire_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    questionnaire_id uuid NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
    status text NOT NULL CONSTRAINT questionnaire_state_status_known CHECK (status IN ('DRAFT', 'PUBLISHED', 'WITHDRAWN')),
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT questionnaire_state_ends_after_it_began CHECK (ended_at >= begun_at)
);
CREATE INDEX questionnaire_state_questionnaire_id ON questionnaire_state (questionnaire_id, begun_at);
CREATE INDEX questionnaire_state_begun_by ON questionnaire_state (begun_by);
CREATE UNIQUE INDEX questionnaire_state_one_at_a_time ON questionnaire_state (questionnaire_id) WHERE ended_at IS NULL;

-- One theme of a form: answered on one page.
CREATE TABLE questionnaire_section (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    questionnaire_id uuid NOT NULL REFERENCES questionnaire ON DELETE CASCADE,
    position int NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    CONSTRAINT questionnaire_section_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);
CREATE INDEX questionnaire_section_questionnaire_id ON questionnaire_section (questionnaire_id, position);

CREATE TABLE questionnaire_question (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    section_id uuid NOT NULL REFERENCES questionnaire_section ON DELETE CASCADE,
    position int NOT NULL,
    code text NOT NULL CONSTRAINT questionnaire_question_code_is_a_word CHECK (code ~ '^[a-z0-9]+(-[a-z0-9]+)*$'),
    kind text NOT NULL CONSTRAINT questionnaire_question_kind_known CHECK (kind IN ('SCALE', 'CHOICE', 'NUMBER', 'TEXT')),
    text_fi text,
    text_sv text,
    text_en text,
    help_fi text,
    help_sv text,
    help_en text,
    cannot_say boolean NOT NULL,
    least int,
    most int,
    condition_question_id uuid REFERENCES questionnaire_question,
    condition_values int[],
    CONSTRAINT questionnaire_question_has_a_text CHECK (num_nonnulls(text_fi, text_sv, text_en) > 0),
    CONSTRAINT questionnaire_question_cannot_say_among_options CHECK (NOT cannot_say OR kind IN ('SCALE', 'CHOICE')),
    CONSTRAINT questionnaire_question_limits_of_numbers CHECK ((kind = 'NUMBER') = (least IS NOT NULL AND most IS NOT NULL)),
    CONSTRAINT questionnaire_question_condition_whole CHECK ((condition_question_id IS NULL) = (condition_values IS NULL))
);
CREATE INDEX questionnaire_question_section_id ON questionnaire_question (section_id, position);
CREATE INDEX questionnaire_question_condition_question_id ON questionnaire_question (condition_question_id);

-- What can be chosen; on a scale 1 is the worst and 5 the best.
CREATE TABLE questionnaire_option (
    question_id uuid NOT NULL REFERENCES questionnaire_question ON DELETE CASCADE,
    value int NOT NULL CONSTRAINT questionnaire_option_value_fits_a_byte CHECK (value BETWEEN 1 AND 200),
    text_fi text,
    text_sv text,
    text_en text,
    PRIMARY KEY (question_id, value),
    CONSTRAINT questionnaire_option_has_a_text CHECK (num_nonnulls(text_fi, text_sv, text_en) > 0)
);
