package fi.solmu.register.networks;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.access.Actor;
import fi.solmu.access.Role;
import fi.solmu.kernel.Language;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Lists of networks that a node has read before are shown only as long as they are what the database would say now. */
@SolmuTest
class KeptListsIT {
    private static final LocalDate TODAY = LocalDate.of(2026, 3, 2);

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private NetworkList list;

    @Autowired
    private NetworkListQueries queries;

    @Autowired
    private NetworkCounts counts;

    private RegisterData data;
    private Actor reader;
    private UUID network;
    private UUID other;
    private UUID coordinator;
    private UUID person;

    @BeforeEach
    void aNetworkWithACoordinator() {
        data = new RegisterData(db, intake, edits);
        network = data.network("Luettelon verkosto " + UUID.randomUUID());
        other = data.network("Luettelon toinen verkosto " + UUID.randomUUID());
        coordinator = data.person("Aino", "Vetäjä");
        data.coordinates(network, coordinator);
        person = data.person("Bertta", "Jäsen");
        data.member(network, person, TODAY.minusYears(2), null);
        reader = new Actor(
                UUID.randomUUID(),
                "Cecilia",
                Language.FI,
                Set.of(Role.ADMINISTRATOR),
                Map.of(network, Set.of(Role.COORDINATOR)));
        db.sql("""
                        INSERT INTO task_area (code, name_fi, position) VALUES ('kept', 'Muistettu', 950)
                        ON CONFLICT DO NOTHING
                        """).update();
    }

    private NetworkFilter filter(String name, String value) {
        try {
            return NetworkFilter.of(Map.of(name, new String[] {value}), list.classification());
        } catch (NetworkFilter.Unknown unknown) {
            throw new AssertionError(unknown);
        }
    }

    private NetworkListView page(NetworkFilter filter) {
        return list.view(filter, list.start(), reader, Language.FI, TODAY, 1000);
    }

    private NetworkListView now(NetworkFilter filter) {
        var own = Set.of(network);
        var classification = list.classification();
        return new NetworkListView(
                filter,
                classification,
                counts.of(own, false, TODAY),
                queries.page(filter, classification, own, Language.FI, TODAY, 1000),
                queries.count(filter, classification, own, TODAY),
                1000);
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        var first = page(NetworkFilter.none());
        var second = page(NetworkFilter.none());
        assertThat(second.counts()).isSameAs(first.counts());
        assertThat(second.rows().getFirst().state())
                .isSameAs(first.rows().getFirst().state());
        assertThat(second).usingRecursiveComparison().isEqualTo(now(NetworkFilter.none()));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "UPDATE network SET name_fi = 'Aivan uusi nimi' WHERE id = :network",
                "UPDATE network SET role = 'MEMBER', published = true WHERE id = :network",
                "UPDATE network SET conflicts = ARRAY['name_fi'] WHERE id = :network",
                "UPDATE network SET languages = ARRAY['sv'] WHERE id = :network",
                "UPDATE network SET canonical_id = :network WHERE id = :other",
                """
                UPDATE network_state SET status = 'RUNNING', review_on = :day, term = 'CONTINUING'
                WHERE network_id = :network
                """,
                "UPDATE network_state SET status = 'PAUSED' WHERE network_id = :network",
                "DELETE FROM coordination WHERE network_id = :network",
                "UPDATE coordination SET network_id = :other WHERE network_id = :network",
                """
                INSERT INTO coordination (network_id, person_id, as_deputy, since, said_at)
                VALUES (:other, :person, false, :day, now())
                """,
                "UPDATE person SET given_name = 'Aune' WHERE id = :coordinator",
                "UPDATE person SET family_name = 'Ohjaaja' WHERE id = :coordinator",
                """
                INSERT INTO network_task_area (network_id, task_area_id)
                SELECT :network, id FROM task_area WHERE code = 'kept'
                """,
                "UPDATE task_area SET name_fi = name_fi || ' uusi' WHERE code = 'kept'",
                """
                INSERT INTO membership (network_id, person_id, role, since, said_at)
                VALUES (:other, :coordinator, 'MEMBER', :day, now())
                """,
                "UPDATE membership SET until = :day - 1 WHERE network_id = :network",
                "DELETE FROM membership WHERE network_id = :network"
            })
    void everythingThatListsShowIsNoticed(String change) {
        var before = page(NetworkFilter.none());
        db.sql(change)
                .param("network", network)
                .param("other", other)
                .param("person", person)
                .param("coordinator", coordinator)
                .param("day", TODAY)
                .update();
        assertThat(page(NetworkFilter.none()))
                .usingRecursiveComparison()
                .isEqualTo(now(NetworkFilter.none()))
                .isNotEqualTo(before);
    }

    @Test
    void anOrderByMembersIsThatOfToday() {
        var byMembers = filter("sort", "members");
        page(byMembers);
        data.member(other, person, TODAY.minusYears(2), null);
        data.member(other, coordinator, TODAY.minusYears(2), null);
        assertThat(page(byMembers)).usingRecursiveComparison().isEqualTo(now(byMembers));
    }

    @Test
    void whatIsUnconfirmedIsAskedEachTime() {
        var unconfirmed = filter("members", "unconfirmed");
        assertThat(page(unconfirmed).rows())
                .extracting(NetworkListQueries.Row::id)
                .contains(network);
        db.sql("UPDATE membership SET confirmed_on = :day WHERE network_id = :network")
                .param("day", TODAY)
                .param("network", network)
                .update();
        assertThat(page(unconfirmed).rows())
                .extracting(NetworkListQueries.Row::id)
                .doesNotContain(network);
    }

    @Test
    void eachSeesTheirOwn() {
        var own = filter("own", "yes");
        assertThat(page(own).rows()).extracting(NetworkListQueries.Row::id).containsExactly(network);
        reader = new Actor(UUID.randomUUID(), "Daniela", Language.FI, Set.of(Role.ADMINISTRATOR), Map.of());
        assertThat(page(own).rows()).isEmpty();
        assertThat(page(own).counts().own()).isZero();
    }
}
