package fi.solmu.imports.tables;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.tables.Outcome.Format;
import fi.solmu.imports.tables.Outcome.Reason;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Consumer;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import java.util.zip.ZipOutputStream;
import org.apache.poi.hssf.usermodel.HSSFWorkbook;
import org.apache.poi.poifs.crypt.EncryptionInfo;
import org.apache.poi.poifs.crypt.EncryptionMode;
import org.apache.poi.poifs.filesystem.POIFSFileSystem;
import org.apache.poi.xssf.streaming.SXSSFWorkbook;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;

class WorkbooksTest {

    @Test
    void textsNumbersAndDatesComeOutAsPeopleWriteThem() throws IOException {
        var read = Collected.of(workbook(book -> {
            var sheet = book.createSheet("Verkostot");
            var dates = book.createCellStyle();
            dates.setDataFormat(book.createDataFormat().getFormat("d.m.yyyy"));
            var header = sheet.createRow(0);
            List.of("nimi", "jäseniä", "osuus", "perustettu", "kirjattu", "auki")
                    .forEach(title -> header.createCell(Math.max(header.getLastCellNum(), 0))
                            .setCellValue(title));
            var row = sheet.createRow(2);
            row.createCell(0).setCellValue("Kehyskuntaverkosto & muut");
            row.createCell(1).setCellValue(14);
            row.createCell(2).setCellValue(0.1 + 0.2);
            row.createCell(3).setCellValue(LocalDate.of(2019, 5, 31));
            row.createCell(4).setCellValue(LocalDateTime.of(2026, 11, 21, 13, 5));
            row.createCell(5).setCellValue(true);
            row.getCell(3).setCellStyle(dates);
            row.getCell(4).setCellStyle(dates);
        }));

        assertThat(read.header()).containsExactly("nimi", "jäseniä", "osuus", "perustettu", "kirjattu", "auki");
        assertThat(read.texts())
                .containsExactly(
                        List.of("Kehyskuntaverkosto & muut", "14", "0.3", "2019-05-31", "2026-11-21T13:05", "true"));
        assertThat(read.rows().getFirst().line()).isEqualTo(3);
        assertThat(read.format()).isEqualTo(new Format.Workbook("Verkostot", List.of("Verkostot")));
    }

