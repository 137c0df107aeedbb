import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Function;
import java.util.regex.Pattern;

/**
 * What a page costs: CPU milliseconds per request, of the application and all database processes together, as the
 * operating system counts them, with a signed-in session. Wall time is not measured: machines are shared and noisy.
 *
 * <p>Run by ./solmu bench, outside the build: java -cp lib/* Bench.java PROGRAM OUTPUT [SCALES]. Each scale has a
 * database of its own: 1 is an association of today (120 networks, 308 organisations, 5,000 people, 12,000
 * memberships), 10 and 100 are ten and a hundred times that.
 */
public class Bench {
    private static final int WARM_UP = 1000;
    private static final int MORE = 200;
    private static final int MOST_OFTEN = 10;
    private static final double COMPILED = 0.03;
    private static final int STARTS = 3;
    private static final int ROUNDS = 5;
    private static final int MEASURED = 100;
    static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Path program;
    private final Path home;
    private final List<String> javaOptions;
    private final int port;
    private final int scale;
    HttpClient client = newClient();
    private Start started = new Start(0, 0);
    private long notCounted;

    Bench(Path program, Path home, List<String> javaOptions, int port, int scale) {
        this.program = program;
        this.home = home;
        this.javaOptions = javaOptions;
        this.port = port;
        this.scale = scale;
    }

    /**
     * A page to be measured.
     *
     * @param must the most it may cost at today's size, and the goal, in milliseconds; empty where none is set
     * @param mark what each row of it has, and nothing else
     * @param rows how often the mark must be there, so that no other page is taken for this one
     * @param change made before every request, so that nothing a node has kept still holds; empty for none
     * @param rare asked for this many times less often than the others: it reads everything there is
     */
    private record Operation(
            String name, String must, String goal, String path, String mark, int rows, String change, int rare) {
        Operation(String name, String must, String goal, String path, String mark, int rows) {
            this(name, must, goal, path, mark, rows, "", 1);
        }

        Operation changed(String change) {
            return new Operation(name + ", changed before each request", "-", "-", path, mark, rows, change, rare);
        }

        Operation rare(int rare) {
            return new Operation(name, must, goal, path, mark, rows, change, rare);
        }

        int requests(int ofOthers) {
            return Math.max(1, ofOthers / rare);
        }
    }

    /** Seconds from the start of the program to its first answer. */
    private record Start(double cpu, double wall) {
        @Override
        public String toString() {
            return "%.1f (%.1f)".formatted(cpu, wall);
        }
    }

    /** CPU milliseconds of a request; those of Java's compilers are part of what the application cost. */
    record Cost(double java, double compilers, double database) {
        double whole() {
            return java + database;
        }

        Cost since(Cost before, int requests) {
            return new Cost(
                    (java - before.java) / requests,
                    (compilers - before.compilers) / requests,
                    (database - before.database) / requests);
        }

        @Override
        public String toString() {
            return "%.1f (%.1f + %.1f)".formatted(whole(), java, database);
        }
    }

    /** What was found at one scale. */
    private record Findings(
            int scale, Map<Operation, Cost> costs, Start start, Start bareStart, long program, long database) {}

    public static void main(String[] arguments) throws Exception {
        Locale.setDefault(Locale.ROOT); // figures have a point
        var program = Path.of(arguments[0]);
        var output = Path.of(arguments[1]);
        var scales = arguments.length > 2 ? arguments[2].split(",") : new String[] {"1", "10", "100"};
        var options = List.of(System.getProperty("bench.options", "").split(" "));
        var findings = new ArrayList<Findings>();
        for (var each : scales) {
            var home = Files.createTempDirectory("solmu-bench");
            try {
                findings.add(new Bench(program, home, options, 18_080, Integer.parseInt(each)).run());
            } finally {
                delete(home);
            }
        }
        var table = table(findings);
        System.out.println(table);
        Files.writeString(output, table);
    }

    private Findings run() throws Exception {
        say("Scale %d: filling a database".formatted(scale));
        var solmu = start(javaOptions);
        try {
            fill();
        } finally {
            stop(solmu);
        }
        var bare = javaOptions.stream().filter(option -> !option.startsWith("-XX:AOTCache")).toList();
        var bareStart = usualStart(bare);
        var usualStart = usualStart(javaOptions);
        solmu = start(javaOptions);
        try (var db = connect()) {
            checkSize(db);
            signIn("coordinator");
            var costs = measure(solmu, db, operations(db));
            signIn("admin");
            costs.putAll(measure(solmu, db, List.of(verdicts(db))));
            return new Findings(scale, costs, usualStart, bareStart, resident(solmu.pid()), databaseResident());
        } finally {
            stop(solmu);
        }
    }

