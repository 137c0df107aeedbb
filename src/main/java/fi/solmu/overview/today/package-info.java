/** Today (työpöytä): what waits for whoever reads, their networks, and the days to come. */
@NullMarked
package fi.solmu.overview.today;

import org.jspecify.annotations.NullMarked;
