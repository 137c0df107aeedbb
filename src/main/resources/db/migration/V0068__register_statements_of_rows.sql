-- Which source a row is of stands in every statement the row makes. One reference proves row and source at once, where two
-- proved each for itself and not that they belong together. A membership may have a source without a row: it stays as it is.
ALTER TABLE source_record ADD CONSTRAINT source_record_with_source UNIQUE (id, source_id);

ALTER TABLE employment_statement
    DROP CONSTRAINT employment_statement_record_id_fkey,
    DROP CONSTRAINT employment_source_id_fkey,
    ADD CONSTRAINT employment_statement_record_id_fkey
        FOREIGN KEY (record_id, source_id) REFERENCES source_record (id, source_id),
    ADD CONSTRAINT employment_statement_source_of_record CHECK ((record_id IS NULL) = (source_id IS NULL));
DROP INDEX employment_source_id;
DROP INDEX employment_statement_record_id;
CREATE INDEX employment_statement_record_id ON employment_statement (record_id, source_id);

ALTER TABLE person_email_statement
    DROP CONSTRAINT person_email_statement_record_id_fkey,
    DROP CONSTRAINT person_email_source_id_fkey,
    ADD CONSTRAINT person_email_statement_record_id_fkey
        FOREIGN KEY (record_id, source_id) REFERENCES source_record (id, source_id),
    ADD CONSTRAINT person_email_statement_source_of_record CHECK ((record_id IS NULL) = (source_id IS NULL));
DROP INDEX person_email_source_id;
DROP INDEX person_email_statement_record_id;
CREATE INDEX person_email_statement_record_id ON person_email_statement (record_id, source_id);
