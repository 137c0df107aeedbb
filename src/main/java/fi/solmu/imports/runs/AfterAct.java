package fi.solmu.imports.runs;

import fi.solmu.shell.Texts;
import fi.solmu.shell.Toasts;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Where a page leads after an act on an import, and what is said there. */
final class AfterAct {
    private AfterAct() {}

    /**
     * Back to the import.
     *
     * @param done what is said when the act was done, if anything
     */
    static String back(
            ImportRuns.Outcome outcome,
            UUID run,
            @Nullable String done,
            Texts t,
            RedirectAttributes redirect,
            Object... arguments) {
        switch (outcome) {
            case ImportRuns.Outcome.Done _ -> {
                if (done != null) {
                    Toasts.say(redirect, t.text(done, arguments));
                }
            }
            case ImportRuns.Outcome.NotNow(var status) ->
                Toasts.say(redirect, t.text("imports.notNow", t.of("imports.status", status)));
            case ImportRuns.Outcome.TooMuch _ -> Toasts.say(redirect, t.text("imports.tooMuch"));
        }
        return "redirect:/imports/" + run;
    }
}
