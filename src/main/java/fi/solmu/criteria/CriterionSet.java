package fi.solmu.criteria;

import fi.solmu.kernel.Localised;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;

/**
 * The criteria of one network type in one version, in effect from a day (kriteeristö).
 *
 * @param type whose networks it judges, and the name of its typology
 */
public record CriterionSet(
        UUID id,
        UUID type,
        Localised typeName,
        Localised typologyName,
        int version,
        LocalDate validFrom,
        List<Criterion> criteria) {}
