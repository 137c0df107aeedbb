-- Who keeps the people of an organisation up to date (organisaation yhteyshenkilö), named by an administrator. The day
-- before it began is the last one of what was named by mistake.
CREATE TABLE contact_person (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    organisation_id uuid NOT NULL REFERENCES organisation,
    person_id uuid NOT NULL REFERENCES person,
    stated_for uuid NOT NULL REFERENCES person,
    since date NOT NULL,
    until date,
    said_by uuid REFERENCES account,
    said_at timestamptz NOT NULL,
    ended_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT contact_person_ends_after_it_began CHECK (until >= since - 1)
);
CREATE INDEX contact_person_organisation_id ON contact_person (organisation_id);
CREATE INDEX contact_person_person_id ON contact_person (person_id);
CREATE INDEX contact_person_stated_for ON contact_person (stated_for);
CREATE INDEX contact_person_said_by ON contact_person (said_by);
CREATE INDEX contact_person_ended_by ON contact_person (ended_by);
CREATE TRIGGER contact_person_of_its_person BEFORE INSERT ON contact_person
    FOR EACH ROW EXECUTE FUNCTION statement_is_of_its_person();

-- The day somebody last said that a post is still held.
ALTER TABLE employment_statement ADD COLUMN confirmed_on date;
CREATE OR REPLACE VIEW employment AS
SELECT id, person_id, organisation_id, title, since, until, source_id, said_by, said_at, record_id, confirmed_on
FROM employment_statement WHERE counts;
