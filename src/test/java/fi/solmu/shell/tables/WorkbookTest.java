package fi.solmu.shell.tables;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.Size;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletResponse;

class WorkbookTest {
    private static final String PAGE = "https://solmu.example/networks?state=RUNNING&page=2";

    @Test
    void eachSheetHoldsItsOwnRows() throws IOException {
        try (var file = new Workbook()) {
            for (int each = 1; each <= 3; each++) {
                try (var sheet = file.sheet("Taulukko " + each)) {
                    sheet.head("Nimi", "Luku");
                    for (int row = 0; row < 250; row++) {
                        sheet.row("Rivi " + row, each * 1000 + row);
                    }
                }
            }
            try (var read = opened(file)) {
                assertThat(read.getNumberOfSheets()).isEqualTo(3);
                for (int each = 1; each <= 3; each++) {
                    var sheet = read.getSheet("Taulukko " + each);
                    assertThat(sheet.getLastRowNum()).isEqualTo(250);
                    assertThat(sheet.getPaneInformation().getHorizontalSplitPosition())
                            .isEqualTo((short) 1);
                    for (int row = 0; row < 250; row++) {
                        assertThat(sheet.getRow(row + 1).getCell(0).getStringCellValue())
                                .isEqualTo("Rivi " + row);
                        assertThat(sheet.getRow(row + 1).getCell(1).getNumericCellValue())
                                .isEqualTo(each * 1000 + row);
                    }
                }
            }
        }
    }

    @Test
    void aCellMayLeadToAPageAndStaysWhatItShows() throws IOException {
        try (var file = new Workbook()) {
            var sheet = file.sheet("Linkit");
            sheet.row(new Linked(42, PAGE), new Linked("=1+1", PAGE), new Linked(LocalDate.of(2026, 11, 9), PAGE), 7);
            try (var read = opened(file)) {
                var row = read.getSheetAt(0).getRow(0);
                assertThat(row.getCell(0).getNumericCellValue()).isEqualTo(42);
                assertThat(row.getCell(1).getCellType()).isEqualTo(CellType.STRING);
                assertThat(row.getCell(1).getStringCellValue()).isEqualTo("=1+1");
                assertThat(row.getCell(2).getLocalDateTimeCellValue().toLocalDate())
                        .isEqualTo(LocalDate.of(2026, 11, 9));
                assertThat(row.getCell(2).getCellStyle().getDataFormatString()).isEqualTo("d.m.yyyy");
                for (int column = 0; column < 3; column++) {
                    assertThat(row.getCell(column).getHyperlink().getAddress()).isEqualTo(PAGE);
                }
                assertThat(row.getCell(3).getHyperlink()).isNull();
            }
        }
    }

