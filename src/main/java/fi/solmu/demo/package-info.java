/** A believable demo association, written through the doors everyone uses, into an empty database only. */
@ApplicationModule(
        allowedDependencies = {
            "register",
            "imports",
            "planning",
            "meetings",
            "criteria",
            "surveys",
            "lifecycle :: proposals",
            "lifecycle :: deciding",
            "overview",
            "access",
            "shell",
            "mail",
            "kernel"
        })
@NullMarked
package fi.solmu.demo;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
