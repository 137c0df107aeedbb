package fi.solmu.lifecycle.deciding;

import fi.solmu.lifecycle.proposals.Proposal;

/** What decisions do. Part of the transaction of whoever asks, who has locked the proposal. */
public interface DecisionEffects {

    /** Carries out an approval whose day has come, and notes whether it could be. */
    void carryOut(Proposal proposal, Decision decision);

    /** A network that was to close goes on, since another decision took the place of the one that closes it. */
    void takeBackClosing(Proposal proposal, Decision decision);
}
