package fi.solmu.imports.linkage;

import fi.solmu.imports.linkage.Groups.Scored;
import fi.solmu.imports.linkage.PeopleMatching.Doubt;
import fi.solmu.imports.linkage.PeopleMatching.Join;
import fi.solmu.imports.linkage.PeopleMatching.Pair;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** The people as they are being put together, row by row. */
final class People {
    private static final int MOST_ROWS = 8;
    private static final int MOST_ORGANISATIONS = 3;
    private static final int LIKELIER_THAN_NOT = 0;

    private final PeopleRules rules;
    private final Scoring scoring;
    /** By row: the person, told by any one of its rows. */
    private final int[] person;

    private final Map<Integer, List<Integer>> rows = new HashMap<>();
    private final Set<Integer> known = new HashSet<>();
    private final Map<Integer, Set<Integer>> toldApart = new HashMap<>();
    private final List<Join> joins = new ArrayList<>();

    People(PeopleRules rules, Scoring scoring, List<@Nullable Integer> alreadyOne, Collection<Pair> apart) {
        this.rules = rules;
        this.scoring = scoring;
        person = new int[alreadyOne.size()];
        var first = new HashMap<Integer, Integer>();
        for (int i = 0; i < person.length; i++) {
            var number = alreadyOne.get(i);
            var before = number == null ? null : first.putIfAbsent(number, i);
            person[i] = before == null ? i : before;
            if (number != null || rules.isOfRegister(i)) {
                known.add(person[i]);
            }
            rows.computeIfAbsent(person[i], _ -> new ArrayList<>()).add(i);
        }
        for (var pair : apart) {
            toldApart.computeIfAbsent(pair.one(), _ -> new HashSet<>()).add(pair.other());
            toldApart.computeIfAbsent(pair.other(), _ -> new HashSet<>()).add(pair.one());
        }
    }

    /** Makes the people of two rows one, where that may be; whether they are one now. */
    boolean join(Scored pair) {
        int first = person[pair.one()];
        int second = person[pair.other()];
        if (first == second) {
            return true;
        }
        if ((known.contains(first) && known.contains(second)) || !mayJoin(first, second)) {
            return false;
        }
        int kept = known.contains(second) ? second : first;
        int gone = kept == first ? second : first;
        var moving = Objects.requireNonNull(rows.remove(gone));
        moving.forEach(row -> person[row] = kept);
        rows(kept).addAll(moving);
        joins.add(new Join(pair.one(), pair.other(), pair.points()));
        return true;
    }

    private List<Integer> rows(int number) {
        return Objects.requireNonNull(rows.get(number));
    }

    private boolean mayJoin(int first, int second) {
        var all = new ArrayList<>(rows(first));
        all.addAll(rows(second));
        if (all.size() > MOST_ROWS || rules.organisations(all) > MOST_ORGANISATIONS || areKeptApart(first, second)) {
            return false;
        }
        for (int one : rows(first)) {
            for (int other : rows(second)) {
                if (scoring.points(one, other) < LIKELIER_THAN_NOT) {
                    return false;
                }
            }
        }
        return true;
    }

    /** Whether a person or a list says that these are two. */
    private boolean areKeptApart(int first, int second) {
        for (int one : rows(first)) {
            for (int other : rows(second)) {
                if (rules.isVetoed(one, other)
                        || toldApart.getOrDefault(one, Set.of()).contains(other)) {
                    return true;
                }
            }
        }
        return false;
    }

    /** By row: the place of its person's first row. */
    List<Integer> numbers() {
        var first = new HashMap<Integer, Integer>();
        var numbers = new ArrayList<Integer>(person.length);
        for (int row = 0; row < person.length; row++) {
            int place = row;
            numbers.add(first.computeIfAbsent(person[row], _ -> place));
        }
        return numbers;
    }

    List<Join> joins() {
        return joins;
    }

    /** Of the pairs that joined nobody, the surest one between any two people who are not kept apart. */
    List<Doubt> doubts(List<Scored> surestFirst) {
        var byPeople = new LinkedHashMap<Pair, Doubt>();
        for (var pair : surestFirst) {
            int first = person[pair.one()];
            int second = person[pair.other()];
            if (first != second && !areKeptApart(first, second)) {
                byPeople.putIfAbsent(
                        new Pair(Math.min(first, second), Math.max(first, second)),
                        new Doubt(pair.one(), pair.other(), pair.points(), rules.isMove(pair.one(), pair.other())));
            }
        }
        return List.copyOf(byPeople.values());
    }
}
