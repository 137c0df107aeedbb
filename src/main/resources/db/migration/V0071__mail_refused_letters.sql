-- Each page of a network with members asks which addresses letters came back from: few of all letters.
CREATE INDEX letter_refused ON letter (recipient) WHERE status = 'REFUSED';
