package fi.solmu.postgres;

import com.sun.security.auth.module.UnixSystem;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/**
 * How PostgreSQL's programs are run here. They refuse to run as root; root therefore runs them as the user whom the
 * data belong to, or in a user namespace of their own, or, where the system forbids that, as nobody, who is then given
 * the folder.
 */
record PostgresCommand(List<String> prefix, boolean ownUser) {
    private static final int MEBIBYTE = 1 << 20;
    private static final int ROOT = 0;
    private static final int NOBODY = 65534; // has another group name in every distribution, but this number in all

    static PostgresCommand forData(Path home, Path data) throws IOException {
        long me = new UnixSystem().getUid();
        int owner = Files.exists(data) ? (int) Files.getAttribute(data, "unix:uid") : (int) me;
        if (me != ROOT) {
            if (owner != me) {
                throw new IllegalStateException("The database in " + home + " belongs to another user (number " + owner
                        + "). Start Solmu as that user, or choose another folder with --data.");
            }
            return new PostgresCommand(List.of(), false);
        }
        if (owner != ROOT) {
            return as(owner);
        }
        var namespace = new PostgresCommand(List.of("unshare", "--user"), false);
        if (namespace.works()) {
            return namespace;
        }
        if (as(NOBODY).works()) {
            return as(NOBODY);
        }
        throw new IllegalStateException("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here."
                + " Start Solmu as a normal user, or set SOLMU_DATABASE_URL to a PostgreSQL of your own.");
    }

    private static PostgresCommand as(int user) {
        return new PostgresCommand(List.of("setpriv", "--reuid=" + user, "--regid=" + user, "--clear-groups"), true);
    }

    /** Lets the user who runs the server have this file or folder, when that is another than ourselves. */
    void give(Path path) {
        if (ownUser) {
            var user = prefix.get(1).substring("--reuid=".length());
            succeeds(List.of("chown", "-R", user + ":" + user, path.toString()));
        }
    }

    /**
     * Runs a program to its end, with its output in a file, since a server started by it would keep a pipe open.
     *
     * @return whether it succeeded
     */
    boolean run(Path program, List<String> arguments, Path output, Duration patience) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        var builder = new ProcessBuilder(command)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(output.toFile()));
        // Neither the language nor a PostgreSQL of the user's own must leak into this server.
        builder.environment().keySet().removeIf(name -> name.startsWith("PG"));
        builder.environment().put("LC_ALL", "C");
        // Memory a query has done with is kept for the next one. Left to itself the C library gives it back to the
        // system
        // after each, and asking for it anew, page by page, is a tenth of what a list costs the database.
        builder.environment().put("MALLOC_TRIM_THRESHOLD_", Integer.toString(32 * MEBIBYTE));
        builder.environment().put("MALLOC_MMAP_THRESHOLD_", Integer.toString(16 * MEBIBYTE));
        return succeeds(builder, patience);
    }

    private boolean works() {
        var command = new ArrayList<>(prefix);
        command.add("true");
        try {
            return succeeds(command);
        } catch (UncheckedIOException e) {
            return false; // there is no such program
        }
    }

    private static boolean succeeds(List<String> command) {
        return succeeds(
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD),
                Duration.ofSeconds(60));
    }

    private static boolean succeeds(ProcessBuilder builder, Duration patience) {
        try {
            var process = builder.redirectInput(
                            ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                    .start();
            if (!process.waitFor(patience.toSeconds(), TimeUnit.SECONDS)) {
                process.destroyForcibly();
                return false;
            }
            return process.exitValue() == 0;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("interrupted while starting the database", e);
        }
    }
}