    /** The median of some starts. */
    private Start usualStart(List<String> options) throws Exception {
        var starts = new ArrayList<Start>();
        for (int i = 0; i < STARTS; i++) {
            stop(start(options));
            starts.add(started);
        }
        starts.sort(Comparator.comparingDouble(Start::cpu));
        say("  starts, CPU s (wall s): " + starts);
        return starts.get(STARTS / 2);
    }

    private List<Operation> operations(Connection db) throws SQLException {
        int networks = Math.min(200, 120 * scale); // the list has pages of 200
        var list = new Operation("1. list of networks, signed in", "5", "2.5", "/networks", "#members\"", networks);
        var page = new Operation(
                "2. a network with 262 members", "8", "4", "/networks/" + network(db, 1), "mailto:", 262);
        var portfolio = new Operation(
                "portfolio: networks by criteria, and all the figures", "10", "5", "/portfolio?rows=all",
                "<td class=\"r\"><a href=\"/networks/", networks);
        var operations = new ArrayList<>(List.of(
                list,
                page,
                portfolio,
                new Operation("3. a network with 778 members", "18", "9", "/networks/" + network(db, 2), "mailto:", 778),
                new Operation("4. person search", "7.6", "3.8", "/people?q=virta", "<tr><th scope=\"row\"><a href=\"/people/", 50),
                new Operation("public page of a network", "-", "-", "/fi/networks/network-7", "johtajien verkosto 7 – Solmu</title>", 1),
                list.changed("UPDATE reference_version SET version = uuidv7() WHERE part = 'NETWORKS'"),
                page.changed("""
                        UPDATE person SET recorded_at = recorded_at WHERE id = (
                            SELECT m.person_id FROM membership m JOIN network n ON n.id = m.network_id
                            WHERE n.slug = 'network-1' LIMIT 1)""")));
        if (scale == 1) {
            operations.add(portfolio
                    .changed("UPDATE reference_version SET version = uuidv7() WHERE part = 'ACTIVITY'")
                    .rare(10));
        }
        return operations;
    }

    /**
     * A second set of criteria of a type that all networks are given beside their own. The page that tries it judges
     * each of them twice, as it is and with this set, and lists them all: more than their verdicts alone cost.
     */
    private Operation verdicts(Connection db) throws SQLException {
        try (var statement = db.createStatement()) {
            statement.execute("""
                    INSERT INTO typology (code, name_fi, position) VALUES ('measured', 'Mitattu', 99);
                    INSERT INTO network_type (typology_id, code, kind, joining, members_named, name_fi, position, in_use)
                    SELECT id, 'measured', 'NETWORK', 'LIMITED', true, 'Mitattu', 1, true FROM typology WHERE code = 'measured';
                    INSERT INTO network_typing (network_id, typology_id, type_id)
                    SELECT n.id, t.typology_id, t.id FROM network n, network_type t WHERE t.code = 'measured';
                    INSERT INTO criterion_set (type_id, version) SELECT id, 1 FROM network_type WHERE code = 'measured';
                    INSERT INTO criterion_set_state (set_id, status, begun_at)
                    SELECT c.id, 'DRAFT', now() FROM criterion_set c JOIN network_type t ON t.id = c.type_id WHERE t.code = 'measured';
                    INSERT INTO criterion (set_id, position, code, measure, comparison, threshold, standing, name_fi, grace_months)
                    SELECT c.id, k.position, k.code, k.measure, k.comparison, k.threshold, k.standing, k.name_fi, k.grace_months
                    FROM criterion_set c JOIN network_type t ON t.id = c.type_id
                    CROSS JOIN LATERAL (SELECT * FROM criterion WHERE set_id = (SELECT min(set_id::text)::uuid FROM criterion)) k
                    WHERE t.code = 'measured';
                    ANALYZE network_typing""");
            try (var row = statement.executeQuery("""
                    SELECT c.id FROM criterion_set c JOIN network_type t ON t.id = c.type_id WHERE t.code = 'measured'""")) {
                row.next();
                return new Operation(
                                "verdicts of all networks, twice each, on a page of them all",
                                "100, at 100x 6,000",
                                "-",
                                "/admin/criteria/sets/" + row.getString(1) + "/trial",
                                "<tr><th scope=\"row\"><a href=\"/networks/",
                                120 * scale)
                        .rare(scale == 1 ? 10 : 100);
            }
        }
    }

