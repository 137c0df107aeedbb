package fi.solmu.register.classifications;

import fi.solmu.kernel.Localised;
import fi.solmu.register.people.PersonForm;
import fi.solmu.shell.Association.Details;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.LocalDate;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What is typed of the association itself. */
public record AssociationForm(
        String nameFi,
        String nameSv,
        String nameEn,
        String contact,
        String authorityFi,
        String authoritySv,
        String authorityEn,
        String authorityPage,
        String statedOn) {

    public AssociationForm {
        nameFi = Typed.stripped(nameFi);
        nameSv = Typed.stripped(nameSv);
        nameEn = Typed.stripped(nameEn);
        contact = Typed.stripped(contact);
        authorityFi = Typed.stripped(authorityFi);
        authoritySv = Typed.stripped(authoritySv);
        authorityEn = Typed.stripped(authorityEn);
        authorityPage = Typed.stripped(authorityPage);
        statedOn = Typed.stripped(statedOn);
    }

    static AssociationForm of(Details details) {
        var names = Names.of(details.name());
        var authority = Names.of(details.authority());
        var statedOn = details.accessibilityStatedOn();
        return new AssociationForm(
                names.nameFi(),
                names.nameSv(),
                names.nameEn(),
                Typed.stripped(details.contact()),
                authority.nameFi(),
                authority.nameSv(),
                authority.nameEn(),
                Typed.stripped(details.authorityPage()),
                statedOn == null ? "" : statedOn.toString());
    }

    public Names names() {
        return new Names(nameFi, nameSv, nameEn);
    }

    Details details() {
        return new Details(
                names().localised(),
                contact.isEmpty() ? null : contact,
                new Localised(authorityFi, authoritySv, authorityEn),
                authorityPage.isEmpty() ? null : authorityPage,
                day());
    }

    private @Nullable LocalDate day() {
        return Typed.day(statedOn).orElse(null);
    }

    Problems check(LocalDate today) {
        var problems = new Problems();
        names().check(problems);
        if (!contact.isEmpty() && !PersonForm.isAddress(contact)) {
            problems.add("contact", "register.people.problem.email");
        }
        Names.tooLong(problems, "authorityFi", authorityFi, Names.LONGEST);
        Names.tooLong(problems, "authoritySv", authoritySv, Names.LONGEST);
        Names.tooLong(problems, "authorityEn", authorityEn, Names.LONGEST);
        if (!authorityPage.isEmpty() && !isPage(authorityPage)) {
            problems.add("authorityPage", "register.association.problem.page");
        }
        var day = day();
        if (!statedOn.isEmpty() && day == null) {
            problems.add("statedOn", "register.network.problem.date");
        } else if (day != null && day.isAfter(today)) {
            problems.add("statedOn", "register.network.problem.notYet");
        }
        return problems;
    }

    /** A page of the web and nothing that could run. */
    private static boolean isPage(String typed) {
        try {
            var address = new URI(typed);
            return typed.length() <= Names.LONGEST && "https".equals(address.getScheme()) && address.getHost() != null;
        } catch (URISyntaxException _) {
            return false;
        }
    }

    Map<String, String> inWords(Texts t) {
        var words = names().inWords(t);
        words.put(t.text("register.association.contact"), contact);
        words.put(t.text("register.association.authority_fi"), authorityFi);
        words.put(t.text("register.association.authority_sv"), authoritySv);
        words.put(t.text("register.association.authority_en"), authorityEn);
        words.put(t.text("register.association.authority_page"), authorityPage);
        words.put(t.text("register.association.stated_on"), statedOn);
        return words;
    }
}
