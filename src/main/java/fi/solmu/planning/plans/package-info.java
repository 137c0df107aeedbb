/** A plan on its page and on paper, the plans of a network, and a plan begun. */
@NullMarked
package fi.solmu.planning.plans;

import org.jspecify.annotations.NullMarked;
