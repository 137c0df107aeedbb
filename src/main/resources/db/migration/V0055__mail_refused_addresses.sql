-- REFUSED: the server said for good that it takes no such letter. GIVEN_UP: it could not be reached, or put us off, for a week.
ALTER TABLE letter
    DROP CONSTRAINT letter_status_known,
    ADD CONSTRAINT letter_status_known
        CHECK (status IN ('WAITING', 'SENT', 'REFUSED', 'GIVEN_UP', 'EXPIRED', 'KEPT'));
CREATE INDEX letter_recipient ON letter (recipient, written_at);

-- Addresses whose latest letter was refused for good.
CREATE VIEW refused_address AS
SELECT DISTINCT r.recipient AS address
FROM letter r
WHERE r.status = 'REFUSED'
  AND NOT EXISTS (SELECT FROM letter s
                  WHERE s.recipient = r.recipient AND s.status = 'SENT' AND s.written_at > r.written_at);
