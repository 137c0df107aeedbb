-- KEPT: not mailed but left to be read here, in demo mode without a mail server.
ALTER TABLE letter
    DROP CONSTRAINT letter_status_known,
    ADD CONSTRAINT letter_status_known CHECK (status IN ('WAITING', 'SENT', 'REFUSED', 'EXPIRED', 'KEPT'));
