package fi.solmu.register.confirming;

import fi.solmu.shell.Texts;
import java.time.Month;
import java.util.LinkedHashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Whether members are asked, and what came of it in the last twelve months.
 *
 * @param month in which letters go; none while nobody is asked
 */
public record Setting(@Nullable Month month, int asked, int answered) {

    /** To choose from; "nobody is asked" first. */
    public static Map<String, String> months(Texts t) {
        var months = new LinkedHashMap<String, String>();
        months.put("", t.text("register.confirming.month.none"));
        for (var month : Month.values()) {
            months.put(String.valueOf(month.getValue()), t.of("register.month", month));
        }
        return months;
    }
}
