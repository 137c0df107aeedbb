-- A network as it is shown. canonical_id says which network this one has been found to be: itself, or the one it was
-- merged into; a merge and its undo change this link and nothing else. The other columns are computed from what the
-- linked records and people say (network_value below), and only register.networks.Values writes them.
CREATE TABLE network (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    canonical_id uuid NOT NULL REFERENCES network,
    slug text NOT NULL CONSTRAINT network_slug_unique UNIQUE,
    version bigint NOT NULL DEFAULT 0,
    recorded_on date NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    short_code text,
    purpose_fi text,
    purpose_sv text,
    purpose_en text,
    goals_fi text,
    goals_sv text,
    goals_en text,
    for_whom_fi text,
    for_whom_sv text,
    for_whom_en text,
    way_of_working_fi text,
    way_of_working_sv text,
    way_of_working_en text,
    how_to_join_fi text,
    how_to_join_sv text,
    how_to_join_en text,
    role text NOT NULL DEFAULT 'UNKNOWN' CONSTRAINT network_role_known
        CHECK (role IN ('COORDINATES', 'MEMBER', 'OFFICIAL_BODY', 'UNKNOWN')),
    owning_unit_fi text,
    owning_unit_sv text,
    owning_unit_en text,
    languages text[] NOT NULL DEFAULT '{}',
    founded_on date,
    meeting_frequency text CONSTRAINT network_meeting_frequency_known
        CHECK (meeting_frequency IN ('UNDER_1', 'FROM_1_TO_2', 'FROM_3_TO_5', 'FROM_6_TO_10', 'OVER_10')),
    parent_id uuid REFERENCES network,
    published boolean NOT NULL DEFAULT false,
    CONSTRAINT network_is_not_its_own_parent CHECK (parent_id <> id)
);
CREATE INDEX network_canonical_id ON network (canonical_id);
CREATE INDEX network_parent_id ON network (parent_id);

CREATE TABLE network_typing (
    network_id uuid NOT NULL REFERENCES network,
    typology_id uuid NOT NULL,
    type_id uuid NOT NULL,
    PRIMARY KEY (network_id, typology_id),
    FOREIGN KEY (typology_id, type_id) REFERENCES network_type (typology_id, id)
);
CREATE INDEX network_typing_type_id ON network_typing (typology_id, type_id);

CREATE TABLE network_task_area (
    network_id uuid NOT NULL REFERENCES network,
    task_area_id uuid NOT NULL REFERENCES task_area,
    PRIMARY KEY (network_id, task_area_id)
);
CREATE INDEX network_task_area_task_area_id ON network_task_area (task_area_id);

-- The network's life: rows are added; the one without an end is the state.
CREATE TABLE network_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    network_id uuid NOT NULL REFERENCES network,
    status text NOT NULL CONSTRAINT network_state_status_known
        CHECK (status IN ('RECORDED', 'RUNNING', 'PAUSED', 'CLOSING', 'CLOSED', 'WITHDRAWN')),
    since date NOT NULL,
    term text CONSTRAINT network_state_term_known CHECK (term IN ('CONTINUING', 'FIXED')),
    review_on date,
    ends_on date,
    reason text CONSTRAINT network_state_reason_known
        CHECK (reason IN ('DECIDED', 'TERM_ENDED', 'MERGED', 'SPLIT', 'HANDED_OVER')),
    note text,
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT network_state_running_has_a_term CHECK (status <> 'RUNNING' OR term IS NOT NULL),
    CONSTRAINT network_state_fixed_term_has_an_end CHECK (term IS DISTINCT FROM 'FIXED' OR ends_on IS NOT NULL),
    CONSTRAINT network_state_closing_has_a_last_day CHECK (status <> 'CLOSING' OR ends_on IS NOT NULL),
    CONSTRAINT network_state_closed_has_a_reason CHECK ((status = 'CLOSED') = (reason IS NOT NULL)),
    CONSTRAINT network_state_ends_after_it_began CHECK (ended_at >= begun_at)
);
CREATE UNIQUE INDEX network_state_one_at_a_time ON network_state (network_id) WHERE ended_at IS NULL;
CREATE INDEX network_state_network_id ON network_state (network_id, begun_at DESC);
CREATE INDEX network_state_begun_by ON network_state (begun_by);

