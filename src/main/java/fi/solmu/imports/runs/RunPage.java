package fi.solmu.imports.runs;

import fi.solmu.imports.Totals;
import fi.solmu.imports.Verdict;
import fi.solmu.imports.comparing.ComparedRow;
import fi.solmu.imports.comparing.Evidence;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An import as it is shown.
 *
 * @param undecided doubtful rows that nobody has decided
 * @param verdict the rows that are shown
 * @param upheaval whether so much changes or goes that somebody has to say it is right
 * @param question the doubtful row that is asked about, if any
 */
public record RunPage(
        Run run,
        Totals totals,
        int undecided,
        Run.@Nullable Progress progress,
        @Nullable Mapping mapping,
        Verdict verdict,
        List<RowView> rows,
        int at,
        int pages,
        @Nullable Question question,
        boolean upheaval) {

    /** A row beside one of its candidates. */
    public record Question(
            RowView row, RowView.Choice candidate, List<ComparedRow> compared, List<Evidence> evidence) {}

    public String address() {
        return "/imports/" + run.id();
    }

    public String address(Verdict of) {
        return address() + "?rows=" + of.name().toLowerCase(Locale.ROOT);
    }

    public boolean hasRows() {
        return totals.all() > 0;
    }

    /** Per cent of the work that is done, when it is known how much there is. */
    public @Nullable Integer percent() {
        var known = progress == null ? null : progress.total();
        return progress == null || known == null || known == 0 ? null : 100 * progress.done() / known;
    }
}
