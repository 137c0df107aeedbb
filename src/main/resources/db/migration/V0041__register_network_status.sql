-- Lists and their counts ask of every network in which state it is and whether translations are missing. Both stand in
-- the network's own row, kept true by the database, so that one table answers.
ALTER TABLE network
    ADD COLUMN status text NOT NULL DEFAULT 'RECORDED',
    ADD COLUMN translations_missing boolean NOT NULL GENERATED ALWAYS AS (
        'fi' = ANY (languages) AND num_nulls(name_fi, purpose_fi, how_to_join_fi) > 0
        OR 'sv' = ANY (languages) AND num_nulls(name_sv, purpose_sv, how_to_join_sv) > 0
        OR 'en' = ANY (languages) AND num_nulls(name_en, purpose_en, how_to_join_en) > 0) STORED;
COMMENT ON COLUMN network.status IS 'The status of its state that has not ended: copied from network_state';

CREATE FUNCTION network_status_is_of_its_state() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    UPDATE network SET status = NEW.status WHERE id = NEW.network_id AND status <> NEW.status;
    RETURN NULL;
END;
$$;
CREATE TRIGGER network_state_copied AFTER INSERT OR UPDATE ON network_state
    FOR EACH ROW WHEN (NEW.ended_at IS NULL) EXECUTE FUNCTION network_status_is_of_its_state();
UPDATE network n SET status = s.status FROM network_state s WHERE s.network_id = n.id AND s.ended_at IS NULL;

-- Everything the saved views count, without a look at the rows themselves.
CREATE INDEX network_counted ON network (id) INCLUDE (status, role, conflicts, translations_missing) WHERE NOT merged;
DROP INDEX network_by_name_fi, network_by_name_sv, network_by_name_en;
CREATE INDEX network_by_name_fi ON network ((coalesce(name_fi, name_en, name_sv)) COLLATE "fi-x-icu", id)
    WHERE NOT merged AND status <> 'WITHDRAWN';
CREATE INDEX network_by_name_sv ON network ((coalesce(name_sv, name_en, name_fi)) COLLATE "sv-x-icu", id)
    WHERE NOT merged AND status <> 'WITHDRAWN';
CREATE INDEX network_by_name_en ON network ((coalesce(name_en, name_fi, name_sv)) COLLATE "en-x-icu", id)
    WHERE NOT merged AND status <> 'WITHDRAWN';
