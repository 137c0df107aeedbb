package fi.solmu.lifecycle.proposals;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkState;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * A proposal about a network (ehdotus).
 *
 * @param network what it is about; none until a network that is to be founded has opened
 * @param name of that network, or of the one to be founded as far as it has been given
 * @param maker nobody when a review fell due by itself
 * @param number within its year; none until it was sent
 * @param answers by question, those given so far
 */
public record Proposal(
        UUID id,
        ProposalKind kind,
        ProposalStatus status,
        Instant since,
        @Nullable About network,
        Localised name,
        Language language,
        @Nullable Maker maker,
        Instant madeAt,
        @Nullable LocalDate reviewOn,
        @Nullable Reference number,
        int version,
        Map<String, String> answers) {

    /** The network a proposal is about, as it is now. */
    public record About(UUID id, NetworkState state) {}

    /** Who proposes. */
    public record Maker(UUID account, String name) {}

    /** 14/2026. */
    public record Reference(int year, int number) {
        @Override
        public String toString() {
            return number + "/" + year;
        }
    }

    public String answer(String question) {
        return answers.getOrDefault(question, "");
    }

    public boolean madeBy(UUID account) {
        return maker != null && maker.account().equals(account);
    }

    /** Whether somebody can answer for it: whoever made it; of a review that fell due, whoever runs the network. */
    public boolean isOf(Actor actor) {
        return madeBy(actor.account())
                || (maker == null && network != null && actor.mayInNetwork(Action.EDIT_NETWORK, network.id()));
    }

    /** The network it is about, by its id; of kinds that are about one. */
    public UUID networkId() {
        if (network == null) {
            throw new IllegalStateException("a proposal about no network");
        }
        return network.id();
    }
}
