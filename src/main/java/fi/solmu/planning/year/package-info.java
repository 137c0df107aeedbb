/** A year of plans over all networks, and what of them stands on other pages. */
@NullMarked
package fi.solmu.planning.year;

import org.jspecify.annotations.NullMarked;
