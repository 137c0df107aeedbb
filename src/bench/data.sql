-- The benchmark's data, :scale times an association of today. Names are made of syllables; nobody real is among them.
-- Regions, types, task areas and 308 municipalities are those that every new register starts with.
BEGIN;
INSERT INTO organisation (kind, code, name_fi, name_sv, region_code, language_status, grouping, population)
SELECT 'MUNICIPALITY', 'B' || i, 'Kunta' || i, 'Kommun' || i, (SELECT code FROM region ORDER BY code OFFSET i % 19 LIMIT 1), 'FI', 'RURAL', 1000 + i * 37 % 60000
FROM generate_series(309, 308 * :scale) i;
INSERT INTO source (name, kind) VALUES ('Mitattu luettelo', 'LIST');
WITH fresh AS MATERIALIZED (SELECT uuidv7() AS id, i FROM generate_series(1, 120 * :scale) i)
INSERT INTO network (id, canonical_id, slug, recorded_on, name_fi, name_sv, purpose_fi, for_whom_fi, how_to_join_fi, role,
                     languages, founded_on, meeting_frequency, published, owning_unit_fi)
SELECT id, id, 'network-' || i, DATE '2025-01-15',
       (ARRAY['Kuntien', 'Kaupunkien', 'Seutujen', 'Pienten kuntien', 'Maakuntien'])[i % 5 + 1] || ' '
           || (ARRAY['talous', 'viestintä', 'kaavoitus', 'kirjasto', 'liikunta', 'tieto'])[i % 6 + 1] || 'johtajien verkosto ' || i,
       'Nätverk ' || i, 'Verkosto vertaa ratkaisuja ja valmistelee yhteisiä kantoja.', 'Johtaville viranhaltijoille.',
       'Pyydä jäsenyyttä koordinaattorilta.', 'COORDINATES', '{fi,sv}', DATE '2009-03-02', 'FROM_3_TO_5', true, 'Asiakkuudet'
FROM fresh;
INSERT INTO network_state (network_id, status, since, term, review_on, begun_at)
SELECT id, 'RUNNING', DATE '2025-01-15', 'CONTINUING', DATE '2027-03-31', now() FROM network;
INSERT INTO network_typing (network_id, typology_id, type_id)
SELECT n.id, t.typology_id, t.id FROM network n
JOIN (SELECT t.id, t.typology_id, row_number() OVER (ORDER BY t.position, t.code) AS i, count(*) OVER () AS all_types
      FROM network_type t JOIN typology g ON g.id = t.typology_id
      WHERE g.position = (SELECT min(position) FROM typology) AND t.kind = 'NETWORK' AND t.members_named) t
  ON t.i = substr(n.slug, 9)::int % all_types + 1;
INSERT INTO network_task_area (network_id, task_area_id)
SELECT n.id, a.id FROM network n
JOIN (SELECT id, row_number() OVER (ORDER BY position) AS i, count(*) OVER () AS all_areas FROM task_area) a
  ON a.i = substr(n.slug, 9)::int % all_areas + 1;
WITH fresh AS MATERIALIZED (SELECT uuidv7() AS record, n.id, n.name_fi, substr(n.slug, 9)::int AS i FROM network n),
record AS (INSERT INTO source_record (id, source_id, run_id, line, fingerprint, content, received_at)
    SELECT record, (SELECT id FROM source WHERE name = 'Mitattu luettelo'), uuidv7(), i + 1, decode(lpad(to_hex(i), 8, '0'), 'hex'), jsonb_build_object('verkosto', name_fi), now() FROM fresh),
link AS (INSERT INTO record_link (record_id, network_id, linked_at) SELECT record, id, now() FROM fresh)
INSERT INTO source_value (record_id, field, value)
SELECT record, 'name_fi', name_fi FROM fresh UNION ALL SELECT record, 'meeting_frequency', 'FROM_3_TO_5' FROM fresh;
INSERT INTO person (given_name, family_name, language)
SELECT (ARRAY['Aino', 'Bertta', 'Cecilia', 'Eino', 'Fanni', 'Helmi', 'Iida', 'Jalo', 'Kaino', 'Lyyli'])[i % 10 + 1] || i % 97,
       (ARRAY['Virta', 'Kallio', 'Suopelto', 'Harju', 'Lampi', 'Notko', 'Saraste', 'Tervas', 'Varpu', 'Ylämaa'])[i / 7 % 10 + 1]
           || (ARRAY['la', 'nen', 'mäki', 'salo', 'ranta', 'niitty', 'vuori'])[i / 70 % 7 + 1] || i % 89, 'fi'
