CREATE TABLE organisation (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    kind text NOT NULL CONSTRAINT organisation_kind_known CHECK (kind IN ('MUNICIPALITY', 'REGIONAL_COUNCIL',
        'WELLBEING_COUNTY', 'JOINT_AUTHORITY', 'STATE_AGENCY', 'COMPANY', 'ASSOCIATION', 'OTHER')),
    code text,
    business_id text,
    name_fi text,
    name_sv text,
    name_en text,
    region_code text REFERENCES region,
    language_status text CONSTRAINT organisation_language_status_known
        CHECK (language_status IN ('FI', 'SV', 'BILINGUAL_FI', 'BILINGUAL_SV')),
    grouping text CONSTRAINT organisation_grouping_known CHECK (grouping IN ('URBAN', 'SEMI_URBAN', 'RURAL')),
    population int CONSTRAINT organisation_population_not_negative CHECK (population >= 0),
    email_domain text,
    version bigint NOT NULL DEFAULT 0,
    recorded_at timestamptz NOT NULL DEFAULT now(),
    CONSTRAINT organisation_code_unique UNIQUE (kind, code),
    CONSTRAINT organisation_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);
CREATE INDEX organisation_region_code ON organisation (region_code);

-- A predecessor lives on in its successor from this day (kuntaliitos).
CREATE TABLE organisation_succession (
    predecessor_id uuid NOT NULL REFERENCES organisation,
    successor_id uuid NOT NULL REFERENCES organisation,
    on_day date NOT NULL,
    PRIMARY KEY (predecessor_id, successor_id),
    CONSTRAINT organisation_succession_to_another CHECK (predecessor_id <> successor_id)
);
CREATE INDEX organisation_succession_successor_id ON organisation_succession (successor_id);

-- Municipality types by rule: an empty limit does not limit. A list-based type has members_by_list and no limits.
CREATE TABLE municipality_type (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    code text NOT NULL CONSTRAINT municipality_type_code_unique UNIQUE,
    name_fi text,
    name_sv text,
    name_en text,
    members_by_list boolean NOT NULL DEFAULT false,
    min_population int,
    max_population int,
    language_statuses text[] NOT NULL DEFAULT '{}',
    groupings text[] NOT NULL DEFAULT '{}',
    position int NOT NULL,
    CONSTRAINT municipality_type_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0),
    CONSTRAINT municipality_type_limits_in_order CHECK (min_population <= max_population)
);

CREATE TABLE municipality_type_exception (
    type_id uuid NOT NULL REFERENCES municipality_type ON DELETE CASCADE,
    organisation_id uuid NOT NULL REFERENCES organisation,
    included boolean NOT NULL,
    reason_fi text,
    reason_sv text,
    reason_en text,
    PRIMARY KEY (type_id, organisation_id)
);
CREATE INDEX municipality_type_exception_organisation_id ON municipality_type_exception (organisation_id);

-- Which municipalities belong to which type: the rule, then the named exceptions.
CREATE VIEW municipality_in_type AS
SELECT t.id AS type_id, o.id AS organisation_id
FROM municipality_type t
CROSS JOIN organisation o
LEFT JOIN municipality_type_exception e ON e.type_id = t.id AND e.organisation_id = o.id
WHERE o.kind = 'MUNICIPALITY'
  AND NOT EXISTS (SELECT FROM organisation_succession s
                  WHERE s.predecessor_id = o.id AND s.on_day <= CURRENT_DATE)
  AND coalesce(e.included,
        NOT t.members_by_list
        AND (t.min_population IS NULL OR o.population >= t.min_population)
        AND (t.max_population IS NULL OR o.population <= t.max_population)
        AND (t.language_statuses = '{}' OR o.language_status = ANY (t.language_statuses))
        AND (t.groupings = '{}' OR o.grouping = ANY (t.groupings)));
