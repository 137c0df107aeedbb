/** Who is this, what may they do, what did they do. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fi.solmu.access;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
