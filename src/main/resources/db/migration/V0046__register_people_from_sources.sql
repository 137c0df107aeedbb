-- People come from many sources. What a source or a person said of somebody's memberships, posts and addresses are
-- statements, said of one person and never rewritten; person_id says whose they have been found to be by now. Of
-- statements that say the same, one counts. Pages read the views, which hold what counts.
ALTER TABLE membership RENAME TO membership_statement;
ALTER TABLE employment RENAME TO employment_statement;
ALTER TABLE person_email RENAME TO person_email_statement;

-- Two people found to be one: the canonical person goes on, as with networks.
ALTER TABLE person ADD COLUMN canonical_id uuid REFERENCES person;
ALTER TABLE person DISABLE TRIGGER USER;
UPDATE person SET canonical_id = id;
ALTER TABLE person ENABLE TRIGGER USER;
ALTER TABLE person ALTER COLUMN canonical_id SET NOT NULL;
CREATE INDEX person_canonical_id ON person (canonical_id);

CREATE FUNCTION person_is_found_as_itself() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.canonical_id := coalesce(NEW.canonical_id, NEW.id);
    RETURN NEW;
END;
$$;
CREATE TRIGGER person_found_as_itself BEFORE INSERT ON person
    FOR EACH ROW EXECUTE FUNCTION person_is_found_as_itself();

CREATE TABLE person_merge (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kept_id uuid NOT NULL REFERENCES person,
    other_id uuid NOT NULL REFERENCES person,
    merged_at timestamptz NOT NULL,
    merged_by uuid REFERENCES account,
    undone_at timestamptz,
    undone_by uuid REFERENCES account,
    CONSTRAINT person_merge_of_two CHECK (kept_id <> other_id)
);
CREATE INDEX person_merge_kept_id ON person_merge (kept_id);
CREATE INDEX person_merge_other_id ON person_merge (other_id);
CREATE INDEX person_merge_merged_by ON person_merge (merged_by);
CREATE INDEX person_merge_undone_by ON person_merge (undone_by);

-- A row of a source that speaks of a person, in the register's terms. Each version of a row is kept; the one without
-- an end is what the source says now. The key is what the source calls the row; where it has no name for it, what tells
-- the row from the source's others. The person key tells the source's people apart: rows that share it are one person's.
CREATE TABLE person_record (
    record_id uuid PRIMARY KEY REFERENCES source_record,
    source_id uuid NOT NULL REFERENCES source,
    source_key text NOT NULL,
    person_key text NOT NULL,
    own_key boolean NOT NULL,
    given_name text NOT NULL,
    family_name text NOT NULL,
    emails text[] NOT NULL,
    phone text,
    organisation_id uuid REFERENCES organisation,
    organisation_name text,
    title text,
    language text CONSTRAINT person_record_language_known CHECK (language IN ('fi', 'sv', 'en')),
    identifier text,
    bounced_on date,
    networks uuid[] NOT NULL,
    member_role text NOT NULL,
    member_since date NOT NULL,
    received_at timestamptz NOT NULL,
    ended_at timestamptz,
    ended_by_run uuid
);
CREATE UNIQUE INDEX person_record_said_now ON person_record (source_id, source_key) WHERE ended_at IS NULL;
CREATE INDEX person_record_source_key ON person_record (source_id, source_key, received_at);
CREATE INDEX person_record_ended_by_run ON person_record (ended_by_run) WHERE ended_by_run IS NOT NULL;
CREATE INDEX person_record_organisation_id ON person_record (organisation_id);

-- How the weights of a score were learnt, and which are in use: the newest.
CREATE TABLE person_model (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    made_at timestamptz NOT NULL,
    made_by uuid REFERENCES account,
    learnt_from int NOT NULL,
    weights jsonb NOT NULL
);
CREATE INDEX person_model_made_by ON person_model (made_by);

ALTER TABLE record_link
    ADD COLUMN person_id uuid REFERENCES person,
    ADD COLUMN rule text CONSTRAINT record_link_rule_known CHECK (rule IN ('NEW', 'KEY', 'SCORE', 'REVIEW', 'SPLIT')),
    ADD COLUMN points int,
    ADD COLUMN explanation jsonb,
    ADD COLUMN model_id uuid REFERENCES person_model,
    DROP CONSTRAINT record_link_to_one_thing,
    ADD CONSTRAINT record_link_to_one_thing CHECK (num_nonnulls(network_id, organisation_id, person_id) = 1);
CREATE INDEX record_link_person_id ON record_link (person_id) WHERE ended_at IS NULL;
CREATE INDEX record_link_model_id ON record_link (model_id);

