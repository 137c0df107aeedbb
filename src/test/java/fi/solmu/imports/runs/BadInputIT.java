package fi.solmu.imports.runs;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.imports.Problem;
import fi.solmu.imports.Verdict;
import fi.solmu.kernel.Language;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.shell.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.annotation.Transactional;

/** Files that are wrong in every way we could think of. */
@SolmuTest
@Transactional
class BadInputIT {
    private static final int ROWS = 10_000;
    private static final int BAD = 3_000;
    private static final long SEED = 20_261_121;

    @Autowired
    private Imports imports;

    @Autowired
    private RowQueries rows;

    @Autowired
    private Pages pages;

    @Autowired
    private JdbcClient db;

    /** A file of which 3,000 rows of 10,000 are wrong, and the lines they stand on. */
    private record Made(String text, Set<Integer> badLines) {}

    private static Made made(char separator) {
        var random = new Random(SEED);
        var bad = new ArrayList<Integer>();
        for (int i = 0; i < ROWS; i++) {
            bad.add(i);
        }
        Collections.shuffle(bad, random);
        var wrong = new HashSet<>(bad.subList(0, BAD));
        var lines = new ArrayList<String>();
        var badLines = new HashSet<Integer>();
        lines.add(row(separator, "Verkosto", "Kokouksia vuodessa", "Perustettu"));
        boolean hugeWasMade = false;
        for (int i = 0; i < ROWS; i++) {
            var name = "Särkilähden " + letters(i) + "verkosto";
            if (!wrong.contains(i)) {
                lines.add(row(separator, name, "3-5", "1.2.2001"));
                continue;
            }
            badLines.add(lines.size() + 1);
            lines.add(
                    switch (hugeWasMade ? random.nextInt(9) : 9) {
                        case 0 -> row(separator, name.repeat(30), "3-5", "");
                        case 1 -> row(separator, name, "3-5", "31.2.2001");
                        case 2 -> row(separator, name, "joskus", "");
                        case 3 -> row(separator, "=HYPERLINK(\"\"x\"\")", "3-5", "");
                        case 4 -> row(separator, name, "3-5", "", "liikaa", "vielä");
                        case 5 -> row(separator, "", "3-5", "1.1.2001");
                        case 6 -> row(separator, name, "1.2.2026", "");
                        case 7 -> "\"" + name + "\" x" + separator + "3-5" + separator;
                        case 8 -> row(separator, name + "\u0007", "3-5", "");
                        default -> row(separator, "x".repeat(5 << 20), "3-5", "");
                    });
            hugeWasMade = true;
        }
        return new Made(String.join("\r\n", lines), badLines);
    }

    private static String row(char separator, String... cells) {
        return String.join(String.valueOf(separator), cells);
    }

    private static String letters(int number) {
        var text = new StringBuilder();
        for (int left = number + 676; left > 0; left /= 26) {
            text.append((char) ('a' + left % 26));
        }
        return text.toString();
    }

