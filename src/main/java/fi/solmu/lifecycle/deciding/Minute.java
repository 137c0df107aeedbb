package fi.solmu.lifecycle.deciding;

import fi.solmu.lifecycle.proposals.Proposal;

/** One matter of the minutes (pöytäkirjan asiakohta): what was proposed and what was decided. */
public record Minute(Proposal proposal, Decision decision) {}
