package fi.solmu.imports.tables;

import javax.xml.stream.XMLStreamReader;

/** Text that stops growing at a limit and knows that there was more. */
final class CappedText {

    private final StringBuilder text = new StringBuilder();
    private final int limit;
    private boolean cut;

    CappedText(int limit) {
        this.limit = limit;
    }

    void clear() {
        text.setLength(0);
        cut = false;
    }

    void append(XMLStreamReader xml) {
        int room = Math.min(limit - text.length(), xml.getTextLength());
        text.append(xml.getTextCharacters(), xml.getTextStart(), room);
        cut |= room < xml.getTextLength();
    }

    boolean isCut() {
        return cut;
    }

    /** One character longer than the limit when there was more, so that whoever keeps only the text can tell. */
    String markedIfCut() {
        return cut ? text + "…" : text.toString();
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
