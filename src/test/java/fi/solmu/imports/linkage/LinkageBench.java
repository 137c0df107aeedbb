package fi.solmu.imports.linkage;

import fi.solmu.imports.matching.MunicipalityNames;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryPoolMXBean;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import org.jspecify.annotations.Nullable;

/**
 * {@code ./solmu bench --linkage [FOLDER]}: how well and how fast people are matched, beside what it must be. The folder
 * holds the public tables; without it only invented people are measured.
 */
public final class LinkageBench {
    private static final long SEED = 20261121;
    private static final List<Long> SEEDS = List.of(SEED, 4L, 8L, 12L);
    /** One set of people has some fifty doubts nearly sure, of which one more or less right is two in a hundred. */
    private static final List<Long> MORE_SEEDS = List.of(100L, 101L, 102L, 103L);

    private static final int PEOPLE = 20_000;
    private static final Path LONG_RUNS = Path.of("docs/generated/long-tests.md");
    private static final String COMMAND = "./solmu bench --linkage";

    private final List<String> lines = new ArrayList<>();

    private LinkageBench() {}

    /**
     * Measures, prints and writes.
     *
     * @param arguments the file to write, and the folder of the public tables if there is one
     */
    public static void main(String[] arguments) throws IOException {
        Locale.setDefault(Locale.ROOT); // figures have a point
        var bench = new LinkageBench();
        if (arguments.length > 1) {
            var folder = Path.of(arguments[1]);
            if (!PublicTables.areIn(folder)) {
                throw new IllegalArgumentException(folder + " holds no historical_50k.csv");
            }
            bench.lines.addAll(new PublicTables(folder).measured());
        }
        bench.measureInvented();
        bench.measureOrder();
        bench.measureSpeed();
        bench.measureExplanations();
        bench.measureMunicipalities();
        bench.readLongRuns();
        var text = bench.text();
        System.out.print(text);
        Files.writeString(Path.of(arguments[0]), text);
    }

    private void measureInvented() {
        var nearlySure = new ArrayList<PeopleMeasured.Calibration>();
        for (long seed : SEEDS) {
            var rows = new InventedPeople(seed).threeLists(PEOPLE);
            var measured = PeopleMeasured.of(rows, PeopleMeasured.match(rows));
            nearlySure.add(measured.nearlySure());
            var who = "invented people, seed " + seed;
            double precision = measured.automatic().precision();
            add("I6", who + ": precision of what is joined", "%.4f", precision, "at least 0.998", precision >= 0.998);
            double found = measured.answered().recall();
            add("I6", "the same: recall with answers", "%.4f", found, "at least 0.97", found >= 0.97);
            double alone = measured.automatic().recall();
            add("I6", "the same: recall of what is joined", "%.4f", alone, "-", true);
            double review = 100 * measured.review();
            add("I6", "the same: doubts for 100 persons", "%.2f", review, "at most 3", review <= 3);
            double mailbox = (double) measured.byMailboxAlone();
            add("I6", "the same: joined by a shared mailbox", "%.0f", mailbox, "0", mailbox == 0);
            double estimate = 100 * measured.estimate();
            add("I6", "the same: estimated persons, %", "%+.2f", estimate, "within 1", Math.abs(estimate) <= 1);
        }
        for (long seed : MORE_SEEDS) {
            var rows = new InventedPeople(seed).threeLists(PEOPLE);
            nearlySure.add(PeopleMeasured.of(rows, PeopleMeasured.match(rows)).nearlySure());
        }
        addCalibration(nearlySure);
    }

    private void addCalibration(List<PeopleMeasured.Calibration> nearlySure) {
        int pairs =
                nearlySure.stream().mapToInt(PeopleMeasured.Calibration::pairs).sum();
        double right = nearlySure.stream()
                        .mapToDouble(each -> each.pairs() * each.right())
                        .sum()
                / pairs;
        var shares = nearlySure.stream()
                .mapToDouble(PeopleMeasured.Calibration::right)
                .summaryStatistics();
        add(
                "I6",
                "calibration: right of %d doubts from 0.90 to 0.95, %d seeds".formatted(pairs, nearlySure.size()),
                "%.3f",
                right,
                "0.85 to 0.99",
                right >= 0.85 && right <= 0.99);
        add("I6", "the same, seed by seed: the lowest share", "%.3f", shares.getMin(), "-", true);
        add("I6", "the same, seed by seed: the highest share", "%.3f", shares.getMax(), "-", true);
    }

    private void measureOrder() {
        for (long seed : SEEDS) {
            var rows = new InventedPeople(seed).threeLists(PEOPLE);
            var links = PeopleMeasured.links(
                    PeopleMeasured.sightings(rows), PeopleMeasured.match(rows).person());
            var mixed = new ArrayList<>(rows);
            Collections.shuffle(mixed, new Random(seed));
            var inOtherOrder = PeopleMeasured.links(
                    PeopleMeasured.sightings(mixed), PeopleMeasured.match(mixed).person());
            share("seed %d, rows in any order: links equal".formatted(seed), PeopleMeasured.equal(links, inOtherOrder));
            rows.sort((one, other) ->
                    one.sighting().source().compareTo(other.sighting().source()));
            inTwoParts("the same, in two parts, one list after another", rows);
            inTwoParts("the same, in two parts, each of all lists", mixed);
        }
    }

