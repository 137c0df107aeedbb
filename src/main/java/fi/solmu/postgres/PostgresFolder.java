package fi.solmu.postgres;

import fi.solmu.postgres.EmbeddedPostgres.Durability;
import java.io.BufferedInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.time.Duration;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** The folder an embedded server lives in: its binaries, its data, and the acts on them. */
record PostgresFolder(Path home, PostgresCommand command) {
    private static final int START_TRIES = 6;

    Path passwordFile() {
        return home.resolve("password");
    }

    private Path binaries() {
        return home.resolve("postgres-18");
    }

    private Path data() {
        return home.resolve("pgdata");
    }

    private Path log() {
        return home.resolve("postgres.log");
    }

    private Path ownerFile() {
        return home.resolve("owner.pid");
    }

    /** Unpacks the binaries once; into a folder beside, then moved, so that a half-done unpacking is never used. */
    void unpack() throws IOException {
        if (Files.isExecutable(binaries().resolve("bin/postgres"))) {
            return;
        }
        var unpacking = Files.createTempDirectory(home, "unpacking");
        Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var archive = PostgresFolder.class.getResourceAsStream("/" + archiveName())) {
            if (archive == null) {
                throw new IllegalStateException("No PostgreSQL for this machine (" + System.getProperty("os.name") + " "
                        + System.getProperty("os.arch") + ") is packed in. Set SOLMU_DATABASE_URL to one of your own.");
            }
            try (var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(archive)))) {
                for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                    unpackEntry(tar, entry, unpacking);
                }
            }
        }
        Files.move(unpacking, binaries(), StandardCopyOption.ATOMIC_MOVE);
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("An entry of the archive points outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            boolean executable = (entry.getMode() & 0111) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    private static String archiveName() {
        boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
        boolean mac = System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
        return "postgres-" + (mac ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
    }

    void initialise(String user, String password) throws IOException {
        if (Files.exists(data().resolve("PG_VERSION"))) {
            return;
        }
        var making = home.resolve("pgdata.making");
        deleteTree(making);
        var secret = Files.createTempFile(home, "initdb", ".secret");
        try {
            Files.writeString(secret, password);
            if (!command.prefix().isEmpty() && command.prefix().getFirst().equals("setpriv")) {
                Files.setPosixFilePermissions(secret, PosixFilePermissions.fromString("rw-r--r--"));
            }
            int exit = program(
                    "initdb",
                    List.of(
                            "-D",
                            making.toString(),
                            "-U",
                            user,
                            "--auth=scram-sha-256",
                            "--pwfile=" + secret,
                            "-k",
                            "--locale-provider=builtin",
                            "--builtin-locale=C.UTF-8",
                            "--encoding=UTF8"));
            if (exit != 0) {
                throw new IllegalStateException("The database could not be made; see " + log());
            }
            Files.move(making, data(), StandardCopyOption.ATOMIC_MOVE);
        } finally {
            Files.deleteIfExists(secret);
        }
    }

    /** The port of the server that runs on this data, if one does. */
    Optional<Integer> runningPort() {
        return serverPid()
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .flatMap(_ -> pidFileLine(3))
                .map(Integer::parseInt);
    }

    Optional<Long> serverPid() {
        return pidFileLine(0).map(Long::parseLong);
    }

    private Optional<String> pidFileLine(int line) {
        try {
            var lines = Files.readAllLines(data().resolve("postmaster.pid"));
            return lines.size() > line ? Optional.of(lines.get(line).strip()) : Optional.empty();
        } catch (IOException e) {
            return Optional.empty(); // no file, no server
        }
    }

    /** Whether the process that started the running server still lives. */
    boolean ownerIsAlive() {
        try {
            return ProcessHandle.of(Long.parseLong(Files.readString(ownerFile()).strip()))
                    .map(ProcessHandle::isAlive)
                    .orElse(false);
        } catch (IOException | NumberFormatException e) {
            return false;
        }
    }

    void claim() throws IOException {
        Files.writeString(ownerFile(), ProcessHandle.current().pid() + "\n");
    }

    void start(int port, Durability durability, Duration patience) {
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
                "-c timezone=UTC");
        var arguments = List.of(
                "start",
                "-D",
                data().toString(),
                "-w",
                "-t",
                Long.toString(patience.toSeconds()),
                "-l",
                log().toString(),
                "-o",
                options);
        for (int tried = 1; tried <= START_TRIES; tried++) {
            if (program("pg_ctl", arguments) == 0) {
                return;
            }
            pause(); // a server that was killed may not have been reaped yet
        }
        throw new IllegalStateException("The database did not start; see " + log());
    }

    void stop() {
        program("pg_ctl", List.of("stop", "-D", data().toString(), "-m", "fast", "-w"));
        try {
            Files.deleteIfExists(ownerFile());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private int program(String name, List<String> arguments) {
        return EmbeddedPostgres.run(
                command.of(binaries().resolve("bin").resolve(name), arguments), home.resolve("postgres.log"));
    }

    private static void pause() {
        try {
            Thread.sleep(1000);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    private static void deleteTree(Path tree) throws IOException {
        if (!Files.exists(tree)) {
            return;
        }
        try (var paths = Files.walk(tree)) {
            for (var path : paths.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(path);
            }
        }
    }
}
