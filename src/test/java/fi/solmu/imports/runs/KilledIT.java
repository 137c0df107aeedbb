package fi.solmu.imports.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.solmu.LongRuns;
import fi.solmu.SolmuProcess;
import fi.solmu.TestDatabase;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process killed (-9) while it takes a list of people in, or makes people one: all of it or nothing, and it goes on. */
class KilledIT {
    private static final int ROWS = 300;
    private static final int KILLS = 50;

    private final String url = TestDatabase.create();
    private final JdbcClient db =
            JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.user(), TestDatabase.password()));
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    @TempDir
    private Path folder;

    private SolmuProcess start() throws IOException {
        return SolmuProcess.start(ImportingProcess.class, url);
    }

    @Test
    void whoeverIsKilledLeavesNothingHalfDoneAndTheNextGoesOn() throws Exception {
        killed(2);
    }

    @Test
    @Tag("long")
    void soItIsFiftyTimes() throws Exception {
        LongRuns.write(
                "I11", "processes killed (-9) while they import or merge", "all or nothing, and it goes on", () -> {
                    killed(KILLS);
                    return KILLS + " kills: all or nothing, and it went on";
                });
    }

    private void killed(int kills) throws Exception {
        for (int i = 0; i < kills / 2; i++) {
            UUID run;
            try (var process = start()) {
                process.tell("import " + list(i) + " lista" + i);
                run = UUID.fromString(process.hears("accepted"));
                killSomeTimeWithin(process, 1_500);
            }
            assertThat(taken(run)).as(told()).isIn(0, ROWS);
            assertThat(taken(run) == ROWS).as(told()).isEqualTo(isApplied(run));

            try (var process = start()) {
                await().atMost(Duration.ofMinutes(2)).until(() -> isApplied(run));
                assertThat(taken(run)).as(told()).isEqualTo(ROWS);
                assertThat(count("SELECT count(*) FROM person")).as(told()).isEqualTo((i + 1) * ROWS);
                process.tell("merge " + random.nextLong());
                process.hears("merging");
                killSomeTimeWithin(process, 2_000);
            }
            thatWhatIsReadAsWhoseFollowsFromTheMerges();
        }
        try (var process = start()) {
            process.tell("separate");
            process.hears("separated");
        }
        thatWhatIsReadAsWhoseFollowsFromTheMerges();
        assertThat(count("SELECT count(*) FROM person WHERE canonical_id <> id"))
                .as(told())
                .isZero();
    }

    private String told() {
        return "seed " + seed;
    }

    /** People nobody takes for each other. */
    private Path list(int number) throws IOException {
        var lines = new StringBuilder("Id;Nimi;Sähköposti\n");
        for (int i = 0; i < ROWS; i++) {
            var name = word();
            lines.append("%d-%d;%s %s;%s@%s.example%n".formatted(number, i, word(), name, name, word()));
        }
        return Files.writeString(folder.resolve("lista" + number + ".csv"), lines);
    }

    private String word() {
        var letters = new StringBuilder();
        for (int i = 0; i < 12; i++) {
            letters.append((char) ('a' + random.nextInt(26)));
        }
        return letters.toString();
    }

    private void killSomeTimeWithin(SolmuProcess process, int milliseconds) throws InterruptedException {
        process.killAfter(Duration.ofMillis(random.nextInt(milliseconds)), db);
    }

    private int count(String sql) {
        return db.sql(sql).query(Integer.class).single();
    }

    private int taken(UUID run) {
        return db.sql("""
                        SELECT count(*) FROM source_record x
                        JOIN person_record r ON r.record_id = x.id
                        JOIN record_link l ON l.record_id = x.id AND l.ended_at IS NULL
                        JOIN person_email_statement e ON e.record_id = x.id AND e.person_id = l.person_id
                        WHERE x.run_id = :run
                        """).param("run", run).query(Integer.class).single();
    }

    private boolean isApplied(UUID run) {
        return db.sql("SELECT status = 'APPLIED' FROM import_state WHERE run_id = :run AND ended_at IS NULL")
                .param("run", run)
                .query(Boolean.class)
                .single();
    }

    private void thatWhatIsReadAsWhoseFollowsFromTheMerges() {
        assertThat(count("""
                        WITH RECURSIVE up AS (
                            SELECT id, id AS at FROM person
                            UNION
                            SELECT up.id, m.kept_id FROM up
                            JOIN person_merge m ON m.other_id = up.at AND m.undone_at IS NULL
                        )
                        SELECT count(*) FROM up JOIN person p ON p.id = up.id
                        WHERE p.canonical_id <> up.at
                          AND NOT EXISTS (SELECT FROM person_merge m WHERE m.other_id = up.at AND m.undone_at IS NULL)
                        """)).as(told()).isZero();
        assertThat(count("""
                        SELECT count(*) FROM person_email_statement e JOIN person p ON p.id = e.stated_for
                        WHERE e.person_id <> p.canonical_id
                        """)).as(told()).isZero();
    }
}
