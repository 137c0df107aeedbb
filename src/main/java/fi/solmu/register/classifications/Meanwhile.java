package fi.solmu.register.classifications;

import fi.solmu.shell.Texts;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody else changed while a form was open: where the register now differs from what was typed. */
public record Meanwhile(List<Row> rows) {

    /** One field in both versions. */
    public record Row(String field, String now, String mine) {}

    /** Compares values in words, by the words for the field. */
    static Meanwhile between(Map<String, String> now, Map<String, String> mine) {
        var rows = new ArrayList<Row>();
        now.forEach((field, value) -> {
            var typed = mine.getOrDefault(field, "");
            if (!typed.equals(value)) {
                rows.add(new Row(field, value, typed));
            }
        });
        return new Meanwhile(rows);
    }

    static String yesOrNo(boolean value, Texts t) {
        return t.text(value ? "register.yes" : "register.no");
    }
}