    // ---------------------------------------------------------------- measuring

    private Map<Operation, Cost> measure(Process solmu, Connection db, List<Operation> operations) throws Exception {
        warmUp(solmu, db, operations);
        var rounds = new LinkedHashMap<Operation, List<Cost>>();
        for (int round = 0; round < ROUNDS; round++) {
            for (var operation : operations) {
                var before = used(solmu);
                int requests = operation.requests(MEASURED);
                for (int i = 0; i < requests; i++) {
                    open(db, operation);
                }
                rounds.computeIfAbsent(operation, _ -> new ArrayList<>()).add(used(solmu).since(before, requests));
            }
        }
        var costs = new LinkedHashMap<Operation, Cost>();
        rounds.forEach((operation, figures) -> {
            figures.sort(Comparator.comparingDouble(Cost::whole));
            var median = figures.get(ROUNDS / 2);
            say("  %-40s %6.2f ms (%.2f to %.2f): application %.2f (compiling %.2f of it), database %.2f"
                    .formatted(
                            operation.name(),
                            median.whole(),
                            figures.getFirst().whole(),
                            figures.getLast().whole(),
                            median.java(),
                            median.compilers(),
                            median.database()));
            costs.put(operation, median);
        });
        return costs;
    }

    Cost used(Process solmu) throws IOException {
        return new Cost(cpu(solmu.pid()), compilers(solmu.pid()), databaseCpu());
    }

    /** Goes on until Java has compiled what it will: what that costs belongs to no single page. */
    private void warmUp(Process solmu, Connection db, List<Operation> operations) throws Exception {
        var turn = new AtomicInteger();
        warmUp(solmu, WARM_UP, () -> {
            int i = turn.getAndIncrement();
            for (var operation : operations) {
                if (i % operation.rare() == 0) {
                    open(db, operation);
                }
            }
        });
    }

    /** Something that is done again and again. */
    interface Deed {
        void run() throws Exception;
    }

    void warmUp(Process solmu, int first, Deed deed) throws Exception {
        for (int again = 0; again <= MOST_OFTEN; again++) {
            var before = used(solmu);
            int requests = again == 0 ? first : MORE;
            for (int i = 0; i < requests; i++) {
                deed.run();
            }
            var each = used(solmu).since(before, requests);
            say("  warmed up with %d of each page: Java's compilers took %.0f%%"
                    .formatted(requests, 100 * each.compilers() / each.java()));
            if (each.compilers() < COMPILED * each.java()) {
                return;
            }
        }
        say("  Java is still compiling; the figures are too high");
    }

    /** CPU milliseconds of Java's compilers. */
    private static double compilers(long pid) throws IOException {
        double sum = 0;
        try (var threads = Files.list(Path.of("/proc/" + pid + "/task"))) {
            for (var thread : threads.toList()) {
                if (Files.readString(thread.resolve("comm")).matches("(?s)C[12] Compiler.*")) {
                    sum += Double.parseDouble(Files.readString(thread.resolve("schedstat")).split(" ")[0]) / 1e6;
                }
            }
        }
        return sum;
    }

    /** Fails when the answer is not the page it should be, whole. */
    private void open(Connection db, Operation operation) throws IOException, InterruptedException, SQLException {
        if (!operation.change().isEmpty()) {
            try (var statement = db.createStatement()) {
                statement.execute(operation.change());
            }
        }
        var page = get(operation.path());
        int rows = 0;
        for (int at = page.indexOf(operation.mark()); at >= 0; at = page.indexOf(operation.mark(), at + 1)) {
            rows++;
        }
        if (rows != operation.rows()) {
            throw new IllegalStateException("%s shows %d rows of %d".formatted(operation.path(), rows, operation.rows()));
        }
    }

    private void checkSize(Connection db) throws SQLException {
        checkSize(db, "network", 120 * scale);
        checkSize(db, "organisation WHERE kind = 'MUNICIPALITY' AND id NOT IN (SELECT predecessor_id FROM organisation_succession)",
                308 * scale);
        checkSize(db, "person", 5000 * scale);
        checkSize(db, "membership WHERE network_id = (SELECT id FROM network WHERE slug = 'network-1')", 262);
        checkSize(db, "membership WHERE network_id = (SELECT id FROM network WHERE slug = 'network-2')", 778);
        checkSize(db, "membership", 262 + 778 + 93 * (120 * scale - 2));
    }

