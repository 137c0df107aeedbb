package fi.solmu.overview.scenarios;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Localised;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** What scenarios are called in the audit trail. */
@Component
class ScenarioNames implements NamesOfThings {
    private final ScenarioQueries queries;

    ScenarioNames(ScenarioQueries queries) {
        this.queries = queries;
    }

    @Override
    public String kind() {
        return Scenarios.SUBJECT;
    }

    @Override
    public String kindKey() {
        return "overview.scenario.one";
    }

    @Override
    public Map<UUID, Named> names(Collection<UUID> ids) {
        var names = new HashMap<UUID, Named>();
        queries.names(ids)
                .forEach((id, name) ->
                        names.put(id, new Named(new Localised(name, name, name), "/portfolio/what-if/" + id)));
        return names;
    }
}
