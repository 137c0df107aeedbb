package fi.solmu.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.access.Action;
import fi.solmu.register.NetworkState.Decision;
import fi.solmu.register.NetworkState.IllegalTransition;
import fi.solmu.register.NetworkState.Reason;
import fi.solmu.register.NetworkState.Term;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Random lives of networks in the database: what the rows say is what happened. */
@SolmuTest
class NetworkLivesIT {
    private static final LocalDate FIRST_DAY = LocalDate.of(2023, 10, 1);
    private static final int ATTEMPTS = 12;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private NetworkStates states;

    @Test
    void everyLifeIsOneHistoryWithoutGapsOrOverlaps() {
        live(60, new Random().nextLong());
    }

    @Test
    @Tag("long")
    void thousandsOfLivesAreHistoriesWithoutGapsOrOverlaps() {
        live(3_000, new Random().nextLong());
    }

    private void live(int networks, long seed) {
        System.out.println("NetworkLivesIT: " + networks + " lives of seed " + seed);
        var chance = new Random(seed);
        var data = new RegisterData(db, intake, edits);
        var lived = new ArrayList<UUID>();
        for (int at = 0; at < networks; at++) {
            var network = data.network("Elämä " + UUID.randomUUID());
            lived.add(network);
            var expected = one(network, chance);
            assertThat(states.of(network)).as("seed " + seed).isEqualTo(kept(expected));
        }
        assertThat(wrong(lived)).as("seed " + seed).isEmpty();
    }

    /** Tries decisions in random order; tells the state that the rules alone come to. */
    private NetworkState one(UUID network, Random chance) {
        var expected = states.of(network);
        var day = FIRST_DAY;
        for (int at = 0; at < ATTEMPTS; at++) {
            day = day.plusDays(chance.nextInt(120));
            var decision = decision(chance, day);
            try {
                expected = expected.after(decision);
                states.decide(network, decision, null, Action.EDIT_NETWORK);
            } catch (IllegalTransition _) {
                refused(network, decision, expected);
            }
        }
        return expected;
    }

    private void refused(UUID network, Decision decision, NetworkState expected) {
        try {
            states.decide(network, decision, null, Action.EDIT_NETWORK);
            throw new AssertionError(decision + " was taken after " + expected);
        } catch (IllegalTransition _) {
            assertThat(states.of(network)).isEqualTo(kept(expected));
        }
    }

    /** Of a network that is to close, the day of its fixed term no longer counts, and stays in the row before only. */
    private static NetworkState kept(NetworkState state) {
        return state instanceof NetworkState.Closing closing && closing.term() instanceof Term.Fixed
                ? new NetworkState.Closing(closing.since(), closing.lastDay(), null)
                : state;
    }

    private static Decision decision(Random chance, LocalDate day) {
        var until = day.plusDays(1 + chance.nextInt(500));
        var term = chance.nextBoolean() ? new Term.Fixed(until) : new Term.Continuing(until);
        return switch (chance.nextInt(9)) {
            case 0, 1 -> new Decision.Confirm(day, term);
            case 2 -> new Decision.Continue(day, term);
            case 3 -> new Decision.Pause(day);
            case 4 -> new Decision.Revive(day, term);
            case 5 -> new Decision.WindDown(day, until);
            case 6 -> new Decision.KeepOn(day, term);
            case 7 -> new Decision.End(day, Reason.DECIDED);
            default -> new Decision.End(day, Reason.TERM_ENDED);
        };
    }

    /** Networks with no state that holds or with two, and states that do not begin where the one before ended. */
    private List<String> wrong(List<UUID> networks) {
        return db.sql("""
                        SELECT network_id || ' has ' || count(*) FILTER (WHERE ended_at IS NULL) || ' states'
                        FROM network_state WHERE network_id = ANY (:networks)
                        GROUP BY network_id HAVING count(*) FILTER (WHERE ended_at IS NULL) <> 1
                        UNION ALL
                        SELECT s.network_id || ' from ' || s.begun_at || ' after ' || s.before FROM (
                            SELECT network_id, begun_at, lag(ended_at) OVER (PARTITION BY network_id ORDER BY begun_at, id) AS before
                            FROM network_state WHERE network_id = ANY (:networks)) s
                        WHERE s.before IS DISTINCT FROM s.begun_at
                          AND EXISTS (SELECT FROM network_state e WHERE e.network_id = s.network_id AND e.begun_at < s.begun_at)
                        UNION ALL
                        SELECT n.id || ' shows ' || n.status FROM network n
                        JOIN network_state s ON s.network_id = n.id AND s.ended_at IS NULL
                        WHERE n.id = ANY (:networks) AND n.status <> s.status
                        """)
                .param("networks", networks.toArray(UUID[]::new))
                .query(String.class)
                .list();
    }
}
