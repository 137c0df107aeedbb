/** How many people there are, across all sources, and what is not known for sure. */
@NullMarked
package fi.solmu.overview.number;

import org.jspecify.annotations.NullMarked;
