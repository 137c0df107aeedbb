package fi.solmu.register.networks;

import fi.solmu.register.memberships.PersonChoice;
import fi.solmu.register.memberships.TaskForm;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Who runs a network now, and the form by which another is appointed, as typed. */
public record CoordinatorForm(
        NetworkView.Network network,
        List<NetworkView.Coordinator> coordinators,
        TaskForm typed,
        List<PersonChoice> found,
        String as,
        @Nullable Problems problems) {

    public Map<String, String> roles(Texts t) {
        var roles = new LinkedHashMap<String, String>();
        roles.put("coordinator", t.text("register.network.coordinator"));
        roles.put("deputy", t.text("register.network.deputy"));
        return roles;
    }
}
