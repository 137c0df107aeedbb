package fi.solmu.register;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

@SolmuTest
class MemberCountsIT {
    private static final LocalDate FIRST = LocalDate.of(2026, 1, 1);
    private static final int DAYS = 12;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    private UUID first;
    private UUID second;
    private List<UUID> people;

    @BeforeEach
    void twoNetworks() {
        var data = new RegisterData(db, intake, edits);
        first = data.network("Laskettu");
        second = data.network("Toinen laskettu");
        people = db.sql("INSERT INTO person (given_name, family_name, language) SELECT 'Eevi' || i, 'Lasku', 'fi' "
                        + "FROM generate_series(1, 5) i RETURNING id")
                .query(UUID.class)
                .list();
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3})
    void whateverHappensToMembershipsTheSumOfTheChangesIsTheNumberOfMembers(long seed) {
        var random = new Random(seed);
        for (int step = 0; step < 60; step++) {
            switch (random.nextInt(6)) {
                case 0, 1, 2 -> join(random);
                case 3 -> end(random);
                case 4 -> remove(random);
                default -> MemberCounts.addUp(db);
            }
            assertCounted(seed, step);
        }
        MemberCounts.addUp(db);
        assertCounted(seed, -1);
        assertThat(db.sql("SELECT count(*) - count(DISTINCT (network_id, day)) FROM membership_change")
                        .query(Integer.class)
                        .single())
                .as("rows that could be added up")
                .isZero();
    }

    private void join(Random random) {
        var since = FIRST.plusDays(random.nextInt(DAYS));
        db.sql("""
                INSERT INTO membership (network_id, person_id, role, since, until, said_at)
                SELECT :network, person, 'MEMBER', :since, :until, now() FROM unnest(:people) person
                """)
                .param("network", random.nextBoolean() ? first : second)
                .param(
                        "people",
                        people.subList(0, 1 + random.nextInt(people.size())).toArray(UUID[]::new))
                .param("since", since)
                .param("until", random.nextBoolean() ? null : since.plusDays(random.nextInt(DAYS)), java.sql.Types.DATE)
                .update();
    }

    /** Of several networks at once. */
    private void end(Random random) {
        db.sql("UPDATE membership SET until = since + :days WHERE person_id = :person")
                .param("days", random.nextInt(DAYS))
                .param("person", people.get(random.nextInt(people.size())))
                .update();
    }

    private void remove(Random random) {
        db.sql("DELETE FROM membership WHERE person_id = :person AND since = :since")
                .param("person", people.get(random.nextInt(people.size())))
                .param("since", FIRST.plusDays(random.nextInt(DAYS)))
                .update();
    }

    private void assertCounted(long seed, int step) {
        var wrong = db.sql("""
                        SELECT count(*) FROM unnest(:networks) network, generate_series(:first, :first + 30, 1) offset_day,
                             LATERAL (SELECT DATE '2025-12-30' + offset_day AS day) d
                        WHERE (SELECT count(*) FROM membership m WHERE m.network_id = network
                                 AND m.since <= d.day AND (m.until IS NULL OR m.until >= d.day))
                           <> (SELECT coalesce(sum(c.members), 0) FROM membership_change c
                               WHERE c.network_id = network AND c.day <= d.day)
                        """)
                .param("networks", new UUID[] {first, second})
                .param("first", 0)
                .query(Integer.class)
                .single();
        assertThat(wrong)
                .as("days on which the counts differ, seed %d, step %d", seed, step)
                .isZero();
    }
}
