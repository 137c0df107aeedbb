/** Coverage (kattavuus): which tasks, municipality types and regions the networks reach, and which they do not. */
@NullMarked
package fi.solmu.overview.coverage;

import org.jspecify.annotations.NullMarked;
