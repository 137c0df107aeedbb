package fi.solmu.imports.runs;

import fi.solmu.imports.Problem;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.people.Finding;
import fi.solmu.imports.people.KnownPeople;
import fi.solmu.imports.people.PersonRow;
import fi.solmu.imports.people.WhoIsWho;
import fi.solmu.imports.runs.Candidate.Relation;
import fi.solmu.register.IncomingIdentity;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Judges the rows of a list of people, all at once: who one is depends on the others. */
final class PeopleJudge {
    private final KnownPeople known;
    private final boolean whole;
    private final Against.Erased erased;

    /** @param whole whether whoever is not in the file has left the list */
    PeopleJudge(KnownPeople known, boolean whole, Against.Erased erased) {
        this.known = known;
        this.whole = whole;
        this.erased = erased;
    }

    /** The rows in their order, then those that are gone, after the last line. */
    List<Judged> judge(List<ReadRow> all) {
        var there = underKnownKeys(all);
        var rows = withoutErased(there);
        var understood = rows.stream().filter(row -> row.problems().isEmpty()).toList();
        var findings = new HashMap<Integer, Finding>();
        WhoIsWho.judge(known, understood.stream().map(PeopleJudge::personRow).toList())
                .forEach(finding -> findings.put(finding.row().line(), finding));
        var judged = new ArrayList<Judged>(rows.size());
        for (var row : rows) {
            var finding = findings.get(row.line());
            judged.add(
                    finding == null
                            ? new Judged(row, Verdict.ERROR, null, null, false, List.of(), row.problems())
                            : judged(row, finding));
        }
        if (whole) {
            judged.addAll(gone(there));
        }
        return judged;
    }

    /**
     * A list without keys of its own is told apart by what it says. Where it has one row of somebody, and had one before,
     * that is the same row, whatever it says now.
     */
    private List<ReadRow> underKnownKeys(List<ReadRow> rows) {
        var before = onlyKeys(known.personKeys());
        var now = onlyKeys(rows.stream()
                .filter(row -> row.values().containsKey("person_key"))
                .collect(Collectors.toMap(
                        row -> value(row.values(), "source_key"), row -> value(row.values(), "person_key"))));
        return rows.stream()
                .map(row -> {
                    var person = row.values().get("person_key");
                    var key = person == null || "true".equals(row.values().get("own_key")) ? null : before.get(person);
                    return key == null || now.get(person) == null ? row : row.keyed(key);
                })
                .toList();
    }

    /** By person, the key of the person's row, where there is only one. */
    private static Map<String, String> onlyKeys(Map<String, String> personOfRow) {
        var keys = new HashMap<String, String>();
        var several = new HashSet<String>();
        personOfRow.forEach((row, person) -> {
            if (keys.put(person, row) != null) {
                several.add(person);
            }
        });
        keys.keySet().removeAll(several);
        return keys;
    }

    /** What says of somebody who was erased is refused, with the reason. */
    private List<ReadRow> withoutErased(List<ReadRow> rows) {
        var gone = erased.among(rows.stream()
                .filter(row -> row.problems().isEmpty())
                .map(row -> identity(personRow(row)))
                .toList());
        return rows.stream()
                .map(row -> gone.contains(row.line()) ? row.refused(Problem.of(null, "erased_person")) : row)
                .toList();
    }

    private IncomingIdentity identity(PersonRow row) {
        return new IncomingIdentity(
                row.line(),
                known.source(),
                row.sourceKey(),
                row.givenName(),
                row.familyName(),
                row.emails(),
                row.organisation());
    }

    private static Judged judged(ReadRow row, Finding finding) {
        return new Judged(
                row,
                finding.verdict(),
                finding.person(),
                finding.sameAsLine(),
                finding.cameBefore(),
                finding.perhaps().stream().map(PeopleJudge::candidate).toList(),
                List.of(),
                finding.grounds());
    }

    private static Candidate candidate(Finding.Perhaps perhaps) {
        return new Candidate(
                perhaps.person(),
                perhaps.line(),
                perhaps.name(),
                (int) Math.round(100 * probability(perhaps.grounds().points())),
                perhaps.moved() ? Relation.MOVED : Relation.SAME,
                List.of(),
                perhaps.grounds());
    }

    private static double probability(int points) {
        return fi.solmu.imports.linkage.Model.probability(points);
    }

    /** Rows with errors are there still: what they said before goes on. */
    private List<Judged> gone(List<ReadRow> rows) {
        var there = new HashSet<String>();
        int last = 1;
        for (var row : rows) {
            var key = row.values().get("source_key");
            if (key != null) {
                there.add(key);
            }
            last = Math.max(last, row.line());
        }
        var gone = new ArrayList<Judged>();
        for (var version : new java.util.TreeMap<>(known.versions()).entrySet()) {
            if (!there.contains(version.getKey())) {
                gone.add(gone(++last, version.getKey(), version.getValue()));
            }
        }
        return gone;
    }

    private static Judged gone(int line, String key, KnownPeople.Version version) {
        var row = new ReadRow(
                line, version.name(), List.of(version.name()), Map.of(), Map.of("source_key", key), "", List.of());
        return new Judged(row, Verdict.GONE, version.person(), null, true, List.of(), List.of());
    }

    static PersonRow personRow(ReadRow row) {
        var values = row.values();
        return new PersonRow(
                row.line(),
                value(values, "source_key"),
                value(values, "person_key"),
                Boolean.parseBoolean(value(values, "own_key")),
                value(values, "given_name"),
                value(values, "family_name"),
                words(values.get("email")),
                values.get("phone"),
                id(values.get("organisation_id")),
                values.get("organisation"),
                values.get("title"),
                values.get("identifier"),
                row.fingerprint());
    }

    private static String value(Map<String, String> values, String field) {
        return Objects.requireNonNull(values.get(field), field);
    }

    static List<String> words(@Nullable String joined) {
        return joined == null ? List.of() : List.of(joined.split(" ", -1));
    }

    private static @Nullable UUID id(@Nullable String value) {
        return value == null ? null : UUID.fromString(value);
    }
}
