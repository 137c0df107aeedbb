package fi.solmu.postgres;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

/** The server that wrote postmaster.pid into this data folder. */
record ServerProcess(long pid, Path data) {

    static Path file(Path data) {
        return data.resolve("postmaster.pid");
    }

    static Optional<ServerProcess> of(Path data) {
        try (var lines = Files.lines(file(data))) {
            return lines.findFirst().map(String::strip).map(Long::parseLong).map(pid -> new ServerProcess(pid, data));
        } catch (IOException | NumberFormatException e) {
            return Optional.empty(); // no file, no server
        }
    }

    boolean isRunning() {
        return process().isPresent() && !isSomebodyElse();
    }

    /**
     * Whether the number now belongs to somebody else: after a crash of the machine, or in a container started anew, it
     * is soon given to another program, which must be neither waited for nor stopped. What cannot be read is not held
     * against it, and PostgreSQL then decides.
     */
    boolean isSomebodyElse() {
        return process()
                .map(process -> !isCalledPostgres(process) || !worksInOurFolder())
                .orElse(false);
    }

    private Optional<ProcessHandle> process() {
        return ProcessHandle.of(pid).filter(ProcessHandle::isAlive);
    }

    private static boolean isCalledPostgres(ProcessHandle process) {
        return process.info()
                .command()
                .map(command -> Path.of(command).getFileName().toString().startsWith("postgres"))
                .orElse(true);
    }

    /** A server's working directory is its data folder; Linux shows it. */
    private boolean worksInOurFolder() {
        try {
            return Path.of("/proc", Long.toString(pid), "cwd").toRealPath().equals(data.toRealPath());
        } catch (IOException e) {
            return true;
        }
    }
}
