package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What each column of a file means (sarakkeiden tunnistus): recognised first, then perhaps corrected by a person. */
public record Mapping(List<Column> columns) {
    private static final double MOST = 0.8;
    private static final int SHORT_NAME = 4;

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
        var taken = EnumSet.noneOf(Target.class);
        var targets = new ArrayList<@Nullable Target>();
        for (var heading : headings) {
            var target = Target.byHeading(kind, heading)
                    .filter(found -> !taken.contains(found))
                    .orElse(null);
            if (target != null) {
                taken.add(target);
            }
            targets.add(target);
        }
        if (kind == ImportKind.NETWORKS) {
            recogniseFrequency(targets, taken, sample);
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
            targets.set(best, kind == ImportKind.NETWORKS ? Target.NAME : Target.ORGANISATION_NAME_FI);
        }
    }

    static boolean isName(@Nullable Target target) {
        return switch (target) {
            case NAME, NAME_FI, NAME_SV, NAME_EN, ORGANISATION_NAME_FI, ORGANISATION_NAME_SV, ORGANISATION_NAME_EN ->
                true;
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

    private static List<String> filled(List<List<String>> sample, int column) {
        return sample.stream()
                .filter(row -> row.size() > column && !row.get(column).isBlank())
                .map(row -> row.get(column))
                .toList();
    }
}
