package fi.solmu.register.questions;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.register.Entries;
import fi.solmu.register.memberships.MemberQueries;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The number of members of whom something is open is kept until something changes that it is counted from. */
@SolmuTest
class KeptQuestionsIT {
    private static final String REFUSED = """
            INSERT INTO letter (purpose, unique_key, recipient, language, subject, body, written_at, next_try_at, status)
            VALUES ('test', gen_random_uuid()::text, :address, 'fi', 'Hei', 'Hei', now(), now(), 'REFUSED')
            """;
    private static final String TOLD = """
            WITH a AS (INSERT INTO confirming_answer (person_id, answered_at) VALUES (%s, now()) RETURNING id)
            INSERT INTO confirming_said (answer_id, place, what, words)
            SELECT id, 1, 'EMPLOYER_IN_WORDS', 'Jokin Säätiö' FROM a
            """;

    @Autowired
    private QuestionQueries questions;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Clock clock;

    private LocalDate today;
    private UUID network;
    private UUID person;
    private UUID other;
    private UUID organisation;
    private String address;

    @BeforeEach
    void aMemberOfWhomNothingIsOpen() {
        var entries = new Entries(db);
        today = LocalDate.now(clock);
        network = entries.network(Entries.unique("Selvä"));
        person = entries.person("Aino", Entries.unique("Selvä"));
        other = entries.person("Aino", Entries.unique("Toinen"));
        organisation = entries.municipality(Entries.unique("Selvälä"));
        address = Entries.unique("aino") + "@selvala.example";
        entries.email(person, address);
        entries.employment(person, organisation, "johtaja", today.minusYears(2), null);
        entries.membership(network, person, organisation, today.minusYears(2));
        run("UPDATE membership SET confirmed_on = :today WHERE person_id = :person");
    }

    private int kept() {
        var version = db.sql("SELECT " + MemberQueries.VERSION + " || ' ' || " + QuestionQueries.VERSION
                        + " FROM network n WHERE n.id = :network")
                .param("network", network)
                .param("today", today)
                .query(String.class)
                .single();
        return questions.kept(network, version, today);
    }

    private void run(String change) {
        db.sql(change)
                .param("network", network)
                .param("person", person)
                .param("other", other)
                .param("organisation", organisation)
                .param("address", address)
                .param("today", today)
                .update();
    }

    private void becomes(int open) {
        assertThat(kept()).isEqualTo(open).isEqualTo(questions.count(network, today));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE membership SET confirmed_on = NULL WHERE person_id = :person",
                "UPDATE employment SET until = :today - 1 WHERE person_id = :person",
                "UPDATE person_email SET until = :today - 1 WHERE person_id = :person",
                REFUSED,
                """
                WITH list AS (INSERT INTO source (name, kind, added_at)
                              VALUES ('Lista ' || gen_random_uuid(), 'LIST', now()) RETURNING id),
                     row AS (INSERT INTO source_record (source_id, run_id, line, fingerprint, content, received_at)
                             SELECT id, gen_random_uuid(), 1, '\\x00', '{}', now() FROM list RETURNING id, source_id)
                INSERT INTO person_record (record_id, source_id, source_key, person_key, own_key, given_name, family_name,
                                           emails, bounced_on, networks, member_role, member_since, received_at)
                SELECT id, source_id, '1', '1', true, 'Aino', 'Selvä', ARRAY[:address], :today, '{}', 'MEMBER', :today, now()
                FROM row
                """
            })
    void whatBecomesOpenIsNoticed(String change) {
        becomes(0);
        run(change);
        becomes(1);
    }

    @Test
    void aLetterThatArrivesEndsWhatARefusedOneBegan() {
        run(REFUSED);
        becomes(1);
        run("UPDATE letter SET status = 'SENT' WHERE recipient = :address");
        becomes(0);
    }

    @Test
    void whatAMemberToldIsOpenUntilItIsLookedInto() {
        run(TOLD.formatted(":person"));
        becomes(1);
        run("""
                UPDATE confirming_said SET handled_at = now()
                WHERE answer_id IN (SELECT id FROM confirming_answer WHERE person_id = :person)
                """);
        becomes(0);
    }

    @Test
    void whatWasToldByWhoeverIsFoundToBeTheMemberIsNoticed() {
        run(TOLD.formatted(":other"));
        becomes(0);
        run("UPDATE person SET canonical_id = :person WHERE id = :other");
        becomes(1);
    }

    @Test
    void nothingIsOpenAboutAClosedNetwork() {
        run("UPDATE membership SET confirmed_on = NULL WHERE person_id = :person");
        becomes(1);
        run(
                "UPDATE network_state SET status = 'CLOSED', reason = 'DECIDED', since = :today WHERE network_id = :network");
        becomes(0);
    }
}
