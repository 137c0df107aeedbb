/** Pages that read many modules: Today, coverage. */
@ApplicationModule(
        allowedDependencies = {
            "register",
            "imports",
            "meetings",
            "lifecycle",
            "access",
            "shell",
            "shell :: tables",
            "kernel"
        })
@NullMarked
package fi.solmu.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
