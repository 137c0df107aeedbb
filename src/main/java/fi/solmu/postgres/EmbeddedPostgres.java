package fi.solmu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A PostgreSQL server of our own under one folder: the binaries in {@code postgres-<version>}, the data in
 * {@code pgdata}, the password of the owner in {@code password} (readable by the owner only). It listens on loopback
 * alone, asks for the password (scram), and keeps what it acknowledged (fsync and full_page_writes on) unless it was
 * started for tests.
 *
 * <p>The process that started the server owns it and stops it in {@link #close()}. A second process on the same folder
 * joins the running server as a guest and leaves it running; a server whose owner was killed is stopped and started
 * anew.
 */
public final class EmbeddedPostgres implements AutoCloseable {
    private static final Logger LOG = LoggerFactory.getLogger(EmbeddedPostgres.class);
    private static final String USER = "solmu";
    private static final Duration PATIENCE = Duration.ofSeconds(90);

    private final PostgresFolder folder;
    private final String password;
    private final int port;
    private final boolean owner;

    private EmbeddedPostgres(PostgresFolder folder, String password, int port, boolean owner) {
        this.folder = folder;
        this.password = password;
        this.port = port;
        this.owner = owner;
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
        try {
            Files.createDirectories(home);
            var folder = new PostgresFolder(home.toAbsolutePath().normalize(), PostgresCommand.forUserOf(home));
            folder.unpack();
            var password = password(folder);
            folder.initialise(USER, password);
            var running = folder.runningPort();
            if (running.isPresent() && folder.ownerIsAlive()) {
                return new EmbeddedPostgres(folder, password, running.get(), false);
            }
            if (running.isPresent()) {
                LOG.info("A database server was left running by a process that is gone; stopping it first");
                folder.stop();
            }
            int port = freePort();
            folder.start(port, durability, PATIENCE);
            folder.claim();
            return new EmbeddedPostgres(folder, password, port, true);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
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
        return owner;
    }

    /** The process id of the server, for measuring what it costs; empty when it cannot be read. */
    public Optional<Long> pid() {
        return folder.serverPid();
    }

    @Override
    public void close() {
        if (owner) {
            folder.stop();
        }
    }

    private static String password(PostgresFolder folder) throws IOException {
        var file = folder.passwordFile();
        if (Files.exists(file)) {
            return Files.readString(file, StandardCharsets.UTF_8).strip();
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var password = HexFormat.of().formatHex(bytes);
        Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(file, password + "\n");
        return password;
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }

    /** Runs a program to its end with its output in a file, since a server started by it would keep a pipe open. */
    static int run(List<String> command, Path output) {
        try {
            var process = new ProcessBuilder(new ArrayList<>(command))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()))
                    .start();
            process.getOutputStream().close();
            if (!process.waitFor(PATIENCE.toSeconds() + 30, TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return -1;
            }
            return process.exitValue();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting the database", e);
        }
    }
}
