package fi.solmu.register.people;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** What is typed when a person is added. Everything is kept as typed when something is wrong. */
public record PersonForm(
        String givenName,
        String familyName,
        String language,
        String email,
        String organisation,
        @Nullable String title,
        String since) {

    public static final int LONGEST = 200;
    private static final Pattern ADDRESS = Pattern.compile("[^\\s@,;<>]+@[^\\s@,;<>]+\\.[^\\s@,;<>.]+");

    public PersonForm {
        givenName = Typed.stripped(givenName);
        familyName = Typed.stripped(familyName);
        language = Typed.stripped(language);
        email = Typed.stripped(email);
        organisation = Typed.stripped(organisation);
        title = Typed.stripped(title).isEmpty() ? null : Typed.stripped(title);
        since = Typed.stripped(since);
    }

    public static final PersonForm EMPTY = new PersonForm("", "", "", "", "", null, "");

    /** The same, of somebody who works for this organisation. */
    public PersonForm of(UUID employer) {
        return new PersonForm(givenName, familyName, language, email, employer.toString(), title, since);
    }

    public Problems check() {
        var problems = new Problems();
        checkNames(problems, givenName, familyName);
        if (!email.isEmpty() && !isAddress(email)) {
            problems.add("email", "register.people.problem.email");
        }
        checkEmployment(problems);
        return problems;
    }

    public static void checkNames(Problems problems, String givenName, String familyName) {
        checkName(problems, "givenName", givenName);
        checkName(problems, "familyName", familyName);
    }

    private static void checkName(Problems problems, String field, String name) {
        if (name.isBlank()) {
            problems.add(field, "register.people.problem." + field);
        } else if (name.length() > LONGEST) {
            problems.add(field, "register.problem.tooLong", LONGEST);
        }
    }

    void checkEmployment(Problems problems) {
        if (!organisation.isEmpty() && organisationId() == null) {
            problems.add("organisation", "register.people.problem.organisation");
        }
        if (title != null && title.length() > LONGEST) {
            problems.add("title", "register.problem.tooLong", LONGEST);
        }
        if (title != null && organisation.isEmpty()) {
            problems.add("organisation", "register.people.problem.titleWithoutOrganisation");
        }
        if (!since.isEmpty() && sinceDay() == null) {
            problems.add("since", "register.problem.date");
        }
    }

    public NewPerson person() {
        return new NewPerson(
                givenName,
                familyName,
                languageCode(),
                email.isEmpty() ? null : email,
                organisationId(),
                title,
                sinceDay());
    }

    /** Whether a text has the form of an e-mail address. */
    public static boolean isAddress(String text) {
        return text.length() <= 320 && ADDRESS.matcher(text).matches();
    }

    @Nullable
    UUID organisationId() {
        return Typed.id(organisation).orElse(null);
    }

    @Nullable
    LocalDate sinceDay() {
        return Typed.day(since).orElse(null);
    }

    @Nullable
    String languageCode() {
        return Language.of(language).map(Language::code).orElse(null);
    }
}