    private void inTwoParts(String how, List<InventedPeople.Row> rows) {
        var parts = PeopleMeasured.inTwoParts(rows);
        share(how + ": links of rows to persons equal", parts.rows());
        add("I8", how + ": pairs of one person's rows equal", "%.4f", parts.pairs(), "-", true);
        share(how + ": such pairs equal or asked about", parts.pairsOrAsked());
    }

    private void share(String what, double equal) {
        add("I8", what, "%.4f", equal, "at least 0.999", equal >= 0.999);
    }

    private void measureSpeed() {
        var rows = new InventedPeople(SEED).threeLists(68_000).subList(0, 101_000);
        var sightings = PeopleMeasured.sightings(rows);
        int fresh = 1_000;
        int old = rows.size() - fresh;
        System.gc();
        ManagementFactory.getMemoryPoolMXBeans().forEach(MemoryPoolMXBean::resetPeakUsage);
        long begun = System.nanoTime();
        var result = PeopleMeasured.match(rows.subList(0, old));
        double all = seconds(begun);
        add("I7", "100,000 rows from nothing, s", "%.1f", all, "at most 120", all <= 120);
        double memory = ManagementFactory.getMemoryPoolMXBeans().stream()
                        .mapToLong(LinkageBench::peak)
                        .sum()
                / 1024.0
                / 1024;
        add("I7", "the same: most memory of Java, MiB", "%.0f", memory, "at most 2048", memory <= 2048);
        var known = new ArrayList<@Nullable Integer>(result.person());
        known.addAll(PeopleMeasured.strangers(fresh));
        begun = System.nanoTime();
        PeopleMatching.match(sightings, Model.shipped(), known, List.of(), row -> row >= old);
        double more = seconds(begun);
        add("I7", "1,000 new rows into 100,000, s", "%.1f", more, "at most 5", more <= 5);
        var table = SightingsTable.forMatching(sightings);
        var pairs = Blocking.candidates(table, (_, _) -> true, _ -> true).pairs();
        var scoring = new Scoring(table, Model.shipped(), table.size());
        begun = System.nanoTime();
        long points = 0;
        for (int pair = 0; pair < pairs.size(); pair++) {
            points += scoring.points(pairs.one(pair), pairs.other(pair));
        }
        double perSecond = points == 0 ? 0 : pairs.size() / seconds(begun);
        add(
                "I7",
                "candidate pairs compared in a second, one core",
                "%,.0f",
                perSecond,
                "at least 100,000",
                perSecond >= 100_000);
    }

    private void measureExplanations() {
        var rows = new InventedPeople(SEED).threeLists(PEOPLE);
        double found = 100 * PeopleMeasured.explained(PeopleMeasured.sightings(rows), PeopleMeasured.match(rows));
        add(
                "I10",
                "joins and doubts whose explanation sums to the score, of values that the rows hold, %",
                "%.2f",
                found,
                "100",
                found == 100);
    }

    private void measureMunicipalities() {
        var names = MunicipalityNames.measured();
        double right = 100 * names.share();
        var who = "%d municipalities in %,d spellings".formatted(names.municipalities(), names.spellings());
        add("I12", who + ": recognised, %", "%.2f", right, "at least 99.5", right >= 99.5);
        double wrong = names.wrong().size();
        add("I12", "the same: taken for another", "%.0f", wrong, "0", wrong == 0);
    }

    /** What takes too long to be measured here was found by the long tests, when they last ran. */
    private void readLongRuns() throws IOException {
        if (Files.exists(LONG_RUNS)) {
            Files.readAllLines(LONG_RUNS).stream()
                    .filter(line -> line.startsWith("| I"))
                    .forEach(line -> lines.add(line + System.lineSeparator()));
        }
    }

    private static long peak(MemoryPoolMXBean pool) {
        return pool.getPeakUsage().getUsed();
    }

    private static double seconds(long begun) {
        return (System.nanoTime() - begun) / 1e9;
    }

    private void add(String bar, String what, String format, double value, String limit, boolean met) {
        lines.add(line(bar, what, format.formatted(value), limit, met, COMMAND));
    }

    static String line(String bar, String what, String value, String limit, boolean met, String command) {
        var answer = limit.equals("-") ? "-" : met ? "yes" : "**no**";
        return "| %s | %s | %s | %s | %s | `%s` |%n".formatted(bar, what, value, limit, answer, command);
    }

    private String text() {
        return """
                # How well people are matched

                Written by `./solmu bench --linkage FOLDER`. The folder, `$DATA` in the commands, holds public labelled tables:
                [record-linkage.md](../algorithms/record-linkage.md) says where they are from and what is measured on them.
                Invented people (%,d, of three lists) and the rules they are matched by:
                [people.md](../algorithms/people.md). Lines of `./solmu test --long` are as it last wrote them. Seconds rise when others use the machine at the same time.

                | bar | what | measured | must be | met | to repeat it |
                | --- | --- | --- | --- | --- | --- |
                """.formatted(PEOPLE) + String.join("", lines);
    }
}
