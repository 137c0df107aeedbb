/** What everyone may read: the public catalogue, the data for other sites, the accessibility statement. */
@ApplicationModule(allowedDependencies = {"register", "meetings", "access", "shell", "mail", "kernel"})
@NullMarked
package fi.solmu.site;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
