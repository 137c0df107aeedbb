-- Lists show the types and task areas of every network; so that they read one row for each, the network's own row has
-- them, too, kept true by the database.
ALTER TABLE network
    ADD COLUMN type_ids uuid[] NOT NULL DEFAULT '{}',
    ADD COLUMN task_area_ids uuid[] NOT NULL DEFAULT '{}';
COMMENT ON COLUMN network.type_ids IS 'Copied from network_typing';
COMMENT ON COLUMN network.task_area_ids IS 'Copied from network_task_area';

-- The row is locked first: of two people who classify one network at once the second must see what the first did.
CREATE FUNCTION network_types_are_copied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM network WHERE id IN (OLD.network_id, NEW.network_id) ORDER BY id FOR NO KEY UPDATE;
    UPDATE network n SET type_ids = ARRAY(SELECT y.type_id FROM network_typing y WHERE y.network_id = n.id)
    WHERE n.id IN (OLD.network_id, NEW.network_id);
    RETURN NULL;
END;
$$;
CREATE TRIGGER network_types_copied AFTER INSERT OR UPDATE OR DELETE ON network_typing
    FOR EACH ROW EXECUTE FUNCTION network_types_are_copied();

CREATE FUNCTION network_task_areas_are_copied() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    PERFORM FROM network WHERE id IN (OLD.network_id, NEW.network_id) ORDER BY id FOR NO KEY UPDATE;
    UPDATE network n SET task_area_ids = ARRAY(SELECT a.task_area_id FROM network_task_area a WHERE a.network_id = n.id)
    WHERE n.id IN (OLD.network_id, NEW.network_id);
    RETURN NULL;
END;
$$;
CREATE TRIGGER network_task_areas_copied AFTER INSERT OR UPDATE OR DELETE ON network_task_area
    FOR EACH ROW EXECUTE FUNCTION network_task_areas_are_copied();

UPDATE network n SET
    type_ids = ARRAY(SELECT y.type_id FROM network_typing y WHERE y.network_id = n.id),
    task_area_ids = ARRAY(SELECT a.task_area_id FROM network_task_area a WHERE a.network_id = n.id);
