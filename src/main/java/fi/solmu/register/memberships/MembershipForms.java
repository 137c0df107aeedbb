package fi.solmu.register.memberships;

import fi.solmu.kernel.Language;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.organisations.OrganisationsByName;
import fi.solmu.register.people.Namesake;
import fi.solmu.register.people.NewPerson;
import fi.solmu.register.people.PersonForm;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.util.LinkedMultiValueMap;
import org.springframework.util.MultiValueMap;

/** Makes the forms about memberships and reads what was typed into them. */
@Component
class MembershipForms {
    private static final int LONGEST = 200;
    private final MembershipQueries queries;
    private final PersonChoices people;
    private final OrganisationsByName organisations;

    MembershipForms(MembershipQueries queries, PersonChoices people, OrganisationsByName organisations) {
        this.queries = queries;
        this.people = people;
        this.organisations = organisations;
    }

    /** Who is to be added, and as what. */
    sealed interface Reading {
        record Known(UUID person, Memberships.Terms terms) implements Reading {}

        record Unknown(NewPerson person, boolean knownToDiffer, Memberships.Terms terms) implements Reading {}
    }

    MembershipForm adding(
            MembershipQueries.Network network,
            MultiValueMap<String, String> typed,
            List<Namesake> namesakes,
            @Nullable Problems problems,
            Language reader,
            LocalDate today) {
        var q = text(typed, "q");
        var known = namesakes.stream().map(Namesake::id).toList();
        var found = people.find(q, today).stream()
                .filter(person -> !known.contains(person.id()))
                .toList();
        return form(network, typed, found, namesakes, null, problems, reader, today);
    }

    MembershipForm changing(
            Membership membership,
            @Nullable MultiValueMap<String, String> typed,
            @Nullable Problems problems,
            Language reader,
            LocalDate today) {
        var values = typed;
        if (values == null) {
            values = new LinkedMultiValueMap<>();
            values.add("role", membership.role().name());
            var deputyFor = membership.deputyFor();
            values.add("deputy_for", deputyFor == null ? "" : deputyFor.toString());
            values.add("on_behalf", membership.organisationName().read(reader));
            values.add("since", today.toString());
        }
        return form(
                new MembershipQueries.Network(membership.network(), membership.networkName(), true),
                values,
                List.of(),
                List.of(),
                membership.person(),
                problems,
                reader,
                today);
    }

    private MembershipForm form(
            MembershipQueries.Network network,
            MultiValueMap<String, String> typed,
            List<PersonChoice> found,
            List<Namesake> namesakes,
            @Nullable UUID except,
            @Nullable Problems problems,
            Language reader,
            LocalDate today) {
        return new MembershipForm(
                network.id(),
                network.name(),
                text(typed, "q"),
                found,
                namesakes,
                text(typed, "person"),
                text(typed, "given_name"),
                text(typed, "family_name"),
                text(typed, "email"),
                text(typed, "employer"),
                text(typed, "title"),
                typed.containsKey("role") ? text(typed, "role") : MembershipRole.MEMBER.name(),
                text(typed, "deputy_for"),
                typed.containsKey("since") ? text(typed, "since") : today.toString(),
                text(typed, "until"),
                text(typed, "on_behalf"),
                queries.deputies(network.id(), except, today),
                organisations.all(reader),
                problems);
    }

    /** Who and as what, when there is nothing wrong with it. */
    Optional<Reading> read(
            MembershipQueries.Network network,
            MultiValueMap<String, String> typed,
            Problems problems,
            Language reader,
            LocalDate today) {
        var chosen = text(typed, "person");
        if (chosen.equals("new")) {
            var person = newPerson(typed, problems, reader);
            var terms = terms(network.id(), null, typed, problems, reader, today);
            return problems.any() || person.isEmpty()
                    ? Optional.empty()
                    : terms.map(each -> new Reading.Unknown(
                            person.get(), text(typed, "another").equals("yes"), each));
        }
        var person = problems.need(Typed.id(chosen).filter(people::has), "person", "register.network.problem.person");
        var terms = terms(network.id(), person.orElse(null), typed, problems, reader, today);
        return problems.any() || person.isEmpty()
                ? Optional.empty()
                : terms.map(each -> new Reading.Known(person.get(), each));
    }

