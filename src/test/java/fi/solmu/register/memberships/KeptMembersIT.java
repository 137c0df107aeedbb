package fi.solmu.register.memberships;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.kernel.Language;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import fi.solmu.register.memberships.MemberQueries.Addresses;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** Members that a node has read before are shown only as long as they are what the database would say now. */
@SolmuTest
class KeptMembersIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private JdbcClient db;

    @Autowired
    private DataSource connections;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private MemberQueries queries;

    private RegisterData data;
    private UUID network;
    private UUID other;
    private UUID person;
    private UUID stranger;
    private UUID organisation;

    @BeforeEach
    void aMemberAndADeputyOfSomeoneElse() {
        data = new RegisterData(db, intake, edits);
        network = data.network("Muistettu verkosto " + UUID.randomUUID());
        other = data.network("Toinen verkosto " + UUID.randomUUID());
        person = data.person("Aino", "Muistettu");
        stranger = data.person("Bertta", "Vieras");
        organisation = data.organisation("Muistettu kunta " + UUID.randomUUID());
        var membership = data.member(network, person, TODAY.minusYears(1), null);
        data.works(person, organisation, "johtaja");
        var left = data.member(network, data.person("Cecilia", "Varsinainen"), TODAY.minusYears(2), null);
        db.sql("UPDATE membership SET until = :day WHERE id = :id")
                .param("day", TODAY.minusDays(1))
                .param("id", left)
                .update();
        db.sql("UPDATE membership SET role = 'DEPUTY', deputy_for_id = :left WHERE id = :id")
                .param("left", left)
                .param("id", membership)
                .update();
        data.member(other, stranger, TODAY.minusYears(1), null);
    }

    private String version() {
        return db.sql("SELECT " + MemberQueries.VERSION + " FROM network n WHERE n.id = :network")
                .param("network", network)
                .param("today", TODAY)
                .query(String.class)
                .single();
    }

    private List<Member> kept() {
        return queries.kept(network, version(), Language.FI, false, Addresses.CHOSEN, TODAY);
    }

    private List<Member> now() {
        return queries.of(network, Language.FI, false, Addresses.CHOSEN, TODAY);
    }

    private void run(String change) {
        db.sql(change)
                .param("network", network)
                .param("other", other)
                .param("person", person)
                .param("stranger", stranger)
                .param("organisation", organisation)
                .param("day", TODAY)
                .update();
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        assertThat(kept()).isSameAs(kept()).isEqualTo(now()).hasSize(1);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE person SET given_name = 'Aune' WHERE id = :person",
                "UPDATE person SET addresses_shown_to = 'MEMBERS' WHERE id = :person",
                "UPDATE person SET family_name = 'Uusi' WHERE family_name = 'Varsinainen'",
                "UPDATE membership SET role = 'CHAIR', deputy_for_id = NULL WHERE person_id = :person",
                "UPDATE membership SET confirmed_on = :day WHERE person_id = :person",
                "UPDATE membership SET until = :day - 1 WHERE person_id = :person",
                """
                UPDATE membership SET organisation_id = (SELECT id FROM organisation WHERE id <> :organisation LIMIT 1)
                WHERE person_id = :person
                """,
                "UPDATE membership SET network_id = :network WHERE person_id = :stranger",
                """
                UPDATE membership_statement SET stated_for = :stranger, person_id = :stranger
                WHERE id = (SELECT deputy_for_id FROM membership WHERE person_id = :person)
                """,
                "DELETE FROM membership WHERE person_id = :person",
                """
                INSERT INTO membership (network_id, person_id, role, since, said_at)
                VALUES (:network, :stranger, 'MEMBER', :day, now())
                """,
                "UPDATE employment SET title = 'päällikkö' WHERE person_id = :person",
                """
                UPDATE employment_statement SET stated_for = :stranger, person_id = :stranger
                WHERE person_id = :person
                """,
                "UPDATE person SET canonical_id = :stranger WHERE id = :person",
                "DELETE FROM employment WHERE person_id = :person",
                "UPDATE organisation SET name_fi = 'Uudennimi' WHERE id = :organisation",
                "UPDATE network SET canonical_id = :network WHERE id = :other"
            })
    void everythingThatPagesShowIsNoticed(String change) {
        var before = kept();
        run(change);
        assertThat(kept()).isEqualTo(now()).isNotEqualTo(before);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "INSERT INTO person_email (person_id, address, said_at) VALUES (:person, 'uusi@kunta.invalid', now())",
                "UPDATE person_email SET address = 'muu@kunta.invalid' WHERE person_id = :person",
                "UPDATE person_email SET until = :day - 1 WHERE person_id = :person",
                "DELETE FROM person_email WHERE person_id = :person"
            })
    void changesOfAddressesAreNoticed(String change) {
        run("UPDATE person SET addresses_shown_to = 'MEMBERS' WHERE id = :person");
        var before = kept();
        run(change);
        assertThat(kept()).isEqualTo(now()).isNotEqualTo(before);
    }

    @Test
    void tomorrowIsAnotherDay() {
        run("UPDATE membership SET until = :day WHERE person_id = :person");
        assertThat(kept()).hasSize(1);
        assertThat(queries.kept(network, version(), Language.FI, false, Addresses.CHOSEN, TODAY.plusDays(1)))
                .isEmpty();
    }

    @Test
    void whatIsNotCommittedIsShownToNobodyElseAndNotKept() throws SQLException {
        var before = kept();
        try (var connection = connections.getConnection();
                var statement = connection.createStatement()) {
            connection.setAutoCommit(false);
            statement.execute("UPDATE employment SET title = 'päällikkö' WHERE person_id = '" + person + "'");
            assertThat(kept()).isSameAs(before);
            connection.commit();
            connection.setAutoCommit(true);
        }
        assertThat(kept()).extracting(Member::title).containsExactly("päällikkö");
    }

    @Test
    void aTransactionThatIsTakenBackLeavesNothing() {
        var before = kept();
        new TransactionTemplate(transactions).executeWithoutResult(change -> {
            run("UPDATE person SET given_name = 'Aune' WHERE id = :person");
            assertThat(kept()).extracting(Member::givenName).containsExactly("Aune");
            run("UPDATE person SET given_name = 'Auli' WHERE id = :person");
            assertThat(kept()).extracting(Member::givenName).containsExactly("Auli");
            change.setRollbackOnly();
        });
        assertThat(kept()).isSameAs(before);
    }
}
