-- Who said something through a letter's link, without an account: whoever the link was for. What has neither an account, a
-- person nor a source was there before anybody kept who says what.
ALTER TABLE correction ADD COLUMN said_by_person uuid REFERENCES person ON DELETE SET NULL;
ALTER TABLE membership_statement ADD COLUMN said_by_person uuid REFERENCES person ON DELETE SET NULL;
ALTER TABLE employment_statement ADD COLUMN said_by_person uuid REFERENCES person ON DELETE SET NULL;
ALTER TABLE person_email_statement ADD COLUMN said_by_person uuid REFERENCES person ON DELETE SET NULL;
CREATE INDEX correction_said_by_person ON correction (said_by_person) WHERE said_by_person IS NOT NULL;
CREATE INDEX membership_said_by_person ON membership_statement (said_by_person) WHERE said_by_person IS NOT NULL;
CREATE INDEX employment_said_by_person ON employment_statement (said_by_person) WHERE said_by_person IS NOT NULL;
CREATE INDEX person_email_said_by_person ON person_email_statement (said_by_person) WHERE said_by_person IS NOT NULL;

-- What people said of themselves in answer to a letter was told by the time of their answer until now.
UPDATE correction x SET said_by_person = a.person_id
FROM confirming_answer a
JOIN person self ON self.id = a.person_id
JOIN person same ON same.canonical_id = self.canonical_id
WHERE x.person_id = same.id AND x.said_by IS NULL AND a.account_id IS NULL
  AND x.said_at BETWEEN a.answered_at - interval '1 minute' AND a.answered_at + interval '1 minute';
UPDATE employment_statement x SET said_by_person = a.person_id
FROM confirming_answer a
JOIN person self ON self.id = a.person_id
WHERE x.person_id = self.canonical_id AND x.said_by IS NULL AND x.source_id IS NULL AND a.account_id IS NULL
  AND x.said_at BETWEEN a.answered_at - interval '1 minute' AND a.answered_at + interval '1 minute';

CREATE OR REPLACE VIEW membership AS
SELECT id, network_id, person_id, organisation_id, role, deputy_for_id, since, until, confirmed_on, source_id, said_by,
       said_at, record_id, said_by_person
FROM membership_statement WHERE counts;
CREATE OR REPLACE VIEW employment AS
SELECT id, person_id, organisation_id, title, since, until, source_id, said_by, said_at, record_id, confirmed_on,
       said_by_person
FROM employment_statement WHERE counts;
CREATE OR REPLACE VIEW person_email AS
SELECT id, person_id, address, since, until, source_id, said_by, said_at, record_id, said_by_person
FROM person_email_statement WHERE counts;
CREATE OR REPLACE VIEW person_claim AS
SELECT p.canonical_id AS person_id, c.person_id AS said_of, c.said_at, 1 AS precedence, c.field, c.value,
       c.said_by AS account_id, NULL::uuid AS record_id, NULL::uuid AS source_id, c.id AS correction_id, c.said_by_person
FROM correction c
JOIN person p ON p.id = c.person_id
WHERE c.taken_back_at IS NULL
UNION ALL
SELECT p.canonical_id, l.person_id, r.received_at,
       CASE s.kind WHEN 'REFERENCE' THEN 2 WHEN 'CRM' THEN 3 WHEN 'LIST' THEN 4 ELSE 5 END
           + CASE WHEN r.ended_at IS NULL THEN 0 ELSE 10 END, v.field, v.value,
       NULL, r.record_id, r.source_id, NULL, NULL
FROM person_record r
JOIN source s ON s.id = r.source_id
JOIN record_link l ON l.record_id = r.record_id AND l.ended_at IS NULL
JOIN person p ON p.id = l.person_id
CROSS JOIN LATERAL (VALUES ('given_name', r.given_name), ('family_name', r.family_name), ('language', r.language))
     AS v (field, value)
WHERE v.value IS NOT NULL;
