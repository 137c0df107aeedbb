package fi.solmu;

import fi.solmu.access.Action;
import fi.solmu.access.Role;
import fi.solmu.access.Rule;
import java.util.Arrays;
import java.util.List;
import java.util.StringJoiner;
import org.junit.jupiter.api.Test;

class PermissionsTest {
    /** What nobody does: it stands in the trail because its day came. */
    private static final java.util.Set<Action> DAYS_BRING =
            java.util.Set.of(Action.CARRY_OUT_DECISION, Action.END_TERM);

    @Test
    void whoMayDoWhatIsWrittenDown() {
        var table = new StringBuilder("""
                # Who may do what

                Written by PermissionsTest from the Action list; a changed permission is a changed line here. "all": in
                every network; "any": whoever holds the role in some network or organisation; "own": in the network or
                organisation the act is done to.
                "Everyone" is whoever has signed in; "Oneself" is whoever the thing belongs to.

                """);
        var roles = List.of(Role.values()).reversed();
        var columns = new StringJoiner(" | ", "| ", " |\n").add("action");
        roles.forEach(role -> columns.add(role.name()));
        table.append(columns.add("everyone").add("oneself"));
        table.append("| --- ".repeat(roles.size() + 3)).append("|\n");
        for (var action : Action.values()) {
            var row = new StringJoiner(" | ", "| ", " |\n");
            row.add(action.name());
            roles.forEach(role -> row.add(cell(action, role)));
            row.add(action.rules().contains(new Rule.SignedIn()) ? "yes" : "-");
            row.add(action.rules().contains(new Rule.Own()) ? "yes" : "-");
            table.append(row);
        }
        Generated.compare("permissions.md", table.toString());
    }

    private static String cell(Action action, Role role) {
        return action.rules().stream()
                .map(rule -> switch (rule) {
                    case Rule.Everywhere(var held) when held == role -> "all";
                    case Rule.Somewhere(var held) when held == role -> "any";
                    case Rule.InNetwork(var held) when held == role -> "own";
                    case Rule.InSharingNetwork(var held) when held == role -> "own";
                    case Rule.InOrganisation(var held) when held == role -> "own";
                    case Rule.Everywhere _,
                            Rule.Somewhere _,
                            Rule.InNetwork _,
                            Rule.InSharingNetwork _,
                            Rule.InOrganisation _,
                            Rule.SignedIn _,
                            Rule.Own _ -> "";
                })
                .filter(word -> !word.isEmpty())
                .findFirst()
                .orElse("-");
    }

    @Test
    void everyActionIsPermittedToSomebody() {
        org.assertj.core.api.Assertions.assertThat(
                        Arrays.stream(Action.values()).filter(action -> !DAYS_BRING.contains(action)))
                .allSatisfy(action -> org.assertj.core.api.Assertions.assertThat(action.rules())
                        .isNotEmpty());
    }
}
