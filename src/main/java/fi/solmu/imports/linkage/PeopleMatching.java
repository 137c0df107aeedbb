package fi.solmu.imports.linkage;

import fi.solmu.imports.linkage.Groups.Scored;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.function.IntPredicate;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * Who is who among rows of several lists (henkilöiden tunnistus). Rows are joined by themselves only where two
 * independent strong facts agree and nothing speaks against it; where less agrees a person is asked; a name alone, or a
 * shared mailbox, joins nobody. The rules are told in docs/algorithms/people.md.
 */
public final class PeopleMatching {
    /** The chance from which on rows may be joined without asking, and from which on a person is asked. */
    static final double SURE = 0.99;

    static final double DOUBTFUL = 0.5;

    /** A move is asked about sooner: the same name before the @ of another employer's address is worth a look. */
    private static final double DOUBTFUL_MOVE = 0.3;

    /** What is less likely does not count even where many such pairs would. */
    private static final double HARDLY = 0.001;

    /**
     * The share of values that are somebody else's, or of another time: more than can be learnt from pairs that agree in
     * nearly everything. No field can speak more strongly against than log2 of it.
     */
    private static final double WRONG_VALUES = 0.02;

    /**
     * How few rows still stand for the people of a whole country's organisations, of whom a small list is a part: for a
     * first guess at how many rows are of one person.
     */
    private static final int LEAST_POPULATION = 2_000;

    private final List<Sighting> sightings;
    private final Table table;
    /** With the prior guessed, not yet learnt from what the lists have in common. */
    private final Scoring guessing;

    private final PeopleRules rules;

    private PeopleMatching(List<Sighting> sightings, Model model) {
        this.sightings = List.copyOf(sightings);
        this.table = SightingsTable.forMatching(sightings);
        this.guessing =
                new Scoring(table, model.completedBy(Model.shipped()), Math.max(LEAST_POPULATION, table.size()));
        this.rules = new PeopleRules(this.sightings, table);
    }

    /** Two rows, each told by its place in the list of sightings. */
    public record Pair(int one, int other) {}

    /**
     * Two rows whose agreement made their people one.
     *
     * @param points the sum of what {@link Result#explain} tells of the two, in hundredths of a bit
     */
    public record Join(int one, int other, int points) {
        public double probability() {
            return Model.probability(points);
        }
    }

    /**
     * Two rows that may speak of one person, for somebody to decide.
     *
     * @param points the sum of what {@link Result#explain} tells of the two, in hundredths of a bit
     * @param moved everything agrees but the employer
     */
    public record Doubt(int one, int other, int points, boolean moved) {
        public double probability() {
            return Model.probability(points);
        }
    }

    /** What came out. */
    public static final class Result {
        private final List<Integer> person;
        private final List<Join> joins;
        private final List<Doubt> doubts;
        private final double expectedJoins;
        private final Scoring scoring;

        private Result(People people, List<Doubt> doubts, double expectedJoins, Scoring scoring) {
            this.person = people.numbers();
            this.joins = List.copyOf(people.joins());
            this.doubts = List.copyOf(doubts);
            this.expectedJoins = expectedJoins;
            this.scoring = scoring;
        }

        /** By row: the place of its person's first row. */
        public List<Integer> person() {
            return person;
        }

        /** What was joined now, in this order; what was one already is not there. */
        public List<Join> joins() {
            return joins;
        }

        /** The surest first; at most one between any two people. */
        public List<Doubt> doubts() {
            return doubts;
        }

        /** How many of the people are likely to be others among them, whether anybody is asked or not. */
        public double expectedJoins() {
            return expectedJoins;
        }

        /** How many people there are if nobody answers any doubt. */
        public int people() {
            return new HashSet<>(person).size();
        }

        /** How many there are likely to be: each pair takes away as much of a person as it is probable. */
        public double estimatedPeople() {
            return people() - expectedJoins;
        }

        /** What speaks for and against any two rows being one person's. */
        public Explanation explain(int one, int other) {
            return scoring.explain(one, other);
        }
    }

