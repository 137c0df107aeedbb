CREATE TABLE person (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id uuid CONSTRAINT person_account_unique UNIQUE REFERENCES account,
    given_name text NOT NULL,
    family_name text NOT NULL,
    language text CONSTRAINT person_language_known CHECK (language IN ('fi', 'sv', 'en')),
    addresses_shown_to text NOT NULL DEFAULT 'COORDINATORS' CONSTRAINT person_addresses_shown_to_known
        CHECK (addresses_shown_to IN ('COORDINATORS', 'MEMBERS')),
    version bigint NOT NULL DEFAULT 0,
    recorded_at timestamptz NOT NULL DEFAULT now()
);
CREATE INDEX person_by_name ON person (folded(family_name || ' ' || given_name) text_pattern_ops);
CREATE INDEX person_name_trigrams ON person USING gin (folded(given_name || ' ' || family_name) gin_trgm_ops);

CREATE TABLE person_email (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id uuid NOT NULL REFERENCES person,
    address citext NOT NULL,
    since date,
    until date,
    source_id uuid REFERENCES source,
    said_by uuid REFERENCES account,
    said_at timestamptz NOT NULL,
    CONSTRAINT person_email_ends_after_it_began CHECK (until >= since)
);
CREATE INDEX person_email_person_id ON person_email (person_id);
CREATE INDEX person_email_address ON person_email (address);
CREATE INDEX person_email_source_id ON person_email (source_id);
CREATE INDEX person_email_said_by ON person_email (said_by);

-- Who a person works for, as what, over time.
CREATE TABLE employment (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    person_id uuid NOT NULL REFERENCES person,
    organisation_id uuid NOT NULL REFERENCES organisation,
    title text,
    since date,
    until date,
    source_id uuid REFERENCES source,
    said_by uuid REFERENCES account,
    said_at timestamptz NOT NULL,
    CONSTRAINT employment_ends_after_it_began CHECK (until >= since)
);
CREATE INDEX employment_person_id ON employment (person_id);
CREATE INDEX employment_organisation_id ON employment (organisation_id);
CREATE INDEX employment_source_id ON employment (source_id);
CREATE INDEX employment_said_by ON employment (said_by);

-- A person in a network. Active on a day when the day lies in [since, until]; open ends are open.
CREATE TABLE membership (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    network_id uuid NOT NULL REFERENCES network,
    person_id uuid NOT NULL REFERENCES person,
    organisation_id uuid REFERENCES organisation,
    role text NOT NULL CONSTRAINT membership_role_known
        CHECK (role IN ('CHAIR', 'VICE_CHAIR', 'MEMBER', 'DEPUTY', 'SECRETARY', 'EXPERT', 'OBSERVER')),
    deputy_for_id uuid REFERENCES membership,
    since date NOT NULL,
    until date,
    confirmed_on date,
    source_id uuid REFERENCES source,
    said_by uuid REFERENCES account,
    said_at timestamptz NOT NULL,
    CONSTRAINT membership_deputy_is_for_someone CHECK ((role = 'DEPUTY') = (deputy_for_id IS NOT NULL)),
    CONSTRAINT membership_ends_after_it_began CHECK (until >= since)
);
CREATE INDEX membership_network_id ON membership (network_id);
CREATE INDEX membership_person_id ON membership (person_id);
CREATE INDEX membership_organisation_id ON membership (organisation_id);
CREATE INDEX membership_deputy_for_id ON membership (deputy_for_id);
CREATE INDEX membership_source_id ON membership (source_id);
CREATE INDEX membership_said_by ON membership (said_by);

-- Who runs a network (koordinaattori) and who stands in (varahenkilö); need not work for the association.
CREATE TABLE coordination (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    network_id uuid NOT NULL REFERENCES network,
    person_id uuid NOT NULL REFERENCES person,
    as_deputy boolean NOT NULL,
    since date NOT NULL,
    until date,
    said_by uuid REFERENCES account,
    said_at timestamptz NOT NULL,
    CONSTRAINT coordination_ends_after_it_began CHECK (until >= since)
);
CREATE INDEX coordination_network_id ON coordination (network_id);
CREATE INDEX coordination_person_id ON coordination (person_id);
CREATE INDEX coordination_said_by ON coordination (said_by);
