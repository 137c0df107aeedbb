package fi.solmu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * How PostgreSQL's programs are run here. They refuse to run as root; root therefore runs them in a user namespace of
 * their own, or, where the system forbids that, as the system's user {@code nobody}, who is then given the folder.
 */
record PostgresCommand(List<String> prefix) {

    static PostgresCommand forUserOf(Path home) {
        if (!"root".equals(System.getProperty("user.name"))) {
            return new PostgresCommand(List.of());
        }
        var namespace = List.of("unshare", "--user");
        if (works(namespace)) {
            return new PostgresCommand(namespace);
        }
        var nobody = List.of("setpriv", "--reuid=nobody", "--regid=nogroup", "--clear-groups");
        if (works(nobody)) {
            giveTo("nobody:nogroup", home);
            return new PostgresCommand(nobody);
        }
        throw new IllegalStateException("PostgreSQL refuses to run as root, and neither unshare nor setpriv works here."
                + " Run Solmu as a normal user, or set SOLMU_DATABASE_URL to a PostgreSQL of your own.");
    }

    List<String> of(Path program, List<String> arguments) {
        var command = new ArrayList<>(prefix);
        command.add(program.toString());
        command.addAll(arguments);
        return command;
    }

    private static boolean works(List<String> prefix) {
        try {
            var command = new ArrayList<>(prefix);
            command.add("true");
            return new ProcessBuilder(command)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start()
                            .waitFor()
                    == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static void giveTo(String owner, Path home) {
        try {
            Files.createDirectories(home);
            new ProcessBuilder("chown", "-R", owner, home.toString())
                    .inheritIO()
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
