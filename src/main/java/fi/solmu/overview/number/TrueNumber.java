package fi.solmu.overview.number;

import fi.solmu.kernel.Localised;
import fi.solmu.register.Intake.SourceKind;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * How many people there are (todellinen määrä): those counted, and how many of them may be one with another among them.
 *
 * @param people everybody in the register
 * @param members those who belong to a network today
 * @param counts what is open, by question, in the order of {@link Question}
 * @param combinations which sources know the same people, the largest first
 */
public record TrueNumber(
        Interval people,
        Interval members,
        List<Count> counts,
        List<Source> sources,
        List<Combination> combinations,
        List<Network> networks,
        @Nullable Since since) {

    /**
     * From fewest to most.
     *
     * @param most if nobody else is found to be one
     * @param fewest if everybody who may be one is
     * @param likely in between, by how likely each pair is
     */
    public record Interval(int most, int fewest, double likely, int pairs) {
        public boolean certain() {
            return most == fewest;
        }

        public long rounded() {
            return Math.round(likely);
        }
    }

    /** How many people a question is about. */
    public record Count(Question question, int people) {}

    /** What a source says now. */
    public record Source(UUID id, String name, SourceKind kind, int rows, int people, int onlyHere, LocalDate last) {}

    /** People whom just these sources know; none of them when only the register itself does. */
    public record Combination(List<UUID> sources, List<String> names, int people) {
        public String address() {
            return sources.isEmpty()
                    ? "/people/number/list?only=register"
                    : "/people/number/list?"
                            + String.join(
                                    "&",
                                    sources.stream().map(id -> "only=" + id).toList());
        }
    }

    /** A network's members and what is open about them. */
    public record Network(UUID id, Localised name, Interval members, int withoutAddress, int left) {}

    /** What the latest list of people brought, and what was decided since. */
    public record Since(Instant at, String source, int added, int merged, int left) {}
}
