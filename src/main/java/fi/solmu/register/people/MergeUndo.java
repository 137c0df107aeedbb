package fi.solmu.register.people;

import fi.solmu.register.PersonMerges.Merge;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * A merge before it is taken back.
 *
 * @param merge the merge
 * @param later the last of the merges by which the two, as one already, went on into yet another
 * @param said what was said of each of the two
 */
public record MergeUndo(Merge merge, @Nullable Merge later, List<PersonSaid> said) {

    static MergeUndo of(Merge merge, List<Merge> all, List<PersonSaid> said) {
        return new MergeUndo(merge, last(merge, all), said);
    }

    /** Whoever was kept may have become another's since, and that one yet another's. */
    private static @Nullable Merge last(Merge merge, List<Merge> all) {
        Merge last = null;
        for (var above = above(merge, all); above != null; above = above(above, all)) {
            last = above;
        }
        return last;
    }

    private static @Nullable Merge above(Merge merge, List<Merge> all) {
        return all.stream()
                .filter(each -> each.other().equals(merge.kept()))
                .findFirst()
                .orElse(null);
    }

    /** What goes with the one who is there again. */
    public List<PersonSaid> going() {
        return distinct(said.stream().filter(PersonSaid::others));
    }

    /** What stays. */
    public List<PersonSaid> staying() {
        return distinct(said.stream().filter(each -> !each.others()));
    }

    /** Each thing once, whoever said it; of names only those in use. */
    private static List<PersonSaid> distinct(Stream<PersonSaid> said) {
        return said.filter(each -> each.counts() || !each.isName())
                .map(PersonSaid::thing)
                .distinct()
                .toList();
    }
}