    private static void checkSize(Connection db, String rows, int expected) throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery("SELECT count(*) FROM " + rows)) {
            row.next();
            if (row.getInt(1) != expected) {
                throw new IllegalStateException("%d of %d: %s".formatted(row.getInt(1), expected, rows));
            }
        }
    }

    /** CPU milliseconds a process has used, its ended children included. */
    private static long cpu(long pid) {
        try {
            var stat = Files.readString(Path.of("/proc/" + pid + "/stat"));
            var fields = stat.substring(stat.lastIndexOf(')') + 2).split(" ");
            long ticks = 0;
            for (int field = 11; field <= 14; field++) {
                ticks += Long.parseLong(fields[field]);
            }
            return ticks * 10;
        } catch (IOException e) {
            return 0; // ended meanwhile; its time is counted at its parent
        }
    }

    private long databaseCpu() throws IOException {
        long server = databasePid();
        return cpu(server)
                + ProcessHandle.of(server)
                        .orElseThrow()
                        .children()
                        .filter(child -> child.pid() != notCounted)
                        .mapToLong(child -> cpu(child.pid()))
                        .sum();
    }

    /** What the database does for this connection, a change before each request, say, is no cost of any page. */
    void leaveOut(Connection db) throws SQLException {
        try (var statement = db.createStatement();
                var row = statement.executeQuery("SELECT pg_backend_pid()")) {
            row.next();
            notCounted = row.getLong(1);
        }
    }

    /** Resident memory of a process in MiB; shared pages counted by their share. */
    private static long resident(long pid) {
        try {
            return Files.readAllLines(Path.of("/proc/" + pid + "/smaps_rollup")).stream()
                            .filter(line -> line.startsWith("Pss:"))
                            .mapToLong(line -> Long.parseLong(line.replaceAll("\\D+", "")))
                            .sum()
                    / 1024;
        } catch (IOException e) {
            return 0;
        }
    }

    private long databaseResident() throws IOException {
        long server = databasePid();
        return resident(server)
                + ProcessHandle.of(server).orElseThrow().children().mapToLong(child -> resident(child.pid())).sum();
    }

    private long databasePid() throws IOException {
        return Long.parseLong(Files.readAllLines(home.resolve("pgdata/postmaster.pid")).getFirst().strip());
    }

    // ---------------------------------------------------------------- the program

    Process start(List<String> options) throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        options.stream().filter(option -> !option.isBlank()).forEach(command::add);
        command.addAll(List.of(
                "-Dsolmu.demo=true",
                "-Dsolmu.empty=true",
                "-Dsolmu.secure-cookies=false",
                "-Dsolmu.data=" + home,
                "-Dserver.port=" + port,
                "-jar",
                program.toString()));
        long begin = System.nanoTime();
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("solmu.log").toFile())
                .start();
        for (int tried = 0; tried < 2400; tried++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Solmu did not start: " + Files.readString(home.resolve("solmu.log")));
            }
            try {
                get("/fi/networks");
                started = new Start(
                        (cpu(process.pid()) + databaseCpu()) / 1000.0, (System.nanoTime() - begin) / 1e9);
                return process;
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(50);
        }
        process.destroy();
        throw new IllegalStateException("Solmu did not answer within two minutes");
    }

    static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    String get(String path) throws IOException, InterruptedException {
        var response = client.send(request(path).build(), BodyHandlers.ofString());
        if (response.statusCode() != 200) {
            throw new IllegalStateException(path + " answered " + response.statusCode() + ", "
                    + response.headers().firstValue("Location").orElse("going nowhere"));
        }
        return response.body();
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(60));
    }

    void signIn(String persona) throws IOException, InterruptedException {
        client = newClient();
        var page = client.send(request("/sign-in?lang=fi").build(), BodyHandlers.ofString()).body();
        var token = TOKEN.matcher(page);
        if (!token.find()) {
            throw new IllegalStateException("no token on the sign-in page");
        }
        var form = "persona=" + persona + "&_csrf=" + token.group(1);
        var answer = client.send(
                request("/demo/sign-in")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(HttpRequest.BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.discarding());
        if (answer.statusCode() != 302) {
            throw new IllegalStateException("signing in answered " + answer.statusCode());
        }
    }

    private static HttpClient newClient() {
        return HttpClient.newBuilder()
                .version(HttpClient.Version.HTTP_1_1)
                .cookieHandler(new CookieManager())
                .build();
    }

    // ---------------------------------------------------------------- the data

    Connection connect() throws IOException, SQLException {
        var port = Files.readAllLines(home.resolve("pgdata/postmaster.pid")).get(3).strip();
        var password = Files.readString(home.resolve("password")).strip();
        return DriverManager.getConnection("jdbc:postgresql://127.0.0.1:" + port + "/postgres", "solmu", password);
    }

    private static String network(Connection db, int number) throws SQLException {
        try (var statement = db.prepareStatement("SELECT id FROM network WHERE slug = ?")) {
            statement.setString(1, "network-" + number);
            try (var row = statement.executeQuery()) {
                row.next();
                return row.getString(1);
            }
        }
    }

    void fill() throws Exception {
        signIn("coordinator"); // makes the account
        try (var db = connect();
                var statement = db.createStatement()) {
            for (var sql : Files.readString(Path.of(System.getProperty("bench.data"))).split(";\n")) {
                statement.execute(sql.replace(":scale", Integer.toString(scale)));
            }
        }
    }

    // ---------------------------------------------------------------- the report

    private static String table(List<Findings> findings) throws IOException {
        var text = new StringBuilder("""
                # What a page costs

                Written by `./solmu bench`: CPU milliseconds per request, and in brackets the application's + those of all
                database processes. Each figure is the median of %d rounds of %d requests, at every scale, with a signed-in
                session, rights checked, the whole page, each answer looked through for its rows. Before that, %d requests of
                each page warm Java up, and up to %d times %d more, until its compilers take less than %.0f%% of its time; what
                they still take in a measured round is in the figure. Pages that read everything there is are asked for a
                tenth or a hundredth as often.

                Solmu keeps lists and members it has read for as long as the database says that nothing about them has
                changed (docs/adr/0010). The lines "changed before each request" show what it costs to read them anew; the
                change itself, made in the database, is in these figures.

                1x is an association of today: 120 networks, 308 municipalities, 5,000 people, 12,000 memberships. The list
                shows at most 200 networks at once, so that at 10x and 100x it shows 1.7 times the rows; person search shows 50.
                Starts are the median of %d.

                Machine: %s, %d cores, %s. CPU time rises when others use the machine at the same time.

                | operation | must | goal |""".formatted(
                        ROUNDS,
                        MEASURED,
                        WARM_UP,
                        MOST_OFTEN,
                        MORE,
                        100 * COMPILED,
                        STARTS,
                        processor(),
                        Runtime.getRuntime().availableProcessors(),
                        "Java " + Runtime.version().feature()));
        findings.forEach(each -> text.append(" %dx |".formatted(each.scale())));
        text.append(" growth |\n| --- | --- | --- |").append(" --- |".repeat(findings.size() + 1)).append("\n");
        for (var operation : findings.getFirst().costs().keySet()) {
            text.append("| %s | %s | %s |".formatted(operation.name(), operation.must(), operation.goal()));
            var costs = findings.stream().map(each -> cost(each, operation)).toList();
            costs.forEach(cost -> text.append(" %s |".formatted(cost.map(Cost::toString).orElse("-"))));
            text.append(costs.getLast()
                    .map(last -> " %.1f times |\n".formatted(last.whole() / costs.getFirst().orElseThrow().whole()))
                    .orElse(" |\n"));
        }
        row(text, findings, "11. memory under load, MiB: application + database", "500", "350",
                each -> each.program() + " + " + each.database());
        row(text, findings, "12. start to first answer, CPU s (wall s), with the cache of later starts", "8 (5)", "5",
                each -> each.start().toString());
        row(text, findings, "12. the same without the cache", "-", "-", each -> each.bareStart().toString());
        return text.toString();
    }

    /** The paths differ from scale to scale, the names do not. */
    private static Optional<Cost> cost(Findings findings, Operation operation) {
        return findings.costs().entrySet().stream()
                .filter(each -> each.getKey().name().equals(operation.name()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static void row(
            StringBuilder text, List<Findings> findings, String name, String must, String goal,
            Function<Findings, String> figure) {
        text.append("| %s | %s | %s |".formatted(name, must, goal));
        findings.forEach(each -> text.append(" ").append(figure.apply(each)).append(" |"));
        text.append(" |\n");
    }

    static String processor() throws IOException {
        try (var lines = Files.lines(Path.of("/proc/cpuinfo"))) {
            return lines.filter(line -> line.startsWith("model name"))
                    .map(line -> line.substring(line.indexOf(':') + 1).strip())
                    .findFirst()
                    .orElse("unknown processor");
        }
    }

    static void say(String line) {
        System.err.println(line);
    }

    static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
