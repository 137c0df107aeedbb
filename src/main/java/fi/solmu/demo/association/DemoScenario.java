package fi.solmu.demo.association;

import fi.solmu.access.Accounts;
import fi.solmu.access.Actors;
import fi.solmu.demo.association.DemoNetworks.Known;
import fi.solmu.overview.WhatIf;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Component;

/** Lets the demo's management try out what fewer networks would come to. */
@Component
class DemoScenario {
    private static final String MANAGEMENT = "riitta.ahonsalo@kuntaliitto.example";
    private final Accounts accounts;
    private final Actors actors;
    private final WhatIf scenarios;

    DemoScenario(Accounts accounts, Actors actors, WhatIf scenarios) {
        this.accounts = accounts;
        this.actors = actors;
        this.scenarios = scenarios;
    }

    void fill(Map<String, Known> networks) {
        var management =
                actors.find(accounts.find(MANAGEMENT).orElseThrow().id()).orElseThrow();
        var scenario = scenarios.begin("Kaupunkien ja kehyskuntien ryhmät yhteen", management);
        scenarios.merge(
                scenario,
                id(networks, "Kehyskuntaverkosto hallitusten ja valtuustojen pj:t"),
                id(networks, "Kehyskuntaverkosto"),
                management);
        scenarios.merge(
                scenario,
                id(networks, "C23 / suurten kaupunkien ja maakuntakeskusten asiantuntijat"),
                id(networks, "C23 / Kuntaliiton kaupunkipoliittinen työryhmä"),
                management);
        scenarios.close(scenario, id(networks, "Kuntien paikkatietoasiantuntijat"), management);
    }

    private static UUID id(Map<String, Known> networks, String name) {
        var known = networks.get(name);
        if (known == null) {
            throw new IllegalStateException("no network " + name);
        }
        return known.id();
    }
}
