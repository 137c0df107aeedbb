package fi.solmu;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;

/**
 * The figures of tests that only {@code ./solmu test --long} runs, written into docs/generated/long-tests.md. A line is there
 * only while its test succeeded when it last ran.
 */
public final class LongRuns {
    private static final Path FILE = Path.of("docs/generated/long-tests.md");
    private static final String COMMAND = "./solmu test --long";
    private static final String HEAD = """
            # What long runs found

            Written by `./solmu test --long`: bars of runs that take too long for every test. A line is there only while its
            run succeeded the last time.

            | bar | what | measured | must be | met | to repeat it |
            | --- | --- | --- | --- | --- | --- |
            """;

    private LongRuns() {}

    /**
     * Runs, and writes what was found.
     *
     * @param run says what it counted; throws when the bar is not met
     */
    public static void write(String bar, String what, String limit, Callable<String> run) throws Exception {
        var begin = "| %s | %s |".formatted(bar, what);
        replace(begin, List.of());
        replace(begin, List.of(begin + " %s | %s | yes | `%s` |".formatted(run.call(), limit, COMMAND)));
    }

    private static void replace(String begin, List<String> lines) throws IOException {
        var all = new ArrayList<>(lines);
        if (Files.exists(FILE)) {
            Files.readAllLines(FILE).stream()
                    .filter(line -> line.startsWith("| ") && !HEAD.contains(line) && !line.startsWith(begin))
                    .forEach(all::add);
        }
        Files.writeString(FILE, HEAD + String.join("\n", all.stream().sorted().toList()) + "\n");
    }
}
