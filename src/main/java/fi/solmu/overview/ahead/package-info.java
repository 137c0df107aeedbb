/** What ends, is due and waits in the quarters to come. */
@NullMarked
package fi.solmu.overview.ahead;

import org.jspecify.annotations.NullMarked;