    @ParameterizedTest
    @CsvSource({"';', windows-1252", "',', UTF-8", "'\t', UTF-8"})
    void everyBadRowIsToldAndNoOther(char separator, Charset charset) {
        var made = made(separator);
        var prefix = charset.equals(StandardCharsets.UTF_8) ? "\uFEFF" : "";
        var ready = ready((prefix + made.text()).getBytes(charset));
        assertThat(ready.totals().all()).isEqualTo(ROWS);
        var errors = rows.of(ready.run(), Verdict.ERROR, 1, ROWS);
        assertThat(errors.stream().map(row -> row.judged().row().line()).toList())
                .containsExactlyInAnyOrderElementsOf(made.badLines());
        for (var row : errors) {
            assertThat(row.judged().problems()).isNotEmpty();
        }
        var said = new HashSet<String>();
        for (var language : Language.values()) {
            var t = pages.texts(language);
            errors.stream()
                    .flatMap(row -> row.judged().problems().stream())
                    .map(Problem::code)
                    .distinct()
                    .forEach(code -> said.add(t.text("imports.problem." + code, "a", "b", "c")));
        }
        assertThat(said.size()).isGreaterThanOrEqualTo(24);
        assertThat(db.sql("SELECT count(*) FROM network WHERE name_fi LIKE 'Särkilähden%'")
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    @Test
    void tenThousandRowsAreComparedWithTwelveThousandNetworks() {
        var names = new ArrayList<Known.Name>();
        for (int i = 0; i < 12_000; i++) {
            names.add(new Known.Name(UUID.randomUUID(), "Kuntien " + letters(i) + "päälliköiden verkosto"));
        }
        var known = new Known(names, List.of(), Map.of(), Set.of(), Map.of(), SourceKind.LIST, new UUID(0, 0));
        var file = made(';').text().getBytes(StandardCharsets.UTF_8);
        var rows = new int[1];
        var refused = Comparison.compare(ImportKind.NETWORKS, known, null, null, "a.csv", file, new Comparison.Sink() {
            @Override
            public void mapping(Mapping mapping) {
                assertThat(mapping.recognised()).isEqualTo(3);
            }

            @Override
            public boolean row(Judged row) {
                rows[0]++;
                return true;
            }
        });
        assertThat(refused).isEmpty();
        assertThat(rows[0]).isEqualTo(ROWS);
    }

    private static final String WORKBOOK_IS_HERE = """
            <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships"><Relationship Id="r1"
            Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument"
            Target="xl/workbook.xml"/></Relationships>""";

    @Test
    void aWorkbookThatSwellsIsRefusedWithWords() throws IOException {
        var zeros = new byte[1 << 20];
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", "<Types/>");
            entry(zip, "_rels/.rels", WORKBOOK_IS_HERE);
            entry(zip, "xl/workbook.xml", workbook());
            entry(zip, "xl/_rels/workbook.xml.rels", relations());
            zip.putNextEntry(new ZipEntry("xl/worksheets/sheet1.xml"));
            for (int i = 0; i < 200; i++) {
                zip.write(zeros);
            }
            zip.closeEntry();
        }
        assertThat(refused(bytes.toByteArray())).isIn("zip_bomb", "not_a_table");
    }

    @Test
    void aWorkbookWithAnEntityOpensNothing() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(bytes)) {
            entry(zip, "[Content_Types].xml", "<Types/>");
            entry(zip, "_rels/.rels", WORKBOOK_IS_HERE);
            entry(zip, "xl/workbook.xml", workbook());
            entry(zip, "xl/_rels/workbook.xml.rels", relations());
            entry(
                    zip,
                    "xl/worksheets/sheet1.xml",
                    "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/passwd\">]><worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>&e;</t></is></c></row></sheetData></worksheet>");
        }
        assertThat(refused(bytes.toByteArray())).isIn("external_entity", "not_a_table");
    }

    @ParameterizedTest
    @CsvSource({"'', empty", "'a,b\n1,2', no_name_column"})
    void aFileThatIsNoListSaysWhy(String text, String code) {
        assertThat(refused(text.getBytes(StandardCharsets.UTF_8))).isEqualTo(code);
    }

    private String refused(byte[] file) {
        var preview = imports.preview(ImportKind.NETWORKS, "bad", SourceKind.LIST, "bad.xlsx", file, null);
        assertThat(preview).isInstanceOf(Imports.Preview.Refused.class);
        var reason = ((Imports.Preview.Refused) preview).reason();
        for (var language : Language.values()) {
            assertThat(reason.in(pages.texts(language))).isNotBlank();
        }
        return reason.code();
    }

    private Imports.Preview.Ready ready(byte[] file) {
        return (Imports.Preview.Ready)
                imports.preview(ImportKind.NETWORKS, "bad", SourceKind.LIST, "bad.csv", file, null);
    }

    private static void entry(ZipOutputStream zip, String name, String text) throws IOException {
        zip.putNextEntry(new ZipEntry(name));
        zip.write(text.getBytes(StandardCharsets.UTF_8));
        zip.closeEntry();
    }

    private static String workbook() {
        return """
                <workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" \
                xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships">\
                <sheets><sheet name="A" sheetId="1" r:id="r1"/></sheets></workbook>""";
    }

    private static String relations() {
        return """
                <Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">\
                <Relationship Id="r1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" \
                Target="worksheets/sheet1.xml"/></Relationships>""";
    }
}
