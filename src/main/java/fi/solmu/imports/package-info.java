/** Lists brought in: reading them, comparing them with the register, deciding the doubtful, taking it all back. */
@ApplicationModule(allowedDependencies = {"register", "access", "shell", "shell :: tables", "kernel"})
@NullMarked
package fi.solmu.imports;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
