package fi.solmu.shell.tables;

import java.util.HashSet;
import java.util.Locale;
import java.util.Set;

/** Names of a workbook's sheets as spreadsheet programs allow them: short, plain, each once whatever its case. */
final class SheetNames {
    private static final int LONGEST = 31;
    private final Set<String> taken = new HashSet<>();

    SheetNames() {
        taken.add("history"); // Excel keeps it to itself
    }

    String free(String wanted) {
        var name = allowed(wanted);
        var free = cut(name, LONGEST);
        for (int number = 2; !taken.add(free.toLowerCase(Locale.ROOT)); number++) {
            var ending = " (" + number + ")";
            free = cut(name, LONGEST - ending.length()) + ending;
        }
        return free;
    }

    private static String allowed(String wanted) {
        var name = wanted.replaceAll("[\\\\/?*\\[\\]:\\p{Cc}\\p{Cs}\\uFFFE\\uFFFF]+", " ")
                .replaceAll("\\s+", " ")
                .replaceAll("^[' ]+|[' ]+$", "");
        return name.isEmpty() ? "1" : name;
    }

    private static String cut(String name, int most) {
        return CellTexts.begin(name, most).replaceAll("[' ]+$", "");
    }
}
