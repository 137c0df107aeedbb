package fi.solmu.shell.tables;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import org.apache.poi.ss.usermodel.CellType;
import org.apache.poi.xssf.usermodel.XSSFWorkbook;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class TablesTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "=1+1",
                "@SUM(A1)",
                "\t=1",
                "\r=1",
                "\n=1",
                "+cmd|' /C calc'!A0",
                "-2+3+cmd|' /C calc'!A0",
                "-A1",
                "  =HYPERLINK(\"x\")",
                "＝1+1"
            })
    void aTextThatWouldRunAsAFormulaGetsAnApostrophe(String text) {
        assertThat(CsvWriter.harmless(text)).isEqualTo("'" + text);
    }

    @ParameterizedTest
    @ValueSource(strings = {"+358 40 123 4567", "+358(0)9-123", "-12,5", "-", "Seutukaupungit = parhaat", "", "a@b.fi"})
    void telephoneNumbersFiguresAndPlainTextsStayAsTheyAre(String text) {
        assertThat(CsvWriter.harmless(text)).isEqualTo(text);
    }

    @Test
    void csvHasItsMarkSemicolonsQuotesAndDays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new CsvWriter(bytes)) {
            table.head("Nimi", "Päivä", "Määrä");
            table.row("Åbo; \"stad\"", LocalDate.of(2026, 11, 9), 1200);
            table.row(null, null, "=1");
        }
        assertThat(bytes.toString(StandardCharsets.UTF_8))
                .isEqualTo("\ufeffNimi;Päivä;Määrä\r\n\"Åbo; \"\"stad\"\"\";9.11.2026;1200\r\n;;'=1\r\n");
    }

    @Test
    void aSpreadsheetKeepsFormulasAsTextsAndDaysAsDays() throws IOException {
        var bytes = new ByteArrayOutputStream();
        try (var table = new Spreadsheet(bytes, "Verkostot: 1/2")) {
            table.head("Nimi", "Päivä", "Määrä");
            table.row("=1+1", LocalDate.of(2026, 11, 9), 1200);
        }
        try (var workbook = new XSSFWorkbook(new ByteArrayInputStream(bytes.toByteArray()))) {
            var row = workbook.getSheetAt(0).getRow(1);
            assertThat(row.getCell(0).getCellType()).isEqualTo(CellType.STRING);
            assertThat(row.getCell(0).getStringCellValue()).isEqualTo("=1+1");
            assertThat(row.getCell(1).getLocalDateTimeCellValue().toLocalDate()).isEqualTo(LocalDate.of(2026, 11, 9));
            assertThat(row.getCell(2).getNumericCellValue()).isEqualTo(1200);
        }
    }
}
