package fi.solmu.surveys.results;

import fi.solmu.kernel.Localised;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Questionnaire.AskedIf;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

/** What a round came to (tulokset), whether it was counted here or published elsewhere: pages do not care. */
public interface RoundResults {
    Round round();

    /** The questions that have options, members' first. */
    List<Topic> topics();

    /** The questions answered with a number. */
    List<NumberTopic> numbers();

    /** The types of the round's networks, in their order; none of a round of which only the whole was published. */
    List<NetworkType> types();

    /** The networks of the round by name; none of a round of which only the whole was published. */
    List<RoundNetwork> networks();

    Cell at(Topic topic, Side side, Group group);

    NumberCell at(NumberTopic topic, Side side, Group group);

    /** After which answers a question was asked of one side; nothing when it was asked of everybody. */
    default Optional<AskedIf> askedIf(Topic topic, Side side) {
        return Optional.empty();
    }

    /** How many forms one side sent. */
    int forms(Side side);

    /** Whether there is more than the whole to look at. */
    default boolean hasParts() {
        return !networks().isEmpty();
    }

    /** A type of networks. */
    record NetworkType(UUID id, Localised name) {}

    /** A question answered with a number, by the sides it was asked of. */
    record NumberTopic(String code, Localised text, java.util.Set<Side> askedOf) {}

    /** What is to be said of numbers. */
    sealed interface NumberCell {
        /** So many numbers, and what they come to. */
        record Numbers(int count, double mean, double median) implements NumberCell {}

        /** That there are numbers, or none, and why they are not shown. */
        record Hidden(Verdict why) implements NumberCell {}

        /** That none was asked for. */
        record NotAsked() implements NumberCell {}
    }
}
