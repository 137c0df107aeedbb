package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Problem;
import fi.solmu.imports.linkage.PersonName;
import fi.solmu.register.MembershipRole;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Understands rows about people. A row without a key of its own is told by its name and first address, or else by its
 * name, employer and title; further rows of one file that are told the same are one person's.
 */
final class PeopleRowReading {
    private static final int LONGEST = 300;
    private static final Set<String> KEYS = Set.of("source_key", "person_key", "own_key");
    private static final Pattern ADDRESS = Pattern.compile("[^\\s<>;,\"()]+@[^\\s<>;,\"()]+\\.[^\\s<>;,\"()]+");
    private static final Pattern NO_LETTER = Pattern.compile("[^\\p{L}]*");
    private static final Pattern SEPARATOR = Pattern.compile("\\s*[;|\\n]\\s*");
    private static final Pattern COMMA = Pattern.compile("\\s*,\\s*");
    private static final Map<String, String> LANGUAGES = Map.ofEntries(
            Map.entry("fi", "fi"),
            Map.entry("fin", "fi"),
            Map.entry("suomi", "fi"),
            Map.entry("finska", "fi"),
            Map.entry("finnish", "fi"),
            Map.entry("sv", "sv"),
            Map.entry("swe", "sv"),
            Map.entry("ruotsi", "sv"),
            Map.entry("svenska", "sv"),
            Map.entry("swedish", "sv"),
            Map.entry("en", "en"),
            Map.entry("englanti", "en"),
            Map.entry("engelska", "en"),
            Map.entry("english", "en"));
    private static final Map<String, MembershipRole> ROLES = Map.ofEntries(
            Map.entry("puheenjohtaja", MembershipRole.CHAIR),
            Map.entry("pj", MembershipRole.CHAIR),
            Map.entry("ordförande", MembershipRole.CHAIR),
            Map.entry("chair", MembershipRole.CHAIR),
            Map.entry("varapuheenjohtaja", MembershipRole.VICE_CHAIR),
            Map.entry("viceordförande", MembershipRole.VICE_CHAIR),
            Map.entry("vicechair", MembershipRole.VICE_CHAIR),
            Map.entry("sihteeri", MembershipRole.SECRETARY),
            Map.entry("sekreterare", MembershipRole.SECRETARY),
            Map.entry("secretary", MembershipRole.SECRETARY),
            Map.entry("asiantuntija", MembershipRole.EXPERT),
            Map.entry("sakkunnig", MembershipRole.EXPERT),
            Map.entry("expert", MembershipRole.EXPERT),
            Map.entry("tarkkailija", MembershipRole.OBSERVER),
            Map.entry("observatör", MembershipRole.OBSERVER),
            Map.entry("observer", MembershipRole.OBSERVER));

    private final Mapping mapping;
    private final PeopleLookups lookups;
    private final Map<String, Integer> rowsOfKey = new HashMap<>();

    PeopleRowReading(Mapping mapping, PeopleLookups lookups) {
        this.mapping = mapping;
        this.lookups = lookups;
    }

    /** What stands in a row, gathered cell by cell. */
    private static final class Gathered {
        final Map<String, String> values = new TreeMap<>();
        final List<Problem> problems;
        final LinkedHashSet<String> emails = new LinkedHashSet<>();
        final LinkedHashSet<String> networks = new LinkedHashSet<>();
        String given = "";
        String family = "";

        @Nullable
        String key;

        Gathered(List<Problem> problems) {
            this.problems = new ArrayList<>(problems);
        }
    }

    /** What is wrong with a row before its cells are looked at is told by whoever read the file. */
    ReadRow read(int line, List<String> cells, List<Problem> fileProblems) {
        var row = new Gathered(fileProblems);
        if (mapping.network() != null) {
            row.networks.add(mapping.network().toString());
        }
        for (int i = 0; i < mapping.columns().size() && i < cells.size(); i++) {
            var column = mapping.columns().get(i);
            var cell = Normalizer.normalize(cells.get(i).strip(), Normalizer.Form.NFC);
            if (column.target() != null
                    && !cell.isEmpty()
                    && !RowReading.isTooLong(cell, longest(column.target()), column.heading(), row.problems)
                    && !RowReading.isFormula(cell, column.heading(), row.problems)) {
                take(column.target(), column.heading(), cell, row);
            }
        }
        var name = (row.given + " " + row.family).strip();
        if (row.problems.isEmpty() && NO_LETTER.matcher(name).matches()) {
            row.problems.add(
                    name.isEmpty()
                            ? Problem.of(nameHeading(), "person_name_missing")
                            : Problem.of(nameHeading(), "name_without_letters", name));
        }
        finish(row);
        return new ReadRow(
                line,
                name.isEmpty() ? null : name,
                name.isEmpty() ? List.of() : List.of(name),
                mapping.content(cells),
                row.problems.isEmpty() ? new LinkedHashMap<>(row.values) : keysOf(row.values),
                row.problems.isEmpty() ? fingerprint(row) : "",
                row.problems);
    }

    /** Of a row that cannot be taken, only which one it is: what it said before goes on. */
    private static Map<String, String> keysOf(Map<String, String> values) {
        var keys = new LinkedHashMap<>(values);
        keys.keySet().retainAll(KEYS);
        return keys;
    }

    private static int longest(Target target) {
        return target == Target.NETWORK || target == Target.EMAIL ? 10 * LONGEST : LONGEST;
    }

