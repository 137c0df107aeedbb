import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.regex.Pattern;

/**
 * What bringing lists of people in costs, through the pages: the file sent, read, compared with everybody known, shown,
 * accepted and taken in. CPU seconds of the application and all database processes, and wall seconds for large lists.
 *
 * <p>Run by ./solmu bench --import, outside the build: java -cp lib/* ImportBench.java PROGRAM OUTPUT.
 */
public class ImportBench {
    private static final int PEOPLE = 5_000;
    private static final int ROUNDS = 16;
    private static final int WARM = 5;
    private static final int LARGE = 49_000;
    private static final int MORE = 1_000;
    private static final int MORE_ROUNDS = 5;
    /** How often a browser looks at an import at work, milliseconds: the page says so. */
    private static final long RELOADED_AFTER = 2_000;

    private static final long SOON = 500;
    private static final Pattern REFUSED = Pattern.compile("s-notice--alert.*?</div>", Pattern.DOTALL);

    private final Random random = new Random(20261122);
    private final Bench bench;
    private final Process solmu;
    private final List<String> employers;
    private int numbered;

    private ImportBench(Bench bench, Process solmu) throws IOException, SQLException, InterruptedException {
        this.bench = bench;
        this.solmu = solmu;
        this.employers = employers();
        bench.signIn("admin");
    }

    /** What one import took. */
    private record Taken(Bench.Cost cpu, double wall) {
        double cpuSeconds() {
            return cpu.whole() / 1000;
        }

