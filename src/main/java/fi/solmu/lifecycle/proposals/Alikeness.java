package fi.solmu.lifecycle.proposals;

import fi.solmu.kernel.Language;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;

/** Which networks do the same as one that is proposed, by what has been answered of it so far. */
public final class Alikeness {
    private Alikeness() {}

    public static List<Surroundings.Alike> of(Proposal proposal, Surroundings register, LocalDate today) {
        var name = proposal.name().read(Language.FI);
        var areas = words(proposal.answer("task_areas"));
        var types = new ArrayList<String>();
        proposal.answers().forEach((question, answer) -> {
            if (question.startsWith("type:")) {
                types.add(question.substring("type:".length()) + "=" + answer);
            }
        });
        var about = proposal.network();
        if (name.isEmpty() && areas.isEmpty() && about == null) {
            return List.of();
        }
        var into = Typed.id(proposal.answer("into.id")).orElse(null);
        return register.alike(name, areas, types, about == null ? null : about.id(), into, today);
    }

    private static List<String> words(String answer) {
        return answer.isEmpty() ? List.of() : List.of(answer.split(" ", -1));
    }
}
