/** Yearly plans of networks: written, approved, followed up. */
@ApplicationModule(allowedDependencies = {"register", "access", "mail", "shell", "kernel"})
@NullMarked
package fi.solmu.planning;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
