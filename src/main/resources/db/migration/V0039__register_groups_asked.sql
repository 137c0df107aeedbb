-- Some organisations of a group, in an order that has to do with nothing but their ids: what an organisation's page asks
-- of those like it must not grow with how many there are.
CREATE INDEX organisation_drawn_by_kind ON organisation (kind, md5(id::text));
CREATE INDEX organisation_drawn_by_region ON organisation (region_code, kind, md5(id::text));

-- In which networks an organisation is, is told without a look at the rows.
DROP INDEX membership_organisation_id;
CREATE INDEX membership_organisation_id ON membership (organisation_id, network_id, since, until);
