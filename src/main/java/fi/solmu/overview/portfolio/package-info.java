/** The portfolio: all networks against the criteria of their types, on one page with the figures of the other pages. */
@NullMarked
package fi.solmu.overview.portfolio;

import org.jspecify.annotations.NullMarked;
