package fi.solmu.shell;

import fi.solmu.access.Actor;
import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Tells what waits for somebody (odottaa sinua). A module that knows of such things makes a bean of this; the page
 * Today asks all of them and shows what they say, late first. Whatever is told here the reader must be allowed to do.
 *
 * <p>One piece of work per kind, not per thing: "Four networks have no coordinator" with the address of the list of
 * those four. When there is just one thing, name it in {@link Work#about} and give its own address. Ask the database
 * once or twice, and not for each thing. What the register's networks lack (role, coordinator, translations, members
 * to confirm, conflicts) and imports in preview are told by overview itself; other modules tell their own.
 */
public interface WorkToDo {

    /** What waits for this person today, in any order; words in the language of the texts. */
    List<Work> of(Actor actor, Texts t, LocalDate today);

    /** How soon. */
    enum Urgency {
        /** The day has passed (myöhässä). */
        LATE,
        /** Within a week, or it keeps others waiting. */
        SOON,
        /** When there is time. */
        LATER
    }

    /**
     * One line of the list.
     *
     * @param due the last day, if there is one
     * @param title what to do, as a verb and its object: "Vahvista jäsentiedot"
     * @param about the one thing it is about, by its name; empty when it is about several
     * @param text why it matters, in a sentence
     * @param address where it is done
     * @param verb the word on the button: "Käy läpi"
     */
    record Work(
            Urgency urgency,
            @Nullable LocalDate due,
            String title,
            @Nullable Localised about,
            String text,
            String address,
            String verb) {

        /** Late first, then by day, those without a day last within their urgency. */
        public static final Comparator<Work> ORDER = Comparator.comparing(Work::urgency)
                .thenComparing(Work::due, Comparator.nullsLast(Comparator.naturalOrder()));

        /** Work with a last day: late after it, soon in the week before it. */
        public static Work due(
                LocalDate due,
                LocalDate today,
                String title,
                @Nullable Localised about,
                String text,
                String address,
                String verb) {
            return new Work(asOf(due, today), due, title, about, text, address, verb);
        }

        /** Work without a last day. */
        public static Work open(
                Urgency urgency, String title, @Nullable Localised about, String text, String address, String verb) {
            return new Work(urgency, null, title, about, text, address, verb);
        }

        private static Urgency asOf(LocalDate due, LocalDate today) {
            if (due.isBefore(today)) {
                return Urgency.LATE;
            }
            return due.isAfter(today.plusDays(7)) ? Urgency.LATER : Urgency.SOON;
        }
    }
}
