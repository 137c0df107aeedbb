/** Pairs of networks that do much the same with the same people. */
@NullMarked
package fi.solmu.overview.overlaps;

import org.jspecify.annotations.NullMarked;