        @Override
        public String toString() {
            return "%.1f (%.1f + %.1f; compiling %.1f)"
                    .formatted(cpuSeconds(), cpu.java() / 1000, cpu.database() / 1000, cpu.compilers() / 1000);
        }
    }

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT); // figures have a point
        var program = Path.of(arguments[0]);
        var options = List.of(System.getProperty("bench.options", "").split(" "));
        var small = small(program, options);
        var table = table(small, large(program, options));
        System.out.println(table);
        Files.writeString(Path.of(arguments[1]), table);
    }

    private static List<Taken> small(Path program, List<String> options) throws Exception {
        return on(program, options, each -> {
            var taken = new ArrayList<Taken>();
            for (int round = 0; round < ROUNDS; round++) {
                var run = each.file("list" + round, each.people(PEOPLE), RELOADED_AFTER);
                taken.add(run.taken());
                each.undo(run.address());
                Bench.say("  %,d people: %s CPU s".formatted(PEOPLE, taken.getLast()));
            }
            return taken;
        });
    }

    private record Large(Taken first, Taken second, List<Taken> more, long memory) {}

    private static Large large(Path program, List<String> options) throws Exception {
        var roomy = options.stream()
                .filter(option -> !option.startsWith("-Xmx") && !option.startsWith("-XX:AOTCache"))
                .collect(java.util.stream.Collectors.toCollection(ArrayList::new));
        roomy.add("-Xmx1500m");
        return on(program, roomy, each -> {
            var first = each.file("large 1", each.people(LARGE), SOON).taken();
            Bench.say("  %,d people: %s CPU s, %.0f s".formatted(LARGE, first, first.wall()));
            var second = each.file("large 2", each.people(LARGE), SOON).taken();
            Bench.say("  as many again: %s CPU s, %.0f s".formatted(second, second.wall()));
            var more = new ArrayList<Taken>();
            for (int round = 0; round < MORE_ROUNDS; round++) {
                more.add(each.file("more " + round, each.people(MORE), SOON).taken());
                Bench.say("  %,d more: %s CPU s, %.1f s"
                        .formatted(MORE, more.getLast(), more.getLast().wall()));
            }
            return new Large(first, second, more, each.mostMemory());
        });
    }

    private interface Work<T> {
        T on(ImportBench bench) throws Exception;
    }

    private static <T> T on(Path program, List<String> options, Work<T> work) throws Exception {
        var home = Files.createTempDirectory("solmu-bench");
        try {
            var bench = new Bench(program, home, options, 18_081, 1);
            var solmu = bench.start(options);
            try {
                return work.on(new ImportBench(bench, solmu));
            } finally {
                Bench.stop(solmu);
            }
        } finally {
            Bench.delete(home);
        }
    }

    // ---------------------------------------------------------------- one import

    private record Run(String address, Taken taken) {}

    private Run file(String source, byte[] people, long pause) throws Exception {
        var token = token(bench.get("/imports/new"));
        var before = bench.used(solmu);
        long begin = System.nanoTime();
        var address = send(source, people, token);
        post(address + "/acceptance", token(awaited(address, "/acceptance\"", pause)));
        awaited(address, "s-notice--ok", pause);
        return new Run(
                address, new Taken(bench.used(solmu).since(before, 1), (System.nanoTime() - begin) / 1e9));
    }

    /** The next list finds the register as empty as this one did, without what its rows left in the tables. */
    private void undo(String address) throws Exception {
        post(address + "/undo", token(bench.get(address + "/undo")));
        try (var db = bench.connect();
                var statement = db.createStatement()) {
            statement.execute("VACUUM");
        }
    }

    private String awaited(String address, String mark, long pause) throws Exception {
        while (true) {
            var page = bench.get(address);
            if (page.contains(mark)) {
                return page;
            }
            var refused = REFUSED.matcher(page);
            if (refused.find()) {
                throw new IllegalStateException(refused.group());
            }
            Thread.sleep(pause);
        }
    }

    private static String token(String page) {
        var token = Bench.TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no token on the page");
        }
        return token.group(1);
    }

    private String send(String source, byte[] people, String token) throws IOException, InterruptedException {
        var boundary = "solmu-" + Long.toHexString(random.nextLong());
        var body = new ByteArrayOutputStream();
        String[] fields = {"_csrf", token, "kind", "PEOPLE", "sourceName", source, "sourceKind", "CRM"};
        for (int i = 0; i < fields.length; i += 2) {
            body.write("--%s\r\nContent-Disposition: form-data; name=\"%s\"\r\n\r\n%s\r\n"
                    .formatted(boundary, fields[i], fields[i + 1])
                    .getBytes(StandardCharsets.UTF_8));
        }
        body.write("--%s\r\nContent-Disposition: form-data; name=\"file\"; filename=\"people.csv\"\r\nContent-Type: text/csv\r\n\r\n"
                .formatted(boundary)
                .getBytes(StandardCharsets.UTF_8));
        body.write(people);
        body.write("\r\n--%s--\r\n".formatted(boundary).getBytes(StandardCharsets.UTF_8));
        var answer = bench.client.send(
                bench.request("/imports")
                        .header("Content-Type", "multipart/form-data; boundary=" + boundary)
                        .POST(BodyPublishers.ofByteArray(body.toByteArray()))
                        .build(),
                BodyHandlers.ofString());
        var address = answer.headers().firstValue("Location").orElseThrow(() -> new IllegalStateException(answer.body()));
        return address.substring(address.indexOf("/imports/"));
    }

    private void post(String path, String token) throws IOException, InterruptedException {
        var answer = bench.client.send(
                bench.request(path)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString("_csrf=" + token))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException(path + " answered " + answer.statusCode());
        }
    }

    // ---------------------------------------------------------------- invented people

    private List<String> employers() throws IOException, SQLException {
        var names = new ArrayList<String>();
        try (var db = bench.connect();
                var statement = db.createStatement();
                var rows = statement.executeQuery("SELECT name_fi FROM organisation WHERE name_fi IS NOT NULL ORDER BY 1")) {
            while (rows.next()) {
                names.add(rows.getString(1));
            }
        }
        return names;
    }

    private byte[] people(int count) {
        var text = new StringBuilder("Id,FirstName,LastName,Title,Email,Phone,Account\n");
        for (int i = 0; i < count; i++) {
            var given = word(2);
            var family = word(2 + random.nextInt(3)) + "nen";
            var employer = employers.get(random.nextInt(employers.size()));
            text.append("%09d,%s,%s,rehtori,%s.%s@%s.example,+35840%07d,%s%n"
                    .formatted(
                            numbered++,
                            given,
                            family,
                            given,
                            family,
                            employer.replaceAll("[^A-Za-z]", ""),
                            random.nextInt(10_000_000),
                            employer));
        }
        return text.toString().getBytes(StandardCharsets.UTF_8);
    }

    private String word(int syllables) {
        String[] known = {"ai", "no", "ka", "ri", "le", "mi", "ta", "vo", "hel", "sa", "pek", "juu", "to", "lah", "ran", "kos"};
        var word = new StringBuilder();
        for (int i = 0; i < syllables; i++) {
            word.append(known[random.nextInt(known.length)]);
        }
        return word.substring(0, 1).toUpperCase(Locale.ROOT) + word.substring(1);
    }

    /** The most memory the application ever had, in MiB. */
    private long mostMemory() throws IOException {
        return Files.readAllLines(Path.of("/proc/" + solmu.pid() + "/status")).stream()
                        .filter(line -> line.startsWith("VmHWM:"))
                        .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                        .sum()
                / 1024;
    }

    // ---------------------------------------------------------------- the report

    private static String table(List<Taken> small, Large large) throws IOException {
        var warm = new ArrayList<>(small.subList(ROUNDS - WARM, ROUNDS));
        warm.sort(Comparator.comparingDouble(Taken::cpuSeconds));
        var usual = warm.get(warm.size() / 2);
        var more = large.more().stream().mapToDouble(Taken::wall).sorted().toArray();
        return """
                # What bringing people in costs

                Written by `./solmu bench --import`: a file sent, read, compared with everybody known, shown, accepted and taken in,
                through the pages. CPU seconds, in brackets the application's + those of all database processes, and what Java's
                compilers took of the application's. Each list of 5,000 is taken back, and what it leaves in the tables removed
                (VACUUM), before the next; pages of work under way are read every two seconds, as browsers do. The figure of a
                running server is the median of the last %d of %d. CPU time rises when others use the machine at the same time.

                Machine: %s, %d cores, Java %d.

                | operation | must | measured |
                | --- | --- | --- |
                | 10. 5,000 people into an empty register, running server, CPU s | 2.6 | %s |
                | the same, the first import after a start, CPU s | - | %s |
                | I7. %,d people into an empty register and as many again, wall s | 120 | %.0f (%.0f + %.0f) |
                | I7. the same, CPU s | - | %s; %s |
                | I7. %,d more people, median of %d lists, wall s | 5 | %.1f |
                | the same, the first list and the slowest, wall s | - | %.1f, %.1f |
                | I7. most memory of the application meanwhile, MiB | 2048 | %d |
                """.formatted(
                        WARM,
                        ROUNDS,
                        Bench.processor(),
                        Runtime.getRuntime().availableProcessors(),
                        Runtime.version().feature(),
                        usual,
                        small.getFirst(),
                        LARGE,
                        large.first().wall() + large.second().wall(),
                        large.first().wall(),
                        large.second().wall(),
                        large.first(),
                        large.second(),
                        MORE,
                        MORE_ROUNDS,
                        more[more.length / 2],
                        large.more().getFirst().wall(),
                        more[more.length - 1],
                        large.memory());
    }
}