    private void take(Target target, String heading, String cell, Gathered row) {
        switch (target) {
            case PERSON_NAME -> {
                var name = PersonName.of(cell);
                row.given = name.given();
                row.family = name.family();
            }
            case GIVEN_NAME -> row.given = cell;
            case FAMILY_NAME -> row.family = cell;
            case EMAIL -> addresses(heading, cell, row);
            case PHONE -> row.values.putIfAbsent("phone", cell);
            case ORGANISATION -> {
                row.values.put("organisation", cell);
                lookups.organisation(cell).ifPresent(id -> row.values.put("organisation_id", id.toString()));
            }
            case ORGANISATION_KEY ->
                lookups.organisationOfKey(cell)
                        .ifPresent(id -> row.values.putIfAbsent("organisation_id", id.toString()));
            case TITLE -> row.values.put("title", cell);
            case PERSON_LANGUAGE ->
                Optional.ofNullable(LANGUAGES.get(RowReading.key(cell)))
                        .ifPresent(language -> row.values.put("language", language));
            case SOURCE_KEY -> row.key = cell;
            case IDENTIFIER -> row.values.put("identifier", cell);
            case NETWORK -> networks(heading, cell, row);
            case NETWORK_MARK -> {
                if (PeopleColumns.isMark(cell)) {
                    network(heading, heading, row);
                }
            }
            case MEMBER_ROLE ->
                row.values.put(
                        "role",
                        ROLES.getOrDefault(RowReading.key(cell), MembershipRole.MEMBER)
                                .name());
            case MEMBER_SINCE -> day("since", heading, cell, row);
            case BOUNCED_ON -> day("bounced_on", heading, cell, row);
            default -> {}
        }
    }

    private static void addresses(String heading, String cell, Gathered row) {
        var found = ADDRESS.matcher(cell)
                .results()
                .map(each -> each.group().toLowerCase(Locale.ROOT))
                .toList();
        if (found.isEmpty()) {
            row.problems.add(Problem.of(heading, "not_an_address", RowReading.shown(cell)));
        }
        row.emails.addAll(found);
    }

    /** Names may have commas of their own, so a cell is taken apart at them only if it is no name as a whole. */
    private void networks(String heading, String cell, Gathered row) {
        for (var part : SEPARATOR.split(cell, -1)) {
            var several = COMMA.split(part, -1);
            boolean apart = lookups.network(part).isEmpty()
                    && several.length > 1
                    && List.of(several).stream()
                            .allMatch(each -> lookups.network(each).isPresent());
            for (var name : apart ? several : new String[] {part}) {
                if (!name.isBlank()) {
                    network(heading, name, row);
                }
            }
        }
    }

    private void network(String heading, String name, Gathered row) {
        var network = lookups.network(name);
        if (network.isEmpty()) {
            row.problems.add(Problem.of(heading, "unknown_network", RowReading.shown(name)));
        } else if (network.get().closed()) {
            row.problems.add(Problem.of(heading, "closed_network", RowReading.shown(name)));
        } else {
            row.networks.add(network.get().id().toString());
        }
    }

    private static void day(String field, String heading, String cell, Gathered row) {
        var day = Days.parse(cell);
        if (day.isPresent()) {
            row.values.put(field, day.get().toString());
        } else {
            row.problems.add(Problem.of(
                    heading, Days.looksLikeOne(cell) ? "impossible_date" : "not_a_date", RowReading.shown(cell)));
        }
    }

    private void finish(Gathered row) {
        row.values.put("given_name", row.given);
        row.values.put("family_name", row.family);
        if (!row.emails.isEmpty()) {
            row.values.put("email", String.join(" ", row.emails));
            var employer = lookups.organisationOf(row.emails.getFirst());
            if (employer != null) {
                row.values.putIfAbsent("organisation_id", employer.toString());
            }
        }
        if (!row.networks.isEmpty()) {
            row.values.put("networks", String.join(" ", row.networks));
        }
        keys(row);
    }

    private void keys(Gathered row) {
        var identifier = row.values.get("identifier");
        boolean own = row.key != null || identifier != null;
        var told = row.emails.isEmpty()
                ? row.values.getOrDefault(
                        "phone",
                        row.values.getOrDefault("organisation", "") + "|" + row.values.getOrDefault("title", ""))
                : row.emails.getFirst();
        var person = identifier != null
                ? identifier
                : row.key != null ? row.key : RowReading.key(row.given) + " " + RowReading.key(row.family) + "|" + told;
        var key = row.key != null ? row.key : person + "|" + row.values.getOrDefault("networks", "");
        int before = rowsOfKey.merge(key, 1, Integer::sum);
        row.values.put("source_key", before == 1 ? key : key + "#" + before);
        row.values.put("person_key", person);
        row.values.put("own_key", String.valueOf(own));
    }

    private @Nullable String nameHeading() {
        return mapping.columns().stream()
                .filter(column -> Mapping.isName(column.target()) || column.target() == Target.GIVEN_NAME)
                .map(Mapping.Column::heading)
                .findFirst()
                .orElse(null);
    }

    /** Columns that mean nothing to the register make no new version of a row. */
    private static String fingerprint(Gathered row) {
        var said = new TreeMap<>(row.values);
        said.keySet().removeAll(KEYS);
        return Fingerprint.of(ImportKind.PEOPLE, said);
    }
}
