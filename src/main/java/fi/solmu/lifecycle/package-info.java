/** The life of networks: what is proposed, what the working group decides, and what that does when its day comes. */
@ApplicationModule(allowedDependencies = {"register", "access", "mail", "shell", "kernel"})
@NullMarked
package fi.solmu.lifecycle;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
