-- A link that was mailed. The database never holds the token, only its hash.
CREATE TABLE login_link (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    token_hash bytea NOT NULL CONSTRAINT login_link_token_unique UNIQUE,
    account_id uuid NOT NULL REFERENCES account,
    browser_hash bytea NOT NULL,
    code_hash bytea NOT NULL,
    code_tries int NOT NULL DEFAULT 0,
    asked_at timestamptz NOT NULL,
    expires_at timestamptz NOT NULL,
    used_at timestamptz,
    destination text
);
CREATE INDEX login_link_account_id ON login_link (account_id, asked_at);

-- Passkeys, in the columns Spring Security's JDBC repositories expect.
CREATE TABLE user_entities (
    id varchar(1000) PRIMARY KEY,
    name varchar(100) NOT NULL CONSTRAINT user_entities_name_unique UNIQUE,
    display_name varchar(200)
);
CREATE TABLE user_credentials (
    credential_id varchar(1000) PRIMARY KEY,
    user_entity_user_id varchar(1000) NOT NULL REFERENCES user_entities (id) ON DELETE CASCADE,
    public_key bytea NOT NULL,
    signature_count bigint,
    uv_initialized boolean,
    backup_eligible boolean NOT NULL,
    authenticator_transports varchar(1000),
    public_key_credential_type varchar(100),
    backup_state boolean NOT NULL,
    attestation_object bytea,
    attestation_client_data_json bytea,
    created timestamp,
    last_used timestamp,
    label varchar(1000) NOT NULL
);
CREATE INDEX user_credentials_user_entity_user_id ON user_credentials (user_entity_user_id);

-- An organisation's own account (OpenID Connect): who says so, and whom they mean.
CREATE TABLE external_identity (
    issuer text NOT NULL,
    subject text NOT NULL,
    account_id uuid NOT NULL REFERENCES account,
    linked_at timestamptz NOT NULL,
    PRIMARY KEY (issuer, subject)
);
CREATE INDEX external_identity_account_id ON external_identity (account_id);
