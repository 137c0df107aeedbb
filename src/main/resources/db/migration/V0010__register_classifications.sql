CREATE TABLE region (
    code text PRIMARY KEY,
    name_fi text,
    name_sv text,
    name_en text,
    tile_row int,
    tile_column int,
    CONSTRAINT region_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);

CREATE TABLE population_class (
    code text PRIMARY KEY,
    from_population int NOT NULL,
    to_population int,
    name_fi text,
    name_sv text,
    name_en text,
    CONSTRAINT population_class_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);

CREATE TABLE task_area (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    code text NOT NULL CONSTRAINT task_area_code_unique UNIQUE,
    name_fi text,
    name_sv text,
    name_en text,
    position int NOT NULL,
    in_use boolean NOT NULL DEFAULT true,
    CONSTRAINT task_area_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);

-- A way of sorting networks into types; several may be in use side by side.
CREATE TABLE typology (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    code text NOT NULL CONSTRAINT typology_code_unique UNIQUE,
    name_fi text,
    name_sv text,
    name_en text,
    position int NOT NULL,
    CONSTRAINT typology_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);

CREATE TABLE network_type (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    typology_id uuid NOT NULL REFERENCES typology,
    code text NOT NULL,
    kind text NOT NULL CONSTRAINT network_type_kind_known
        CHECK (kind IN ('NETWORK', 'STATUTORY_BODY', 'MEMBERSHIP_ELSEWHERE')),
    joining text NOT NULL CONSTRAINT network_type_joining_known CHECK (joining IN ('LIMITED', 'OPEN', 'UNSTATED')),
    members_named boolean NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    description_fi text,
    description_sv text,
    description_en text,
    position int NOT NULL,
    in_use boolean NOT NULL DEFAULT true,
    CONSTRAINT network_type_code_unique UNIQUE (typology_id, code),
    CONSTRAINT network_type_of_typology UNIQUE (typology_id, id),
    CONSTRAINT network_type_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);

-- The marks of a type (tunnusmerkit): what a network of it is expected to be like.
CREATE TABLE network_type_mark (
    type_id uuid NOT NULL REFERENCES network_type ON DELETE CASCADE,
    mark text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    position int NOT NULL,
    PRIMARY KEY (type_id, mark),
    CONSTRAINT network_type_mark_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);
