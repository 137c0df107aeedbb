package fi.solmu.imports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class LargeTablesTest {

    private static final int ROWS = 10_000;
    private static final int BAD_ROWS = 3_000;

    @Test
    void ofTenThousandRowsEachOfThreeThousandBadOnesIsReportedWhereItIs() {
        var random = new Random(20261121);
        var bad = new ArrayList<>(IntStream.range(0, ROWS).boxed().toList());
        Collections.shuffle(bad, random);
        var badRows = new HashSet<>(bad.subList(0, BAD_ROWS));
        var file = new StringBuilder("nimi;kuvaus;määrä\n");
        var expected = new ArrayList<String>();
        int line = 2;
        for (int i = 0; i < ROWS; i++) {
            if (!badRows.contains(i)) {
                boolean broken = random.nextInt(10) == 0;
                file.append("Verkosto ")
                        .append(i)
                        .append(broken ? ";\"kaksi\nriviä\";" : ";\"yksi; rivi\";")
                        .append(i % 7)
                        .append('\n');
                line += broken ? 2 : 1;
                continue;
            }
            switch (random.nextInt(7)) {
                case 0 -> bad(file, expected, line, "nimi FORMULA", "=cmd();x;1");
                case 1 -> bad(file, expected, line, "kuvaus UNCLOSED_QUOTE", "Nimi;\"auki;1");
                case 2 -> bad(file, expected, line, " TOO_FEW_COLUMNS", "Nimi;x");
                case 3 -> bad(file, expected, line, " TOO_MANY_COLUMNS", "Nimi;x;1;2");
                case 4 -> bad(file, expected, line, "määrä CONTROL_CHARACTER", "Nimi;x;\u0001");
                case 5 -> bad(file, expected, line, "kuvaus TOO_LONG", "Nimi;" + "å".repeat(4_001) + ";1");
                default -> bad(file, expected, line, "kuvaus STRAY_QUOTE", "Nimi;\"a\" b;1");
            }
            line++;
        }

        var read = Collected.of(file.toString());

        assertThat(read.problems()).containsExactlyElementsOf(expected);
        assertThat(read.outcome()).isInstanceOfSatisfying(Outcome.Read.class, outcome -> {
            assertThat(outcome.rows()).isEqualTo(ROWS);
            assertThat(outcome.rowsWithProblems()).isEqualTo(BAD_ROWS);
        });
    }

    @Test
    void oneCellOfTwoHundredMegabytesIsReportedAndNeverHeld() throws IOException {
        var limits = Limits.USUAL.withBytes(300L << 20);
        var rows = new ArrayList<Row>();
        var before = usedMemory();
        var most = new long[1];

        var outcome = Tables.read(new GiantCell(200L << 20), "list.csv", null, limits, row -> {
            most[0] = Math.max(most[0], usedMemory());
            rows.add(row);
        });

        assertThat(outcome).isInstanceOf(Outcome.Read.class);
        assertThat(rows).hasSize(2);
        assertThat(rows.getFirst().problems()).extracting(Problem::code).containsExactly(Problem.Code.TOO_LONG);
        assertThat(rows.getFirst().text(0)).hasSize(4_000);
        assertThat(rows.getLast().isSound()).isTrue();
        assertThat(most[0] - before).isLessThan(50L << 20);
    }

    private static void bad(StringBuilder file, List<String> expected, int line, String problem, String row) {
        file.append(row).append('\n');
        expected.add(line + " " + problem);
    }

    private static long usedMemory() {
        System.gc();
        return Runtime.getRuntime().totalMemory() - Runtime.getRuntime().freeMemory();
    }

    /** A header, a quoted cell of as many bytes as wished, and one more row; made as it is read. */
    private static final class GiantCell extends InputStream {
        private static final byte[] START = "nimi,paikka\n\"".getBytes(StandardCharsets.UTF_8);
        private static final byte[] END = "\",x\nIi,y\n".getBytes(StandardCharsets.UTF_8);

        private final long size;
        private long at;

        GiantCell(long size) {
            this.size = size;
        }

        @Override
        public int read(byte[] bytes, int from, int length) {
            int count = 0;
            for (int b = 0; count < length && (b = read()) >= 0; count++) {
                bytes[from + count] = (byte) b;
            }
            return count == 0 ? -1 : count;
        }

        @Override
        public int read() {
            long position = at++;
            if (position < START.length) {
                return START[(int) position];
            }
            if (position < START.length + size) {
                return 'x';
            }
            long end = position - START.length - size;
            return end < END.length ? END[(int) end] : -1;
        }
    }
}
