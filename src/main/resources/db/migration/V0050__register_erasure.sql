-- Why somebody was erased, in the words they could choose from; whose data it was is kept nowhere.
ALTER TABLE erasure ADD COLUMN reason text NOT NULL DEFAULT 'OBJECTION'
    CONSTRAINT erasure_reason_known CHECK (reason IN ('OBJECTION', 'LEFT', 'WRONG_PERSON'));
ALTER TABLE erasure ALTER COLUMN reason DROP DEFAULT;
CREATE INDEX erasure_erased_at ON erasure (erased_at DESC);

-- A deputy remains one when whom they stood in for has been erased.
ALTER TABLE membership_statement
    DROP CONSTRAINT membership_deputy_is_for_someone,
    ADD CONSTRAINT membership_only_deputies_are_for_someone CHECK (role = 'DEPUTY' OR deputy_for_id IS NULL);

-- What a row of a source would leave behind, as a keyed hash (HMAC-SHA256 of RFC 2104). The key stays in the database.
CREATE FUNCTION erasure_traces(words text[]) RETURNS TABLE (number bigint, trace bytea) LANGUAGE sql STABLE
BEGIN ATOMIC
    WITH pad AS (
        SELECT string_agg(set_byte('\x00'::bytea, 0, get_byte(k.filled, i) # 54), ''::bytea ORDER BY i) AS inner_pad,
               string_agg(set_byte('\x00'::bytea, 0, get_byte(k.filled, i) # 92), ''::bytea ORDER BY i) AS outer_pad
        FROM (SELECT key || decode(repeat('00', 64 - length(key)), 'hex') AS filled FROM erasure_key) k
        CROSS JOIN generate_series(0, 63) AS i
    )
    SELECT w.number, sha256(pad.outer_pad || sha256(pad.inner_pad || convert_to(w.word, 'UTF8')))
    FROM pad CROSS JOIN unnest(words) WITH ORDINALITY AS w (word, number);
END;

-- That a source still has or had a person in its list is why a name stands: what it said last counts when nobody says
-- anything any more.
CREATE OR REPLACE VIEW person_claim AS
SELECT p.canonical_id AS person_id, c.person_id AS said_of, c.said_at, 1 AS precedence, c.field, c.value,
       c.said_by AS account_id, NULL::uuid AS record_id, NULL::uuid AS source_id, c.id AS correction_id
FROM correction c
JOIN person p ON p.id = c.person_id
WHERE c.taken_back_at IS NULL
UNION ALL
SELECT p.canonical_id, l.person_id, r.received_at,
       CASE s.kind WHEN 'REFERENCE' THEN 2 WHEN 'CRM' THEN 3 WHEN 'LIST' THEN 4 ELSE 5 END
           + CASE WHEN r.ended_at IS NULL THEN 0 ELSE 10 END, v.field, v.value,
       NULL, r.record_id, r.source_id, NULL
FROM person_record r
JOIN source s ON s.id = r.source_id
JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
JOIN person p ON p.id = l.person_id
CROSS JOIN LATERAL (VALUES ('given_name', r.given_name), ('family_name', r.family_name), ('language', r.language))
     AS v (field, value)
WHERE v.value IS NOT NULL;

-- What is said of somebody who has been found to be another meanwhile is read of that one.
CREATE OR REPLACE FUNCTION statement_is_of_its_person() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    NEW.stated_for := coalesce(NEW.stated_for, NEW.person_id);
    NEW.person_id := coalesce((SELECT canonical_id FROM person WHERE id = NEW.stated_for), NEW.person_id);
    RETURN NEW;
END;
$$;