ALTER TABLE correction
    ADD COLUMN person_id uuid REFERENCES person,
    DROP CONSTRAINT correction_of_one_thing,
    ADD CONSTRAINT correction_of_one_thing CHECK (num_nonnulls(network_id, organisation_id, person_id) = 1);
CREATE INDEX correction_person_id ON correction (person_id, field) WHERE taken_back_at IS NULL;

-- What the register says of somebody so far was said by nobody in particular.
INSERT INTO correction (person_id, field, value, said_at)
SELECT p.id, f.field, f.value, p.recorded_at
FROM person p
CROSS JOIN LATERAL (VALUES ('given_name', p.given_name), ('family_name', p.family_name), ('language', p.language))
     AS f (field, value)
WHERE f.value IS NOT NULL;

-- Adds what every statement has beside what it says.
CREATE FUNCTION statement_is_of_its_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.stated_for := coalesce(NEW.stated_for, NEW.person_id);
    RETURN NEW;
END;
$$;

ALTER TABLE membership_statement
    ADD COLUMN stated_for uuid REFERENCES person,
    ADD COLUMN record_id uuid REFERENCES source_record,
    ADD COLUMN ended_by_source boolean NOT NULL DEFAULT false,
    ADD COLUMN counts boolean NOT NULL DEFAULT true;
ALTER TABLE employment_statement
    ADD COLUMN stated_for uuid REFERENCES person,
    ADD COLUMN record_id uuid REFERENCES source_record,
    ADD COLUMN ended_by_source boolean NOT NULL DEFAULT false,
    ADD COLUMN counts boolean NOT NULL DEFAULT true;
ALTER TABLE person_email_statement
    ADD COLUMN stated_for uuid REFERENCES person,
    ADD COLUMN record_id uuid REFERENCES source_record,
    ADD COLUMN ended_by_source boolean NOT NULL DEFAULT false,
    ADD COLUMN counts boolean NOT NULL DEFAULT true;
ALTER TABLE coordination ADD COLUMN stated_for uuid REFERENCES person;

ALTER TABLE membership_statement DISABLE TRIGGER USER;
UPDATE membership_statement SET stated_for = person_id;
ALTER TABLE membership_statement ENABLE TRIGGER USER;
ALTER TABLE employment_statement DISABLE TRIGGER USER;
UPDATE employment_statement SET stated_for = person_id;
ALTER TABLE employment_statement ENABLE TRIGGER USER;
ALTER TABLE person_email_statement DISABLE TRIGGER USER;
UPDATE person_email_statement SET stated_for = person_id;
ALTER TABLE person_email_statement ENABLE TRIGGER USER;
ALTER TABLE coordination DISABLE TRIGGER USER;
UPDATE coordination SET stated_for = person_id;
ALTER TABLE coordination ENABLE TRIGGER USER;

ALTER TABLE membership_statement ALTER COLUMN stated_for SET NOT NULL;
ALTER TABLE employment_statement ALTER COLUMN stated_for SET NOT NULL;
ALTER TABLE person_email_statement ALTER COLUMN stated_for SET NOT NULL;
ALTER TABLE coordination ALTER COLUMN stated_for SET NOT NULL;
CREATE INDEX membership_statement_stated_for ON membership_statement (stated_for);
CREATE INDEX employment_statement_stated_for ON employment_statement (stated_for);
CREATE INDEX person_email_statement_stated_for ON person_email_statement (stated_for);
CREATE INDEX coordination_stated_for ON coordination (stated_for);
CREATE INDEX membership_statement_record_id ON membership_statement (record_id);
CREATE INDEX employment_statement_record_id ON employment_statement (record_id);
CREATE INDEX person_email_statement_record_id ON person_email_statement (record_id);
CREATE TRIGGER membership_statement_of_its_person BEFORE INSERT ON membership_statement
    FOR EACH ROW EXECUTE FUNCTION statement_is_of_its_person();
CREATE TRIGGER employment_statement_of_its_person BEFORE INSERT ON employment_statement
    FOR EACH ROW EXECUTE FUNCTION statement_is_of_its_person();
CREATE TRIGGER person_email_statement_of_its_person BEFORE INSERT ON person_email_statement
    FOR EACH ROW EXECUTE FUNCTION statement_is_of_its_person();
CREATE TRIGGER coordination_of_its_person BEFORE INSERT ON coordination
    FOR EACH ROW EXECUTE FUNCTION statement_is_of_its_person();

-- What a source takes back on the day it said it never held: it ended the day before.
ALTER TABLE membership_statement
    DROP CONSTRAINT membership_ends_after_it_began,
    ADD CONSTRAINT membership_ends_after_it_began CHECK (until >= since - 1);
ALTER TABLE employment_statement
    DROP CONSTRAINT employment_ends_after_it_began,
    ADD CONSTRAINT employment_ends_after_it_began CHECK (until >= since - 1);
