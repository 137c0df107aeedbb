-- A search shows first those whose family name, or given name, begins as typed. They are read from these indexes in
-- order, however many begin so; family names, asked for most, without a look at their rows.
ALTER TABLE person ADD COLUMN listed text NOT NULL
    GENERATED ALWAYS AS (folded(family_name || ' ' || given_name)) STORED;
DROP INDEX person_by_name;
CREATE INDEX person_listed_begins ON person (listed text_pattern_ops) INCLUDE (id, given_name, family_name);
CREATE INDEX person_searched_begins ON person (searched text_pattern_ops);
