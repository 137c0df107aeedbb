-- The decision that made a state, by the id its keeper knows it by: decisions belong to a module above this one.
ALTER TABLE network_state ADD COLUMN decision_id uuid;

-- The way onward from a network that ended, and back from one that goes on with its work.
CREATE TABLE network_succession (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    network_id uuid NOT NULL REFERENCES network,
    kind text NOT NULL CONSTRAINT network_succession_kind_known
        CHECK (kind IN ('MERGED', 'SPLIT', 'HANDED_OVER', 'FOUNDED_ANEW')),
    successor_id uuid REFERENCES network,
    organisation_id uuid REFERENCES organisation,
    since date NOT NULL,
    CONSTRAINT network_succession_leads_to_one CHECK ((successor_id IS NULL) <> (organisation_id IS NULL)),
    CONSTRAINT network_succession_hands_over_to_an_organisation
        CHECK ((kind = 'HANDED_OVER') = (organisation_id IS NOT NULL)),
    CONSTRAINT network_succession_is_not_its_own CHECK (network_id <> successor_id),
    CONSTRAINT network_succession_once UNIQUE NULLS NOT DISTINCT (network_id, successor_id, organisation_id)
);
CREATE INDEX network_succession_successor_id ON network_succession (successor_id);
CREATE INDEX network_succession_organisation_id ON network_succession (organisation_id);

-- What was removed when a network closed (poistokuitti): numbers only, so that nothing of it leads back to anybody.
CREATE TABLE member_removal (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    network_id uuid NOT NULL REFERENCES network,
    removed_at timestamptz NOT NULL,
    removed_on date NOT NULL,
    members integer NOT NULL,
    former_members integer NOT NULL,
    organisations integer NOT NULL,
    coordinators integer NOT NULL,
    people_erased integer NOT NULL,
    people_kept integer NOT NULL,
    letters integer NOT NULL,
    CONSTRAINT member_removal_once_for_a_network UNIQUE (network_id)
);
