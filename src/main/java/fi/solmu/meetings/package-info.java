/** Meetings (kokoukset): planned, held, cancelled; the calendar; what meetings tell of a network. */
@ApplicationModule(allowedDependencies = {"register", "access", "shell", "mail", "kernel"})
@NullMarked
package fi.solmu.meetings;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
