package fi.solmu.surveys.answering;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.LongRuns;
import fi.solmu.SolmuProcess;
import fi.solmu.TestDatabase;
import fi.solmu.surveys.AnswerSecrets;
import fi.solmu.surveys.Side;
import java.io.IOException;
import java.time.Duration;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** A process killed (-9) while it takes answers: whatever it acknowledged is there, and nothing twice. */
class AnsweringKilledIT {
    private static final int KILLS = 20;

    /** A kill comes after at most so many forms were said to be sent, and so many milliseconds more: two or three forms. */
    private static final int MOST_SENT = 8;

    private static final int LATEST = 60;

    /** More than are answered from one kill to the next, so that there is always somebody left. */
    private static final int MEMBERS_EACH = 30;

    private final String url = TestDatabase.create();
    private final JdbcClient db =
            JdbcClient.create(new DriverManagerDataSource(url, TestDatabase.user(), TestDatabase.password()));
    private final long seed = System.nanoTime();
    private final Random random = new Random(seed);

    private SolmuProcess start() throws IOException {
        return SolmuProcess.start(AnsweringProcess.class, url);
    }

    @Test
    void whatWasAcknowledgedIsKeptOnce() throws Exception {
        killed(1);
    }

    @Test
    @Tag("long")
    void soItIsTwentyTimes() throws Exception {
        LongRuns.write("S5", "processes killed (-9) while they take answers", "nothing lost, nothing twice", () -> {
            killed(KILLS);
            return KILLS + " kills: nothing lost, nothing twice";
        });
    }

    private void killed(int kills) throws Exception {
        int members = kills * MEMBERS_EACH;
        String told;
        try (var process = start()) {
            process.tell("open " + members);
            told = process.hears("opened");
        }
        var network = UUID.fromString(told.substring(0, told.indexOf(' ')));
        var links = Arrays.asList(told.substring(told.indexOf(' ') + 1).split(" "));
        var acknowledged = new HashSet<String>();
        for (int kill = 0; kill < kills; kill++) {
            try (var process = start()) {
                process.tell("answer " + network + " " + String.join(" ", links));
                for (int sent = random.nextInt(MOST_SENT); sent >= 0; sent--) {
                    acknowledged.add(process.hears("sent ")); // so each kill comes after something that must be kept
                }
                process.killAfter(Duration.ofMillis(random.nextInt(LATEST)), db);
                var said = process.rest();
                acknowledged.addAll(said(said, "sent "));
                assertThat(sent(network, links)).as(told()).containsAll(acknowledged);
                assertThat(drafts(network, links)).as(told()).containsAll(unsent(said, network, links));
                assertThat(count("survey_answer"))
                        .as(told())
                        .isEqualTo(sent(network, links).size());
            }
        }
        try (var process = start()) {
            process.tell("answer " + network + " " + String.join(" ", links));
            process.hears("finished");
        }
        assertThat(count("survey_answer")).as(told()).isEqualTo(members);
        assertThat(count("survey_draft")).as(told()).isZero();
        assertThat(db.sql(
                                "SELECT count(*) FROM (SELECT question_id, words FROM survey_text GROUP BY 1, 2 HAVING count(*) > 1) t")
                        .query(Integer.class)
                        .single())
                .as(told())
                .isZero();
        assertThat(db.sql("SELECT count(DISTINCT words) FROM survey_text")
                        .query(Integer.class)
                        .single())
                .as(told())
                .isEqualTo(members);
    }

    private String told() {
        return "seed " + seed;
    }

    private static List<String> said(List<String> lines, String word) {
        return lines.stream()
                .filter(line -> line.startsWith(word))
                .map(line -> line.substring(word.length()))
                .toList();
    }

    /** What was said to be kept, and is not sent. */
    private Set<String> unsent(List<String> said, UUID network, List<String> links) {
        var unsent = new HashSet<>(said(said, "kept "));
        unsent.removeAll(sent(network, links));
        return unsent;
    }

    private Set<String> sent(UUID network, List<String> links) {
        return with(network, links, "SELECT hash FROM survey_ballot WHERE status = 'SENT'");
    }

    private Set<String> drafts(UUID network, List<String> links) {
        return with(network, links, "SELECT ballot_hash FROM survey_draft");
    }

    /** The links whose ballots a query finds. */
    private Set<String> with(UUID network, List<String> links, String query) {
        var found = new HashSet<String>();
        db.sql(query).query(byte[].class).list().forEach(hash -> found.add(Arrays.toString(hash)));
        var those = new HashSet<String>();
        for (var link : links) {
            if (found.contains(Arrays.toString(AnswerSecrets.ballot(link, network, Side.MEMBER)))) {
                those.add(link);
            }
        }
        return those;
    }

    private int count(String table) {
        return db.sql("SELECT count(*) FROM " + table).query(Integer.class).single();
    }
}
