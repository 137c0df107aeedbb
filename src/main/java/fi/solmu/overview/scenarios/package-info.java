/** What if: networks closed, merged or founded on trial, and what would come of it. */
@NullMarked
package fi.solmu.overview.scenarios;

import org.jspecify.annotations.NullMarked;