    private Optional<NewPerson> newPerson(MultiValueMap<String, String> typed, Problems problems, Language reader) {
        required(typed, "given_name", problems);
        required(typed, "family_name", problems);
        var email = text(typed, "email");
        if (!email.isEmpty() && !PersonForm.isAddress(email)) {
            problems.add("email", "register.people.problem.email");
        }
        var employer = organisation(typed, "employer", problems, reader);
        var title = text(typed, "title");
        if (title.length() > LONGEST) {
            problems.add("title", "register.network.problem.tooLong", LONGEST);
        }
        if (!title.isEmpty() && text(typed, "employer").isEmpty()) {
            problems.add("employer", "register.people.problem.titleWithoutOrganisation");
        }
        return problems.any()
                ? Optional.empty()
                : Optional.of(new NewPerson(
                        text(typed, "given_name"),
                        text(typed, "family_name"),
                        null,
                        email.isEmpty() ? null : email,
                        employer.orElse(null),
                        title.isEmpty() ? null : title,
                        null));
    }

    private static void required(MultiValueMap<String, String> typed, String field, Problems problems) {
        var value = text(typed, field);
        if (value.isEmpty()) {
            problems.add(field, "register.network.problem." + field);
        } else if (value.length() > LONGEST) {
            problems.add(field, "register.network.problem.tooLong", LONGEST);
        }
    }

    /** Role, deputy, organisation and days. */
    Optional<Memberships.Terms> terms(
            UUID network,
            @Nullable UUID person,
            MultiValueMap<String, String> typed,
            Problems problems,
            Language reader,
            LocalDate today) {
        var role = problems.need(role(text(typed, "role")), "role", "register.network.problem.choice");
        var deputies = queries.deputies(network, person, today);
        var deputyFor = Typed.id(text(typed, "deputy_for")).filter(each -> deputies.containsKey(each.toString()));
        if (role.isPresent() && role.get() == MembershipRole.DEPUTY && deputyFor.isEmpty()) {
            problems.add("deputy_for", "register.network.problem.deputyFor");
        }
        var organisation = organisation(typed, "on_behalf", problems, reader);
        var since = day(typed, "since", problems);
        var until = text(typed, "until").isEmpty() ? Optional.<LocalDate>empty() : day(typed, "until", problems);
        if (since.isPresent() && until.isPresent() && until.get().isBefore(since.get())) {
            problems.add("until", "register.network.problem.order");
        }
        if (problems.any() || role.isEmpty() || since.isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(new Memberships.Terms(
                role.get(),
                role.get() == MembershipRole.DEPUTY ? deputyFor.orElse(null) : null,
                organisation.orElse(null),
                since.get(),
                until.orElse(null)));
    }

    private Optional<UUID> organisation(
            MultiValueMap<String, String> typed, String field, Problems problems, Language reader) {
        var name = text(typed, field);
        if (name.isEmpty()) {
            return Optional.empty();
        }
        var found = organisations.exactly(name);
        if (found.size() == 1) {
            return Optional.of(found.getFirst());
        }
        var alike = found.isEmpty() ? organisations.like(name, reader) : List.<String>of();
        if (!alike.isEmpty()) {
            problems.add(field, "register.network.problem.organisation.perhaps", String.join(" · ", alike));
        } else {
            problems.add(
                    field,
                    found.isEmpty()
                            ? "register.network.problem.organisation.unknown"
                            : "register.network.problem.organisation.several");
        }
        return Optional.empty();
    }

    static Optional<LocalDate> day(MultiValueMap<String, String> typed, String field, Problems problems) {
        var day = Typed.day(text(typed, field)).filter(each -> each.getYear() >= 1900 && each.getYear() <= 2200);
        return problems.need(day, field, "register.network.problem.date");
    }

    private static Optional<MembershipRole> role(String typed) {
        for (var role : MembershipRole.values()) {
            if (role.name().equals(typed)) {
                return Optional.of(role);
            }
        }
        return Optional.empty();
    }

    private static String text(Map<String, List<String>> typed, String field) {
        var values = typed.getOrDefault(field, List.of());
        return values.isEmpty() ? "" : values.getFirst().replace("\u0000", "").strip();
    }
}
