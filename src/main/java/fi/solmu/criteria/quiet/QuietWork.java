package fi.solmu.criteria.quiet;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Role;
import fi.solmu.shell.Texts;
import fi.solmu.shell.WorkToDo;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** Quiet networks, for the working group that decides what becomes of them, and for management. */
@Component
class QuietWork implements WorkToDo {
    private final QuietNetworks networks;
    private final QuietQueries queries;

    QuietWork(QuietNetworks networks, QuietQueries queries) {
        this.networks = networks;
        this.queries = queries;
    }

    @Override
    public List<Work> of(Actor actor, Texts t, LocalDate today) {
        boolean asks =
                actor.everywhere().contains(Role.GROUP) || actor.everywhere().contains(Role.MANAGEMENT);
        if (!asks || !actor.may(Action.SEE_QUIET_NETWORKS)) {
            return List.of();
        }
        var quiet = networks.find(queries.rule(), today, t.language());
        if (quiet.isEmpty()) {
            return List.of();
        }
        return List.of(Work.open(
                Urgency.LATER,
                t.text("criteria.quiet.work.title"),
                quiet.size() == 1 ? quiet.getFirst().name() : null,
                t.text("criteria.quiet.work.text", quiet.size()),
                "/quiet",
                t.text("criteria.quiet.work.verb")));
    }
}
