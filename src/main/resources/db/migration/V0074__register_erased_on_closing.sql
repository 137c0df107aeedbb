-- Whoever belonged only to a network that has closed is erased with its member data.
ALTER TABLE erasure DROP CONSTRAINT erasure_reason_known,
    ADD CONSTRAINT erasure_reason_known CHECK (reason IN ('OBJECTION', 'LEFT', 'WRONG_PERSON', 'NETWORK_CLOSED'));
