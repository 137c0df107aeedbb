-- Whether the options of a published table are steps of a scale, of which there is a mean, or in no order.
ALTER TABLE survey_published_table
    ADD COLUMN kind text NOT NULL DEFAULT 'SCALE'
        CONSTRAINT survey_published_table_kind_known CHECK (kind IN ('SCALE', 'CHOICE'));
ALTER TABLE survey_published_table ALTER COLUMN kind DROP DEFAULT;
