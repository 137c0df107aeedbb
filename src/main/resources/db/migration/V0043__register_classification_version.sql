-- Almost every page needs the typologies, types and task areas, which hardly ever change. A node keeps what it read, and
-- asks with each page only whether that still holds: every change, from whichever node, makes the version one that was
-- never before, so that what was read within a change that came to nothing is not taken for a later one.
CREATE TABLE classification_version (
    version uuid NOT NULL,
    id boolean PRIMARY KEY DEFAULT true,
    CONSTRAINT classification_version_is_one CHECK (id)
);
INSERT INTO classification_version (version) VALUES (uuidv7());

CREATE FUNCTION classification_has_changed() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE classification_version SET version = uuidv7();
    RETURN NULL;
END;
$$;
CREATE TRIGGER typology_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON typology
    FOR EACH STATEMENT EXECUTE FUNCTION classification_has_changed();
CREATE TRIGGER network_type_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON network_type
    FOR EACH STATEMENT EXECUTE FUNCTION classification_has_changed();
CREATE TRIGGER task_area_changed AFTER INSERT OR UPDATE OR DELETE OR TRUNCATE ON task_area
    FOR EACH STATEMENT EXECUTE FUNCTION classification_has_changed();
