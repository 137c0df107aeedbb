package fi.solmu.criteria;

import fi.solmu.register.MeasureSource.Unit;
import fi.solmu.register.NetworkStatus;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the criteria come to for one network on one day, or why it is not judged. */
public sealed interface NetworkVerdicts {

    UUID network();

    /**
     * Judged.
     *
     * @param set the set that judges it
     * @param passedOver sets of other types of it, which do not judge it because another one does
     */
    record Judged(UUID network, LocalDate day, CriterionSet set, List<CriterionSet> passedOver, List<Line> lines)
            implements NetworkVerdicts {

        /** Whether a required criterion is not met: what is unknown, not yet due or exempt is no shortcoming. */
        public boolean fallsShort() {
            return lines.stream().anyMatch(Line::isShort);
        }

        public long met() {
            return lines.stream()
                    .filter(line -> line.verdict().kind() == Verdict.Kind.MET)
                    .count();
        }

        /** Of how many it is: all but those it is exempt from. */
        public long counted() {
            return lines.stream()
                    .filter(line -> line.verdict().kind() != Verdict.Kind.EXEMPT)
                    .count();
        }

        /** Of how many it is not known whether they are met. */
        public long unknown() {
            return lines.stream()
                    .filter(line -> line.verdict().kind() == Verdict.Kind.UNKNOWN)
                    .count();
        }

        /** Those that do not hold as they should: not met or unknown. */
        public List<Line> missing() {
            return lines.stream()
                    .filter(line -> line.verdict().kind() == Verdict.Kind.NOT_MET
                            || line.verdict().kind() == Verdict.Kind.UNKNOWN)
                    .toList();
        }
    }

    /** Not judged. */
    record NotJudged(UUID network, Why why, @Nullable NetworkStatus status) implements NetworkVerdicts {}

    /** Why a network is not judged. */
    enum Why {
        /** Only networks that run are judged. */
        NOT_RUNNING,
        NO_TYPE,
        /** No type of it has criteria in effect. */
        NO_SET,
        /** Nothing was written down of that day. */
        NO_HISTORY
    }

    /**
     * One criterion and its verdict.
     *
     * @param unit in what the measure is; none when nobody takes it
     */
    record Line(Criterion criterion, @Nullable Unit unit, Verdict verdict) {
        public boolean isShort() {
            return verdict instanceof Verdict.NotMet && criterion.standing() == Standing.REQUIRED;
        }
    }
}
