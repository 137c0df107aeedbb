package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * What each column of a file means (sarakkeiden tunnistus): as it was when the list was last taken in, else recognised,
 * then perhaps corrected by a person.
 *
 * @param network of a list of people: the network that everybody in it belongs to, if somebody said so
 */
public record Mapping(List<Column> columns, @Nullable UUID network) {
    private static final double MOST = 0.8;
    private static final int SHORT_NAME = 4;
    private static final int KEPT_OF_A_CELL = 1_000;

    public Mapping {
        columns = List.copyOf(columns);
    }

    Mapping(List<Column> columns) {
        this(columns, null);
    }

    /**
     * A column; without a target it is only kept as it came.
     *
     * @param ground how it is known what it means
     */
    public record Column(
            String heading,
            @Nullable Target target,
            @Nullable Ground ground) {

        Column(String heading, @Nullable Target target) {
            this(heading, target, Ground.RECOGNISED);
        }

        /** Whether the same is to be taken for granted when the list comes again. */
        private boolean isSettled() {
            return target != null || ground == Ground.SAID;
        }
    }

    /** How it is known what a column means. */
    public enum Ground {
        /** By its heading, or by what stands in it. */
        RECOGNISED,
        /** It meant that when the list was last taken in. */
        REMEMBERED,
        /** Somebody said so, of this file or of an earlier one. */
        SAID
    }

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
        return recognise(kind, headings, sample, isNetwork, null);
    }

    /**
     * The same, of a list that came before.
     *
     * @param before what its columns meant when it was last taken in
     */
    static Mapping recognise(
            ImportKind kind,
            List<String> headings,
            List<List<String>> sample,
            Predicate<String> isNetwork,
            @Nullable Mapping before) {
        var settled = settled(headings, before);
        var open = new ArrayList<String>(); // a column that was settled tells nothing more
        var targets = new ArrayList<@Nullable Target>();
        var taken = EnumSet.noneOf(Target.class);
        for (int i = 0; i < headings.size(); i++) {
            var column = settled.get(i);
            open.add(column == null ? headings.get(i) : "");
            targets.add(column == null ? null : column.target());
            if (column != null && column.target() != null) {
                taken.add(column.target());
            }
        }
        var cells = sample.stream().map(row -> blanked(row, settled)).toList();
        recognise(kind, open, cells, isNetwork, targets, taken);
        var columns = new ArrayList<Column>();
        for (int i = 0; i < headings.size(); i++) {
            var column = settled.get(i);
            columns.add(column != null ? column : new Column(headings.get(i), targets.get(i)));
        }
        return new Mapping(columns, before == null ? null : before.network());
    }

    private static void recognise(
            ImportKind kind,
            List<String> headings,
            List<List<String>> sample,
            Predicate<String> isNetwork,
            List<@Nullable Target> targets,
            EnumSet<Target> taken) {
        for (int i = 0; i < headings.size(); i++) {
            var target = Target.byHeading(kind, headings.get(i))
                    .filter(found -> found.repeats() || !taken.contains(found))
                    .orElse(null);
            if (target != null) {
                taken.add(target);
                targets.set(i, target);
            }
        }
        switch (kind) {
            case NETWORKS -> recogniseFrequency(targets, taken, sample);
            case PEOPLE -> PeopleColumns.recognise(headings, targets, taken, sample, isNetwork);
            case ORGANISATIONS -> {}
        }
        recogniseName(kind, targets, taken, sample);
    }

    /** By place, the columns that meant something when the list was last taken in; of equal headings each in turn. */
    private static List<@Nullable Column> settled(List<String> headings, @Nullable Mapping before) {
        var known = new ArrayList<>(before == null ? List.<Column>of() : before.columns());
        var settled = new ArrayList<@Nullable Column>();
        for (var heading : headings) {
            Column same = null;
            for (var column : known) {
                if (column.heading().equals(heading)) {
                    same = column;
                    break;
                }
            }
            known.remove(same);
            settled.add(
                    same == null || !same.isSettled()
                            ? null
                            : new Column(
                                    heading,
                                    same.target(),
                                    same.ground() == Ground.SAID ? Ground.SAID : Ground.REMEMBERED));
        }
        return settled;
    }

    private static List<String> blanked(List<String> row, List<@Nullable Column> settled) {
        var cells = new ArrayList<>(row);
        for (int i = 0; i < Math.min(row.size(), settled.size()); i++) {
            if (settled.get(i) != null) {
                cells.set(i, "");
            }
        }
        return cells;
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

    /** Whether somebody or an earlier file has told what some column means. */
    public boolean isRemembered() {
        return columns.stream().anyMatch(column -> column.ground() == Ground.REMEMBERED);
    }

    /** Whether a file of people says of which network they are. */
    public boolean namesNetworks() {
        return network != null || place(Target.NETWORK) >= 0 || place(Target.NETWORK_MARK) >= 0;
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
