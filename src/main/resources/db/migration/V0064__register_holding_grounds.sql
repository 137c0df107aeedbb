-- Why people are held, and until when, as the association says it. A row holds until it is ended and another is said, so
-- that what was told at any time can be told afterwards. The months are what the service applies: how long after the last
-- membership the data protection officer is reminded, and how long letters are kept.
CREATE TABLE holding_ground (
    id uuid PRIMARY KEY DEFAULT uuidv7(),
    about text NOT NULL CONSTRAINT holding_ground_about_known
        CHECK (about IN ('MEMBERS', 'COORDINATORS', 'CONTACTS', 'ACCOUNTS', 'LEFT', 'SOURCE_ONLY', 'ADDED_ONLY', 'LETTERS')),
    legal_ground text NOT NULL CONSTRAINT holding_ground_legal_ground_known
        CHECK (legal_ground IN ('CONSENT', 'CONTRACT', 'LEGAL_OBLIGATION', 'VITAL_INTERESTS', 'PUBLIC_TASK',
                                'LEGITIMATE_INTERESTS')),
    why_fi text,
    why_sv text,
    why_en text,
    months int CONSTRAINT holding_ground_months_in_bounds CHECK (months BETWEEN 1 AND 120),
    said_at timestamptz NOT NULL,
    said_by uuid REFERENCES account,
    ended_at timestamptz,
    CONSTRAINT holding_ground_says_why CHECK (num_nonnulls(why_fi, why_sv, why_en) > 0),
    CONSTRAINT holding_ground_has_months_where_applied CHECK ((months IS NOT NULL) = (about IN ('LEFT', 'LETTERS')))
);
CREATE UNIQUE INDEX holding_ground_one_at_a_time ON holding_ground (about) WHERE ended_at IS NULL;
CREATE INDEX holding_ground_said_by ON holding_ground (said_by);

INSERT INTO holding_ground (about, legal_ground, why_fi, why_sv, why_en, months, said_at) VALUES
    ('MEMBERS', 'PUBLIC_TASK', 'Verkostojen hoitaminen kuuluu rekisterinpitäjän tehtäviin.',
     'Att sköta nätverken hör till den personuppgiftsansvarigas uppgifter.',
     'Running networks is one of the controller’s tasks.', NULL, now()),
    ('COORDINATORS', 'PUBLIC_TASK', 'Jokaisella verkostolla on nimetty vastuuhenkilö.',
     'Varje nätverk har en namngiven ansvarig.',
     'Every network has somebody named who is responsible.', NULL, now()),
    ('CONTACTS', 'PUBLIC_TASK', 'Organisaatio pitää omien ihmistensä tiedot ajan tasalla nimetyn yhteyshenkilön kautta.',
     'Organisationen håller uppgifterna om sina personer aktuella genom en namngiven kontaktperson.',
     'The organisation keeps the details of its people up to date through a named contact person.', NULL, now()),
    ('ACCOUNTS', 'PUBLIC_TASK', 'Palvelun käyttäminen: tili on avattu kirjautumista varten.',
     'Användning av tjänsten: kontot har öppnats för inloggning.',
     'Use of the service: the account was opened for signing in.', NULL, now()),
    ('LEFT', 'PUBLIC_TASK', 'Jäsenyyden päättyessä tiedot säilyvät hetken, jotta virheen voi korjata.',
     'När ett medlemskap upphör finns uppgifterna kvar en tid så att fel kan rättas.',
     'When a membership ends the details stay for a while, so that a mistake can be put right.', 12, now()),
    ('SOURCE_ONLY', 'PUBLIC_TASK', 'Lähde kertoo ihmisestä, mutta hän ei ole ollut missään verkostossa.',
     'En källa nämner personen, som inte har hört till något nätverk.',
     'A source tells of the person, who has not belonged to any network.', NULL, now()),
    ('ADDED_ONLY', 'PUBLIC_TASK', 'Joku on lisännyt ihmisen liittääkseen hänet verkostoon.',
     'Någon har lagt till personen för att ta med hen i ett nätverk.',
     'Somebody added the person to bring them into a network.', NULL, now()),
    ('LETTERS', 'PUBLIC_TASK', 'Kirjeistä selvitetään, onko viesti lähtenyt.',
     'Av breven framgår om ett meddelande har skickats.',
     'Letters show whether a message went out.', 6, now());
