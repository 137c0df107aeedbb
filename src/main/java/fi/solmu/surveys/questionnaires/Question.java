package fi.solmu.surveys.questionnaires;

import fi.solmu.kernel.Localised;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * One question (kysymys).
 *
 * @param code says that it is the same question in another questionnaire or another round
 * @param cannotSay whether "cannot say" can be chosen beside the options
 * @param options what can be chosen; none of a number or a text
 * @param least the smallest number that can be given, and {@code most} the largest; 0 of what is no number
 * @param condition when it is asked at all; none when always
 */
public record Question(
        UUID id,
        String code,
        Kind kind,
        Localised text,
        Localised help,
        boolean cannotSay,
        List<Option> options,
        int least,
        int most,
        @Nullable Condition condition) {

    /** How it is answered. */
    public enum Kind {
        /** Five steps from the worst, 1, to the best, 5, in words of its own. */
        SCALE,
        /** One of some options that are in no order. */
        CHOICE,
        NUMBER,
        /** In one's own words. */
        TEXT;

        public boolean hasOptions() {
            return this == SCALE || this == CHOICE;
        }
    }

    /** Something that can be chosen, by its value in {@link Codes}. */
    public record Option(int value, Localised text) {}

    /** Asked only of those who chose one of these values at an earlier question. */
    public record Condition(UUID question, Set<Integer> values) {
        public Condition {
            values = Collections.unmodifiableSet(
                    new TreeSet<>(values)); // in one order, so that it always reads the same
        }
    }
}
