-- Lists bring thousands of rows at once. Who writes a row in full is spared the function that completes it.
CREATE OR REPLACE TRIGGER person_found_as_itself BEFORE INSERT ON person
    FOR EACH ROW WHEN (NEW.canonical_id IS NULL) EXECUTE FUNCTION person_is_found_as_itself();
CREATE OR REPLACE TRIGGER membership_statement_of_its_person BEFORE INSERT ON membership_statement
    FOR EACH ROW WHEN (NEW.stated_for IS NULL) EXECUTE FUNCTION statement_is_of_its_person();
CREATE OR REPLACE TRIGGER employment_statement_of_its_person BEFORE INSERT ON employment_statement
    FOR EACH ROW WHEN (NEW.stated_for IS NULL) EXECUTE FUNCTION statement_is_of_its_person();
CREATE OR REPLACE TRIGGER person_email_statement_of_its_person BEFORE INSERT ON person_email_statement
    FOR EACH ROW WHEN (NEW.stated_for IS NULL) EXECUTE FUNCTION statement_is_of_its_person();

-- A row or a person that goes is looked for in every table that may speak of it; an index of links that have not ended
-- does not help with that. Columns that are mostly empty need no place in an index where they are.
DROP INDEX record_link_person_id;
CREATE INDEX record_link_person_id ON record_link (person_id) WHERE person_id IS NOT NULL;
CREATE INDEX record_link_record_id ON record_link (record_id);
DROP INDEX record_link_network_id;
CREATE INDEX record_link_network_id ON record_link (network_id) WHERE network_id IS NOT NULL;
DROP INDEX record_link_organisation_id;
CREATE INDEX record_link_organisation_id ON record_link (organisation_id) WHERE organisation_id IS NOT NULL;
DROP INDEX record_link_model_id;
CREATE INDEX record_link_model_id ON record_link (model_id) WHERE model_id IS NOT NULL;
DROP INDEX membership_said_by;
CREATE INDEX membership_said_by ON membership_statement (said_by) WHERE said_by IS NOT NULL;
DROP INDEX employment_said_by;
CREATE INDEX employment_said_by ON employment_statement (said_by) WHERE said_by IS NOT NULL;
DROP INDEX person_email_said_by;
CREATE INDEX person_email_said_by ON person_email_statement (said_by) WHERE said_by IS NOT NULL;
