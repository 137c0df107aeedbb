package fi.solmu.imports.runs;

import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Recognises the columns of a list of people that their headings do not tell. */
final class PeopleColumns {
    private static final double MOST = 0.8;
    private static final Pattern ADDRESS = Pattern.compile("\\S+@\\S+\\.\\S+");
    private static final Pattern PHONE = Pattern.compile("\\+?[0-9][0-9 ()-]{5,16}[0-9]");
    private static final Set<String> MARKS =
            Set.of("x", "1", "k", "kyllä", "ja", "yes", "y", "true", "✓", "✔", "*", "+");
    private static final Set<String> NO_MARKS = Set.of("", "0", "-", "–", "ei", "nej", "no", "n", "false");

    private PeopleColumns() {}

    static void recognise(
            List<String> headings,
            List<@Nullable Target> targets,
            Set<Target> taken,
            List<List<String>> sample,
            Predicate<String> isNetwork) {
        for (int i = 0; i < headings.size(); i++) {
            if (targets.get(i) == null) {
                var found = found(headings.get(i), Mapping.filled(sample, i), isNetwork);
                if (found != null && (found.repeats() || !taken.contains(found))) {
                    targets.set(i, found);
                    taken.add(found);
                }
            }
        }
        if (taken.contains(Target.GIVEN_NAME) && !taken.contains(Target.FAMILY_NAME)) {
            swap(targets, Target.PERSON_NAME, Target.FAMILY_NAME); // "Etunimi" beside "Nimi"
            taken.remove(Target.PERSON_NAME);
            taken.add(Target.FAMILY_NAME);
        }
    }

    private static @Nullable Target found(String heading, List<String> cells, Predicate<String> isNetwork) {
        if (isNetwork.test(heading) && cells.stream().allMatch(PeopleColumns::isMarkOrNone)) {
            return Target.NETWORK_MARK;
        }
        if (cells.isEmpty()) {
            return null;
        }
        if (share(cells, ADDRESS) >= MOST) {
            return Target.EMAIL;
        }
        return share(cells, PHONE) >= MOST ? Target.PHONE : null;
    }

    private static double share(List<String> cells, Pattern shape) {
        return cells.stream()
                        .filter(cell -> shape.matcher(cell.strip()).matches())
                        .count()
                / (double) cells.size();
    }

    private static void swap(List<@Nullable Target> targets, Target from, Target to) {
        for (int i = 0; i < targets.size(); i++) {
            if (targets.get(i) == from) {
                targets.set(i, to);
            }
        }
    }

    /** Whether a cell says that somebody belongs. */
    static boolean isMark(String cell) {
        return MARKS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }

    private static boolean isMarkOrNone(String cell) {
        return isMark(cell) || NO_MARKS.contains(cell.strip().toLowerCase(Locale.ROOT));
    }
}
