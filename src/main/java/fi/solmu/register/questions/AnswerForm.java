package fi.solmu.register.questions;

import fi.solmu.register.people.PersonForm;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.springframework.util.MultiValueMap;

/** What a coordinator ticked and typed about the members of whom something is open. */
public record AnswerForm(MultiValueMap<String, String> typed) {

    /** What is done to those who are ticked. */
    enum Deed {
        CONFIRM,
        END
    }

    /** What is done to one member; addresses and organisations only where something was typed. */
    record Answer(OpenMember member, Optional<Deed> deed, String email, String onBehalfOf) {
        boolean ends() {
            return deed.isPresent() && deed.get() == Deed.END;
        }
    }

    /** What was typed, and how many were left out since somebody changed them meanwhile. */
    record Answers(List<Answer> given, int changedMeanwhile) {}

    public boolean ticked(OpenMember member) {
        return typed.getOrDefault("member", List.of())
                .contains(member.membership().toString());
    }

    public String email(OpenMember member) {
        return text("email-" + member.membership());
    }

    public String onBehalfOf(OpenMember member) {
        return text("organisation-" + member.membership());
    }

    public String lastDay(LocalDate today) {
        return typed.containsKey("lastDay") ? text("lastDay") : today.toString();
    }

    private String text(String field) {
        return Typed.stripped(typed.getFirst(field));
    }

    Deed deed() {
        return text("deed").equals("END") ? Deed.END : Deed.CONFIRM;
    }

    /** The last day of those who are ended; empty when it is no day. */
    Optional<LocalDate> lastDay() {
        return Typed.day(text("lastDay"));
    }

    Problems check(Collection<OpenMember> members, LocalDate today) {
        var problems = new Problems();
        for (var member : members) {
            var email = email(member);
            if (!email.isEmpty() && !PersonForm.isAddress(email)) {
                problems.add("email-" + member.membership(), "register.people.problem.email");
            }
        }
        if (deed() == Deed.END && lastDay().filter(day -> !day.isAfter(today)).isEmpty()) {
            problems.add("lastDay", "register.questions.problem.lastDay");
        }
        return problems;
    }

    /** What is to be done, of those who are as the form showed them. Who is gone from the list has changed as well. */
    Answers answers(Collection<OpenMember> now) {
        var meant = new HashSet<String>(typed.getOrDefault("member", List.of()));
        typed.forEach((field, values) -> {
            if ((field.startsWith("email-") || field.startsWith("organisation-"))
                    && !text(field).isEmpty()) {
                meant.add(field.substring(field.indexOf('-') + 1));
            }
        });
        var given = now.stream()
                .filter(member -> meant.contains(member.membership().toString()) && asShown(member))
                .map(this::answer)
                .toList();
        return new Answers(given, known(meant) - given.size());
    }

    /** Only whom the form showed counts. */
    private int known(Set<String> meant) {
        return (int) meant.stream()
                .filter(id -> Typed.id(id).isPresent() && typed.containsKey("seen-" + id))
                .count();
    }

    private boolean asShown(OpenMember member) {
        return text("seen-" + member.membership()).equals(member.mark());
    }

    private Answer answer(OpenMember member) {
        var deed = ticked(member) ? Optional.of(deed()) : Optional.<Deed>empty();
        boolean ends = deed.isPresent() && deed.get() == Deed.END;
        return new Answer(member, deed, ends ? "" : email(member), ends ? "" : onBehalfOf(member));
    }
}
