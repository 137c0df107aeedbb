-- What the register was like when a list of people was compared with it: if it is like that still when the list is taken
-- in, nothing needs to be compared again.
ALTER TABLE import_run ADD COLUMN compared_with text;
