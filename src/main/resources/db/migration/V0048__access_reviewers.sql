-- Those who decide who is who, and those who see to the protection of personal data.
ALTER TABLE role_grant
    DROP CONSTRAINT role_grant_role_known,
    ADD CONSTRAINT role_grant_role_known
        CHECK (role IN ('GROUP', 'MANAGEMENT', 'REVIEWER', 'PROTECTION_OFFICER', 'ADMINISTRATOR'));
