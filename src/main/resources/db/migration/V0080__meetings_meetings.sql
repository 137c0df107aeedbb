-- A meeting, planned or held. version grows with every change of it or of its state: forms know by it that somebody
-- changed the meeting meanwhile, calendars that theirs is old.
CREATE TABLE meeting (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    version int NOT NULL DEFAULT 0,
    title_fi text,
    title_sv text,
    title_en text,
    purpose_fi text,
    purpose_sv text,
    purpose_en text,
    starts_at timestamptz NOT NULL,
    ends_at timestamptz NOT NULL,
    mode text NOT NULL CONSTRAINT meeting_mode_known CHECK (mode IN ('LIVE', 'ONLINE', 'HYBRID')),
    place text,
    link text,
    open_to_all boolean NOT NULL,
    made_at timestamptz NOT NULL,
    made_by uuid REFERENCES account,
    changed_at timestamptz NOT NULL,
    CONSTRAINT meeting_has_a_title CHECK (num_nonnulls(title_fi, title_sv, title_en) > 0),
    CONSTRAINT meeting_ends_after_it_begins CHECK (ends_at > starts_at)
);
CREATE INDEX meeting_starts_at ON meeting (starts_at);
CREATE INDEX meeting_made_by ON meeting (made_by);

-- Whether it is planned, was held, or is cancelled: rows are added; the one without an end is the state.
CREATE TABLE meeting_state (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    meeting_id uuid NOT NULL REFERENCES meeting,
    status text NOT NULL CONSTRAINT meeting_state_status_known CHECK (status IN ('PLANNED', 'HELD', 'CANCELLED')),
    present int CONSTRAINT meeting_state_somebody_was_present CHECK (present > 0),
    cause text CONSTRAINT meeting_state_cause_known CHECK (cause IN ('DECIDED', 'NETWORK_CLOSED')),
    reason text,
    begun_at timestamptz NOT NULL,
    begun_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT meeting_state_held_counts_the_present CHECK ((status = 'HELD') = (present IS NOT NULL)),
    CONSTRAINT meeting_state_cancelled_has_a_cause CHECK ((status = 'CANCELLED') = (cause IS NOT NULL)),
    CONSTRAINT meeting_state_decided_says_why CHECK ((cause IS NOT DISTINCT FROM 'DECIDED') = (reason IS NOT NULL)),
    CONSTRAINT meeting_state_ends_after_it_began CHECK (ended_at >= begun_at)
);
CREATE UNIQUE INDEX meeting_state_one_at_a_time ON meeting_state (meeting_id) WHERE ended_at IS NULL;
CREATE INDEX meeting_state_meeting_id ON meeting_state (meeting_id, begun_at DESC);
CREATE INDEX meeting_state_begun_by ON meeting_state (begun_by);
CREATE INDEX meeting_state_planned ON meeting_state (meeting_id) WHERE status = 'PLANNED' AND ended_at IS NULL;

-- Whose meeting it is: one network calls it; of a joint meeting another one joins.
CREATE TABLE meeting_network (
    meeting_id uuid NOT NULL REFERENCES meeting,
    part text NOT NULL CONSTRAINT meeting_network_part_known CHECK (part IN ('CALLS', 'JOINS')),
    network_id uuid NOT NULL REFERENCES network,
    PRIMARY KEY (meeting_id, part),
    CONSTRAINT meeting_network_once_each UNIQUE (meeting_id, network_id)
);
CREATE INDEX meeting_network_network_id ON meeting_network (network_id);

-- The meetings of each network as it is known now: those of networks that were found to be it are its own.
CREATE VIEW meeting_of_network AS
SELECT DISTINCT n.canonical_id AS network_id, w.meeting_id
FROM meeting_network w
JOIN network n ON n.id = w.network_id;
