-- The list of all people in the order of each reader's language, page by page, without sorting everyone.
CREATE INDEX person_in_order_fi ON person (family_name COLLATE "fi-x-icu", given_name COLLATE "fi-x-icu", id);
CREATE INDEX person_in_order_sv ON person (family_name COLLATE "sv-x-icu", given_name COLLATE "sv-x-icu", id);
CREATE INDEX person_in_order_en ON person (family_name COLLATE "en-x-icu", given_name COLLATE "en-x-icu", id);
