-- Each page of a network with members asks whether anything new is open about them: few rows of each table.
CREATE INDEX person_record_bounced ON person_record (record_id) WHERE bounced_on IS NOT NULL AND ended_at IS NULL;
CREATE INDEX confirming_said_to_handle ON confirming_said (answer_id) WHERE what = 'EMPLOYER_IN_WORDS' AND handled_at IS NULL;
