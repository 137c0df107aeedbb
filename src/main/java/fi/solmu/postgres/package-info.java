/** The PostgreSQL server that Solmu brings along, for a machine that has none. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fi.solmu.postgres;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
