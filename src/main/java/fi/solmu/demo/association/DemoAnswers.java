package fi.solmu.demo.association;

import fi.solmu.register.StartingData;
import fi.solmu.surveys.HeldRounds.Form;
import fi.solmu.surveys.HeldRounds.Respondents;
import fi.solmu.surveys.Side;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.UUID;

/**
 * What the demo's people answer, drawn by chance from a fixed seed. Some networks are liked and some are not, in some
 * hardly anybody answers; coordinators think a little better of their networks than members do.
 */
final class DemoAnswers implements Respondents {
    private static final long SEED = 20_250_331;
    private static final int CANNOT_SAY = 255;

    /** A question on a scale, and how it is answered on average, beside the network’s own mood. */
    private record Scale(String question, double mean, boolean ofCoordinatorsToo) {}

    private static final List<Scale> SCALES = List.of(
            new Scale("purpose-guides", 3.7, true),
            new Scale("purpose-defined", 3.6, true),
            new Scale("communication", 3.4, true),
            new Scale("useful-municipality", 3.8, false),
            new Scale("useful-work", 4.0, false),
            new Scale("satisfaction", 3.8, false));

    private final SplittableRandom chance = new SplittableRandom(SEED);
    private final Map<UUID, Mood> moods = new HashMap<>();
    private final List<String> valueAdded = words("value-added");
    private final List<String> proposals = words("proposals");

    /** How a network is: liked by so much more than others, answered by this share, met so often. */
    private record Mood(double liked, double answering, int meetings) {}

    private static List<String> words(String question) {
        return StartingData.rows("demo/evaluation-words.csv").stream()
                .filter(row -> StartingData.cell(row, "question").equals(question))
                .map(row -> StartingData.cell(row, "words"))
                .toList();
    }

    @Override
    public Optional<Form> answer(UUID network, Side side) {
        var mood = moods.computeIfAbsent(network, _ -> mood());
        return switch (side) {
            case MEMBER -> chance.nextDouble() < mood.answering() ? Optional.of(member(mood)) : Optional.empty();
            case COORDINATOR -> chance.nextDouble() < 0.8 ? Optional.of(coordinator(mood)) : Optional.empty();
        };
    }

    private Mood mood() {
        boolean silent = chance.nextInt(8) == 0;
        return new Mood(
                Math.clamp(chance.nextGaussian() * 0.5, -1.2, 0.9),
                silent ? 0.05 : 0.3 + chance.nextDouble() * 0.45,
                1 + chance.nextInt(5));
    }

    private Form member(Mood mood) {
        var chosen = new HashMap<String, Integer>();
        for (var scale : SCALES) {
            if (chance.nextInt(40) > 0) {
                boolean knows = scale.question().equals("purpose-defined") || chance.nextInt(12) > 0;
                chosen.put(scale.question(), knows ? step(scale.mean() + mood.liked()) : CANNOT_SAY);
            }
        }
        chosen.put("meeting-frequency", chance.nextInt(10) > 0 ? mood.meetings() : CANNOT_SAY);
        var written = new HashMap<String, String>();
        if (chance.nextInt(3) == 0) {
            written.put("value-added", valueAdded.get(chance.nextInt(valueAdded.size())));
        }
        if (chance.nextInt(4) == 0) {
            written.put("proposals", proposals.get(chance.nextInt(proposals.size())));
        }
        return new Form(chosen, written);
    }

    private Form coordinator(Mood mood) {
        var chosen = new HashMap<String, Integer>();
        for (var scale : SCALES) {
            if (scale.ofCoordinatorsToo()) {
                chosen.put(scale.question(), step(scale.mean() + mood.liked() + 0.3));
            }
        }
        chosen.put("meeting-frequency", mood.meetings());
        chosen.put("hours", 2 + chance.nextInt(14));
        return new Form(chosen, Map.of());
    }

    private int step(double mean) {
        return Math.clamp(Math.round(mean + chance.nextGaussian() * 0.9), 1, 5);
    }
}
