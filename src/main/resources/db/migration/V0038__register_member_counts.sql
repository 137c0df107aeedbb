-- How many members a network has on a day is the sum of what changed up to it, so that a list of networks need not go
-- through all memberships. Rows are only ever added, never changed: two people who edit the same network do not wait
-- for each other. A job adds up what has gathered.
CREATE TABLE membership_change (
    network_id uuid NOT NULL REFERENCES network,
    day date NOT NULL,
    members int NOT NULL
);
CREATE INDEX membership_change_of_network ON membership_change (network_id, day) INCLUDE (members);

CREATE FUNCTION membership_is_counted() RETURNS trigger LANGUAGE plpgsql AS $$
BEGIN
    IF TG_OP = 'TRUNCATE' THEN
        DELETE FROM membership_change;
        RETURN NULL;
    END IF;
    IF TG_OP <> 'INSERT' THEN
        INSERT INTO membership_change (network_id, day, members)
        SELECT network_id, day, sum(members) FROM (
            SELECT network_id, since AS day, -1 AS members FROM before
            UNION ALL SELECT network_id, until + 1, 1 FROM before WHERE until IS NOT NULL) gone
        GROUP BY network_id, day HAVING sum(members) <> 0;
    END IF;
    IF TG_OP <> 'DELETE' THEN
        INSERT INTO membership_change (network_id, day, members)
        SELECT network_id, day, sum(members) FROM (
            SELECT network_id, since AS day, 1 AS members FROM after
            UNION ALL SELECT network_id, until + 1, -1 FROM after WHERE until IS NOT NULL) come
        GROUP BY network_id, day HAVING sum(members) <> 0;
    END IF;
    RETURN NULL;
END;
$$;
CREATE TRIGGER membership_counted_in AFTER INSERT ON membership
    REFERENCING NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION membership_is_counted();
CREATE TRIGGER membership_counted_anew AFTER UPDATE ON membership
    REFERENCING OLD TABLE AS before NEW TABLE AS after FOR EACH STATEMENT EXECUTE FUNCTION membership_is_counted();
CREATE TRIGGER membership_counted_out AFTER DELETE ON membership
    REFERENCING OLD TABLE AS before FOR EACH STATEMENT EXECUTE FUNCTION membership_is_counted();
CREATE TRIGGER membership_counted_none AFTER TRUNCATE ON membership
    FOR EACH STATEMENT EXECUTE FUNCTION membership_is_counted();

INSERT INTO membership_change (network_id, day, members)
SELECT network_id, day, sum(members) FROM (
    SELECT network_id, since AS day, 1 AS members FROM membership
    UNION ALL SELECT network_id, until + 1, -1 FROM membership WHERE until IS NOT NULL) counted
GROUP BY network_id, day HAVING sum(members) <> 0;
