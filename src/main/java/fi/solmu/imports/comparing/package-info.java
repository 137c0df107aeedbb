/** Two things side by side: what differs, and what speaks for and against their being one. */
@NullMarked
package fi.solmu.imports.comparing;

import org.jspecify.annotations.NullMarked;
