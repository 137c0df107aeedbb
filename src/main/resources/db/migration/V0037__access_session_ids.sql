-- Spring Session compares these with parameters of type text, for which an index on char(36) cannot be used.
ALTER TABLE spring_session_attributes DROP CONSTRAINT spring_session_attributes_session_primary_id_fkey;
ALTER TABLE spring_session ALTER COLUMN primary_id TYPE text, ALTER COLUMN session_id TYPE text;
ALTER TABLE spring_session_attributes
    ALTER COLUMN session_primary_id TYPE text,
    ADD FOREIGN KEY (session_primary_id) REFERENCES spring_session (primary_id) ON DELETE CASCADE;
