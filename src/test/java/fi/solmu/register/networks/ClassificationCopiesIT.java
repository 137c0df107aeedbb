package fi.solmu.register.networks;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import java.sql.Connection;
import java.sql.SQLException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Executors;
import javax.sql.DataSource;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What is kept twice so that pages are cheap: types and areas in the network's row, the classification in a node. */
@SolmuTest
class ClassificationCopiesIT {
    @Autowired
    private JdbcClient db;

    @Autowired
    private DataSource connections;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private ClassificationQueries classifications;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    private UUID network;
    private List<UUID> areas;

    @BeforeEach
    void aNetworkAndTwoAreas() {
        network = new RegisterData(db, intake, edits).network("Luokiteltu " + UUID.randomUUID());
        areas = List.of(area("Kopioitu alue"), area("Toinen kopioitu alue"));
    }

    @Test
    void theNetworksRowHasItsAreasWhateverHappensToThem() {
        areas.forEach(area -> insert(network, area));
        assertThat(copied()).containsExactlyInAnyOrderElementsOf(areas);
        db.sql("DELETE FROM network_task_area WHERE network_id = :n AND task_area_id = :a")
                .param("n", network)
                .param("a", areas.getFirst())
                .update();
        assertThat(copied()).containsExactly(areas.getLast());
        var other = new RegisterData(db, intake, edits).network("Toinen luokiteltu " + UUID.randomUUID());
        db.sql("UPDATE network_task_area SET network_id = :other WHERE network_id = :n")
                .param("other", other)
                .param("n", network)
                .update();
        assertThat(copied()).isEmpty();
        assertThat(copied(other)).containsExactly(areas.getLast());
    }

    @Test
    void theNetworksRowHasItsTypes() {
        var typology = UUID.randomUUID();
        var type = UUID.randomUUID();
        db.sql("INSERT INTO typology (id, code, name_fi, position) VALUES (:id, :code, 'Kopioitu', 900)")
                .param("id", typology)
                .param("code", "copied-" + typology)
                .update();
        db.sql("""
                        INSERT INTO network_type (id, typology_id, code, kind, name_fi, joining, members_named, in_use,
                                                  position)
                        VALUES (:id, :typology, :code, 'NETWORK', 'Kopioitu', 'OPEN', true, true, 900)
                        """)
                .param("id", type)
                .param("typology", typology)
                .param("code", "copied-" + type)
                .update();
        db.sql("INSERT INTO network_typing (network_id, typology_id, type_id) VALUES (:n, :typology, :type)")
                .param("n", network)
                .param("typology", typology)
                .param("type", type)
                .update();
        assertThat(types()).containsExactly(type);
        db.sql("DELETE FROM network_typing WHERE network_id = :n")
                .param("n", network)
                .update();
        assertThat(types()).isEmpty();
    }

    @Test
    void ofTwoWhoClassifyANetworkAtOnceTheSecondKeepsWhatTheFirstDid() throws Exception {
        try (var first = connections.getConnection();
                var second = connections.getConnection();
                var threads = Executors.newSingleThreadExecutor()) {
            first.setAutoCommit(false);
            insert(first, areas.getFirst());
            int backend = backend(second);
            var waiting = threads.submit(() -> {
                insert(second, areas.getLast());
                return true;
            });
            waitUntilBlocked(backend);
            first.commit();
            first.setAutoCommit(true);
            assertThat(waiting.get()).isTrue();
        }
        assertThat(copied()).containsExactlyInAnyOrderElementsOf(areas);
    }

    @Test
    void aNodeReadsTheClassificationAnewWhenItChanged() {
        var code = "fresh-" + UUID.randomUUID();
        assertThat(classifications.read().area(code)).isEmpty();
        var area = area("Uusi alue", code);
        assertThat(classifications.read().area(code).orElseThrow().name().fi()).isEqualTo("Uusi alue");
        assertThat(classifications.read()).isSameAs(classifications.read());
        db.sql("UPDATE task_area SET name_fi = 'Uudempi alue' WHERE id = :id")
                .param("id", area)
                .update();
        assertThat(classifications.read().area(code).orElseThrow().name().fi()).isEqualTo("Uudempi alue");
    }

    @Test
    void onlyWhatIsCommittedIsKept() {
        var code = "undone-" + UUID.randomUUID();
        area("Muu alue"); // so that nothing is known of this version yet
        new TransactionTemplate(transactions).executeWithoutResult(change -> {
            area("Peruttu alue", code);
            assertThat(classifications.read().area(code)).isEmpty();
            change.setRollbackOnly();
        });
        assertThat(classifications.read().area(code)).isEmpty();
    }

    @Test
    void whoeverChangesTheClassificationForLongHoldsNobodyUp() throws Exception {
        try (var first = connections.getConnection()) {
            first.setAutoCommit(false);
            try (var statement = first.createStatement()) {
                statement.execute(
                        "UPDATE task_area SET name_fi = 'Kauan muutettu' WHERE id = '" + areas.getFirst() + "'");
            }
            db.sql("UPDATE task_area SET name_fi = 'Heti muutettu' WHERE id = :id")
                    .param("id", areas.getLast())
                    .update();
            assertThat(classifications.read().area(areas.getLast()).name().fi()).isEqualTo("Heti muutettu");
            first.commit();
            first.setAutoCommit(true);
        }
        assertThat(classifications.read().area(areas.getFirst()).name().fi()).isEqualTo("Kauan muutettu");
    }

    private UUID area(String name) {
        return area(name, "copied-" + UUID.randomUUID());
    }

    private UUID area(String name, String code) {
        return db.sql("INSERT INTO task_area (code, name_fi, position) VALUES (:code, :name, 900) RETURNING id")
                .param("code", code)
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    private void insert(UUID network, UUID area) {
        db.sql("INSERT INTO network_task_area (network_id, task_area_id) VALUES (:n, :a)")
                .param("n", network)
                .param("a", area)
                .update();
    }

    private void insert(Connection connection, UUID area) throws SQLException {
        try (var statement = connection.prepareStatement("INSERT INTO network_task_area VALUES (?, ?)")) {
            statement.setObject(1, network);
            statement.setObject(2, area);
            statement.executeUpdate();
        }
    }

    private static int backend(Connection connection) throws SQLException {
        try (var statement = connection.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            return row.getInt(1);
        }
    }

    private void waitUntilBlocked(int backend) throws InterruptedException {
        var end = Instant.now().plus(Duration.ofSeconds(20));
        while (!db.sql("SELECT cardinality(pg_blocking_pids(:backend)) > 0")
                .param("backend", backend)
                .query(Boolean.class)
                .single()) {
            assertThat(Instant.now()).as("nobody waits").isBefore(end);
            Thread.sleep(20);
        }
    }

    private List<UUID> copied() {
        return copied(network);
    }

    private List<UUID> copied(UUID of) {
        return db.sql("SELECT unnest(task_area_ids) FROM network WHERE id = :n")
                .param("n", of)
                .query(UUID.class)
                .list();
    }

    private List<UUID> types() {
        return db.sql("SELECT unnest(type_ids) FROM network WHERE id = :n")
                .param("n", network)
                .query(UUID.class)
                .list();
    }
}
