/** Who sits in how many networks, and how many meetings that makes. */
@NullMarked
package fi.solmu.overview.load;

import org.jspecify.annotations.NullMarked;