FROM generate_series(1, 5000 * :scale) i;
CREATE TABLE bench_person AS SELECT id, (row_number() OVER (ORDER BY id))::int AS i FROM person;
CREATE INDEX ON bench_person (i);
CREATE TABLE bench_organisation AS SELECT id, (row_number() OVER (ORDER BY code))::int AS i FROM organisation o
WHERE kind = 'MUNICIPALITY' AND NOT EXISTS (SELECT FROM organisation_succession s WHERE s.predecessor_id = o.id);
CREATE INDEX ON bench_organisation (i);
ANALYZE bench_person, bench_organisation;
INSERT INTO person_email (person_id, address, since, said_at) SELECT id, 'henkilo' || i || '@kunta.example', DATE '2024-01-01', now() FROM bench_person;
INSERT INTO employment (person_id, organisation_id, title, since, said_at)
SELECT p.id, o.id, (ARRAY['talousjohtaja', 'viestintäpäällikkö', 'kaavoittaja', 'hallintojohtaja'])[p.i % 4 + 1], DATE '2024-01-01', now()
FROM bench_person p JOIN bench_organisation o ON o.i = p.i % (SELECT count(*)::int FROM bench_organisation) + 1;
INSERT INTO membership (network_id, person_id, organisation_id, role, since, confirmed_on, said_at)
SELECT n.id, p.id, o.id, 'MEMBER', DATE '2024-02-01', DATE '2026-05-01', now()
FROM (SELECT id, substr(slug, 9)::int AS i FROM network) n
CROSS JOIN LATERAL generate_series(1, CASE n.i WHEN 1 THEN 262 WHEN 2 THEN 778 ELSE 93 END) m
JOIN bench_person p ON p.i = (n.i * 41 + m * 5) % (5000 * :scale) + 1
JOIN bench_organisation o ON o.i = p.i % (SELECT count(*)::int FROM bench_organisation) + 1;
INSERT INTO coordination (network_id, person_id, as_deputy, since, said_at)
SELECT n.id, p.id, false, DATE '2024-02-01', now() FROM network n JOIN bench_person p ON p.i = substr(n.slug, 9)::int % 40 + 1;
UPDATE person SET account_id = (SELECT id FROM account LIMIT 1) WHERE id = (SELECT id FROM bench_person WHERE i = 3);
INSERT INTO coordination (network_id, person_id, as_deputy, since, said_at)
SELECT n.id, p.id, true, DATE '2024-02-01', now() FROM network n, bench_person p WHERE n.slug IN ('network-1', 'network-2') AND p.i = 3;
INSERT INTO criterion_set (type_id, version) SELECT DISTINCT type_id, 1 FROM network_typing;
INSERT INTO criterion_set_state (set_id, status, valid_from, begun_at) SELECT id, 'IN_EFFECT', DATE '2026-01-01', now() FROM criterion_set;
INSERT INTO criterion (set_id, position, code, measure, comparison, threshold, standing, name_fi, name_sv, name_en, grace_months)
SELECT s.id, row_number() OVER (PARTITION BY s.id ORDER BY k.measure), 'k' || k.measure, k.measure, k.comparison, k.threshold, 'REQUIRED',
       'Kriteeri ' || k.measure, 'Kriterium ' || k.measure, 'Criterion ' || k.measure, 3
FROM criterion_set s CROSS JOIN (VALUES ('members.confirmed', 'AT_LEAST', 0.95), ('description.missing', 'AT_MOST', 0), ('joining.limited', 'AT_LEAST', 1),
    ('coordinator.named', 'AT_LEAST', 1), ('published', 'AT_LEAST', 1), ('term.fixed', 'AT_MOST', 0)) k (measure, comparison, threshold);
DROP TABLE bench_person, bench_organisation;
COMMIT;
VACUUM ANALYZE;
