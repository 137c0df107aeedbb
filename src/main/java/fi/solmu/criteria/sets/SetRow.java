package fi.solmu.criteria.sets;

import fi.solmu.criteria.Criterion;
import fi.solmu.register.MeasureSource.Unit;
import org.jspecify.annotations.Nullable;

/**
 * A criterion on the page of its set.
 *
 * @param unit none when nobody takes its measure
 * @param gaps whether its words are missing in some language
 */
public record SetRow(Criterion criterion, @Nullable Unit unit, boolean gaps) {}
