package fi.solmu.surveys;

import fi.solmu.access.Actor;
import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/** Brings in rounds of evaluation with what was answered to them, as if they had been asked here (pidetyt kierrokset). */
public interface HeldRounds {
    /**
     * A round of the questionnaires with these codes.
     *
     * @param opensOn its first day, {@code closesOn} its last
     */
    record Held(
            Localised name,
            Localised promise,
            String members,
            Optional<String> coordinators,
            LocalDate opensOn,
            LocalDate closesOn,
            List<UUID> networks) {}

    /**
     * One form.
     *
     * @param chosen the value of the option that was chosen, or the number that was given, by the question’s code
     * @param words what was written, by the question’s code
     */
    record Form(Map<String, Integer> chosen, Map<String, String> words) {}

    /** Says what somebody who is asked answers; nothing when they do not. */
    interface Respondents {
        Optional<Form> answer(UUID network, Side side);
    }

    /** Asks everybody who belongs to the networks today, takes their answers, mixes them and closes the round. */
    UUID takeClosed(Held round, Respondents respondents, Actor actor);

    /** Opens a round now: letters go to everybody who is asked. */
    UUID open(Held round, Actor actor);
}
