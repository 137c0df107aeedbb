package fi.solmu;

import static org.awaitility.Awaitility.await;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Solmu in a process of its own, which a test can kill. It does what its input tells, line by line, and says a word of
 * it. What it understands is the business of whoever has the {@code main}.
 */
public final class SolmuProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private SolmuProcess(Process process) {
        this.process = process;
        this.said = reader(process.getInputStream());
    }

    private static BufferedReader reader(InputStream input) {
        return new BufferedReader(new InputStreamReader(input, StandardCharsets.UTF_8));
    }

    // ---------------------------------------------------------------- the process itself

    /** Does what one line tells. */
    public interface Obedience {
        void obey(ConfigurableApplicationContext context, List<String> words, Consumer<String> say) throws Exception;
    }

    /** What the {@code main} of such a process does. */
    public static void run(String[] arguments, Obedience obedience) throws Exception {
        var out = System.out;
        System.setOut(System.err);
        Consumer<String> say = word -> {
            out.println(word);
            out.flush();
        };
        var application = new SpringApplication(Solmu.class);
        application.setLazyInitialization(true);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("db-scheduler.polling-interval", "200ms"));
        try (var context = application.run(arguments)) {
            say.accept("ready");
            var lines = reader(System.in);
            for (var line = lines.readLine(); line != null; line = lines.readLine()) {
                obedience.obey(context, List.of(line.split(" ", -1)), say);
            }
        }
    }

    // ---------------------------------------------------------------- as the test sees it

    /**
     * Starts one on a database of {@link TestDatabase}; returns once it is ready.
     *
     * @param main whose {@code main} calls {@link #run}
     */
    public static SolmuProcess start(Class<?> main, String url) throws IOException {
        var process = new SolmuProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx256m",
                        "-XX:+UseSerialGC",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        main.getName(),
                        "--spring.datasource.url=" + url,
                        "--spring.datasource.username=" + TestDatabase.user(),
                        "--spring.datasource.password=" + TestDatabase.password(),
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

    public void tell(String line) throws IOException {
        process.getOutputStream().write((line + "\n").getBytes(StandardCharsets.UTF_8));
        process.getOutputStream().flush();
    }

    /** Waits for a line that begins with this word; tells the rest of it. */
    public String hears(String word) throws IOException {
        for (var line = said.readLine(); line != null; line = said.readLine()) {
            if (line.startsWith(word)) {
                return line.substring(word.length()).strip();
            }
        }
        throw new IllegalStateException("It ended before it said " + word);
    }

    /** Everything else it said until it ended. */
    public List<String> rest() {
        return said.lines().toList();
    }

    /** Kills it (-9) after this pause; returns once the database has noticed. */
    public void killAfter(Duration pause, JdbcClient db) throws InterruptedException {
        Thread.sleep(pause);
        process.toHandle().destroyForcibly(); // not the process itself, which would close what it said
        process.onExit().join();
        await().atMost(Duration.ofMinutes(1))
                .until(() -> db.sql("""
                        SELECT count(*) = 0 FROM pg_stat_activity
                        WHERE datname = current_database() AND pid <> pg_backend_pid() AND backend_type = 'client backend'
                        """).query(Boolean.class).single());
    }

    @Override
    public void close() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }
}
