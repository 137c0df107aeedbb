package fi.solmu.lifecycle.proposals;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.kernel.Language;
import fi.solmu.register.ProposalDrafts;
import fi.solmu.shell.Part;
import fi.solmu.shell.Parts;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Drafts proposals that another module has found a reason for. */
@Service
class DraftedProposals implements ProposalDrafts {
    private final Proposals proposals;
    private final ProposalQueries queries;
    private final Parts parts;

    DraftedProposals(Proposals proposals, ProposalQueries queries, Parts parts) {
        this.proposals = proposals;
        this.queries = queries;
        this.parts = parts;
    }

    @Override
    @Transactional
    public Optional<String> draft(Kind kind, @Nullable UUID network, Origin origin, Language language, Actor actor) {
        return switch (proposals.begin(ProposalKind.valueOf(kind.name()), network, language, actor)) {
            case Proposals.Beginning.Begun(var proposal) -> {
                proposals.answer(proposal, Map.of("why", origin.why()), actor);
                queries.noteOrigin(proposal, origin);
                yield Optional.of("/proposals/" + proposal);
            }
            case Proposals.Beginning.NotNow() -> Optional.empty();
        };
    }

    @Override
    public Optional<Part> of(String origin, Actor reader) {
        var seen = reader.may(Action.SEE_PROPOSALS)
                ? queries.from(origin, reader.account())
                : List.<ProposalQueries.Drafted>of();
        return seen.isEmpty()
                ? Optional.empty()
                : Optional.of(parts.part("lifecycle/parts/drafted", Map.of("proposals", seen)));
    }
}
