package fi.solmu.imports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.tables.Outcome.Format;
import fi.solmu.imports.tables.Outcome.Reason;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TextTablesTest {

    private static final Charset WINDOWS = Charset.forName("windows-1252");

    @ParameterizedTest
    @ValueSource(strings = {",", ";", "\t"})
    void theSeparatorIsFoundOut(String separator) {
        var read = Collected.of("nimi,määrä\nKehyskunta,3\nAreena,4\n".replace(",", separator));

        assertThat(read.header()).containsExactly("nimi", "määrä");
        assertThat(read.texts()).containsExactly(List.of("Kehyskunta", "3"), List.of("Areena", "4"));
        assertThat(read.format()).isEqualTo(new Format.Text(StandardCharsets.UTF_8, separator.charAt(0)));
    }

    @Test
    void aSeparatorNamedOnTheFirstLineIsBelieved() {
        assertThat(Collected.of("sep=;\r\na;b,c\r\n1;2,3\r\n").texts()).containsExactly(List.of("1", "2,3"));
    }

    @Test
    void aListOfOneColumnMayHaveCommasInItsNames() {
        var read = Collected.of("verkosto\nC24-kaupungit, talousjohdon verkosto\nDigifika\n");

        assertThat(read.texts()).containsExactly(List.of("C24-kaupungit, talousjohdon verkosto"), List.of("Digifika"));
        assertThat(read.problems()).isEmpty();
    }

    @Test
    void everyEncodingPeopleHaveIsFoundOut() {
        var text = "nimi;paikka\nÅbo – Turku;Hämeenlinna\n";

        for (var bytes : List.of(
                text.getBytes(StandardCharsets.UTF_8),
                ("\uFEFF" + text).getBytes(StandardCharsets.UTF_8),
                text.getBytes(WINDOWS),
                text.getBytes(StandardCharsets.UTF_16))) {
            var read = Collected.of(bytes);
            assertThat(read.header()).containsExactly("nimi", "paikka");
            assertThat(read.texts()).containsExactly(List.of("Åbo – Turku", "Hämeenlinna"));
        }
        assertThat(Collected.of("näin\nÄhtäri".getBytes(StandardCharsets.ISO_8859_1))
                        .texts())
                .containsExactly(List.of("Ähtäri"));
    }

    @Test
    void aWrongByteIsReportedOnItsRowAndNoOther() {
        var good = "nimi;paikka\nÄhtäri;Åbo\n".getBytes(StandardCharsets.UTF_8);
        var bad = "Virrat;K\u00e4rk\u00f6l\u00e4\n".getBytes(WINDOWS);
        var read = Collected.of(join(good, good, good, bad, "Ii;Äänekoski\n".getBytes(StandardCharsets.UTF_8)));

        assertThat(read.problems()).containsExactly("7 paikka NOT_TEXT");
        assertThat(read.texts().getLast()).containsExactly("Ii", "Äänekoski");
    }

    @Test
    void quotesHoldSeparatorsQuotesAndLineBreaks() {
        var read = Collected.of("a,b\r\n\"x,y\",\"say \"\"hei\"\"\"\r\n\"two\r\nlines\",2\r\n3,4,5\r\n");

        assertThat(read.texts())
                .containsExactly(List.of("x,y", "say \"hei\""), List.of("two\nlines", "2"), List.of("3", "4"));
        assertThat(read.problems()).containsExactly("5  TOO_MANY_COLUMNS");
        assertThat(read.rows()).extracting(Row::line).containsExactly(2, 3, 5);
    }

    @Test
    void anUnclosedQuoteCostsItsOwnLineAndNoOther() {
        var read = Collected.of("a,b,c\n1,\"open,x\n2,\"closed\",y\n3,,z\n");

        assertThat(read.problems()).containsExactly("2 b UNCLOSED_QUOTE");
        assertThat(read.texts())
                .containsExactly(List.of("1", "open,x", ""), List.of("2", "closed", "y"), List.of("3", "", "z"));
        assertThat(read.rows()).extracting(Row::line).containsExactly(2, 3, 4);
    }

    @Test
    void anUnclosedQuoteWithoutAnotherQuoteAfterItCostsItsOwnLineToo() {
        var lines = new StringBuilder("a,b\n1,\"open\n");
        for (int i = 0; i < 20_000; i++) {
            lines.append(i).append(",fine\n");
        }
        var read = Collected.of(lines.toString());

        assertThat(read.problems()).containsExactly("2 b UNCLOSED_QUOTE");
        assertThat(read.rows()).hasSize(20_001);
        assertThat(read.rows().getLast().line()).isEqualTo(20_002);
    }

    @Test
    void aQuoteOpenedOnTheLastLineIsReported() {
        assertThat(Collected.of("a,b\n1,\"open").problems()).containsExactly("2 b UNCLOSED_QUOTE");
    }

    @Test
    void textAfterAClosingQuoteIsKeptAndReported() {
        var read = Collected.of("a,b\n\"x\" y,2\n");

        assertThat(read.problems()).containsExactly("2 a STRAY_QUOTE");
        assertThat(read.texts()).containsExactly(List.of("x\" y", "2"));
    }

    @Test
    void eachRowOfTheWrongWidthIsReportedWithBothNumbers() {
        var read = Collected.of("a,b\n1\n1,2,3\n1,2,,\n\n,,,\n1,2\n");

        assertThat(read.problems()).containsExactly("2  TOO_FEW_COLUMNS", "3  TOO_MANY_COLUMNS");
        assertThat(read.rows().getFirst().problems().getFirst().arguments()).containsExactly("1", "2");
        assertThat(read.rows()).extracting(Row::line).containsExactly(2, 3, 4, 7);
    }

    @Test
    void formulasControlCharactersAndLongTextsAreReported() {
        var read = Collected.of("a,b\n=1+1,x\n\"=HYPERLINK(\"\"x\"\")\",x\nx,a\u0007b\nx,\u202Eabc\n" + "y".repeat(4001)
                + ",x\n+358 40 1234567,-\n");

        assertThat(read.problems())
                .containsExactly(
                        "2 a FORMULA", "3 a FORMULA", "4 b CONTROL_CHARACTER", "5 b CONTROL_CHARACTER", "6 a TOO_LONG");
        assertThat(read.rows().get(4).text(0)).hasSize(4000);
    }

    @Test
    void aColumnWithoutAHeaderIsNamedByItsPlace() {
        assertThat(Collected.of("a,,c\nx,=1,y\n").problems()).containsExactly("2 #2 FORMULA");
    }

    @Test
    void filesThatAreNoTablesAreRefused() {
        assertThat(Collected.of("").refusal()).isEqualTo(Reason.EMPTY);
        assertThat(Collected.of("\n \n;;\n").refusal()).isEqualTo(Reason.EMPTY);
        assertThat(Collected.of("1;2\n3;4\n").refusal()).isEqualTo(Reason.NO_HEADER);
        assertThat(Collected.of("x".repeat(5000)).refusal()).isEqualTo(Reason.NO_HEADER);
        assertThat(Collected.of("%PDF-1.7 abc").refusal()).isEqualTo(Reason.NOT_A_TABLE);
        assertThat(Collected.of("<!DOCTYPE html><p>").refusal()).isEqualTo(Reason.NOT_A_TABLE);
        assertThat(Collected.of(new byte[] {1, 0, 2, 0, 3, 0}).refusal()).isEqualTo(Reason.NOT_A_TABLE);
    }

    @Test
    void whatIsOverTheLimitsIsRefused() {
        var limits = Limits.USUAL.withBytes(10);
        assertThat(Collected.of("a,b\n1,2\n3,4\n".getBytes(StandardCharsets.UTF_8), null, limits)
                        .refusal())
                .isEqualTo(Reason.TOO_LARGE);
        assertThat(Collected.of("a\n1\n2\n3\n".getBytes(StandardCharsets.UTF_8), null, Limits.USUAL.withRows(2))
                        .refusal())
                .isEqualTo(Reason.TOO_MANY_ROWS);
    }

    private static byte[] join(byte[]... parts) {
        var out = new java.io.ByteArrayOutputStream();
        for (var part : parts) {
            out.writeBytes(part);
        }
        return out.toByteArray();
    }
}
