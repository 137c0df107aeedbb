-- What the search box looks in. One folded text for spelling (trigrams), one vector for inflection, kept by the
-- database so that no writer can forget it.
ALTER TABLE network ADD COLUMN searched text GENERATED ALWAYS AS (folded(
    coalesce(name_fi, '') || ' ' || coalesce(name_sv, '') || ' ' || coalesce(name_en, '') || ' '
    || coalesce(short_code, ''))) STORED;
ALTER TABLE network ADD COLUMN stems tsvector GENERATED ALWAYS AS (
    setweight(to_tsvector('finnish', coalesce(name_fi, '')), 'A')
    || setweight(to_tsvector('swedish', coalesce(name_sv, '')), 'A')
    || setweight(to_tsvector('english', coalesce(name_en, '')), 'A')
    || setweight(to_tsvector('simple', coalesce(short_code, '')), 'A')
    || setweight(to_tsvector('finnish', coalesce(purpose_fi, '') || ' ' || coalesce(for_whom_fi, '')), 'C')
    || setweight(to_tsvector('swedish', coalesce(purpose_sv, '') || ' ' || coalesce(for_whom_sv, '')), 'C')
    || setweight(to_tsvector('english', coalesce(purpose_en, '') || ' ' || coalesce(for_whom_en, '')), 'C')) STORED;
CREATE INDEX network_searched ON network USING gin (searched gin_trgm_ops);
CREATE INDEX network_stems ON network USING gin (stems);

ALTER TABLE organisation ADD COLUMN searched text GENERATED ALWAYS AS (folded(
    coalesce(name_fi, '') || ' ' || coalesce(name_sv, '') || ' ' || coalesce(name_en, '') || ' '
    || coalesce(code, ''))) STORED;
CREATE INDEX organisation_searched ON organisation USING gin (searched gin_trgm_ops);
