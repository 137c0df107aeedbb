/** A plan sent for approval, approved, returned or taken back. */
@NullMarked
package fi.solmu.planning.deciding;

import org.jspecify.annotations.NullMarked;
