-- Lists show networks that have not been merged into another; a column of its own gives the planner true numbers.
ALTER TABLE network ADD COLUMN merged boolean NOT NULL GENERATED ALWAYS AS (canonical_id <> id) STORED;

-- The lists' usual order, as readers of each language expect it.
CREATE INDEX network_by_name_fi ON network ((coalesce(name_fi, name_en, name_sv)) COLLATE "fi-x-icu", id) WHERE NOT merged;
CREATE INDEX network_by_name_sv ON network ((coalesce(name_sv, name_en, name_fi)) COLLATE "sv-x-icu", id) WHERE NOT merged;
CREATE INDEX network_by_name_en ON network ((coalesce(name_en, name_fi, name_sv)) COLLATE "en-x-icu", id) WHERE NOT merged;

-- Members are counted without a look at their rows.
DROP INDEX membership_network_id;
CREATE INDEX membership_network_id ON membership (network_id, since, until);
