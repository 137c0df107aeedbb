CREATE TABLE account (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    email citext NOT NULL CONSTRAINT account_email_unique UNIQUE,
    name text NOT NULL,
    language text NOT NULL CONSTRAINT account_language_known CHECK (language IN ('fi', 'sv', 'en')),
    created_at timestamptz NOT NULL DEFAULT now()
);

-- An account is open until it has a row here.
CREATE TABLE account_closure (
    account_id uuid PRIMARY KEY REFERENCES account,
    at timestamptz NOT NULL,
    closed_by uuid REFERENCES account
);
CREATE INDEX account_closure_closed_by ON account_closure (closed_by);

CREATE TABLE role_grant (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    account_id uuid NOT NULL REFERENCES account,
    role text NOT NULL CONSTRAINT role_grant_role_known CHECK (role IN ('GROUP', 'MANAGEMENT', 'ADMINISTRATOR')),
    granted_at timestamptz NOT NULL,
    granted_by uuid REFERENCES account,
    revoked_at timestamptz,
    revoked_by uuid REFERENCES account,
    CONSTRAINT role_grant_ends_after_it_began CHECK (revoked_at >= granted_at)
);
CREATE UNIQUE INDEX role_grant_once_at_a_time ON role_grant (account_id, role) WHERE revoked_at IS NULL;
CREATE INDEX role_grant_granted_by ON role_grant (granted_by);
CREATE INDEX role_grant_revoked_by ON role_grant (revoked_by);
