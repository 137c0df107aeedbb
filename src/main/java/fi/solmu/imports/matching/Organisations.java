package fi.solmu.imports.matching;

import fi.solmu.imports.matching.Match.Different;
import fi.solmu.imports.matching.Match.Identical;
import fi.solmu.imports.matching.Match.Likely;
import fi.solmu.imports.matching.Reason.Code;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * Organisations to find one among, by official code or by name in any language. Not for several threads.
 *
 * @param <T> what stands for an organisation
 */
public final class Organisations<T> {

    /** One that may be the organisation looked for: all there is to decide by is in the match. */
    public record Found<T>(T item, Match match) {}

    private record Entry<T>(T item, Organisation organisation) {}

    private final Map<String, Entry<T>> byCode = new HashMap<>();
    private final Map<String, List<Entry<T>>> byForm = new HashMap<>();
    private final Vocabulary bases = new Vocabulary();

    public void add(T item, Organisation organisation) {
        var entry = new Entry<>(item, organisation);
        if (organisation.code() != null) {
            byCode.put(organisation.code(), entry);
        }
        for (var text : organisation.names()) {
            var name = OrganisationName.of(text);
            forms(name)
                    .forEach(form ->
                            byForm.computeIfAbsent(form, _ -> new ArrayList<>()).add(entry));
            bases.add(name.base());
            name.genitives().forEach(bases::add);
        }
    }

    /** The identical ones, those in the very same letters if there are any, or else the likely ones, best first. */
    public List<Found<T>> find(Organisation wanted) {
        var found = candidates(wanted).stream()
                .map(entry -> new Found<>(entry.item(), compare(entry.organisation(), wanted)))
                .filter(one -> !(one.match() instanceof Different))
                .sorted((a, b) -> b.match().points() - a.match().points())
                .toList();
        var identical =
                found.stream().filter(one -> one.match() instanceof Identical).toList();
        return identical.isEmpty()
                ? found
                : identical.stream()
                        .filter(one -> one.match().points()
                                == identical.getFirst().match().points())
                        .toList();
    }

    /** Whether the two are one organisation: codes decide when both have one, names otherwise. */
    public static Match compare(Organisation first, Organisation second) {
        var code = first.code();
        if (code != null && second.code() != null) {
            return code.equals(second.code())
                    ? new Identical(List.of(Reason.of(Code.SAME_OFFICIAL_CODE, 100, code)))
                    : new Different(List.of(Reason.of(Code.OFFICIAL_CODE_DIFFERS, 0, code, second.code())));
        }
        Match best = new Different(List.of(Reason.of(Code.WORD_DIFFERS, 0, shown(first), shown(second))));
        for (var one : first.names()) {
            for (var other : second.names()) {
                var match = compareNames(one, other);
                if (match != null && match.points() > best.points()) {
                    best = match;
                }
            }
        }
        return best;
    }

    private static @Nullable Match compareNames(String first, String second) {
        var one = OrganisationName.of(first);
        var other = OrganisationName.of(second);
        if (one.isSameAs(other)) {
            return new Identical(List.of(Reason.of(Code.SAME_NAME, 100)));
        }
        if (one.isSameInPlainLetters(other)) {
            return new Identical(List.of(Reason.of(Code.ONLY_DOTS_DIFFER, 95, first, second)));
        }
        if (!one.kind().fits(other.kind())) {
            return one.base().equals(other.base())
                    ? new Different(List.of(Reason.of(Code.KIND_DIFFERS, 0, first, second)))
                    : null;
        }
        int errors = one.spellingErrors(other);
        return errors == Spelling.FAR
                ? null
                : new Likely(
                        List.of(Reason.of(Code.SPELLING_DIFFERS_BY, 90 - 10 * errors, first, second, "" + errors)));
    }

    private Set<Entry<T>> candidates(Organisation wanted) {
        var candidates = new LinkedHashSet<Entry<T>>();
        var sameCode = wanted.code() == null ? null : byCode.get(wanted.code());
        if (sameCode != null) {
            candidates.add(sameCode);
        }
        for (var text : wanted.names()) {
            var name = OrganisationName.of(text);
            forms(name).forEach(form -> candidates.addAll(byForm.getOrDefault(form, List.of())));
            bases.closeTo(name.base()).forEach(base -> candidates.addAll(byForm.getOrDefault(base, List.of())));
        }
        return candidates;
    }

    /** What a name is found by: as it is, in the genitive, and either in plain letters. */
    private static Set<String> forms(OrganisationName name) {
        var forms = new LinkedHashSet<String>();
        forms.add(name.base());
        forms.addAll(name.genitives());
        List.copyOf(forms).forEach(form -> forms.add(Writing.plain(form)));
        return forms;
    }

    private static String shown(Organisation organisation) {
        return String.join(" / ", organisation.names());
    }
}
