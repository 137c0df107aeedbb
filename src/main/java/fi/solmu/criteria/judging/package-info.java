/** Judging networks: values from whoever measures, the rule, and the history of what was found. */
@NullMarked
package fi.solmu.criteria.judging;

import org.jspecify.annotations.NullMarked;
