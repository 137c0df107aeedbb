/** How measures get on, and what is measured of plans. */
@NullMarked
package fi.solmu.planning.progress;

import org.jspecify.annotations.NullMarked;
