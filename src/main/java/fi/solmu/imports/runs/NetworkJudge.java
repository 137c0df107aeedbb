package fi.solmu.imports.runs;

import fi.solmu.imports.matching.Match;
import fi.solmu.imports.matching.NameIndex;
import fi.solmu.imports.matching.NetworkNames;
import fi.solmu.imports.runs.Candidate.Relation;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Judges rows about networks by their names. */
final class NetworkJudge extends Judge {
    private static final int CANDIDATES_AT_MOST = 5;

    private final NameIndex<Thing> index = new NameIndex<>();
    private final Map<String, Set<Thing>> byKey = new HashMap<>();
    private final Map<Thing, Set<String>> keysOf = new HashMap<>();

    NetworkJudge(Known known, Mapping mapping) {
        super(known, mapping);
        known.names().forEach(name -> add(new Thing(name.id(), null), name.name()));
    }

    private void add(Thing thing, String name) {
        var key = NetworkNames.key(name);
        if (keysOf.computeIfAbsent(thing, _ -> new HashSet<>()).add(key)) {
            byKey.computeIfAbsent(key, _ -> new LinkedHashSet<>()).add(thing);
            index.add(thing, name);
        }
    }

    @Override
    void rememberNames(Thing thing, ReadRow row) {
        row.names().forEach(name -> add(thing, name));
    }

    @Override
    Found find(ReadRow row) {
        var identical = new LinkedHashSet<Thing>();
        for (var name : row.names()) {
            identical.addAll(byKey.getOrDefault(NetworkNames.key(name), Set.of()));
        }
        if (identical.size() == 1) {
            return new Found(identical.getFirst(), List.of());
        }
        return new Found(null, candidates(row));
    }

    private List<Candidate> candidates(ReadRow row) {
        var best = new HashMap<Thing, Candidate>();
        for (var name : row.names()) {
            for (var found : index.find(name)) {
                var candidate = candidate(found);
                if (!toldApart(found.item(), row)) {
                    best.merge(found.item(), candidate, (a, b) -> a.points() >= b.points() ? a : b);
                }
            }
        }
        return best.values().stream()
                .sorted(Comparator.comparing(Candidate::perhapsSame)
                        .reversed()
                        .thenComparing(Candidate::points, Comparator.reverseOrder())
                        .thenComparing(Candidate::name))
                .limit(CANDIDATES_AT_MOST)
                .toList();
    }

    private static Candidate candidate(NameIndex.Found<Thing> found) {
        var match = found.match();
        var relation = match instanceof Match.BodyOf bodyOf ? relation(bodyOf) : Relation.SAME;
        return Candidate.byName(
                found.item().id(), found.item().line(), found.name(), match.points(), relation, match.reasons());
    }

    private static Relation relation(Match.BodyOf match) {
        return match.body() == Match.Side.SECOND ? Relation.BODY : Relation.PARENT;
    }

    /** Somebody has said that these two are not one: they are not asked about again, whichever list has them. */
    private boolean toldApart(Thing thing, ReadRow row) {
        if (known.toldApart().isEmpty()) {
            return false;
        }
        var others = new ArrayList<>(keysOf.getOrDefault(thing, Set.of()));
        return row.names().stream()
                .map(NetworkNames::key)
                .anyMatch(key ->
                        others.stream().anyMatch(other -> known.toldApart().contains(Known.pair(key, other))));
    }
}
