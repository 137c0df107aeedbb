package fi.solmu.overview.portfolio;

import fi.solmu.criteria.Criterion;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.criteria.Verdict;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.overview.picture.Picture;
import fi.solmu.overview.portfolio.MatrixFilter.Show;
import fi.solmu.register.NetworkStatus;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Networks by criteria (kriteerimatriisi): a row for each network, a column for each criterion that any of their types
 * asks for.
 *
 * @param counts how many networks there are of each kind, of those the rest of the filter leaves
 * @param groups the networks shown, in their groups
 * @param shown how many the filter leaves, on all pages
 */
public record Matrix(
        MatrixFilter filter, List<Column> columns, Map<Show, Integer> counts, List<Group> groups, int shown, int size) {

    /** Rows on the first look, and on a page of all. */
    static final int FIRST = 15;

    static final int PAGE = 200;

    /** A criterion, known by its code whatever the type. */
    public record Column(String code, Localised name, int notMet) {}

    /**
     * Networks that stand together.
     *
     * @param name none when they are not grouped, or of those without a unit, type or area
     */
    public record Group(@Nullable Localised name, @Nullable NetworkStatus status, List<MatrixRow> rows) {}

    static Matrix of(Picture picture, MatrixFilter filter, Language reader, int size) {
        var all = picture.networks().stream().map(MatrixRow::new).toList();
        var others = all.stream()
                .filter(row -> filter.withoutShow().takes(picture, row))
                .toList();
        var counts = new EnumMap<Show, Integer>(Show.class);
        for (var show : Show.values()) {
            counts.put(show, (int) others.stream().filter(row -> row.is(show)).count());
        }
        var taken = others.stream()
                .filter(row -> row.is(filter.show()))
                .sorted(MatrixRow.worstFirst(reader))
                .toList();
        var grouped = groups(picture, filter, reader, taken);
        return new Matrix(
                filter,
                columns(others),
                counts,
                page(grouped, (filter.page() - 1) * size, size),
                grouped.stream().mapToInt(group -> group.rows().size()).sum(),
                size);
    }

    public int pages() {
        return Math.max(1, (shown + size - 1) / size);
    }

    public int count(Show show) {
        return counts.getOrDefault(show, 0);
    }

    /** Criteria in the order of most sets, called as most networks' types call them. */
    private static List<Column> columns(Collection<MatrixRow> rows) {
        var names = new LinkedHashMap<String, Map<Localised, Integer>>();
        var positions = new HashMap<String, Integer>();
        var notMet = new HashMap<String, Integer>();
        for (var row : rows) {
            if (row.network().verdicts() instanceof Judged judged) {
                for (var line : judged.lines()) {
                    Criterion criterion = line.criterion();
                    names.computeIfAbsent(criterion.code(), _ -> new HashMap<>())
                            .merge(criterion.name(), 1, Integer::sum);
                    positions.merge(criterion.code(), criterion.position(), Math::min);
                    if (line.verdict().kind() == Verdict.Kind.NOT_MET) {
                        notMet.merge(criterion.code(), 1, Integer::sum);
                    }
                }
            }
        }
        return names.entrySet().stream()
                .map(each ->
                        new Column(each.getKey(), commonest(each.getValue()), notMet.getOrDefault(each.getKey(), 0)))
                .sorted(Comparator.comparingInt((Column column) -> positions.getOrDefault(column.code(), 0))
                        .thenComparing(Column::code))
                .toList();
    }

    private static Localised commonest(Map<Localised, Integer> names) {
        return names.entrySet().stream()
                .max(Map.Entry.<Localised, Integer>comparingByValue()
                        .thenComparing(each -> each.getKey().read(Language.FI)))
                .orElseThrow()
                .getKey();
    }

    private static List<Group> groups(Picture picture, MatrixFilter filter, Language reader, List<MatrixRow> rows) {
        return switch (filter.group()) {
            case NONE -> rows.isEmpty() ? List.of() : List.of(new Group(null, null, rows));
            case STATE -> {
                var byState = rows.stream()
                        .collect(Collectors.groupingBy(
                                row -> row.network().status(),
                                () -> new EnumMap<>(NetworkStatus.class),
                                Collectors.toList()));
                yield byState.entrySet().stream()
                        .map(each -> new Group(null, each.getKey(), each.getValue()))
                        .toList();
            }
            case UNIT -> named(rows, row -> List.of(row.network().unit()), reader);
            case TYPE ->
                named(
                        rows,
                        row -> {
                            var judged = row.judged();
                            return List.of(
                                    judged == null
                                            ? type(picture, row)
                                            : judged.set().typeName());
                        },
                        reader);
            case AREA ->
                named(
                        rows,
                        row -> row.network().areas().stream()
                                .flatMap(id -> picture.area(id).stream())
                                .map(Picture.Area::name)
                                .toList(),
                        reader);
        };
    }

    /** The type of a network that is not judged: that of the last typology, whose criteria would judge it. */
    private static Localised type(Picture picture, MatrixRow row) {
        return row.network().types().stream()
                .flatMap(id -> picture.type(id).stream())
                .max(Comparator.comparingInt(type -> picture.types().indexOf(type)))
                .map(Picture.Type::name)
                .orElse(Localised.NONE);
    }

    private interface Names {
        List<Localised> of(MatrixRow row);
    }

    /** A network of two task areas stands under both; those of none come last. */
    private static List<Group> named(List<MatrixRow> rows, Names names, Language reader) {
        var collator = java.text.Collator.getInstance(reader.locale());
        var groups = new TreeMap<Localised, List<MatrixRow>>(Comparator.comparing(Localised::isEmpty)
                .thenComparing(name -> name.read(reader), collator::compare)
                .thenComparing(name -> String.valueOf(name.fi())));
        for (var row : rows) {
            var its = names.of(row);
            for (var name : its.isEmpty() ? List.of(Localised.NONE) : its) {
                groups.computeIfAbsent(name, _ -> new ArrayList<>()).add(row);
            }
        }
        return groups.entrySet().stream()
                .map(each -> new Group(each.getKey(), null, each.getValue()))
                .toList();
    }

    private static List<Group> page(List<Group> groups, int from, int size) {
        var page = new ArrayList<Group>();
        int at = 0;
        for (var group : groups) {
            int first = Math.max(0, from - at);
            int last = Math.min(group.rows().size(), from + size - at);
            if (first < last) {
                page.add(new Group(group.name(), group.status(), group.rows().subList(first, last)));
            }
            at += group.rows().size();
        }
        return page;
    }
}
