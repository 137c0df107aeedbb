/** Evaluation rounds: questionnaires, anonymous answers, results, recommendations. */
@ApplicationModule(
        allowedDependencies = {
            "register",
            "access",
            "mail",
            "shell",
            "shell :: tables",
            "shell :: slides",
            "shell :: documents",
            "kernel"
        })
@NullMarked
package fi.solmu.surveys;

import org.jspecify.annotations.NullMarked;
import org.springframework.modulith.ApplicationModule;
