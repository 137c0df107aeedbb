package fi.solmu.lifecycle;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.LongRuns;
import fi.solmu.SolmuProcess;
import fi.solmu.TestDatabase;
import fi.solmu.register.RegisterData;
import fi.solmu.site.catalogue.SomeNetworks;
import java.io.IOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/**
 * A process killed (-9) while days warn of ends, tell members and close networks: no fact without its letters, no letter
 * without its fact, and in the end each letter that was due, once.
 */
class NoticesKilledIT {
    private static final int KILLS = 20;

    /** The days that come, the first being today. Not so many that the members of what closed are removed. */
    private static final int DAYS = 7;

    private static final int MEMBERS = 12;
    private static final List<Integer> WARNED_AHEAD = List.of(7, 30, 90);
    private static final int TOLD_AHEAD = 14;

    private final String url = TestDatabase.create();
    private final JdbcClient db =
            JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.user(), TestDatabase.password()));
    private final RegisterData data = new RegisterData(db, null, null);
    private final LocalDate today = LocalDate.now(ZoneId.of("Europe/Helsinki"));
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private final Map<UUID, Network> networks = new HashMap<>();
    private final List<String> group = new ArrayList<>();

    /** A network as it was made, and who is written to about it. */
    private record Network(UUID id, boolean decided, int endsIn, String coordinator, List<String> members) {}

    /** Something that happened to a network and of which somebody is told; of a warning how many days ahead it was. */
    private record Fact(
            UUID network, LocalDate endsOn, @Nullable Integer daysAhead) {}

    /** A letter that tells somebody of it. */
    private record Told(Fact fact, String address) {}

    @Test
    void whoeverIsKilledLeavesEachFactWithItsLettersAndTheNextWritesTheRest() throws Exception {
        killed(2);
    }

    @Test
    @Tag("long")
    void soItIsTwentyTimes() throws Exception {
        LongRuns.write(
                "mail",
                "processes killed (-9) while they warn of ends, tell members and close networks",
                "no notice lost, none queued twice",
                () -> {
                    killed(KILLS);
                    return "%d kills, %d letters due: each there once".formatted(KILLS, due().size());
                });
    }

    private void killed(int kills) throws Exception {
        int midway = 0;
        for (int i = 0; i < kills; i++) {
            try (var process = SolmuProcess.start(LivingProcess.class, url)) {
                if (i % 2 == 0) {
                    somethingToLive();
                }
                live(process);
                killMidway(process);
            }
            assertThat(letters()).as(told()).containsExactlyInAnyOrderElementsOf(owed());
            thatNothingIsHalfClosed();
            midway += letters().size() < due().size() ? 1 : 0;
            if (i % 2 == 1 || i == kills - 1) {
                try (var process = SolmuProcess.start(LivingProcess.class, url)) {
                    live(process);
                    process.hears("lived");
                }
                assertThat(letters()).as(told()).containsExactlyInAnyOrderElementsOf(due());
                assertThat(owed()).as(told()).containsExactlyInAnyOrderElementsOf(due());
                thatNothingIsHalfClosed();
                assertThat(closed()).as(told()).isEqualTo(toClose());
            }
        }
        assertThat(midway).as("how many were killed with letters yet to write").isGreaterThanOrEqualTo(kills / 2);
    }

    private void live(SolmuProcess process) throws IOException {
        process.tell("live " + today + " " + today.plusDays(DAYS - 1));
        process.hears("living");
    }

    /** Some time after some of the letters have been written, most likely while the next ones are. */
    private void killMidway(SolmuProcess process) throws InterruptedException {
        int present = letters().size();
        int until = present + random.nextInt(Math.max(1, (due().size() - present) * 3 / 4));
        var watching = new SingleConnectionDataSource(url, TestDatabase.user(), TestDatabase.password(), true);
        try {
            var written = JdbcClient.create(watching).sql("SELECT count(*) FROM letter");
            while (written.query(Integer.class).single() < until) {
                Thread.sleep(1);
            }
        } finally {
            watching.destroy();
        }
        process.killAfter(Duration.ofMillis(random.nextInt(20)), db);
    }

    private String told() {
        return "seed " + seed;
    }

    private int count(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }

    // ---------------------------------------------------------------- what there is

    private void somethingToLive() {
        if (group.isEmpty()) {
            for (var name : List.of("Pekka", "Tuija")) {
                group.add(address(data.account(name, "GROUP")));
            }
        }
        for (int day = 0; day < DAYS; day++) {
            for (boolean decided : List.of(true, false)) {
                network(decided, day);
                network(decided, TOLD_AHEAD + day);
            }
            for (int ahead : WARNED_AHEAD) {
                network(false, ahead + day);
            }
        }
    }

    private String address(UUID account) {
        return db.sql("SELECT email::text FROM account WHERE id = :account")
                .param("account", account)
                .query(String.class)
                .single();
    }

    /** One that is to close on a day because that was decided, or because its term ends then. */
    private void network(boolean decided, int endsIn) {
        var network = new SomeNetworks(db).published("v-" + UUID.randomUUID(), "Verkosto " + UUID.randomUUID());
        db.sql("""
                        UPDATE network_state SET status = :status, term = :term, ends_on = :endsOn WHERE network_id = :network
                        """)
                .param("status", decided ? "CLOSING" : "RUNNING")
                .param("term", decided ? null : "FIXED")
                .param("endsOn", today.plusDays(endsIn))
                .param("network", network)
                .update();
        var coordinator = somebody("Helena");
        data.coordinates(network, coordinator.id());
        var members = Stream.generate(() -> somebody("Aino")).limit(MEMBERS).toList();
        members.forEach(member -> data.member(network, member.id(), today.minusYears(1), null));
        networks.put(
                network,
                new Network(
                        network,
                        decided,
                        endsIn,
                        coordinator.address(),
                        members.stream().map(Somebody::address).toList()));
    }

    private record Somebody(UUID id, String address) {}

    private Somebody somebody(String givenName) {
        var familyName = "v" + UUID.randomUUID().toString().replace("-", "");
        return new Somebody(data.person(givenName, familyName), RegisterData.address(givenName, familyName));
    }

    // ---------------------------------------------------------------- what ought to be, and what is

    /** What everybody is to have been told once these days have come. */
    private List<Told> due() {
        return networks.values().stream()
                .flatMap(network -> Stream.concat(warnings(network), notice(network)))
                .flatMap(this::toEach)
                .toList();
    }

    private Stream<Fact> warnings(Network network) {
        return network.decided()
                ? Stream.empty()
                : IntStream.range(0, DAYS)
                        .map(day -> network.endsIn() - day)
                        .filter(left -> left > 0)
                        .mapToObj(left -> WARNED_AHEAD.stream()
                                .filter(ahead -> left <= ahead)
                                .findFirst())
                        .flatMap(Optional::stream)
                        .distinct()
                        .map(ahead -> fact(network, ahead));
    }

    private Stream<Fact> notice(Network network) {
        return network.endsIn() < DAYS + TOLD_AHEAD ? Stream.of(fact(network, null)) : Stream.empty();
    }

    private Fact fact(Network network, @Nullable Integer daysAhead) {
        return new Fact(network.id(), today.plusDays(network.endsIn()), daysAhead);
    }

    private Stream<Told> toEach(Fact fact) {
        var network = networks.get(fact.network());
        var addresses = fact.daysAhead() == null
                ? network.members().stream()
                : Stream.concat(group.stream(), Stream.of(network.coordinator()));
        return addresses.map(address -> new Told(fact, address));
    }

    /** What the facts that are there say everybody has been told. */
    private List<Told> owed() {
        return db.sql("""
                        SELECT network_id, ends_on, days_ahead FROM term_warning
                        UNION ALL
                        SELECT network_id, closes_on, NULL FROM closing_notice WHERE sent_at IS NOT NULL
                        """).query((row, _) -> fact(row)).list().stream()
                .flatMap(this::toEach)
                .toList();
    }

    private static Fact fact(ResultSet row) throws SQLException {
        return new Fact(
                row.getObject("network_id", UUID.class),
                row.getObject("ends_on", LocalDate.class),
                row.getObject("days_ahead", Integer.class));
    }

    /** What is in the outbox. */
    private List<Told> letters() {
        return db.sql("""
                        SELECT split_part(unique_key, '/', 2)::uuid AS network_id, split_part(unique_key, '/', 3)::date AS ends_on,
                               CASE purpose WHEN 'network.warning' THEN split_part(unique_key, '/', 4)::int END AS days_ahead,
                               recipient::text AS address
                        FROM letter
                        """)
                .query((row, _) -> new Told(fact(row), row.getString("address")))
                .list();
    }

    /** A closed network has told its members and has none any more; one that has not closed has them all. */
    private void thatNothingIsHalfClosed() {
        assertThat(count("""
                        SELECT count(*) FROM network_state s
                        WHERE s.ended_at IS NULL AND ((s.status = 'CLOSED') <> EXISTS (
                                  SELECT FROM membership m WHERE m.network_id = s.network_id AND m.until IS NOT NULL)
                              OR s.status = 'CLOSED' AND EXISTS (
                                  SELECT FROM membership m WHERE m.network_id = s.network_id AND m.until IS NULL)
                              OR s.status = 'CLOSED' AND NOT EXISTS (
                                  SELECT FROM closing_notice c WHERE c.network_id = s.network_id AND c.sent_at IS NOT NULL))
                        """)).as(told()).isZero();
    }

    private int closed() {
        return count("SELECT count(*) FROM network_state WHERE status = 'CLOSED'");
    }

    private int toClose() {
        return Math.toIntExact(networks.values().stream()
                .filter(network -> network.endsIn() < DAYS)
                .count());
    }
}
