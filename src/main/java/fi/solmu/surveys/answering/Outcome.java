package fi.solmu.surveys.answering;

import fi.solmu.kernel.Localised;
import fi.solmu.surveys.recommendations.Recommendation;
import java.time.LocalDate;
import java.util.List;

/**
 * What came of a round, for those who were asked (palaute vastaajille).
 *
 * @param message in the words of whoever told it last
 * @param toldOn the day on which it was told
 * @param recommendations as they are now
 */
public record Outcome(Localised message, LocalDate toldOn, List<Recommendation> recommendations) {}