    /**
     * Matches rows with each other.
     *
     * @param model what each agreement tells; of fields it does not know the shipped model tells
     * @param alreadyOne by row: a number that rows already known to be one person's share, or none. Such rows stay
     *     together, and no row joins two of them
     * @param apart pairs of rows that are two people's, because somebody said so
     * @param fresh whether a row is new or changed: two others are not compared with each other
     */
    public static Result match(
            List<Sighting> sightings,
            Model model,
            List<@Nullable Integer> alreadyOne,
            Collection<Pair> apart,
            IntPredicate fresh) {
        return new PeopleMatching(sightings, model).match(alreadyOne, apart, fresh);
    }

    /**
     * Learns from rows nobody has labelled what each agreement tells. There should be thousands, of several sources.
     *
     * @param seed decides which random pairs are looked at; the same rows and seed give the same model
     */
    public static Model learn(List<Sighting> sightings, long seed) {
        return Linkage.of(SightingsTable.forLearning(sightings), true, seed)
                .model()
                .allowingFor(WRONG_VALUES)
                .completedBy(Model.shipped());
    }

    private Result match(List<@Nullable Integer> alreadyOne, Collection<Pair> apart, IntPredicate fresh) {
        var pairs = Blocking.candidates(table, (one, other) -> !rules.isVetoed(one, other), fresh)
                .pairs();
        var points = points(pairs);
        int prior = new Prior(guessing.prior()).learnt(Prior.possible(sightings, fresh), points);
        var scoring = guessing.withPrior(prior);
        var people = new People(rules, scoring, alreadyOne, apart);
        var open = new ArrayList<Scored>();
        var sure = new ArrayList<Scored>();
        for (var pair : likely(pairs, points, prior - guessing.prior())) {
            boolean joinable = pair.points() >= Model.pointsOf(SURE) && rules.mayBeJoined(pair.one(), pair.other());
            (joinable ? sure : open).add(pair);
        }
        sure.sort(surestFirst(sure));
        sure.stream().filter(pair -> !people.join(pair)).forEach(open::add);
        open.sort(surestFirst(open));
        var doubts = people.doubts(open);
        return new Result(
                people,
                doubts.stream().filter(this::isWorthAsking).toList(),
                doubts.stream().mapToDouble(Doubt::probability).sum(),
                scoring);
    }

    private int[] points(Pairs pairs) {
        var points = new int[pairs.size()];
        for (int i = 0; i < points.length; i++) {
            points[i] = guessing.points(pairs.one(i), pairs.other(i));
        }
        return points;
    }

    private static List<Scored> likely(Pairs pairs, int[] points, int more) {
        var likely = new ArrayList<Scored>();
        int least = Model.pointsOf(HARDLY);
        for (int i = 0; i < points.length; i++) {
            if (points[i] + more >= least) {
                likely.add(new Scored(pairs.one(i), pairs.other(i), points[i] + more));
            }
        }
        return likely;
    }

    /** Among equally sure pairs by source and key, so that the order of the rows makes no difference. */
    private Comparator<Scored> surestFirst(Collection<Scored> pairs) {
        var sorted = pairs.stream()
                .flatMap(pair -> Stream.of(pair.one(), pair.other()))
                .distinct()
                .sorted(Comparator.comparing((Integer row) -> sightings.get(row).source())
                        .thenComparing(row -> sightings.get(row).key()))
                .toList();
        var place = new int[sightings.size()];
        for (int i = 0; i < sorted.size(); i++) {
            place[sorted.get(i)] = i;
        }
        return Comparator.comparingInt((Scored pair) -> -pair.points())
                .thenComparingInt(pair -> Math.min(place[pair.one()], place[pair.other()]))
                .thenComparingInt(pair -> Math.max(place[pair.one()], place[pair.other()]));
    }

    private boolean isWorthAsking(Doubt doubt) {
        return doubt.points() >= Model.pointsOf(DOUBTFUL)
                || (doubt.points() >= Model.pointsOf(DOUBTFUL_MOVE)
                        && doubt.moved()
                        && rules.sameBeforeAt(doubt.one(), doubt.other()));
    }
}
