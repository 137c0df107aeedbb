package fi.solmu.planning.year;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Role;
import fi.solmu.kernel.Sql;
import fi.solmu.planning.Approver;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/**
 * What somebody may see of the plans of all networks, and approves of them, as parameters of SQL.
 *
 * @param approves the approvers they are one of for all networks
 */
record Reader(boolean seesAll, Set<UUID> sees, Set<UUID> coordinates, Set<Approver> approves) {

    static Reader of(Actor actor) {
        var coordinates = actor.perNetwork().entrySet().stream()
                .filter(each -> each.getValue().contains(Role.COORDINATOR))
                .map(Map.Entry::getKey)
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        var approves = Arrays.stream(Approver.values())
                .filter(each -> each != Approver.COORDINATOR)
                .filter(each -> actor.everywhere().contains(Role.valueOf(each.name())))
                .collect(java.util.stream.Collectors.toUnmodifiableSet());
        return new Reader(
                actor.mayInAnyNetwork(Action.SEE_PLAN), actor.networksWhere(Action.SEE_PLAN), coordinates, approves);
    }

    boolean approvesAny() {
        return !approves.isEmpty() || !coordinates.isEmpty();
    }

    /** Of a network {@code n}, that the reader may see its plans. */
    static final String SEES = "(:seesAll OR n.id = ANY (:sees))";

    /** Of a network {@code n}, that the reader coordinates it. */
    static final String OWN = "n.id = ANY (:coordinates)";

    /** Of a network {@code n} with the rule {@code r}, that the reader approves its plans. */
    static final String APPROVES = """
            (coalesce(r.approver, 'COORDINATOR') = ANY (:approves)
             OR coalesce(r.approver, 'COORDINATOR') = 'COORDINATOR' AND n.id = ANY (:coordinates))
            """;

    /** Of a network {@code n} with the rule {@code r}, that it should have a plan; not asked of networks run by others. */
    static final String EXPECTED = "(coalesce(r.expected, false) AND n.status = 'RUNNING' AND n.role <> 'MEMBER')";

    Map<String, Object> parameters() {
        var parameters = new HashMap<String, Object>();
        parameters.put("seesAll", seesAll);
        parameters.put("sees", Sql.ids(sees));
        parameters.put("coordinates", Sql.ids(coordinates));
        parameters.put(
                "approves", Sql.texts(approves.stream().map(Approver::name).toList()));
        return parameters;
    }
}
