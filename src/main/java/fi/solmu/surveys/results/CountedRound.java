package fi.solmu.surveys.results;

import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Question;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Questionnaire;
import fi.solmu.surveys.questionnaires.Questionnaire.AskedIf;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/** A closed round, counted on the spot. Members' figures are hidden as the rule says; coordinators' reports are signed. */
final class CountedRound implements RoundResults {
    private final Round round;
    private final List<NetworkType> types;
    private final List<RoundNetwork> networks;
    private final Family family;
    private final Map<Side, Questionnaire> forms;
    private final Map<Side, List<Question>> coded = new EnumMap<>(Side.class);
    private final Map<Side, Counts> counts = new EnumMap<>(Side.class);
    private final Map<Side, Map<Topic, Integer>> places = new EnumMap<>(Side.class);
    private final List<Topic> topics;
    private final List<NumberTopic> numbers;
    private final Map<UUID, @Nullable UUID> typeOf = new HashMap<>();
    private final Map<Topic, Map<Group, Verdict>> verdicts = new ConcurrentHashMap<>(); // kept, and so read by many
    private final Map<Side, Map<String, Map<Group, List<Integer>>>> given = new EnumMap<>(Side.class);

    CountedRound(Round round, Map<Side, Questionnaire> forms, List<NetworkType> types, List<RoundNetwork> networks) {
        this.round = round;
        this.forms = forms;
        this.types = types;
        this.networks = networks;
        this.family = Family.of(networks);
        forms.forEach((side, form) -> coded.put(side, form.coded()));
        coded.forEach((side, questions) -> counts.put(side, new Counts(questions.size(), highest(questions))));
        networks.forEach(network -> typeOf.put(network.id(), network.type()));
        this.topics = topics(forms);
        forms.forEach((side, form) -> places.put(side, places(side, form)));
        this.numbers = numbers(forms);
    }

    private static int highest(List<Question> questions) {
        return questions.stream()
                .flatMap(question -> question.options().stream())
                .mapToInt(Question.Option::value)
                .max()
                .orElse(0);
    }

    /** Questions of both sides with the same code and options are one. */
    private static List<Topic> topics(Map<Side, Questionnaire> forms) {
        var topics = new ArrayList<Topic>();
        forms.forEach((side, form) -> {
            for (var question : form.coded()) {
                var topic = topic(question, side);
                int same = -1;
                for (int at = 0; at < topics.size(); at++) {
                    same = topics.get(at).isSameAs(topic) ? at : same;
                }
                if (same < 0) {
                    topics.add(topic);
                } else {
                    topics.set(same, both(topics.get(same), topic));
                }
            }
        });
        return List.copyOf(topics);
    }

    private Map<Topic, Integer> places(Side side, Questionnaire form) {
        var places = new HashMap<Topic, Integer>();
        var coded = form.coded();
        for (int place = 0; place < coded.size(); place++) {
            var here = topic(coded.get(place), side);
            for (var topic : topics) {
                if (topic.isSameAs(here)) {
                    places.put(topic, place);
                }
            }
        }
        return places;
    }

    private static Topic topic(Question question, Side side) {
        return new Topic(
                question.code(),
                question.text(),
                question.kind(),
                question.options(),
                EnumSet.of(side),
                question.cannotSay() ? EnumSet.of(side) : EnumSet.noneOf(Side.class));
    }

    private static Topic both(Topic one, Topic other) {
        return new Topic(
                one.code(),
                one.text(),
                one.kind(),
                one.options(),
                union(one.askedOf(), other.askedOf()),
                union(one.cannotSay(), other.cannotSay()));
    }

    private static Set<Side> union(Set<Side> one, Set<Side> other) {
        var union = EnumSet.noneOf(Side.class);
        union.addAll(one);
        union.addAll(other);
        return union;
    }

    private static List<NumberTopic> numbers(Map<Side, Questionnaire> forms) {
        var numbers = new ArrayList<NumberTopic>();
        forms.forEach((side, form) -> {
            for (var question : form.questions()) {
                if (question.kind() == Kind.NUMBER) {
                    numbers.add(new NumberTopic(question.code(), question.text(), EnumSet.of(side)));
                }
            }
        });
        return List.copyOf(numbers);
    }

    /** Members' forms, one after another; a network's name tells its type. */
    void addAnswers(@Nullable UUID type, @Nullable UUID network, byte[] codes) {
        var ofMembers = counts.get(Side.MEMBER);
        if (ofMembers == null) {
            return;
        }
        if (network != null && isAlone(network)) {
            ofMembers.addAlone(network, codes);
        } else {
            ofMembers.add(typeOf.containsKey(network) ? typeOf.get(network) : type, network, codes);
        }
    }

    private boolean isAlone(UUID network) {
        return family.alone().contains(network);
    }

    void addReports(UUID network, byte[] codes) {
        var ofCoordinators = counts.get(Side.COORDINATOR);
        if (ofCoordinators != null) {
            ofCoordinators.add(typeOf.get(network), network, codes);
        }
    }

    void addNumbers(Side side, UUID question, @Nullable UUID type, @Nullable UUID network, List<Integer> values) {
        var form = forms.get(side);
        var asked = form == null ? null : form.question(question).orElse(null);
        if (asked == null) {
            return;
        }
        var byGroup =
                given.computeIfAbsent(side, _ -> new HashMap<>()).computeIfAbsent(asked.code(), _ -> new HashMap<>());
        if (network != null && side == Side.MEMBER && isAlone(network)) {
            byGroup.computeIfAbsent(new Group.OfNetwork(network), _ -> new ArrayList<>())
                    .addAll(values);
            return;
        }
        var ofType = typeOf.containsKey(network) ? typeOf.get(network) : type;
        byGroup.computeIfAbsent(Group.ALL, _ -> new ArrayList<>()).addAll(values);
        if (ofType != null) {
            byGroup.computeIfAbsent(new Group.OfType(ofType), _ -> new ArrayList<>())
                    .addAll(values);
        }
        if (network != null) {
            byGroup.computeIfAbsent(new Group.OfNetwork(network), _ -> new ArrayList<>())
                    .addAll(values);
        }
    }