-- Which record speaks of which network, person or organisation; ended, never deleted.
CREATE TABLE record_link (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    record_id uuid NOT NULL REFERENCES source_record,
    network_id uuid REFERENCES network,
    organisation_id uuid REFERENCES organisation,
    decided_by uuid REFERENCES account,
    linked_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT record_link_to_one_thing CHECK (num_nonnulls(network_id, organisation_id) = 1)
);
CREATE UNIQUE INDEX record_link_one_at_a_time ON record_link (record_id) WHERE ended_at IS NULL;
CREATE INDEX record_link_network_id ON record_link (network_id) WHERE ended_at IS NULL;
CREATE INDEX record_link_organisation_id ON record_link (organisation_id) WHERE ended_at IS NULL;
CREATE INDEX record_link_decided_by ON record_link (decided_by);

-- What a person said of a network or an organisation: goes before every source. An empty value says "nothing here".
CREATE TABLE correction (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    network_id uuid REFERENCES network,
    organisation_id uuid REFERENCES organisation,
    field text NOT NULL,
    value text,
    said_at timestamptz NOT NULL,
    said_by uuid REFERENCES account,
    taken_back_at timestamptz,
    taken_back_by uuid REFERENCES account,
    CONSTRAINT correction_of_one_thing CHECK (num_nonnulls(network_id, organisation_id) = 1)
);
CREATE INDEX correction_network_id ON correction (network_id, field) WHERE taken_back_at IS NULL;
CREATE INDEX correction_organisation_id ON correction (organisation_id, field) WHERE taken_back_at IS NULL;
CREATE INDEX correction_said_by ON correction (said_by);
CREATE INDEX correction_taken_back_by ON correction (taken_back_by);

-- Two networks found to be one: kept goes on, other is read through it until the merge is taken back.
CREATE TABLE network_merge (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kept_id uuid NOT NULL REFERENCES network,
    other_id uuid NOT NULL REFERENCES network,
    merged_at timestamptz NOT NULL,
    merged_by uuid REFERENCES account,
    undone_at timestamptz,
    undone_by uuid REFERENCES account,
    CONSTRAINT network_merge_of_two CHECK (kept_id <> other_id)
);
CREATE UNIQUE INDEX network_merge_once_at_a_time ON network_merge (other_id) WHERE undone_at IS NULL;
CREATE INDEX network_merge_kept_id ON network_merge (kept_id);
CREATE INDEX network_merge_merged_by ON network_merge (merged_by);
CREATE INDEX network_merge_undone_by ON network_merge (undone_by);

-- Everything said of a network, by sources and people, with its place in the order of precedence (1 first).
CREATE VIEW network_statement AS
SELECT n.canonical_id AS network_id, n.id AS said_of, c.field, c.value, c.said_at, 1 AS precedence,
       c.said_by AS account_id, NULL::uuid AS record_id, NULL::uuid AS source_id, NULL::int AS line, c.id AS correction_id
FROM correction c
JOIN network n ON n.id = c.network_id
WHERE c.taken_back_at IS NULL
UNION ALL
SELECT n.canonical_id, n.id, v.field, v.value, r.received_at,
       CASE s.kind WHEN 'REFERENCE' THEN 2 WHEN 'CRM' THEN 3 WHEN 'LIST' THEN 4 ELSE 5 END,
       NULL::uuid, r.id, s.id, r.line, NULL::uuid
FROM record_link l
JOIN network n ON n.id = l.network_id
JOIN source_record r ON r.id = l.record_id
JOIN source_value v ON v.record_id = r.id
JOIN source s ON s.id = r.source_id
WHERE l.ended_at IS NULL;

CREATE VIEW organisation_statement AS
SELECT c.organisation_id, c.field, c.value, c.said_at, 1 AS precedence,
       c.said_by AS account_id, NULL::uuid AS record_id, NULL::uuid AS source_id, NULL::int AS line, c.id AS correction_id
FROM correction c
WHERE c.organisation_id IS NOT NULL AND c.taken_back_at IS NULL
UNION ALL
SELECT l.organisation_id, v.field, v.value, r.received_at,
       CASE s.kind WHEN 'REFERENCE' THEN 2 WHEN 'CRM' THEN 3 WHEN 'LIST' THEN 4 ELSE 5 END,
       NULL::uuid, r.id, s.id, r.line, NULL::uuid
FROM record_link l
JOIN source_record r ON r.id = l.record_id
JOIN source_value v ON v.record_id = r.id
JOIN source s ON s.id = r.source_id
WHERE l.organisation_id IS NOT NULL AND l.ended_at IS NULL;