    @Test
    void textWrittenIntoTheSheetItselfIsReadToo() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new SXSSFWorkbook(null, 100, false, false)) {
            var sheet = book.createSheet("a");
            sheet.createRow(0).createCell(0).setCellValue("nimi");
            sheet.createRow(1).createCell(0).setCellValue("Åbo");
            book.write(out);
        }

        assertThat(Collected.of(out.toByteArray()).texts()).containsExactly(List.of("Åbo"));
    }

    @Test
    void aFormulasLastResultIsReadAndMarkedAndOneWithoutIsReported() throws IOException {
        var read = Collected.of(workbook(book -> {
            var sheet = book.createSheet("a");
            sheet.createRow(0).createCell(0).setCellValue("nimi");
            sheet.createRow(1).createCell(0).setCellFormula("1+1");
            book.getCreationHelper().createFormulaEvaluator().evaluateAll();
            sheet.createRow(2).createCell(0).setCellFormula("A2+1");
            sheet.createRow(3).createCell(0).setCellErrorValue(org.apache.poi.ss.usermodel.FormulaError.REF.getCode());
        }));

        assertThat(read.rows().getFirst().cells()).containsExactly(new Cell("2", true));
        assertThat(read.problems()).containsExactly("3 nimi FORMULA", "4 nimi CELL_ERROR");
    }

    @Test
    void aSheetCanBeChosenAndTheFirstIsReadOtherwise() throws IOException {
        var file = workbook(book -> {
            book.createSheet("eka").createRow(0).createCell(0).setCellValue("yksi");
            book.createSheet("toka").createRow(0).createCell(0).setCellValue("kaksi");
        });

        assertThat(Collected.of(file).header()).containsExactly("yksi");
        assertThat(Collected.of(file, "toka", Limits.USUAL).header()).containsExactly("kaksi");
        assertThat(Collected.of(file, "kolmas", Limits.USUAL).refusal()).isEqualTo(Reason.NO_SUCH_SHEET);
    }

    @Test
    void tooLongATextIsReportedAndNotHeld() throws IOException {
        var file = workbook(book -> {
            var sheet = book.createSheet("a");
            sheet.createRow(0).createCell(1).setCellValue("kuvaus");
            sheet.createRow(1).createCell(1).setCellValue("SHARED");
            sheet.createRow(2).createCell(1).setCellValue("fine");
        });
        var noise = new StringBuilder();
        new java.util.Random(1).ints(5 << 20, 'a', 'z').forEach(letter -> noise.append((char) letter));
        var read = Collected.of(changed(file, "xl/sharedStrings.xml", xml -> xml.replace("SHARED", noise)));

        assertThat(read.problems()).containsExactly("2 kuvaus TOO_LONG");
        assertThat(read.rows().getFirst().text(1).length()).isLessThan(4_002);
        assertThat(read.rows().getLast().text(1)).isEqualTo("fine");
    }

    @Test
    void cellsBeyondTheHeaderAreReported() throws IOException {
        var read = Collected.of(workbook(book -> {
            var sheet = book.createSheet("a");
            sheet.createRow(0).createCell(0).setCellValue("nimi");
            sheet.createRow(1).createCell(16_383).setCellValue("far");
            sheet.createRow(2).createCell(0).setCellValue("near");
        }));

        assertThat(read.problems()).containsExactly("2  TOO_MANY_COLUMNS");
        assertThat(read.rows().getLast().isSound()).isTrue();
    }

    @Test
    void aZipBombIsRefused() throws IOException {
        var file = changed(
                oneCell(),
                "xl/worksheets/sheet1.xml",
                xml -> xml.replace("</sheetData>", "</sheetData>" + " ".repeat(30 << 20)));

        assertThat(file.length).isLessThan(100_000);
        assertThat(Collected.of(file).refusal()).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void aZipOfManyEntriesIsRefused() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (int i = 0; i < 5_001; i++) {
                zip.putNextEntry(new ZipEntry("e" + i));
            }
        }

        assertThat(Collected.of(out.toByteArray()).refusal()).isEqualTo(Reason.ZIP_BOMB);
    }

    @Test
    void externalAndMultiplyingEntitiesAreRefusedInEveryPart() throws IOException {
        var external = "<!DOCTYPE x [<!ENTITY e SYSTEM \"file:///etc/hostname\">]>";
        var laughs = "<!DOCTYPE x [<!ENTITY a \"aaaaaaaaaa\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;\">]>";
        for (var part : List.of("xl/worksheets/sheet1.xml", "xl/sharedStrings.xml", "xl/workbook.xml", "_rels/.rels")) {
            for (var doctype : List.of(external, laughs)) {
                var file = changed(
                        oneCell(),
                        part,
                        xml -> xml.replaceFirst("\\?>\\s*", "?>" + doctype).replace("nimi", "&e;"));
                assertThat(Collected.of(file).outcome())
                        .as(part)
                        .isInstanceOfSatisfying(
                                Outcome.Refused.class,
                                refused -> assertThat(refused.reason()).isEqualTo(Reason.EXTERNAL_ENTITY));
            }
        }
    }

    @Test
    void otherZipFilesAndBrokenOnesAreNoTables() throws IOException {
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            zip.putNextEntry(new ZipEntry("word/document.xml"));
        }
        var file = oneCell();

        assertThat(Collected.of(out.toByteArray()).refusal()).isEqualTo(Reason.NOT_A_TABLE);
        assertThat(Collected.of(java.util.Arrays.copyOf(file, file.length / 2)).refusal())
                .isEqualTo(Reason.NOT_A_TABLE);
        assertThat(Collected.of(changed(file, "xl/worksheets/sheet1.xml", xml -> xml.substring(0, xml.length() / 2)))
                        .refusal())
                .isEqualTo(Reason.NOT_A_TABLE);
    }

    @Test
    void oldAndEncryptedWorkbooksAreToldApart() throws Exception {
        var old = new ByteArrayOutputStream();
        try (var book = new HSSFWorkbook()) {
            book.createSheet("a").createRow(0).createCell(0).setCellValue("nimi");
            book.write(old);
        }
        var encrypted = new ByteArrayOutputStream();
        try (var files = new POIFSFileSystem()) {
            var encryptor = new EncryptionInfo(EncryptionMode.agile).getEncryptor();
            encryptor.confirmPassword("salasana");
            try (var out = encryptor.getDataStream(files)) {
                out.write(oneCell());
            }
            files.writeFilesystem(encrypted);
        }

        assertThat(Collected.of(old.toByteArray()).refusal()).isEqualTo(Reason.OLD_XLS);
        assertThat(Collected.of(encrypted.toByteArray()).refusal()).isEqualTo(Reason.ENCRYPTED);
    }

    private static byte[] oneCell() throws IOException {
        return workbook(book -> book.createSheet("a").createRow(0).createCell(0).setCellValue("nimi"));
    }

    private static byte[] workbook(Consumer<XSSFWorkbook> content) throws IOException {
        var out = new ByteArrayOutputStream();
        try (var book = new XSSFWorkbook()) {
            content.accept(book);
            book.write(out);
        }
        return out.toByteArray();
    }

    private static byte[] changed(byte[] file, String part, java.util.function.UnaryOperator<String> change)
            throws IOException {
        var parts = new TreeMap<String, byte[]>();
        try (var zip = new ZipInputStream(new ByteArrayInputStream(file))) {
            for (var entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                parts.put(entry.getName(), zip.readAllBytes());
            }
        }
        parts.computeIfPresent(
                part,
                (name, bytes) ->
                        change.apply(new String(bytes, StandardCharsets.UTF_8)).getBytes(StandardCharsets.UTF_8));
        var out = new ByteArrayOutputStream();
        try (var zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> entry : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(entry.getKey()));
                zip.write(entry.getValue());
            }
        }
        return out.toByteArray();
    }
}
