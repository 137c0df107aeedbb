-- The usual order of the list of organisations, as readers of each language expect it, page by page, without sorting all.
CREATE INDEX organisation_by_name_fi ON organisation ((coalesce(name_fi, name_en, name_sv)) COLLATE "fi-x-icu", id);
CREATE INDEX organisation_by_name_sv ON organisation ((coalesce(name_sv, name_en, name_fi)) COLLATE "sv-x-icu", id);
CREATE INDEX organisation_by_name_en ON organisation ((coalesce(name_en, name_fi, name_sv)) COLLATE "en-x-icu", id);
