/** Letters: written by the features, delivered here. */
@ApplicationModule(allowedDependencies = {"kernel"})
@NullMarked
package fi.solmu.mail;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
