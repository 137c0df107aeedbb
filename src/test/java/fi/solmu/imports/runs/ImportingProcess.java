package fi.solmu.imports.runs;

import fi.solmu.Solmu;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.runs.ImportRuns.Outcome;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.PersonMerges;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.UUID;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Solmu in a process of its own, which a test can kill. It does what its input tells, line by line: "import FILE
 * SOURCE" reads a list of people and accepts it; "merge SEED" makes random people one and two again until it is killed;
 * "separate" takes all merges back. Of each it says a word when it has begun.
 */
final class ImportingProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private ImportingProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    // ---------------------------------------------------------------- the process itself

    public static void main(String[] arguments) throws IOException, InterruptedException {
        var out = System.out;
        System.setOut(System.err);
        var application = new SpringApplication(Solmu.class);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("db-scheduler.polling-interval", "200ms"));
        try (var context = application.run(arguments)) {
            say(out, "ready");
            var lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                obey(context, List.of(line.split(" ", -1)), out);
            }
        }
    }

    private static void say(PrintStream out, String word) {
        out.println(word);
        out.flush();
    }

    private static void obey(ConfigurableApplicationContext context, List<String> words, PrintStream out)
            throws IOException, InterruptedException {
        switch (words.getFirst()) {
            case "import" -> bring(context, Path.of(words.get(1)), words.get(2), out);
            case "merge" -> merge(context, new Random(Long.parseLong(words.get(1))), out);
            case "separate" -> {
                separate(context);
                say(out, "separated");
            }
            default -> throw new IllegalArgumentException(words.toString());
        }
    }

    private static void bring(ConfigurableApplicationContext context, Path file, String source, PrintStream out)
            throws IOException, InterruptedException {
        var imports = context.getBean(ImportRuns.class);
        var runs = context.getBean(RunQueries.class);
        var account = context.getBean(JdbcClient.class)
                .sql("INSERT INTO account (email, name, language) VALUES (:email, 'Aino', 'en') RETURNING id")
                .param("email", source + "@example.org")
                .query(UUID.class)
                .single();
        var run = imports.start(
                ImportKind.PEOPLE, source, SourceKind.LIST, "a.csv", Files.readAllBytes(file), true, account);
        while (runs.find(run).status() != Status.PREVIEW) {
            Thread.sleep(50);
        }
        if (!(imports.accept(run, false, account) instanceof Outcome.Done)) {
            throw new IllegalStateException();
        }
        say(out, "accepted " + run);
    }

    private static void merge(ConfigurableApplicationContext context, Random random, PrintStream out) {
        var merges = context.getBean(PersonMerges.class);
        var db = context.getBean(JdbcClient.class);
        var people =
                db.sql("SELECT id FROM person ORDER BY id").query(UUID.class).list();
        say(out, "merging");
        while (true) {
            var one = people.get(random.nextInt(people.size()));
            var other = people.get(random.nextInt(people.size()));
            var held = merges.of(one);
            if (!held.isEmpty() && random.nextBoolean()) {
                merges.undo(held.get(random.nextInt(held.size())).id(), null);
            } else if (!one.equals(other)) {
                merges.merge(one, other, null);
            }
        }
    }

    private static void separate(ConfigurableApplicationContext context) {
        var merges = context.getBean(PersonMerges.class);
        context.getBean(JdbcClient.class)
                .sql("SELECT id FROM person_merge WHERE undone_at IS NULL ORDER BY id")
                .query(UUID.class)
                .list()
                .forEach(merge -> merges.undo(merge, null));
    }

    // ---------------------------------------------------------------- as the test sees it

    /** Starts it on a database; returns once it is ready. */
    static ImportingProcess start(String url, String user, String password) throws IOException {
        var process = new ImportingProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        ImportingProcess.class.getName(),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + user,
                        "--spring.datasource.password=" + password,
                        "--server.port=-1",
                        "--solmu.empty=true",
                        "--solmu.starting-data=none",
                        "--solmu.base-url=http://localhost:8080",
                        "--db-scheduler.heartbeat-interval=1s",
                        "--db-scheduler.missed-heartbeats-limit=4")
                .redirectError(ProcessBuilder.Redirect.DISCARD)
                .start());
        process.hears("ready");
        return process;
    }

    void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits for a line that begins with this word; tells the rest of it. */
    String hears(String word) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).strip();
            }
        }
        throw new IllegalStateException("It ended before it said " + word);
    }

    void killTheHardWay() {
        process.destroyForcibly().onExit().join();
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
