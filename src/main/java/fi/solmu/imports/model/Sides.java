package fi.solmu.imports.model;

import fi.solmu.imports.linkage.PeopleMatching.Pair;
import fi.solmu.imports.linkage.PeopleMatching.Result;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/**
 * What another model would make of the same rows: of how many pairs of rows it would say something else. A pair is
 * joined without asking, asked about, or two people's.
 *
 * @param pairs how many pairs either of them joins or asks about
 * @param toAutomatic how many are joined now that were asked about or two people's before
 * @param toReview how many are asked about now that were joined or two people's before
 * @param toApart how many are two people's now that were joined or asked about before
 */
public record Sides(int pairs, int toAutomatic, int toReview, int toApart) {

    private enum Side {
        AUTOMATIC,
        REVIEW,
        APART
    }

    /**
     * What a model says of rows, each told by its place.
     *
     * @param person by row: the same number for rows of one person
     * @param asked rows of two people that may be one, a pair of rows for each two people
     */
    record Said(List<Integer> person, List<Pair> asked) {
        static Said by(Result result) {
            return new Said(
                    result.person(),
                    result.doubts().stream()
                            .map(doubt -> new Pair(doubt.one(), doubt.other()))
                            .toList());
        }

        private Pair people(Pair rows) {
            return inOrder(person.get(rows.one()), person.get(rows.other()));
        }

        private Set<Pair> joined() {
            var rowsOf = new HashMap<Integer, List<Integer>>();
            for (int row = 0; row < person.size(); row++) {
                rowsOf.computeIfAbsent(person.get(row), _ -> new ArrayList<>()).add(row);
            }
            var joined = new HashSet<Pair>();
            for (var rows : rowsOf.values()) {
                for (int i = 0; i < rows.size(); i++) {
                    for (int j = 0; j < i; j++) {
                        joined.add(inOrder(rows.get(i), rows.get(j)));
                    }
                }
            }
            return joined;
        }
    }

    static Sides changed(Said before, Said after) {
        var pairs = new HashSet<Pair>();
        for (var said : List.of(before, after)) {
            pairs.addAll(said.joined());
            said.asked().forEach(pair -> pairs.add(inOrder(pair.one(), pair.other())));
        }
        var askedBefore = askedAbout(before);
        var askedAfter = askedAbout(after);
        var to = new EnumMap<Side, Integer>(Side.class);
        for (var pair : pairs) {
            var now = side(pair, after, askedAfter);
            if (now != side(pair, before, askedBefore)) {
                to.merge(now, 1, Integer::sum);
            }
        }
        return new Sides(
                pairs.size(),
                to.getOrDefault(Side.AUTOMATIC, 0),
                to.getOrDefault(Side.REVIEW, 0),
                to.getOrDefault(Side.APART, 0));
    }

    private static Collection<Pair> askedAbout(Said said) {
        var people = new HashSet<Pair>();
        said.asked().forEach(rows -> people.add(said.people(rows)));
        return people;
    }

    private static Side side(Pair rows, Said said, Collection<Pair> asked) {
        var people = said.people(rows);
        if (people.one() == people.other()) {
            return Side.AUTOMATIC;
        }
        return asked.contains(people) ? Side.REVIEW : Side.APART;
    }

    private static Pair inOrder(int one, int other) {
        return new Pair(Math.min(one, other), Math.max(one, other));
    }
}
