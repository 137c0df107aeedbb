package fi.solmu.imports.tables;

import fi.solmu.imports.tables.Outcome.Format;
import fi.solmu.imports.tables.Outcome.Reason;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipException;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.jspecify.annotations.Nullable;

/** An XLSX file. Only the parts a table needs are opened: its list of sheets, one sheet, its texts and date styles. */
final class Workbook {

    private static final String DOCUMENT = "/officeDocument";

    private final Archive archive;
    private final Limits limits;
    private final Map<String, String> sheetIds = new HashMap<>();
    private final List<String> sheets = new ArrayList<>();
    private boolean since1904;

    private Workbook(Archive archive, Limits limits) {
        this.archive = archive;
        this.limits = limits;
    }

    static Format.Workbook read(Path file, String fileName, @Nullable String sheet, Limits limits, RowAssembler rows)
            throws IOException {
        try (var archive = new Archive(file, limits)) {
            return new Workbook(archive, limits).read(sheet, rows);
        } catch (ZipException | XMLStreamException | NoSuchPart e) {
            throw new RefusedException(Reason.NOT_A_TABLE, e, fileName);
        }
    }

    static List<String> sheets(Path file, Limits limits) throws IOException {
        try (var archive = new Archive(file, limits)) {
            var workbook = new Workbook(archive, limits);
            workbook.readSheetList(workbook.main());
            return workbook.sheets;
        } catch (ZipException | XMLStreamException | NoSuchPart _) {
            return List.of();
        }
    }

    private String main() throws IOException, XMLStreamException {
        var main = relations("_rels/.rels", "").get(DOCUMENT);
        if (main == null || !main.endsWith(".xml")) {
            throw new NoSuchPart(DOCUMENT);
        }
        return main;
    }

    private Format.Workbook read(@Nullable String wanted, RowAssembler rows) throws IOException, XMLStreamException {
        var main = main();
        readSheetList(main);
        int slash = main.lastIndexOf('/') + 1;
        var folder = main.substring(0, slash);
        var parts = relations(folder + "_rels/" + main.substring(slash) + ".rels", folder);
        var sheet = wanted == null && !sheets.isEmpty() ? sheets.getFirst() : wanted;
        var id = sheet == null ? null : sheetIds.get(sheet);
        if (sheet == null || id == null) {
            throw new RefusedException(Reason.NO_SUCH_SHEET, sheet == null ? "" : sheet);
        }
        var part = parts.get(id);
        if (part == null) {
            throw new NoSuchPart(id);
        }
        var strings = SharedStrings.read(archive, parts.getOrDefault("/sharedStrings", ""), limits);
        var dates = DateStyles.read(archive, parts.getOrDefault("/styles", ""));
        try (var in = archive.open(part)) {
            new Sheet(SafeXml.open(in), strings, dates, since1904, limits, rows).read();
        }
        return new Format.Workbook(sheet, sheets);
    }

    private void readSheetList(String part) throws IOException, XMLStreamException {
        try (var in = archive.open(part)) {
            var xml = SafeXml.open(in);
            while (xml.hasNext()) {
                if (SafeXml.next(xml) != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                if (xml.getLocalName().equals("sheet")) {
                    sheets.add(SafeXml.attribute(xml, "name"));
                    sheetIds.putIfAbsent(sheets.getLast(), SafeXml.attribute(xml, "id"));
                } else if (xml.getLocalName().equals("workbookPr")) {
                    since1904 = List.of("1", "true").contains(SafeXml.attribute(xml, "date1904"));
                }
            }
        }
    }

    /** Where the related parts are, by id and by the last word of their type. What is outside the file is left out. */
    private Map<String, String> relations(String part, String folder) throws IOException, XMLStreamException {
        var relations = new HashMap<String, String>();
        try (var in = archive.open(part)) {
            var xml = SafeXml.open(in);
            while (xml.hasNext()) {
                if (SafeXml.next(xml) == XMLStreamConstants.START_ELEMENT
                        && xml.getLocalName().equals("Relationship")
                        && !SafeXml.attribute(xml, "TargetMode").equals("External")) {
                    var type = SafeXml.attribute(xml, "Type");
                    var target = inArchive(folder, SafeXml.attribute(xml, "Target"));
                    relations.put(SafeXml.attribute(xml, "Id"), target);
                    relations.putIfAbsent(type.substring(Math.max(type.lastIndexOf('/'), 0)), target);
                }
            }
        }
        return relations;
    }

    private static String inArchive(String folder, String target) {
        try {
            return URI.create("/" + folder)
                    .resolve(target)
                    .normalize()
                    .getPath()
                    .substring(1);
        } catch (IllegalArgumentException e) {
            return "";
        }
    }
}
