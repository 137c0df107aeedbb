package fi.solmu.surveys.results;

import fi.solmu.kernel.Localised;
import java.util.UUID;

/** What people write about (teema), the same from round to round, so that rounds can be compared by it. */
public record Theme(UUID id, Localised name) {}
