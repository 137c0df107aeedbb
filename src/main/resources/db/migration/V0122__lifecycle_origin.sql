-- What a proposal was drafted because of, by its address: a recommendation of an evaluation.
CREATE TABLE proposal_origin (
    proposal_id uuid PRIMARY KEY REFERENCES proposal ON DELETE CASCADE,
    address text NOT NULL,
    name_fi text,
    name_sv text,
    name_en text,
    CONSTRAINT proposal_origin_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);
CREATE INDEX proposal_origin_address ON proposal_origin (address);
