package fi.solmu.imports.tables;

import fi.solmu.imports.tables.Outcome.Reason;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;

/** The texts of a workbook, which its cells name by number. Longer ones than a cell may be are kept cut. */
final class SharedStrings {

    private static final int MOST_STRINGS = 2_000_000;
    private static final long MOST_CHARACTERS = 40_000_000;

    private SharedStrings() {}

    static List<String> read(Archive archive, String part, Limits limits) throws IOException, XMLStreamException {
        var strings = new ArrayList<String>();
        if (!archive.has(part)) {
            return strings;
        }
        try (var in = archive.open(part)) {
            var xml = SafeXml.open(in);
            var text = new CappedText(limits.cellLength());
            long characters = 0;
            boolean inText = false;
            boolean inPronunciation = false;
            while (xml.hasNext()) {
                int event = SafeXml.next(xml);
                if (event == XMLStreamConstants.CHARACTERS && inText && !inPronunciation) {
                    text.append(xml);
                } else if (event == XMLStreamConstants.START_ELEMENT || event == XMLStreamConstants.END_ELEMENT) {
                    boolean start = event == XMLStreamConstants.START_ELEMENT;
                    switch (xml.getLocalName()) {
                        case "t" -> inText = start;
                        case "rPh" -> inPronunciation = start;
                        case "si" -> {
                            if (!start) {
                                strings.add(text.markedIfCut());
                                characters += strings.getLast().length();
                                text.clear();
                            }
                        }
                        default -> {}
                    }
                }
                if (characters > MOST_CHARACTERS || strings.size() > MOST_STRINGS) {
                    throw new RefusedException(Reason.TOO_LARGE, String.valueOf(MOST_CHARACTERS >> 20));
                }
            }
        }
        return strings;
    }
}