ALTER TABLE person_email_statement
    DROP CONSTRAINT person_email_ends_after_it_began,
    ADD CONSTRAINT person_email_ends_after_it_began CHECK (until >= since - 1);

CREATE VIEW membership AS
SELECT id, network_id, person_id, organisation_id, role, deputy_for_id, since, until, confirmed_on, source_id, said_by,
       said_at, record_id
FROM membership_statement WHERE counts;
CREATE VIEW employment AS
SELECT id, person_id, organisation_id, title, since, until, source_id, said_by, said_at, record_id
FROM employment_statement WHERE counts;
CREATE VIEW person_email AS
SELECT id, person_id, address, since, until, source_id, said_by, said_at, record_id
FROM person_email_statement WHERE counts;

-- Only memberships that count are counted.
CREATE OR REPLACE FUNCTION membership_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM membership_change;
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO membership_change (network_id, day, members)
        SELECT network_id, day, sum(members) FROM (
            SELECT network_id, since AS day, -1 AS members FROM before WHERE counts
            UNION ALL SELECT network_id, until + 1, 1 FROM before WHERE counts AND until IS NOT NULL) gone
        GROUP BY network_id, day HAVING sum(members) <> 0;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO membership_change (network_id, day, members)
        SELECT network_id, day, sum(members) FROM (
            SELECT network_id, since AS day, 1 AS members FROM after WHERE counts
            UNION ALL SELECT network_id, until + 1, -1 FROM after WHERE counts AND until IS NOT NULL) come
        GROUP BY network_id, day HAVING sum(members) <> 0;
    END IF;
    RETURN NULL;
END;
$$;

CREATE OR REPLACE FUNCTION membership_on(day date)
    RETURNS TABLE (membership_id uuid, network_id uuid, person_id uuid, organisation_id uuid, role text)
    LANGUAGE sql STABLE
BEGIN ATOMIC
    SELECT m.id, n.canonical_id, m.person_id, coalesce(s.lives_in, m.organisation_id), m.role
    FROM membership m
    JOIN network n ON n.id = m.network_id
    LEFT JOIN organisation_successor(day) s ON s.id = m.organisation_id
    WHERE m.since <= day AND (m.until IS NULL OR m.until >= day)
      AND NOT EXISTS (SELECT FROM network_state closed
                      WHERE closed.network_id = n.canonical_id AND closed.ended_at IS NULL
                        AND closed.status IN ('CLOSED', 'WITHDRAWN') AND closed.since <= day);
END;

-- What is stated of the name and language of somebody who goes on: a person's word first, then by standing of the source.
CREATE VIEW person_claim AS
SELECT p.canonical_id AS person_id, c.person_id AS said_of, c.said_at, 1 AS precedence, c.field, c.value,
       c.said_by AS account_id, NULL::uuid AS record_id, NULL::uuid AS source_id, c.id AS correction_id
FROM correction c
JOIN person p ON p.id = c.person_id
WHERE c.taken_back_at IS NULL
UNION ALL
SELECT p.canonical_id, l.person_id, r.received_at,
       CASE s.kind WHEN 'REFERENCE' THEN 2 WHEN 'CRM' THEN 3 WHEN 'LIST' THEN 4 ELSE 5 END, v.field, v.value,
       NULL, r.record_id, r.source_id, NULL
FROM person_record r
JOIN source s ON s.id = r.source_id
JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
JOIN person p ON p.id = l.person_id
CROSS JOIN LATERAL (VALUES ('given_name', r.given_name), ('family_name', r.family_name), ('language', r.language))
     AS v (field, value)
WHERE r.ended_at IS NULL AND v.value IS NOT NULL;

-- What keeps an erased person from coming back with the next list: not who it was, only a keyed hash of what a row of
-- that person holds. The key is made by the database and never leaves it.
CREATE TABLE erasure (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    erased_at timestamptz NOT NULL,
    erased_by uuid REFERENCES account,
    records int NOT NULL,
    memberships int NOT NULL
);
CREATE INDEX erasure_erased_by ON erasure (erased_by);
CREATE TABLE erasure_trace (
    erasure_id uuid NOT NULL REFERENCES erasure,
    trace bytea NOT NULL,
    PRIMARY KEY (trace, erasure_id)
);
CREATE INDEX erasure_trace_erasure_id ON erasure_trace (erasure_id);
CREATE TABLE erasure_key (
    only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT erasure_key_is_one CHECK (only_one),
    key bytea NOT NULL
);
INSERT INTO erasure_key (key)
VALUES (decode(replace(gen_random_uuid()::text || gen_random_uuid()::text, '-', ''), 'hex'));
