package fi.solmu.imports.people;

import fi.solmu.imports.comparing.ComparedRow;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One of two people who are compared, as a reviewer sees them.
 *
 * @param posts employer and title of each
 * @param networks each with the day from which, in the reader's language
 * @param sources the lists that speak of the person
 * @param foundToBe names of those the person has been found to be one with
 */
public record PersonSide(
        @Nullable UUID id,
        String name,
        List<String> emails,
        List<String> phones,
        List<Post> posts,
        List<Belonging> networks,
        List<String> sources,
        List<String> foundToBe) {

    /** Where somebody works, as what; no longer when the day is there. */
    public record Post(
            @Nullable String organisation,
            @Nullable String title,
            @Nullable LocalDate until) {}

    /** A network somebody belongs to or did. */
    public record Belonging(
            String network, LocalDate since, @Nullable LocalDate until) {}

    /** A row that nobody has taken yet. */
    public static PersonSide of(PersonRow row) {
        return new PersonSide(
                null,
                row.name(),
                row.emails(),
                row.phone() == null ? List.of() : List.of(row.phone()),
                List.of(new Post(row.organisationName(), row.title(), null)),
                List.of(),
                List.of(),
                List.of());
    }

    /** Field by field, with what differs marked; what neither says is left out. */
    public static List<ComparedRow> compare(PersonSide one, PersonSide other, Texts t) {
        return Stream.of(
                        row("person_name", one.name(), other.name(), t),
                        row("email", joined(one.emails()), joined(other.emails()), t),
                        row("phone", joined(one.phones()), joined(other.phones()), t),
                        row("organisation", one.employers(t), other.employers(t), t),
                        row("title", one.titles(), other.titles(), t),
                        beside("networks", one.belongings(t), other.belongings(t), t),
                        beside("lists", joined(one.sources()), joined(other.sources()), t),
                        beside("found_to_be", joined(one.foundToBe()), joined(other.foundToBe()), t))
                .filter(ComparedRow::saysSomething)
                .toList();
    }

    private static ComparedRow row(String field, String one, String other, Texts t) {
        return ComparedRow.of(t.text("imports.field." + field), one, other);
    }

    private static ComparedRow beside(String field, String one, String other, Texts t) {
        return ComparedRow.beside(t.text("imports.field." + field), one, other);
    }

    private static String joined(List<String> texts) {
        return String.join("; ", texts);
    }

    private String employers(Texts t) {
        return posts.stream()
                .filter(post -> post.organisation() != null)
                .map(post -> post.until() == null
                        ? post.organisation()
                        : t.text("imports.field.until", post.organisation(), t.date(post.until())))
                .distinct()
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private String titles() {
        return posts.stream()
                .map(Post::title)
                .filter(java.util.Objects::nonNull)
                .distinct()
                .collect(java.util.stream.Collectors.joining("; "));
    }

    private String belongings(Texts t) {
        return networks.stream()
                .map(each -> each.until() == null
                        ? t.text("imports.field.since", each.network(), t.date(each.since()))
                        : t.text("imports.field.between", each.network(), t.date(each.since()), t.date(each.until())))
                .collect(java.util.stream.Collectors.joining("; "));
    }
}
