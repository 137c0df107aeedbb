package fi.solmu.surveys.results;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Question;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.questionnaires.Questionnaire;
import fi.solmu.surveys.results.RoundResults.NetworkType;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** A closed round in memory: so many networks of some types, and answers drawn by chance. */
public final class RandomRound {
    public static final int MINIMUM = 5;
    private final Random chance;
    private final List<NetworkType> types = new ArrayList<>();
    private final List<RoundNetwork> networks = new ArrayList<>();
    private final List<byte[]> answers = new ArrayList<>();
    private final int questions;

    /** Of networks with up to so many answers, each to so many questions. */
    public RandomRound(long seed, int types, int networks, int most, int questions) {
        this.chance = new Random(seed);
        this.questions = questions;
        for (int type = 0; type < types; type++) {
            this.types.add(new NetworkType(UUID.randomUUID(), name("Tyyppi " + type)));
        }
        for (int network = 0; network < networks; network++) {
            int place = chance.nextInt(types + 1);
            int answered = chance.nextInt(most + 1);
            this.networks.add(new RoundNetwork(
                    UUID.randomUUID(),
                    name("Verkosto " + network),
                    place == types ? null : this.types.get(place).id(),
                    answered + chance.nextInt(10),
                    answered,
                    1,
                    1,
                    List.of(Language.FI)));
            answers.add(forms(answered));
        }
    }

    private static Localised name(String name) {
        return new Localised(name, name, name);
    }

    private byte[] forms(int count) {
        var codes = new byte[count * questions];
        for (int at = 0; at < codes.length; at++) {
            int drawn = chance.nextInt(9);
            codes[at] = (byte) (drawn < 6 ? drawn : drawn == 6 ? 255 : 0);
        }
        return codes;
    }

    /** The results, as the pages have them. */
    public RoundResults results() {
        var asked = new ArrayList<Question>();
        var options = IntStream.rangeClosed(1, 5)
                .mapToObj(each -> new Option(each, name("Askel " + each)))
                .toList();
        for (int question = 0; question < questions; question++) {
            asked.add(new Question(
                    UUID.randomUUID(),
                    "q" + question,
                    Kind.SCALE,
                    name("Kysymys " + question),
                    Localised.NONE,
                    true,
                    options,
                    0,
                    0,
                    null));
        }
        var form = new Questionnaire(
                UUID.randomUUID(),
                "random",
                1,
                Side.MEMBER,
                name("Kysely"),
                Set.of(Language.FI),
                List.of(new Questionnaire.Section(UUID.randomUUID(), name("Osa"), asked)));
        var round = new Round(
                UUID.randomUUID(),
                name("Kierros"),
                Round.Status.CLOSED,
                LocalDate.of(2026, 3, 1),
                LocalDate.of(2026, 3, 21),
                MINIMUM,
                10,
                form.id(),
                null,
                false,
                "1");
        var counted = new CountedRound(round, Map.of(Side.MEMBER, form), types, networks);
        for (int at = 0; at < networks.size(); at++) {
            var network = networks.get(at);
            // closing takes the name away of so few
            boolean named = network.answered() >= MINIMUM;
            counted.addAnswers(network.type(), named ? network.id() : null, answers.get(at));
        }
        return counted;
    }

    /** How many chose something in a question, network by network, whether shown or not; by the network's name. */
    public Map<String, Integer> chose(int question) {
        var chose = new HashMap<String, Integer>();
        for (int at = 0; at < networks.size(); at++) {
            var codes = answers.get(at);
            int count = 0;
            for (int place = question; place < codes.length; place += questions) {
                count += codes[place] == 0 ? 0 : 1;
            }
            chose.put(String.valueOf(networks.get(at).name().fi()), count);
        }
        return chose;
    }

    public @Nullable String typeOf(String network) {
        var found = networks.stream()
                .filter(each -> network.equals(each.name().fi()))
                .findFirst()
                .orElseThrow();
        return types.stream()
                .filter(type -> type.id().equals(found.type()))
                .map(type -> type.name().fi())
                .findFirst()
                .orElse(null);
    }

    @Override
    public String toString() {
        return Arrays.toString(networks.toArray());
    }
}
