package fi.solmu.register.memberships;

import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Who is given a task, and from which day to which, as typed.
 *
 * @param q by what the person was looked for
 */
public record TaskForm(String q, String person, String since, String until) {
    private static final String DATE = "register.network.problem.date";

    public TaskForm {
        q = orEmpty(q);
        person = orEmpty(person);
        since = orEmpty(since);
        until = orEmpty(until);
    }

    private static String orEmpty(@Nullable String typed) {
        return typed == null ? "" : typed;
    }

    /** Nobody chosen yet, and from that day on. */
    public static TaskForm from(String q, LocalDate day) {
        return new TaskForm(q, "", day.toString(), "");
    }

    /** What of the form is as it should be; the last day may be left open. */
    public record Task(
            Optional<UUID> person,
            Optional<LocalDate> since,
            @Nullable LocalDate until) {}

    public Task read(PersonChoices people, Problems problems) {
        var chosen = problems.need(Typed.id(person).filter(people::has), "person", "register.network.problem.person");
        var first = problems.need(Typed.day(since), "since", DATE);
        var last = until.isBlank() ? Optional.<LocalDate>empty() : problems.need(Typed.day(until), "until", DATE);
        if (first.isPresent() && last.isPresent() && last.get().isBefore(first.get())) {
            problems.add("until", "register.network.problem.order");
        }
        return new Task(chosen, first, last.orElse(null));
    }
}
