package fi.solmu.imports.linkage;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LinkCommandTest {
    @TempDir
    private Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream problems = new ByteArrayOutputStream();

    @Test
    void aTableIsLinkedMeasuredAndWritten() throws IOException {
        var rows = new StringBuilder("id,who,name,mail\n");
        for (int i = 0; i < 40; i++) {
            var name = "Etunimi%1$c%1$c Sukunimi%2$c%2$c%2$c".formatted('a' + i % 20, 'a' + i % 23);
            rows.append("r%d-a,x,%s,person%d@akaa.example%n".formatted(i, name, i));
            if (i < 10) {
                rows.append("r%d-b,x,%s,person%d@akaa.example%n".formatted(i, name, i));
            }
        }
        var table = Files.writeString(folder.resolve("people.csv"), rows);
        var groups = folder.resolve("groups.csv");
        assertThat(run(
                        table.toString(),
                        "--columns",
                        "name=name,email=mail",
                        "--key",
                        "id",
                        "--truth",
                        "id=(r\\d+)",
                        "--groups",
                        groups.toString()))
                .isZero();
        assertThat(out.toString(StandardCharsets.UTF_8))
                .contains("records              50", "true pairs           10", "blocking ceiling     1.0000");
        var lines = Files.readAllLines(groups);
        assertThat(lines).hasSize(51).startsWith("source,key,group");
        assertThat(group(lines, "r1-a")).isEqualTo(group(lines, "r1-b")).isNotEqualTo(group(lines, "r2-a"));
    }

    private static String group(List<String> lines, String key) {
        return lines.stream()
                .filter(line -> line.contains(key))
                .findFirst()
                .map(line -> line.substring(line.lastIndexOf(',')))
                .orElseThrow();
    }

    @Test
    void whatIsNotUnderstoodIsSaidWithTheCure() throws IOException {
        var table = Files.writeString(folder.resolve("people.csv"), "first,last\nÅsa,Öhman\n");
        assertThat(run(table.toString(), "--columns", "given=given")).isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8)).contains("no column given. It has first, last.");
        assertThat(run(table.toString(), "--columns", "shoe=first")).isEqualTo(2);
        assertThat(problems.toString(StandardCharsets.UTF_8)).contains("does not know shoe. It knows name, family");
        assertThat(run("--columns", "given=first")).isEqualTo(2);
        assertThat(run(table.toString(), "--columns")).isEqualTo(2);
        assertThat(run(table.toString(), "--columns", "given=first", "--truth", "first=("))
                .isEqualTo(2);
        assertThat(run(folder.resolve("nowhere.csv").toString(), "--columns", "given=first"))
                .isEqualTo(1);
    }

    private int run(String... arguments) {
        return LinkCommand.run(
                List.of(arguments),
                new PrintStream(out, true, StandardCharsets.UTF_8),
                new PrintStream(problems, true, StandardCharsets.UTF_8));
    }
}