    @Override
    public Round round() {
        return round;
    }

    @Override
    public List<Topic> topics() {
        return topics;
    }

    @Override
    public List<NumberTopic> numbers() {
        return numbers;
    }

    @Override
    public List<NetworkType> types() {
        return types;
    }

    @Override
    public List<RoundNetwork> networks() {
        return networks;
    }

    @Override
    public int forms(Side side) {
        var counted = counts.get(side);
        return counted == null ? 0 : counted.forms();
    }

    @Override
    public Cell at(Topic topic, Side side, Group group) {
        if (!topic.askedOf().contains(side) || !tookPart(group)) {
            return new Cell.NotAsked();
        }
        var tally = tally(topic, side, group);
        return switch (side) {
            case MEMBER -> Cell.of(verdict(topic, group), tally);
            case COORDINATOR -> Cell.of(tally.all() == 0 ? Verdict.EMPTY : Verdict.SHOWN, tally);
        };
    }

    private boolean tookPart(Group group) {
        return switch (group) {
            case Group.All() -> true;
            case Group.OfType(var type) -> typeOf.containsValue(type);
            case Group.OfNetwork(var network) -> typeOf.containsKey(network);
        };
    }

    private Tally tally(Topic topic, Side side, Group group) {
        return Objects.requireNonNull(counts.get(side)).tally(group, place(topic, side), topic.options());
    }

    private int place(Topic topic, Side side) {
        return Objects.requireNonNull(Objects.requireNonNull(places.get(side)).get(topic));
    }

    /** How many were asked tells what was answered before: where that is hidden, what depends on it is hidden, too. */
    private Verdict verdict(Topic topic, Group group) {
        var verdict = group.equals(Group.ALL)
                ? whole(topic)
                : verdicts.computeIfAbsent(topic, this::judge).getOrDefault(group, Verdict.EMPTY);
        if (verdict == Verdict.EMPTY) {
            return lostItsName(group, tally(topic, Side.MEMBER, group)) ? Verdict.TOO_FEW : verdict;
        }
        return verdict.isShown()
                        && dependsOn(topic)
                                .filter(on -> !verdict(on, group).isShown())
                                .isPresent()
                ? Verdict.PROTECTS
                : verdict;
    }

    private Optional<Topic> dependsOn(Topic topic) {
        return askedIf(topic, Side.MEMBER).map(AskedIf::on).flatMap(on -> {
            var same = topic(on, Side.MEMBER);
            return topics.stream().filter(same::isSameAs).findFirst();
        });
    }

    @Override
    public Optional<AskedIf> askedIf(Topic topic, Side side) {
        var form = forms.get(side);
        var place = places.getOrDefault(side, Map.of()).get(topic);
        return form == null || place == null
                ? Optional.empty()
                : form.askedIf(coded.getOrDefault(side, List.of()).get(place));
    }

    /** Of everybody together: nothing is computed from them, and so they are hidden for nobody's sake. */
    private Verdict whole(Topic topic) {
        int chose = Objects.requireNonNull(counts.get(Side.MEMBER))
                .chose(Group.ALL, place(topic, Side.MEMBER), topic.options());
        return chose == 0 ? Verdict.EMPTY : chose < round.figuresFrom() ? Verdict.TOO_FEW : Verdict.SHOWN;
    }

    private Map<Group, Verdict> judge(Topic topic) {
        int place = place(topic, Side.MEMBER);
        var ofMembers = Objects.requireNonNull(counts.get(Side.MEMBER));
        return family.judge(group -> ofMembers.chose(group, place, topic.options()), round.figuresFrom());
    }

    /** Closing took the name away of so few answers that they were none of a group's any more. */
    private boolean lostItsName(Group group, Tally counted) {
        return counted.all() == 0
                && networks.stream()
                        .filter(network -> switch (group) {
                            case Group.All() -> !network.byOpenLink();
                            case Group.OfType(var type) -> !network.byOpenLink() && type.equals(network.type());
                            case Group.OfNetwork(var id) -> id.equals(network.id());
                        })
                        .anyMatch(network -> network.answered() > 0);
    }

    @Override
    public NumberCell at(NumberTopic topic, Side side, Group group) {
        if (!topic.askedOf().contains(side)) {
            return new NumberCell.NotAsked();
        }
        var byGroup = given.getOrDefault(side, Map.of()).getOrDefault(topic.code(), Map.of());
        var values = byGroup.getOrDefault(group, List.of()).stream().sorted().toList();
        var verdict = values.isEmpty()
                ? Verdict.EMPTY
                : side == Side.COORDINATOR
                        ? Verdict.SHOWN
                        : family.judge(
                                        one -> byGroup.getOrDefault(one, List.of())
                                                .size(),
                                        round.figuresFrom())
                                .getOrDefault(group, Verdict.EMPTY);
        if (!verdict.isShown()) {
            return new NumberCell.Hidden(verdict);
        }
        int size = values.size();
        return new NumberCell.Numbers(
                size,
                values.stream().mapToInt(Integer::intValue).average().orElseThrow(),
                (values.get((size - 1) / 2) + values.get(size / 2)) / 2.0);
    }
}
