package fi.solmu.imports.linkage;

import fi.solmu.imports.linkage.PeopleMatching.Doubt;
import fi.solmu.imports.linkage.PeopleMatching.Pair;
import fi.solmu.imports.linkage.PeopleMatching.Result;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.Collections;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.IntUnaryOperator;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/**
 * How well invented people were matched, beside who they truly are. Shares are from 0 to 1.
 *
 * @param automatic of all pairs of rows that stand for one person: those joined without asking
 * @param answered the same once somebody has rightly answered every doubt
 * @param review doubts for each person there truly is
 * @param byMailboxAlone joins of rows of two people who read one mailbox
 * @param estimate by how much the estimated number of people is too high; below zero too low
 * @param nearlySure how many doubts have a chance from 0.90 to 0.95, and what share of them is of one person
 */
record PeopleMeasured(
        Accuracy automatic,
        Accuracy answered,
        double review,
        long byMailboxAlone,
        double estimate,
        Calibration nearlySure) {

    record Calibration(int pairs, double right) {}

    static Result match(List<InventedPeople.Row> rows) {
        return match(rows, Model.shipped());
    }

    static Result match(List<InventedPeople.Row> rows, Model model) {
        return PeopleMatching.match(sightings(rows), model, strangers(rows.size()), List.of(), _ -> true);
    }

    static List<Sighting> sightings(List<InventedPeople.Row> rows) {
        return rows.stream().map(InventedPeople.Row::sighting).toList();
    }

    /** Nobody known to be anybody. */
    static List<@Nullable Integer> strangers(int rows) {
        return Collections.nCopies(rows, null);
    }

    static PeopleMeasured of(List<InventedPeople.Row> rows, Result result) {
        var person = result.person();
        var joined = accuracy(rows, person::get);
        var right =
                result.doubts().stream().filter(doubt -> isRight(rows, doubt)).toList();
        long people =
                rows.stream().mapToInt(InventedPeople.Row::person).distinct().count();
        var nearlySure = result.doubts().stream()
                .filter(doubt -> doubt.probability() >= 0.9 && doubt.probability() < 0.95)
                .toList();
        long nearlySureRight =
                nearlySure.stream().filter(doubt -> isRight(rows, doubt)).count();
        return new PeopleMeasured(
                joined,
                accuracy(rows, united(person, right)::get),
                result.doubts().size() / (double) people,
                result.joins().stream()
                        .filter(join -> areTwoWithOneMailbox(rows.get(join.one()), rows.get(join.other())))
                        .count(),
                result.estimatedPeople() / people - 1,
                new Calibration(nearlySure.size(), nearlySureRight / (double) nearlySure.size()));
    }

    static boolean isRight(List<InventedPeople.Row> rows, Doubt doubt) {
        return rows.get(doubt.one()).person() == rows.get(doubt.other()).person();
    }

    private static boolean areTwoWithOneMailbox(InventedPeople.Row one, InventedPeople.Row other) {
        return one.person() != other.person()
                && !Collections.disjoint(
                        one.sighting().emails(), other.sighting().emails());
    }

    /** The people once these doubts are answered with yes. */
    static List<Integer> united(List<Integer> person, Collection<Doubt> yes) {
        var leader = person.stream().mapToInt(Integer::intValue).toArray();
        for (var doubt : yes) {
            int one = leader[doubt.one()];
            int other = leader[doubt.other()];
            if (one != other) {
                IntStream.range(0, leader.length)
                        .filter(i -> leader[i] == other)
                        .forEach(i -> leader[i] = one);
            }
        }
        return Arrays.stream(leader).boxed().toList();
    }

    private static Accuracy accuracy(List<InventedPeople.Row> rows, IntUnaryOperator person) {
        var found = new HashMap<Integer, Integer>();
        var truth = new HashMap<Integer, Integer>();
        var both = new HashMap<Pair, Integer>();
        for (int i = 0; i < rows.size(); i++) {
            int as = person.applyAsInt(i);
            int is = rows.get(i).person();
            found.merge(as, 1, Integer::sum);
            truth.merge(is, 1, Integer::sum);
            both.merge(new Pair(as, is), 1, Integer::sum);
        }
        long right = pairsWithin(both.values());
        return new Accuracy(right, pairsWithin(found.values()) - right, pairsWithin(truth.values()) - right);
    }

    private static long pairsWithin(Collection<Integer> sizes) {
        return sizes.stream().mapToLong(n -> n * (n - 1L) / 2).sum();
    }

    /** The pairs of rows that are one person's, told by source and key. */
    static Set<String> links(List<Sighting> rows, List<Integer> person) {
        var byPerson = new HashMap<Integer, List<String>>();
        for (int i = 0; i < rows.size(); i++) {
            var names = byPerson.computeIfAbsent(person.get(i), _ -> new ArrayList<>());
            names.add(rows.get(i).source() + ' ' + rows.get(i).key());
        }
        var links = new HashSet<String>();
        byPerson.values().forEach(names -> {
            var sorted = names.stream().sorted().toList();
            for (int i = 0; i < sorted.size(); i++) {
                for (int j = 0; j < i; j++) {
                    links.add(sorted.get(j) + ' ' + sorted.get(i));
                }
            }
        });
        return links;
    }

    /**
     * What is the same when the rows come in two parts, one after the other, as when at once.
     *
     * @param rows the share of rows that are linked to the same person
     * @param pairs the share of pairs of one person's rows that are one person's both times: a row that another person
     *     has lacks as many of them as its person has rows
     * @param pairsOrAsked with those about which somebody is asked where they were not joined
     */
    record InTwoParts(double rows, double pairs, double pairsOrAsked) {}

    static InTwoParts inTwoParts(List<InventedPeople.Row> rows) {
        var sightings = sightings(rows);
        int half = rows.size() / 2;
        var atOnce = match(rows);
        var first = match(rows.subList(0, half));
        var known = new ArrayList<@Nullable Integer>(first.person());
        known.addAll(strangers(rows.size() - half));
        var second = PeopleMatching.match(sightings, Model.shipped(), known, List.of(), row -> row >= half);
        var doubts = new ArrayList<>(first.doubts());
        doubts.addAll(second.doubts());
        var one = links(sightings, atOnce.person());
        var other = links(sightings, second.person());
        var oneOrAsked = new HashSet<>(one);
        oneOrAsked.addAll(links(sightings, united(atOnce.person(), atOnce.doubts())));
        var otherOrAsked = new HashSet<>(other);
        otherOrAsked.addAll(links(sightings, united(second.person(), doubts)));
        var all = new HashSet<>(one);
        all.addAll(other);
        long same = all.stream()
                .filter(link -> oneOrAsked.contains(link) && otherOrAsked.contains(link))
                .count();
        return new InTwoParts(
                linkedToTheSame(atOnce.person(), second.person()), equal(one, other), same / (double) all.size());
    }

    /** The share of rows that two results give to the same person: to those who have the most rows in common. */
    private static double linkedToTheSame(List<Integer> some, List<Integer> others) {
        var inCommon = new LinkedHashMap<Pair, Integer>();
        for (int i = 0; i < some.size(); i++) {
            inCommon.merge(new Pair(some.get(i), others.get(i)), 1, Integer::sum);
        }
        var mostInCommon = inCommon.entrySet().stream()
                .sorted(Map.Entry.<Pair, Integer>comparingByValue().reversed())
                .toList();
        var taken = new HashSet<Integer>();
        var takenOfOthers = new HashSet<Integer>();
        int same = 0;
        for (var each : mostInCommon) {
            int one = each.getKey().one();
            int other = each.getKey().other();
            if (!taken.contains(one) && !takenOfOthers.contains(other)) {
                taken.add(one);
                takenOfOthers.add(other);
                same += each.getValue();
            }
        }
        return same / (double) some.size();
    }

    /** The share of joins and doubts whose explanation sums to their points and names only what the two rows hold. */
    static double explained(List<Sighting> rows, Result result) {
        var asked = new ArrayList<>(result.doubts());
        result.joins().forEach(join -> asked.add(new Doubt(join.one(), join.other(), join.points(), false)));
        long right = asked.stream()
                .filter(each -> {
                    var explanation = result.explain(each.one(), each.other());
                    return explanation.points() == each.points()
                            && explanation.parts().stream()
                                    .allMatch(part -> isHeld(part, rows.get(each.one()), rows.get(each.other())));
                })
                .count();
        return right / (double) asked.size();
    }

    private static boolean isHeld(Explanation.Part part, Sighting one, Sighting other) {
        return switch (part) {
            case Explanation.Prior _ -> true;
            case Explanation.Agreement said ->
                isHeld(said.field(), said.one(), one) && isHeld(said.field(), said.other(), other);
            case Explanation.Rarity said ->
                isHeld(said.field(), said.one(), one) && isHeld(said.field(), said.other(), other);
        };
    }

    private static boolean isHeld(Field field, String said, Sighting row) {
        return switch (field) {
            case GIVEN -> said.equals(row.given());
            case FAMILY -> said.equals(row.family());
            case PHONE -> said.equals(row.phone());
            case ORGANISATION -> said.equals(row.organisation());
            case TITLE -> said.equals(row.title());
            case REFERENCE -> said.equals(row.identifier());
            case MAILBOX -> row.emails().stream().map(Text::address).toList().containsAll(List.of(said.split(" ")));
            default -> field == Field.NAMESAKES; // counted, not said
        };
    }

    /** The share of the links of either that both have. */
    static double equal(Set<String> some, Set<String> others) {
        var all = new HashSet<>(some);
        all.addAll(others);
        long inBoth = all.stream()
                .filter(link -> some.contains(link) && others.contains(link))
                .count();
        return all.isEmpty() ? 1 : inBoth / (double) all.size();
    }
}
