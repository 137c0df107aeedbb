/** Networks, organisations, people, memberships, and what state they are in. */
@ApplicationModule(allowedDependencies = {"access", "shell", "shell :: tables", "mail", "kernel"})
@NullMarked
package fi.solmu.register;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
