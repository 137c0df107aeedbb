/** Organisations: municipalities with their types, predecessors and networks, and all others with a name. */
@NullMarked
package fi.solmu.register.organisations;

import org.jspecify.annotations.NullMarked;
