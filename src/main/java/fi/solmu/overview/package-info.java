/** Pages that read many modules: Today, the portfolio, what if. */
@ApplicationModule(
        allowedDependencies = {
            "register",
            "imports",
            "criteria",
            "meetings",
            "planning",
            "lifecycle",
            "lifecycle :: proposals",
            "access",
            "shell",
            "shell :: tables",
            "shell :: slides",
            "kernel"
        })
@NullMarked
package fi.solmu.overview;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
