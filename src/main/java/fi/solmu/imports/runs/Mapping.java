package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** What each column of a file means (sarakkeiden tunnistus): recognised first, then perhaps corrected by a person. */
public record Mapping(List<Column> columns) {
    private static final double MOST = 0.8;
    private static final int SHORT_NAME = 4;
    private static final int KEPT_OF_A_CELL = 1_000;

    public Mapping {
        columns = List.copyOf(columns);
    }

    /** A column; without a target it is only kept as it came. */
    public record Column(String heading, @Nullable Target target) {}

    /**
     * Recognises columns by their headings, then by what stands in them.
     *
     * @param sample the first rows, cell by cell
     */
    static Mapping recognise(ImportKind kind, List<String> headings, List<List<String>> sample) {
        return recognise(kind, headings, sample, _ -> false);
    }

    /**
     * The same; a column of marks whose heading is a network's name says who belongs to that network.
     *
     * @param isNetwork whether a heading is the name of a network
     */
    static Mapping recognise(
            ImportKind kind, List<String> headings, List<List<String>> sample, Predicate<String> isNetwork) {
        var taken = EnumSet.noneOf(Target.class);
        var targets = new ArrayList<@Nullable Target>();
        for (var heading : headings) {
            var target = Target.byHeading(kind, heading)
                    .filter(found -> found.repeats() || !taken.contains(found))
                    .orElse(null);
            if (target != null) {
                taken.add(target);
            }
            targets.add(target);
        }
        switch (kind) {
            case NETWORKS -> recogniseFrequency(targets, taken, sample);
            case PEOPLE -> PeopleColumns.recognise(headings, targets, taken, sample, isNetwork);
            case ORGANISATIONS -> {}
        }
        recogniseName(kind, targets, taken, sample);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < headings.size(); i++) {
            columns.add(new Column(headings.get(i), targets.get(i)));
        }
        return new Mapping(columns);
    }

    private static void recogniseFrequency(
            List<@Nullable Target> targets, EnumSet<Target> taken, List<List<String>> sample) {
        for (int i = 0; i < targets.size() && !taken.contains(Target.MEETING_FREQUENCY); i++) {
            var cells = filled(sample, i);
            long classes = cells.stream().filter(FrequencyWords::looksLikeClass).count();
            if (targets.get(i) == null && !cells.isEmpty() && classes >= MOST * cells.size()) {
                targets.set(i, Target.MEETING_FREQUENCY);
                taken.add(Target.MEETING_FREQUENCY);
            }
        }
    }

    /** Without a heading for it, the name is the column with the longest texts that are seldom the same. */
    private static void recogniseName(
            ImportKind kind, List<@Nullable Target> targets, EnumSet<Target> taken, List<List<String>> sample) {
        if (taken.stream().anyMatch(Mapping::isName)) {
            return;
        }
        int best = -1;
        double longest = SHORT_NAME;
        for (int i = 0; i < targets.size(); i++) {
            var cells = filled(sample, i);
            double length = cells.stream().mapToInt(String::length).average().orElse(0);
            boolean distinct = cells.stream().distinct().count() >= MOST * cells.size();
            if (targets.get(i) == null && distinct && length > longest) {
                best = i;
                longest = length;
            }
        }
        if (best >= 0) {
            targets.set(
                    best,
                    switch (kind) {
                        case NETWORKS -> Target.NAME;
                        case ORGANISATIONS -> Target.ORGANISATION_NAME_FI;
                        case PEOPLE -> Target.PERSON_NAME;
                    });
        }
    }

    static boolean isName(@Nullable Target target) {
        return switch (target) {
            case NAME,
                    NAME_FI,
                    NAME_SV,
                    NAME_EN,
                    ORGANISATION_NAME_FI,
                    ORGANISATION_NAME_SV,
                    ORGANISATION_NAME_EN,
                    PERSON_NAME,
                    FAMILY_NAME -> true;
            case null, default -> false;
        };
    }

    public boolean hasName() {
        return columns.stream().anyMatch(column -> isName(column.target()));
    }

    public long recognised() {
        return columns.stream().filter(column -> column.target() != null).count();
    }

    /** The place of a target's column, -1 when the file has none. */
    int place(Target target) {
        for (int i = 0; i < columns.size(); i++) {
            if (columns.get(i).target() == target) {
                return i;
            }
        }
        return -1;
    }

    /** A row as it came, by heading; columns without one, or with one that another has, by their number, too. */
    Map<String, String> content(List<String> cells) {
        var content = new LinkedHashMap<String, String>();
        for (int i = 0; i < cells.size(); i++) {
            var heading = i < columns.size() ? columns.get(i).heading() : "";
            var key = heading.isBlank() || content.containsKey(heading) ? heading + " #" + (i + 1) : heading;
            content.put(key.strip(), kept(cells.get(i)));
        }
        return content;
    }

    private static String kept(String cell) {
        var harmless = cell.replace("\u0000", "");
        return harmless.length() <= KEPT_OF_A_CELL ? harmless : harmless.substring(0, KEPT_OF_A_CELL) + "…";
    }

    static List<String> filled(List<List<String>> sample, int column) {
        return sample.stream()
                .filter(row -> row.size() > column && !row.get(column).isBlank())
                .map(row -> row.get(column))
                .toList();
    }
}
