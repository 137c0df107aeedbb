package fi.solmu.register.confirming;

import fi.solmu.kernel.Language;
import fi.solmu.register.confirming.OwnData.Belonging;
import fi.solmu.register.confirming.OwnData.Post;
import fi.solmu.register.people.PersonForm;
import fi.solmu.shell.Problems;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** What somebody typed on the page of their own data; whatever they did not touch is as it was shown. */
public record OwnDataForm(Map<String, String> typed) {
    static final OwnDataForm UNTOUCHED = new OwnDataForm(Map.of());

    public String givenName(OwnData data) {
        return text("givenName", data.givenName());
    }

    public String familyName(OwnData data) {
        return text("familyName", data.familyName());
    }

    public String language(OwnData data) {
        return text("language", data.language() == null ? "" : data.language().code());
    }

    public String title(Post post) {
        return text("title-" + post.id(), post.title() == null ? "" : post.title());
    }

    public boolean left(Post post) {
        return text("gone-" + post.id(), "").equals("yes");
    }

    public boolean left(Belonging belonging) {
        return text("membership-" + belonging.id(), "").equals("left");
    }

    public String employer() {
        return text("employer", "");
    }

    public String newTitle() {
        return text("newTitle", "");
    }

    private String text(String field, String shown) {
        return typed.getOrDefault(field, shown).strip();
    }

    Problems check(OwnData data) {
        var problems = new Problems();
        PersonForm.checkNames(problems, givenName(data), familyName(data));
        data.posts().forEach(post -> tooLong(problems, "title-" + post.id(), title(post)));
        tooLong(problems, "employer", employer());
        tooLong(problems, "newTitle", newTitle());
        if (employer().isEmpty() && !newTitle().isEmpty()) {
            problems.add("employer", "register.people.problem.titleWithoutOrganisation");
        }
        return problems;
    }

    private static void tooLong(Problems problems, String field, String text) {
        if (text.length() > PersonForm.LONGEST) {
            problems.add(field, "register.problem.tooLong", PersonForm.LONGEST);
        }
    }

    /** All that is said by sending the form: of each membership one thing, of the rest what differs from what was shown. */
    List<Said> said(OwnData data) {
        var said = new ArrayList<Said>();
        if (!givenName(data).equals(data.givenName()) || !familyName(data).equals(data.familyName())) {
            said.add(new Said.Named(givenName(data), familyName(data)));
        }
        var language = Language.of(language(data)).orElse(null);
        if (language != data.language()) {
            said.add(new Said.Speaks(language));
        }
        for (var post : data.posts()) {
            var title = orNone(title(post));
            if (left(post)) {
                said.add(new Said.LeftEmployer(post));
            } else if (!Objects.equals(title, post.title())) {
                said.add(new Said.Titled(post, title));
            }
        }
        if (!employer().isEmpty()) {
            said.add(new Said.WorksFor(employer(), orNone(newTitle())));
        }
        data.belongings()
                .forEach(each -> said.add(left(each) ? new Said.LeftNetwork(each) : new Said.StillMember(each)));
        return said;
    }

    private static @Nullable String orNone(String text) {
        return text.isEmpty() ? null : text;
    }
}
