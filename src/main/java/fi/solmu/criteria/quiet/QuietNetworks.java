package fi.solmu.criteria.quiet;

import fi.solmu.criteria.judging.Measures;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkStatus;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Service;

/** Finds networks that may have fallen quiet. */
@Service
public class QuietNetworks {
    private final QuietQueries queries;
    private final Measures measures;

    QuietNetworks(QuietQueries queries, Measures measures) {
        this.queries = queries;
        this.measures = measures;
    }

    /** One that may have fallen quiet, and why. */
    public record Quiet(UUID network, Localised name, NetworkStatus status, List<Reason> reasons) {
        public boolean has(Reason.Kind kind) {
            return reasons.stream().anyMatch(reason -> reason.kind() == kind);
        }
    }

    /** Those with most reasons first, then by name. */
    List<Quiet> find(QuietRule rule, LocalDate today, Language reader) {
        var facts = queries.facts(today, reader);
        var counted = rule.measures().stream()
                .filter(each -> measures.unit(each).isPresent())
                .toList();
        var values = measures.values(
                        counted, facts.stream().map(QuietRule.Facts::network).toList(), today)
                .values();
        return facts.stream()
                .map(each -> new Quiet(
                        each.network(),
                        each.name(),
                        each.status(),
                        rule.reasons(each, values.getOrDefault(each.network(), Map.of()), today)))
                .filter(each -> !each.reasons().isEmpty())
                .sorted(Comparator.comparingInt((Quiet each) -> -each.reasons().size()))
                .toList();
    }
}
