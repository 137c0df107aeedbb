package fi.solmu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;

/**
 * A PostgreSQL server of our own under one folder. It listens on loopback alone, asks for a password (scram), and keeps
 * what it acknowledged (fsync and full_page_writes on) unless it was started for tests.
 *
 * <p>The process that started the server owns it and stops it in {@link #close()}. A second process on the same folder
 * joins the running server as a guest and leaves it running. A server whose owner was killed is stopped and started
 * anew.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    static final Duration PATIENCE = Duration.ofSeconds(90);
    private static final String USER = "solmu";

    private final PostgresFolder folder;
    private final String password;
    private final int port;
    private final Optional<Ownership> ownership;

    private EmbeddedPostgres(PostgresFolder folder, String password, int port, Optional<Ownership> ownership) {
        this.folder = folder;
        this.password = password;
        this.port = port;
        this.ownership = ownership;
    }

    /** How carefully the server keeps what it acknowledged. */
    public enum Durability {
        /** For people's data: survives kill -9 of the process and of the machine. */
        DURABLE,
        /** For tests, whose data nobody misses. */
        FOR_TESTS
    }

    /**
     * Starts the server of this folder, or joins it when another living process runs it.
     *
     * @throws IllegalStateException when the server does not start; the message names the log to read
     */
    public static EmbeddedPostgres start(Path home, Durability durability) {
        return start(home, home, durability);
    }

    /** The same with PostgreSQL's own files in another folder, which many servers may share. */
    static EmbeddedPostgres start(Path home, Path binaries, Durability durability) {
        try {
            Files.createDirectories(home);
            Files.createDirectories(binaries);
            var folder = PostgresFolder.of(home.toRealPath(), binaries.toRealPath());
            long giveUp = System.nanoTime() + PATIENCE.toNanos();
            while (System.nanoTime() < giveUp) {
                var ownership = Ownership.take(folder.ownershipFile());
                if (ownership.isPresent()) {
                    return startAsOwner(folder, durability, ownership.get());
                }
                var port = folder.announcedPort();
                if (port.isPresent()) {
                    return new EmbeddedPostgres(folder, folder.password(), port.get(), Optional.empty());
                }
                Pause.of(Duration.ofMillis(100)); // the owner is starting or stopping it this moment
            }
            throw new IllegalStateException("Another process is starting the database in " + folder.home()
                    + " and does not get it done; see " + folder.log());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static EmbeddedPostgres startAsOwner(PostgresFolder folder, Durability durability, Ownership ownership)
            throws IOException {
        boolean started = false;
        try {
            folder.prepare(USER, durability);
            folder.stopLeftOver();
            int port = folder.start(durability);
            started = true;
            return new EmbeddedPostgres(folder, folder.password(), port, Optional.of(ownership));
        } finally {
            if (!started) {
                ownership.close();
            }
        }
    }

    public String jdbcUrl(String database) {
        return "jdbc:postgresql://127.0.0.1:" + port + "/" + database;
    }

    public String user() {
        return USER;
    }

    public String password() {
        return password;
    }

    /** Whether this process started the server and will stop it. */
    public boolean isOwner() {
        return ownership.isPresent();
    }

    /** The process id of the server, for measuring what it costs; empty when it cannot be read. */
    public Optional<Long> pid() {
        return folder.server().map(ServerProcess::pid);
    }

    @Override
    public void close() {
        ownership.ifPresent(own -> {
            try {
                folder.stop();
            } finally {
                own.close();
            }
        });
    }
}
