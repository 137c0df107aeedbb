-- Of whom something was said, and who that has been found to be by now, stand in every statement. Each was proved by itself,
-- and every merge wrote the second anew in five tables. One reference proves both, and the second follows the person.
ALTER TABLE person ADD CONSTRAINT person_found_to_be UNIQUE (canonical_id, id);
DROP INDEX person_canonical_id; -- the new one begins with the same

ALTER TABLE membership_statement
    DROP CONSTRAINT membership_person_id_fkey,
    DROP CONSTRAINT membership_statement_stated_for_fkey,
    ADD CONSTRAINT membership_statement_stated_for_fkey
        FOREIGN KEY (stated_for, person_id) REFERENCES person (id, canonical_id) ON UPDATE CASCADE;
DROP INDEX membership_statement_stated_for;
CREATE INDEX membership_statement_stated_for ON membership_statement (stated_for, person_id);

ALTER TABLE employment_statement
    DROP CONSTRAINT employment_person_id_fkey,
    DROP CONSTRAINT employment_statement_stated_for_fkey,
    ADD CONSTRAINT employment_statement_stated_for_fkey
        FOREIGN KEY (stated_for, person_id) REFERENCES person (id, canonical_id) ON UPDATE CASCADE;
DROP INDEX employment_statement_stated_for;
CREATE INDEX employment_statement_stated_for ON employment_statement (stated_for, person_id);

ALTER TABLE person_email_statement
    DROP CONSTRAINT person_email_person_id_fkey,
    DROP CONSTRAINT person_email_statement_stated_for_fkey,
    ADD CONSTRAINT person_email_statement_stated_for_fkey
        FOREIGN KEY (stated_for, person_id) REFERENCES person (id, canonical_id) ON UPDATE CASCADE;
DROP INDEX person_email_statement_stated_for;
CREATE INDEX person_email_statement_stated_for ON person_email_statement (stated_for, person_id);

ALTER TABLE coordination
    DROP CONSTRAINT coordination_person_id_fkey,
    DROP CONSTRAINT coordination_stated_for_fkey,
    ADD CONSTRAINT coordination_stated_for_fkey
        FOREIGN KEY (stated_for, person_id) REFERENCES person (id, canonical_id) ON UPDATE CASCADE;
DROP INDEX coordination_stated_for;
CREATE INDEX coordination_stated_for ON coordination (stated_for, person_id);

ALTER TABLE contact_person
    DROP CONSTRAINT contact_person_person_id_fkey,
    DROP CONSTRAINT contact_person_stated_for_fkey,
    ADD CONSTRAINT contact_person_stated_for_fkey
        FOREIGN KEY (stated_for, person_id) REFERENCES person (id, canonical_id) ON UPDATE CASCADE;
DROP INDEX contact_person_stated_for;
CREATE INDEX contact_person_stated_for ON contact_person (stated_for, person_id);

-- Two addresses are compared in lower case, letter by letter; a place in order costs a dozen comparisons, and nobody asks for
-- addresses in order.
DROP INDEX person_email_address;
CREATE INDEX person_email_address ON person_email_statement USING hash (address);
