package fi.solmu.criteria.quiet;

import fi.solmu.criteria.quiet.QuietNetworks.Quiet;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The list of quiet networks.
 *
 * @param reason only those with this reason; none for all
 * @param uncounted measures the rule names and nobody takes
 */
public record QuietPage(
        QuietRule rule, List<String> uncounted, List<Quiet> all, Reason.@Nullable Kind reason, int page) {
    private static final int ROWS = 100;

    public int count(Reason.Kind kind) {
        return (int) all.stream().filter(each -> each.has(kind)).count();
    }

    private List<Quiet> chosen() {
        return reason == null
                ? all
                : all.stream().filter(each -> each.has(reason)).toList();
    }

    public int found() {
        return chosen().size();
    }

    public int pages() {
        return Math.max(1, (found() + ROWS - 1) / ROWS);
    }

    public int at() {
        return Math.clamp(page, 1, pages());
    }

    public List<Quiet> shown() {
        return chosen().stream().skip((at() - 1L) * ROWS).limit(ROWS).toList();
    }
}
