/** Judges each network by the criteria of its type; knows no one who supplies the measures. */
@ApplicationModule(allowedDependencies = {"register", "access", "mail", "shell", "kernel"})
@NullMarked
package fi.solmu.criteria;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
