-- Words of coordinators' reports get keys of their own, so that they can be coded as members' are.
ALTER TABLE survey_report_entry ADD COLUMN id uuid NOT NULL DEFAULT gen_random_uuid();
ALTER TABLE survey_report_entry ADD CONSTRAINT survey_report_entry_id_once UNIQUE (id);

-- What people write about, as whoever reads it codes it by hand. Themes are the same from round to round.
CREATE TABLE survey_theme (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    name_fi text CONSTRAINT survey_theme_fi_once UNIQUE,
    name_sv text CONSTRAINT survey_theme_sv_once UNIQUE,
    name_en text CONSTRAINT survey_theme_en_once UNIQUE,
    CONSTRAINT survey_theme_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);

CREATE TABLE survey_text_theme (
    text_id uuid NOT NULL REFERENCES survey_text ON DELETE CASCADE,
    theme_id uuid NOT NULL REFERENCES survey_theme,
    PRIMARY KEY (text_id, theme_id)
);
CREATE INDEX survey_text_theme_theme_id ON survey_text_theme (theme_id);

CREATE TABLE survey_report_entry_theme (
    entry_id uuid NOT NULL REFERENCES survey_report_entry (id) ON DELETE CASCADE,
    theme_id uuid NOT NULL REFERENCES survey_theme,
    PRIMARY KEY (entry_id, theme_id)
);
CREATE INDEX survey_report_entry_theme_theme_id ON survey_report_entry_theme (theme_id);
