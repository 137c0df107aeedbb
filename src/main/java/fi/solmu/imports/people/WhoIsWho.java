package fi.solmu.imports.people;

import fi.solmu.imports.Verdict;
import fi.solmu.imports.linkage.PeopleMatching;
import fi.solmu.imports.linkage.PeopleMatching.Doubt;
import fi.solmu.imports.linkage.PeopleMatching.Join;
import fi.solmu.imports.linkage.PeopleMatching.Pair;
import fi.solmu.imports.linkage.Sighting;
import fi.solmu.imports.people.Finding.Grounds;
import fi.solmu.imports.people.Finding.Perhaps;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Says whose each row of a list of people is. Rows the list had before stay whose they are; the others are matched with
 * everybody the register knows, and with each other. Writes nothing; needs no database.
 */
public final class WhoIsWho {
    private final KnownPeople known;
    private final List<PersonRow> rows;
    private final List<KnownPeople.Row> compared = new ArrayList<>();
    private final List<Sighting> sightings = new ArrayList<>();
    private final List<@Nullable Integer> alreadyOne = new ArrayList<>();
    private final Map<UUID, Integer> numberOfPerson = new HashMap<>();
    private final Map<String, List<PersonRow>> rowsOf = new LinkedHashMap<>();
    private final Map<String, Integer> placeOf = new HashMap<>();
    private final List<String> keys = new ArrayList<>();
    private final Map<Integer, UUID> personOfGroup = new HashMap<>();
    private final Map<Integer, Integer> firstLineOfGroup = new HashMap<>();
    private final Map<Integer, Join> joinOf = new HashMap<>();
    private final Map<Integer, List<Doubt>> doubtsOf = new HashMap<>();

    private WhoIsWho(KnownPeople known, List<PersonRow> rows) {
        this.known = known;
        this.rows = rows;
    }

    /** What each row is, in their order. */
    public static List<Finding> judge(KnownPeople known, List<PersonRow> rows) {
        return new WhoIsWho(known, rows).judge();
    }

    private List<Finding> judge() {
        for (var row : rows) {
            rowsOf.computeIfAbsent(row.personKey(), _ -> new ArrayList<>()).add(row);
        }
        var spokenAnew = new HashSet<UUID>();
        for (var row : rows) {
            var version = known.versions().get(row.sourceKey());
            if (version != null) {
                spokenAnew.add(version.record());
            }
        }
        known.rows().stream()
                .filter(row -> row.record() == null || !spokenAnew.contains(row.record()))
                .forEach(row -> {
                    compared.add(row);
                    sightings.add(row.sighting());
                    alreadyOne.add(number(row.person()));
                });
        var fresh = new ArrayList<Boolean>();
        rowsOf.forEach((key, same) -> {
            placeOf.put(key, sightings.size());
            keys.add(key);
            sightings.add(same.getFirst().sighting(known.source(), same, known.successors()));
            var person = personOf(same.getFirst());
            alreadyOne.add(person == null ? null : number(person));
            fresh.add(!same.stream().allMatch(this::cameBefore));
        });
        int first = compared.size();
        var result = PeopleMatching.match(
                sightings, known.model(), alreadyOne, apart(), at -> at >= first && fresh.get(at - first));
        gather(result);
        return rows.stream().map(row -> finding(row, result, first)).toList();
    }

    private int number(UUID person) {
        return numberOfPerson.computeIfAbsent(person, _ -> numberOfPerson.size());
    }

    private @Nullable UUID personOf(PersonRow row) {
        var version = known.versions().get(row.sourceKey());
        return version != null ? version.person() : known.byPersonKey().get(row.personKey());
    }

    private boolean cameBefore(PersonRow row) {
        var version = known.versions().get(row.sourceKey());
        return version != null && version.fingerprint().equals(row.fingerprint());
    }

