/** Rounds of evaluation: prepared, opened, reminded of, closed. */
@NullMarked
package fi.solmu.surveys.rounds;

import org.jspecify.annotations.NullMarked;
