-- An address at which somebody's calendar reads meetings: of all their networks, or of one. Of the secret in the address
-- only the fingerprint is here. Taken back or renewed, the row ends.
CREATE TABLE calendar_feed (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id uuid NOT NULL REFERENCES account,
    network_id uuid REFERENCES network,
    token_hash bytea NOT NULL CONSTRAINT calendar_feed_token_unique UNIQUE,
    made_at timestamptz NOT NULL,
    ended_at timestamptz,
    CONSTRAINT calendar_feed_ends_after_it_was_made CHECK (ended_at >= made_at)
);
CREATE UNIQUE INDEX calendar_feed_one_at_a_time ON calendar_feed (account_id, network_id) NULLS NOT DISTINCT
    WHERE ended_at IS NULL;
CREATE INDEX calendar_feed_account_id ON calendar_feed (account_id);
CREATE INDEX calendar_feed_network_id ON calendar_feed (network_id);
