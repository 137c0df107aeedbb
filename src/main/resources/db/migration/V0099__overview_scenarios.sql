-- What if these networks were closed, merged or founded: tried out together, without touching the register.
CREATE TABLE scenario (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    name text NOT NULL CONSTRAINT scenario_has_a_name CHECK (name <> ''),
    made_by uuid NOT NULL REFERENCES account,
    made_at timestamptz NOT NULL
);
CREATE INDEX scenario_made_by ON scenario (made_by);

CREATE TABLE scenario_change (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    scenario_id uuid NOT NULL REFERENCES scenario ON DELETE CASCADE,
    kind text NOT NULL CONSTRAINT scenario_change_kind_known CHECK (kind IN ('CLOSE', 'MERGE', 'FOUND')),
    network_id uuid REFERENCES network,
    into_id uuid REFERENCES network,
    name text,
    task_area_ids uuid[] NOT NULL DEFAULT '{}',
    added_by uuid NOT NULL REFERENCES account,
    added_at timestamptz NOT NULL,
    -- The draft that was made of it.
    proposal_id uuid REFERENCES proposal,
    CONSTRAINT scenario_change_of_a_network_or_a_new_one CHECK ((kind = 'FOUND') = (network_id IS NULL)),
    CONSTRAINT scenario_change_founds_by_name CHECK ((kind = 'FOUND') = (name IS NOT NULL)),
    CONSTRAINT scenario_change_merges_into_another CHECK ((kind = 'MERGE') = (into_id IS NOT NULL) AND into_id <> network_id),
    CONSTRAINT scenario_change_of_a_network_once UNIQUE (scenario_id, network_id)
);
CREATE INDEX scenario_change_network_id ON scenario_change (network_id);
CREATE INDEX scenario_change_into_id ON scenario_change (into_id);
CREATE INDEX scenario_change_added_by ON scenario_change (added_by);
CREATE INDEX scenario_change_proposal_id ON scenario_change (proposal_id);
