/** A handful of values that every module uses. No beans, no database, no words of the domain. */
@ApplicationModule(allowedDependencies = {})
@NullMarked
package fi.solmu.kernel;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
