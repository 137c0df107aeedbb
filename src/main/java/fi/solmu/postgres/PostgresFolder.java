package fi.solmu.postgres;

import fi.solmu.postgres.EmbeddedPostgres.Durability;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The folder an embedded server lives in, and the acts on it: the data in {@code pgdata}, the password in
 * {@code password} (readable by its owner only), the log in {@code postgres.log}.
 */
record PostgresFolder(Path home, Binaries binaries, PostgresCommand command) {
    private static final Logger LOG = LoggerFactory.getLogger(PostgresFolder.class);
    private static final int START_TRIES = 6;
    private static final long LOG_LIMIT = 10_000_000;

    static PostgresFolder of(Path home, Path binaries) throws IOException {
        return new PostgresFolder(home, Binaries.in(binaries), PostgresCommand.forData(home, home.resolve("pgdata")));
    }

    private Path data() {
        return home.resolve("pgdata");
    }

    Path log() {
        return home.resolve("postgres.log");
    }

    Path ownershipFile() {
        return home.resolve("owner.lock");
    }

    private Path portFile() {
        return home.resolve("port");
    }

    private Path passwordFile() {
        return home.resolve("password");
    }

    String password() throws IOException {
        return Files.readString(passwordFile()).strip();
    }

    /** The port its owner told when the server was ready for guests. */
    Optional<Integer> announcedPort() {
        try {
            return Optional.of(Integer.valueOf(Files.readString(portFile()).strip()));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty();
        }
    }

    Optional<ServerProcess> server() {
        return ServerProcess.of(data());
    }

    /** Makes whatever a server needs and is not there yet. */
    void prepare(String user, Durability durability) throws IOException {
        Files.deleteIfExists(portFile());
        binaries.unpack();
        rotateLog();
        makePassword();
        command.give(home);
        makeDatabase(user, durability);
    }

    private void rotateLog() throws IOException {
        if (Files.exists(log()) && Files.size(log()) > LOG_LIMIT) {
            Files.move(log(), home.resolve("postgres.log.old"), StandardCopyOption.REPLACE_EXISTING);
        }
        if (!Files.exists(log())) {
            Files.createFile(log());
        }
    }

    private void makePassword() throws IOException {
        if (Files.exists(passwordFile())) {
            return;
        }
        if (Files.exists(data())) {
            throw new IllegalStateException("The database in " + home + " has lost its file \"password\"."
                    + " Put it back from a backup of the folder.");
        }
        var bytes = new byte[24];
        new SecureRandom().nextBytes(bytes);
        var making = home.resolve("password.making");
        Files.deleteIfExists(making);
        Files.createFile(making, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
        Files.writeString(making, HexFormat.of().formatHex(bytes) + "\n");
        Files.move(making, passwordFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    private void makeDatabase(String user, Durability durability) throws IOException {
        var version = data().resolve("PG_VERSION");
        if (Files.exists(version)) {
            binaries.refuseDataOfAnother(Files.readString(version).strip());
            return;
        }
        var making = home.resolve("pgdata.making");
        Trees.delete(making);
        Files.createDirectory(
                making, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rwx------")));
        command.give(making);
        // The letters' nature is told expressly: in a shell with no language set, trigrams would otherwise not see ä.
        var letters = Binaries.onMac() ? "en_US.UTF-8" : "C.UTF-8";
        boolean made = program(
                "initdb",
                List.of(
                        "--pgdata=" + making,
                        "--username=" + user,
                        "--auth=scram-sha-256",
                        "--pwfile=" + passwordFile(),
                        // made for passwords people think up; ours is random, and every connection would pay for more
                        "--set=scram_iterations=1",
                        "--data-checksums",
                        "--encoding=UTF8",
                        "--locale=C",
                        "--lc-ctype=" + letters,
                        "--locale-provider=builtin",
                        "--builtin-locale=C.UTF-8",
                        durability == Durability.DURABLE ? "--sync-method=fsync" : "--no-sync"));
        if (!made) {
            throw new IllegalStateException("The database could not be made; see " + log());
        }
        Files.move(making, data(), StandardCopyOption.ATOMIC_MOVE);
    }

    /** Stops a server whose owner was killed, and forgets one that has died itself. */
    void stopLeftOver() throws IOException {
        if (server().filter(ServerProcess::isSomebodyElse).isPresent()) {
            Files.delete(ServerProcess.file(data()));
        } else if (server().filter(ServerProcess::isRunning).isPresent()) {
            LOG.info("A database server was left running by a process that is gone; stopping it first");
            stop();
        }
    }

    /** Starts the server on a free port and tells the port to guests. */
    int start(Durability durability) throws IOException {
        for (int tried = 1; tried <= START_TRIES; tried++) {
            int port = freePort();
            if (program("pg_ctl", startArguments(port, durability))) {
                announce(port);
                return port;
            }
            Pause.of(Duration.ofSeconds(1)); // a server that was killed may not be quite gone yet
        }
        throw new IllegalStateException("The database did not start; see " + log());
    }

    private List<String> startArguments(int port, Durability durability) {
        var safe = durability == Durability.DURABLE ? "on" : "off";
        var options = String.join(
                " ",
                "-c listen_addresses=127.0.0.1",
                "-c unix_socket_directories=",
                "-c port=" + port,
                "-c max_connections=60",
                "-c shared_buffers=64MB",
                "-c fsync=" + safe,
                "-c synchronous_commit=" + safe,
                "-c full_page_writes=" + safe,
                // A page elsewhere on today's disks, and from memory, costs little more than the next one. Told so,
                // PostgreSQL reads lists in the order of an index instead of sorting names as people expect each time.
                "-c random_page_cost=1.1",
                "-c timezone=UTC");
        var patience = Long.toString(EmbeddedPostgres.PATIENCE.toSeconds());
        return List.of("start", "-D", data().toString(), "-w", "-t", patience, "-l", log().toString(), "-o", options);
    }

    private void announce(int port) throws IOException {
        var making = home.resolve("port.making");
        Files.writeString(making, port + "\n", StandardCharsets.US_ASCII);
        Files.move(making, portFile(), StandardCopyOption.ATOMIC_MOVE);
    }

    void stop() {
        try {
            Files.deleteIfExists(portFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        if (!stop("fast")) {
            stop("immediate");
        }
    }

    private boolean stop(String mode) {
        return server().filter(ServerProcess::isRunning).isEmpty()
                || program("pg_ctl", List.of("stop", "-D", data().toString(), "-m", mode, "-w", "-t", "30"));
    }

    private boolean program(String name, List<String> arguments) {
        return command.run(binaries.program(name), arguments, log(), EmbeddedPostgres.PATIENCE.plusSeconds(30));
    }

    private static int freePort() throws IOException {
        try (var socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            return socket.getLocalPort();
        }
    }
}
