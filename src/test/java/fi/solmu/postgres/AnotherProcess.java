package fi.solmu.postgres;

import fi.solmu.postgres.EmbeddedPostgres.Durability;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** A second Java process on the same folder: says "owner 12345" or "guest 12345", then stays until its input ends. */
final class AnotherProcess implements AutoCloseable {
    private final Process process;
    private final BufferedReader said;

    private AnotherProcess(Process process) {
        this.process = process;
        this.said = new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8));
    }

    public static void main(String[] arguments) throws IOException {
        try (var server = EmbeddedPostgres.start(Path.of(arguments[0]), Path.of(arguments[1]), Durability.DURABLE)) {
            System.out.println(
                    (server.isOwner() ? "owner " : "guest ") + server.pid().orElseThrow());
            while (System.in.read() >= 0) {
                // until the test lets go
            }
        }
    }

    static AnotherProcess start(Path home, Path binaries) throws IOException {
        return new AnotherProcess(new ProcessBuilder(
                        Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                        "-Xmx64m",
                        "-XX:TieredStopAtLevel=1",
                        "-cp",
                        System.getProperty("java.class.path"),
                        AnotherProcess.class.getName(),
                        home.toString(),
                        binaries.toString())
                .redirectError(ProcessBuilder.Redirect.INHERIT)
                .start());
    }

    /** What it says of itself once it has a server. */
    String says() throws IOException {
        String line = said.readLine();
        while (line != null && !line.startsWith("owner ") && !line.startsWith("guest ")) {
            line = said.readLine();
        }
        return line == null ? "nothing" : line;
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