    /** Somebody's word about two people, as two of their rows. */
    private Set<Pair> apart() {
        var rowOf = new HashMap<UUID, Integer>();
        for (int i = 0; i < compared.size(); i++) {
            rowOf.putIfAbsent(compared.get(i).person(), i);
        }
        for (var row : rows) {
            var person = personOf(row);
            if (person != null) {
                rowOf.putIfAbsent(person, place(row));
            }
        }
        var pairs = new HashSet<Pair>();
        for (var apart : known.apart()) {
            var one = rowOf.get(apart.first());
            var other = rowOf.get(apart.second());
            if (one != null && other != null) {
                pairs.add(new Pair(one, other));
            }
        }
        return pairs;
    }

    private void gather(PeopleMatching.Result result) {
        for (int i = 0; i < compared.size(); i++) {
            personOfGroup.putIfAbsent(result.person().get(i), compared.get(i).person());
        }
        for (var row : rows) {
            var person = personOf(row);
            int group = result.person().get(place(row));
            if (person != null) {
                personOfGroup.putIfAbsent(group, person);
            }
            firstLineOfGroup.merge(group, row.line(), Math::min);
        }
        for (var join : result.joins()) {
            joinOf.putIfAbsent(join.one(), join);
            joinOf.putIfAbsent(join.other(), join);
        }
        for (var doubt : result.doubts()) {
            for (int side : new int[] {doubt.one(), doubt.other()}) {
                doubtsOf.computeIfAbsent(side, _ -> new ArrayList<>()).add(doubt);
            }
        }
    }

    private int place(PersonRow row) {
        return Objects.requireNonNull(placeOf.get(row.personKey()));
    }

    private Finding finding(PersonRow row, PeopleMatching.Result result, int first) {
        int at = place(row);
        int group = result.person().get(at);
        var version = known.versions().get(row.sourceKey());
        var person = personOf(row);
        if (version != null || person != null) {
            boolean same = cameBefore(row);
            return new Finding(
                    row,
                    same || version == null ? Verdict.SAME : Verdict.CHANGED,
                    person,
                    null,
                    same,
                    null,
                    same ? List.of() : perhaps(row, result, first));
        }
        var found = personOfGroup.get(group);
        var perhaps = perhaps(row, result, first);
        if (found != null) {
            return new Finding(row, Verdict.SAME, found, null, false, grounds(at, result), perhaps);
        }
        int firstLine = Objects.requireNonNull(firstLineOfGroup.get(group));
        if (firstLine < row.line()) {
            return new Finding(row, Verdict.SAME, null, firstLine, false, grounds(at, result), perhaps);
        }
        return new Finding(row, perhaps.isEmpty() ? Verdict.NEW : Verdict.REVIEW, null, null, false, null, perhaps);
    }

    private @Nullable Grounds grounds(int at, PeopleMatching.Result result) {
        var join = joinOf.get(at);
        if (join == null) {
            return null;
        }
        int other = join.one() == at ? join.other() : join.one();
        return grounds(at, other, result);
    }

    private Grounds grounds(int at, int other, PeopleMatching.Result result) {
        var explanation = result.explain(at, other);
        return new Grounds(
                explanation.points(),
                PersonEvidence.of(explanation),
                other < compared.size() ? compared.get(other).record() : null);
    }

    /** Each question stands at the later of its rows, and at the first of several rows of one person. */
    private List<Perhaps> perhaps(PersonRow row, PeopleMatching.Result result, int first) {
        if (!row.equals(rowsOf(row.personKey()).getFirst())) {
            return List.of();
        }
        int at = place(row);
        var perhaps = new ArrayList<Perhaps>();
        for (var doubt : doubtsOf.getOrDefault(at, List.of())) {
            int other = doubt.one() == at ? doubt.other() : doubt.one();
            if (other < at) {
                var person = personOfGroup.get(result.person().get(other));
                perhaps.add(new Perhaps(
                        person,
                        person == null
                                ? rowsOf(keys.get(other - first)).getFirst().line()
                                : null,
                        name(other),
                        doubt.moved(),
                        grounds(at, other, result)));
            }
        }
        return perhaps;
    }

    private List<PersonRow> rowsOf(String personKey) {
        return Objects.requireNonNull(rowsOf.get(personKey));
    }

    private String name(int at) {
        var sighting = sightings.get(at);
        return (sighting.given() + " " + sighting.family()).strip();
    }
}
