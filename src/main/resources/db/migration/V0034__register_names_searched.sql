-- Folding a name costs more than finding it: kept, as for networks and organisations, by the database.
ALTER TABLE person ADD COLUMN searched text NOT NULL
    GENERATED ALWAYS AS (folded(given_name || ' ' || family_name)) STORED;
DROP INDEX person_name_trigrams;
CREATE INDEX person_searched ON person USING gin (searched gin_trgm_ops);
