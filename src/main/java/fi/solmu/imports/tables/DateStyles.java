package fi.solmu.imports.tables;

import java.io.IOException;
import java.util.HashMap;
import java.util.HashSet;
import java.util.Set;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import org.apache.poi.ss.usermodel.DateUtil;

/** Which styles of a workbook show a number as a date. */
final class DateStyles {

    private DateStyles() {}

    static Set<String> read(Archive archive, String part) throws IOException, XMLStreamException {
        var styles = new HashSet<String>();
        if (!archive.has(part)) {
            return styles;
        }
        try (var in = archive.open(part)) {
            var xml = SafeXml.open(in);
            var formats = new HashMap<Integer, String>();
            boolean inCellStyles = false;
            int style = 0;
            while (xml.hasNext()) {
                int event = SafeXml.next(xml);
                if (event == XMLStreamConstants.END_ELEMENT
                        && xml.getLocalName().equals("cellXfs")) {
                    inCellStyles = false;
                }
                if (event != XMLStreamConstants.START_ELEMENT) {
                    continue;
                }
                switch (xml.getLocalName()) {
                    case "numFmt" ->
                        formats.put(id(SafeXml.attribute(xml, "numFmtId")), SafeXml.attribute(xml, "formatCode"));
                    case "cellXfs" -> inCellStyles = true;
                    case "xf" -> {
                        if (inCellStyles) {
                            int format = id(SafeXml.attribute(xml, "numFmtId"));
                            if (DateUtil.isADateFormat(format, formats.getOrDefault(format, ""))) {
                                styles.add(String.valueOf(style));
                            }
                            style++;
                        }
                    }
                    default -> {}
                }
            }
        }
        return styles;
    }

    private static int id(String text) {
        return text.matches("\\d{1,6}") ? Integer.parseInt(text) : 0;
    }
}
