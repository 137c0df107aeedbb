package fi.solmu.surveys.questionnaires;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What somebody else changed while a form was open: where it now differs from what was typed. */
public record Meanwhile(List<Row> rows) {

    /** One field in both versions. */
    public record Row(String field, String now, String mine) {}

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
}