    @Test
    void csvHoldsWhatALinkedCellShows() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new CsvWriter(bytes)) {
            table.row(new Linked(42, PAGE), new Linked("=1+1", PAGE), new Linked(LocalDate.of(2026, 11, 9), PAGE));
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8)).isEqualTo("\ufeff42;'=1+1;9.11.2026\r\n");
    }

    @ParameterizedTest
    @ValueSource(strings = {"javascript:alert(1)", "file:///etc/passwd", "/networks", "", "\\\\server\\share"})
    void onlyPagesAreLedTo(String address) {
        assertThatThrownBy(() -> new Linked("Verkostot", address)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void moreLinksThanASheetCanHaveAreLeftOutAndTheirTextsKept() throws IOException {
        try (var file = new Workbook()) {
            var sheet = file.sheet("Paljon");
            for (int row = 0; row < 65_540; row++) {
                sheet.row(new Linked(row, PAGE));
            }
            try (var read = opened(file)) {
                assertThat(read.getSheetAt(0).getHyperlinkList()).hasSize(65_530);
                assertThat(read.getSheetAt(0).getRow(65_539).getCell(0).getNumericCellValue())
                        .isEqualTo(65_539);
            }
        }
    }

    @Test
    void namesThatASheetCannotHaveAreMadeSuch() {
        var names = new SheetNames();
        assertThat(List.of(
                        names.free("Kunnat: 1/2 [luonnos]"),
                        names.free("'Heittomerkit'"),
                        names.free(""),
                        names.free("History"),
                        names.free("Verkostot"),
                        names.free("VERKOSTOT"),
                        names.free("Kehittämisen ja kokeilemisen verkosto A"),
                        names.free("Kehittämisen ja kokeilemisen verkosto B")))
                .containsExactly(
                        "Kunnat 1 2 luonnos",
                        "Heittomerkit",
                        "1",
                        "History (2)",
                        "Verkostot",
                        "VERKOSTOT (2)",
                        "Kehittämisen ja kokeilemisen ve",
                        "Kehittämisen ja kokeilemise (2)");
    }

    @Property(tries = 100)
    void anyNamesMakeAFileThatOpens(@ForAll @Size(min = 1, max = 6) List<String> wanted) throws IOException {
        try (var file = new Workbook()) {
            for (var name : wanted) {
                file.sheet(name).row(name);
            }
            try (var read = opened(file)) {
                var names = new ArrayList<String>();
                read.forEach(sheet -> names.add(sheet.getSheetName().toLowerCase(Locale.ROOT)));
                assertThat(names)
                        .hasSameSizeAs(wanted)
                        .doesNotHaveDuplicates()
                        .allSatisfy(name -> assertThat(name)
                                .hasSizeBetween(1, 31)
                                .doesNotContain(":", "/", "\\", "?", "*", "[", "]"));
            }
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"=1+1", "<b>&amp;", "_x0041_", "Kesä 🌞", "rivi\nrivi", "  väli  "})
    void aTextStaysWhatItIs(String text) throws IOException {
        try (var file = new Workbook()) {
            file.sheet("Tekstit").row(text);
            try (var read = opened(file)) {
                var cell = read.getSheetAt(0).getRow(0).getCell(0);
                assertThat(cell.getCellType()).isEqualTo(CellType.STRING);
                assertThat(cell.getStringCellValue()).isEqualTo(text);
            }
        }
    }

    @Test
    void aTextThatIsTooLongIsCutBetweenLetters() throws IOException {
        try (var file = new Workbook()) {
            file.sheet("Pitkä").row("a" + "🌞".repeat(20_000), "\u0001\u0008\ufffe\ud800");
            try (var read = opened(file)) {
                assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                        .isEqualTo("a" + "🌞".repeat(16_383));
            }
        }
    }

    @Test
    void columnsAreAsWideAsTheirTextsWithinLimits() throws IOException {
        try (var file = new Workbook()) {
            var sheet = file.sheet("Leveydet");
            sheet.head("Nimi", "Lyhyt", "Selite");
            sheet.row("Varsinais-Suomen kunnat", 1, "x".repeat(500));
            try (var read = opened(file)) {
                var widths = List.of(
                        read.getSheetAt(0).getColumnWidth(0),
                        read.getSheetAt(0).getColumnWidth(1),
                        read.getSheetAt(0).getColumnWidth(2));
                assertThat(widths).containsExactly(25 * 256, 10 * 256, 60 * 256);
            }
        }
    }

    @Test
    void aSheetTakesNoRowsAfterTheNextHasBegun() throws IOException {
        try (var file = new Workbook()) {
            var first = file.sheet("Ensin");
            file.sheet("Sitten");
            assertThatThrownBy(() -> first.row("myöhässä")).isInstanceOf(IllegalStateException.class);
        }
    }

    @Test
    void itIsSentUnderItsNameAndKeptByNoCache() throws IOException {
        var response = new MockHttpServletResponse();
        try (var file = new Workbook()) {
            file.sheet("Kaikki").row("Å");
            file.send(response, "Päätökset 2026");
        }
        assertThat(response.getContentType()).isEqualTo(Workbook.CONTENT_TYPE);
        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
        assertThat(response.getHeader("Content-Disposition"))
                .startsWith("attachment;")
                .contains("filename*=UTF-8''P%C3%A4%C3%A4t%C3%B6kset%202026.xlsx");
        try (var read = new XSSFWorkbook(new ByteArrayInputStream(response.getContentAsByteArray()))) {
            assertThat(read.getSheetAt(0).getRow(0).getCell(0).getStringCellValue())
                    .isEqualTo("Å");
        }
    }

    private static XSSFWorkbook opened(Workbook file) throws IOException {
        var bytes = new ByteArrayOutputStream();
        file.write(bytes);
        return new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()));
    }
}
