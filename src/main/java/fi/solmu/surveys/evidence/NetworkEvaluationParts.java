package fi.solmu.surveys.evidence;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.register.Copies;
import fi.solmu.register.NetworkParts;
import fi.solmu.shell.Parts;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** On the page of a network, and beside cases about it: what its latest evaluations came to. */
@Component
class NetworkEvaluationParts implements NetworkParts {
    private static final int ORDER = 40;
    private static final int MOST_KEPT = 50_000;
    private static final int SHOWN = 3;

    private final NetworkEvaluationQueries queries;
    private final Parts parts;
    private final Copies<UUID, List<NetworkEvaluation>> kept = new Copies<>(MOST_KEPT, each -> each.size() + 1);

    NetworkEvaluationParts(NetworkEvaluationQueries queries, Parts parts) {
        this.queries = queries;
        this.parts = parts;
    }

    @Override
    public List<Placed> of(Shown network, Actor reader, LocalDate today) {
        if (!reader.may(Action.SEE_EVALUATIONS) && !reader.mayInNetwork(Action.SEE_NETWORK_EVALUATION, network.id())) {
            return List.of();
        }
        var evaluations = kept.of(network.id(), network.version(), () -> queries.of(network.sameAs(), today)).stream()
                .limit(SHOWN)
                .toList();
        return evaluations.isEmpty()
                ? List.of()
                : List.of(new Placed(
                        Place.BEFORE_MEMBERS,
                        ORDER,
                        parts.part("surveys/evidence/network", Map.of("evaluations", evaluations))));
    }
}
