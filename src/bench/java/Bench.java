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
    private static final int WARM_UP = 400;
    private static final int MEASURED = 300;
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final Path program;
    private final Path home;
    private final List<String> javaOptions;
    private final int port;
    private final int scale;
    private HttpClient client = newClient();

    private Bench(Path program, Path home, List<String> javaOptions, int port, int scale) {
        this.program = program;
        this.home = home;
        this.javaOptions = javaOptions;
        this.port = port;
        this.scale = scale;
    }

    public static void main(String[] arguments) throws Exception {
        var program = Path.of(arguments[0]);
        var output = Path.of(arguments[1]);
        var scales = arguments.length > 2 ? arguments[2].split(",") : new String[] {"1", "10", "100"};
        var options = List.of(System.getProperty("bench.options", "").split(" "));
        var results = new LinkedHashMap<String, Map<Integer, String>>();
        var memory = new LinkedHashMap<Integer, String>();
        String start = "";
        for (var each : scales) {
            int scale = Integer.parseInt(each);
            var home = Files.createTempDirectory("solmu-bench");
            try {
                var bench = new Bench(program, home, options, 18_080, scale);
                start = bench.run(results, memory);
            } finally {
                delete(home);
            }
        }
        var table = table(results, memory, start, scales);
        System.out.println(table);
        Files.writeString(output, table);
    }

    private String run(Map<String, Map<Integer, String>> results, Map<Integer, String> memory) throws Exception {
        say("Scale %d: filling a database".formatted(scale));
        var solmu = start();
        try {
            fill();
        } finally {
            stop(solmu);
        }
        solmu = start();
        var cpuToReady = cpu(solmu.pid()) / 1000.0;
        try (var db = connect()) {
            signIn("coordinator");
            measure(results, solmu, "1. list of networks, signed in", "/networks", rowsOfList());
            measure(results, solmu, "2. a network with 262 members", "/networks/" + network(db, 1), 262);
            measure(results, solmu, "3. a network with 778 members", "/networks/" + network(db, 2), 778);
            measure(results, solmu, "4. person search", "/people?q=virta", 0);
            measure(results, solmu, "public catalogue page of a network", "/fi/networks/network-7", 0);
            memory.put(scale, "%d + %d".formatted(resident(solmu.pid()), databaseResident()));
        } finally {
            stop(solmu);
        }
        return "%.1f".formatted(cpuToReady);
    }

    // ---------------------------------------------------------------- measuring

    private int rowsOfList() {
        return Math.min(200, 120 * scale);
    }

    private void measure(Map<String, Map<Integer, String>> results, Process solmu, String what, String path, int rows)
            throws Exception {
        for (int i = 0; i < WARM_UP; i++) {
            get(path);
        }
        var figures = new ArrayList<Double>();
        for (int round = 0; round < 3; round++) {
            long before = cpu(solmu.pid()) + databaseCpu();
            for (int i = 0; i < MEASURED; i++) {
                get(path);
            }
            figures.add((cpu(solmu.pid()) + databaseCpu() - before) / (double) MEASURED);
        }
        figures.sort(Comparator.naturalOrder());
        var cost = figures.get(1);
        say("  %-40s %6.2f ms (%.2f to %.2f)".formatted(what, cost, figures.getFirst(), figures.getLast()));
        results.computeIfAbsent(what, _ -> new LinkedHashMap<>())
                .put(scale, "%.2f".formatted(cost) + (rows > 0 ? " (%d rows)".formatted(rows) : ""));
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
                + ProcessHandle.of(server).orElseThrow().children().mapToLong(child -> cpu(child.pid())).sum();
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

    private Process start() throws Exception {
        var command = new ArrayList<String>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        javaOptions.stream().filter(option -> !option.isBlank()).forEach(command::add);
        command.addAll(List.of(
                "-Dsolmu.demo=true",
                "-Dsolmu.empty=true",
                "-Dsolmu.secure-cookies=false",
                "-Dsolmu.data=" + home,
                "-Dserver.port=" + port,
                "-jar",
                program.toString()));
        var process = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(home.resolve("solmu.log").toFile())
                .start();
        for (int tried = 0; tried < 600; tried++) {
            if (!process.isAlive()) {
                throw new IllegalStateException("Solmu did not start: " + Files.readString(home.resolve("solmu.log")));
            }
            try {
                if (get("/fi/networks") == 200) {
                    return process;
                }
            } catch (IOException e) {
                // not listening yet
            }
            Thread.sleep(100);
        }
        process.destroy();
        throw new IllegalStateException("Solmu did not answer within a minute");
    }

    private static void stop(Process process) throws InterruptedException {
        process.destroy();
        process.waitFor();
    }

    private int get(String path) throws IOException, InterruptedException {
        var response = client.send(request(path).build(), BodyHandlers.ofByteArray());
        if (response.statusCode() >= 400) {
            throw new IllegalStateException(path + " answered " + response.statusCode());
        }
        if (response.statusCode() >= 300) {
            throw new IllegalStateException(path + " sent us to " + response.headers().firstValue("Location"));
        }
        return response.statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path)).timeout(Duration.ofSeconds(60));
    }

    private void signIn(String persona) throws IOException, InterruptedException {
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

    private Connection connect() throws IOException, SQLException {
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

    private void fill() throws Exception {
        signIn("coordinator"); // makes the account
        try (var db = connect();
                var statement = db.createStatement()) {
            for (var sql : Files.readString(Path.of(System.getProperty("bench.data"))).split(";\n")) {
                statement.execute(sql.replace(":scale", Integer.toString(scale)));
            }
        }
    }

    // ---------------------------------------------------------------- the report

    private static String table(
            Map<String, Map<Integer, String>> results, Map<Integer, String> memory, String start, String[] scales) {
        var text = new StringBuilder("""
                # What a page costs

                Written by `./solmu bench`: CPU milliseconds per request, application and database processes together
                (median of three rounds of %d requests after %d for warming up), with a signed-in session, rights
                checked, the whole page. Scale 1 is an association of today: 120 networks, 308 organisations, 5,000
                people, 12,000 memberships. The figures of the list depend on the rows it shows, which stand beside them.

                | operation | must |""".formatted(MEASURED, WARM_UP));
        for (var scale : scales) {
            text.append(" ").append(scale).append("x |");
        }
        text.append("\n| --- | --- |").append(" --- |".repeat(scales.length)).append("\n");
        var must = Map.of("1", "5", "2", "8", "3", "18", "4", "7.6");
        results.forEach((what, figures) -> {
            text.append("| ").append(what).append(" | ").append(must.getOrDefault(what.substring(0, 1), "-")).append(" |");
            for (var scale : scales) {
                text.append(" ").append(figures.getOrDefault(Integer.parseInt(scale), "-")).append(" |");
            }
            text.append("\n");
        });
        text.append("| 11. memory under load, application + database, MiB | 500 in all |");
        for (var scale : scales) {
            text.append(" ").append(memory.getOrDefault(Integer.parseInt(scale), "-")).append(" |");
        }
        text.append("\n| 12. CPU seconds from start to first answer, second start | 8 |");
        for (int i = 0; i < scales.length; i++) {
            text.append(i == scales.length - 1 ? " " + start + " |" : " |");
        }
        return text.append(System.lineSeparator()).toString();
    }

    private static void say(String line) {
        System.err.println(line.strip().isEmpty() ? line : String.format(Locale.ROOT, "%s", line));
    }

    private static void delete(Path tree) throws IOException {
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
