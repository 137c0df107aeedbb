/** Criterion sets: written in versions, tried out, taken into effect. */
@NullMarked
package fi.solmu.criteria.sets;

import org.jspecify.annotations.NullMarked;
