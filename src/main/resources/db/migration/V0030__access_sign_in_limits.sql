-- A link is asked for in the same way whether or not there is an account of that address: the answer must not tell.
-- Who asked, and for which address, is kept as hashes for a day, to count by.
ALTER TABLE login_link
    ALTER account_id DROP NOT NULL,
    ADD address_hash bytea NOT NULL,
    ADD client_hash bytea NOT NULL;
CREATE INDEX login_link_address_hash ON login_link (address_hash, asked_at);
CREATE INDEX login_link_client_hash ON login_link (client_hash, asked_at);
CREATE INDEX login_link_asked_at ON login_link (asked_at);

-- Single-key commands can be switched off (WCAG 2.1.4).
ALTER TABLE account ADD single_keys boolean NOT NULL DEFAULT true;

CREATE INDEX audit_entry_at ON audit_entry (at DESC, id DESC);
CREATE INDEX audit_entry_action ON audit_entry (action, at DESC);
