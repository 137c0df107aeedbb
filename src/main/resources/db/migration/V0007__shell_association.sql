-- The association whose register this is: one row.
CREATE TABLE association (
    only_one boolean PRIMARY KEY DEFAULT true CONSTRAINT association_is_one CHECK (only_one),
    name_fi text,
    name_sv text,
    name_en text,
    contact_email text,
    CONSTRAINT association_has_a_name CHECK (num_nonnulls(name_fi, name_sv, name_en) > 0)
);
