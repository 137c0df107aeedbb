/** Networks that may have fallen quiet. */
@NullMarked
package fi.solmu.criteria.quiet;

import org.jspecify.annotations.NullMarked;
