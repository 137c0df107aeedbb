package fi.solmu.surveys.recommendations;

import fi.solmu.surveys.recommendations.Recommendation.Quarter;
import fi.solmu.surveys.recommendations.Recommendation.Round;
import java.util.List;
import java.util.Map;

/**
 * What the form of a recommendation can be filled with.
 *
 * @param networks of the round, by id, in the order of their names
 * @param owners accounts of those who can see to it, likewise
 */
public record RecommendationOffer(
        Round round, Map<String, String> networks, Map<String, String> owners, List<Quarter> quarters) {}
