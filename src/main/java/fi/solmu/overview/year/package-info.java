/** How the networks changed since a day gone by, usually in a year. */
@NullMarked
package fi.solmu.overview.year;

import org.jspecify.annotations.NullMarked;
