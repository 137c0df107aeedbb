package fi.solmu.overview.scenarios;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.kernel.NotFound;
import fi.solmu.lifecycle.proposals.ProposalKind;
import fi.solmu.lifecycle.proposals.Proposals;
import fi.solmu.lifecycle.proposals.Proposals.Beginning;
import fi.solmu.overview.WhatIf;
import fi.solmu.overview.picture.Picture;
import fi.solmu.overview.scenarios.Scenario.Change;
import fi.solmu.overview.scenarios.Scenario.Kind;
import fi.solmu.overview.scenarios.Scenario.Refusal;
import fi.solmu.overview.scenarios.ScenarioQueries.Wish;
import fi.solmu.shell.Texts;
import java.time.Clock;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Scenarios are made, changed, and turned into drafts of proposals. They are those of all who may see them. */
@Service
class Scenarios implements WhatIf {
    static final String SUBJECT = "scenario";
    private final ScenarioQueries queries;
    private final Proposals proposals;
    private final Audit audit;
    private final Clock clock;

    Scenarios(ScenarioQueries queries, Proposals proposals, Audit audit, Clock clock) {
        this.queries = queries;
        this.proposals = proposals;
        this.audit = audit;
        this.clock = clock;
    }

    Scenario get(UUID scenario) {
        return queries.find(scenario).orElseThrow(NotFound::new);
    }

    @Override
    @Transactional
    public UUID begin(String name, Actor actor) {
        var id = queries.add(name, actor.account(), clock.instant());
        audit.enter(actor.account(), Action.EDIT_SCENARIO, SUBJECT, id);
        return id;
    }

    @Transactional
    void rename(UUID id, String name, Actor actor) {
        var scenario = locked(id);
        if (!scenario.name().equals(name)) {
            queries.rename(id, name);
            enter(actor, id, new Audit.Change("name", scenario.name(), name));
        }
    }

    /** Adds a change, or says why it does not fit the others. */
    @Transactional
    Optional<Refusal> add(UUID id, Wish wish, Actor actor) {
        var scenario = locked(id);
        var network = wish.network();
        if (network != null) {
            var refused = scenario.refuse(network, wish.into());
            if (refused.isPresent()) {
                return refused;
            }
        }
        queries.add(id, wish, actor.account(), clock.instant());
        enter(actor, id, new Audit.Change("change", null, wish.kind().name()));
        return Optional.empty();
    }

    @Override
    @Transactional
    public void merge(UUID scenario, UUID network, UUID into, Actor actor) {
        add(scenario, new Wish(Kind.MERGE, network, into, null, List.of()), actor);
    }

    @Override
    @Transactional
    public void close(UUID scenario, UUID network, Actor actor) {
        add(scenario, new Wish(Kind.CLOSE, network, null, null, List.of()), actor);
    }

    /** Takes a change back; what was proposed of it stays proposed. */
    @Transactional
    void remove(UUID id, UUID change, Actor actor) {
        var scenario = locked(id);
        scenario.changes().stream()
                .filter(each -> each.id().equals(change))
                .findFirst()
                .ifPresent(each -> {
                    queries.remove(id, change);
                    enter(actor, id, new Audit.Change("change", each.kind().name(), null));
                });
    }

    @Transactional
    void delete(UUID id, Actor actor) {
        var scenario = locked(id);
        queries.delete(id);
        enter(actor, id, new Audit.Change("name", scenario.name(), null));
    }

    /**
     * What came of turning a scenario into proposals.
     *
     * @param begun how many drafts were made
     * @param not changes whose network is in a state in which it cannot be proposed
     */
    record Proposed(int begun, List<Change> not) {}

    /** Makes a draft of every change of which none has been made; whoever asks for it is its maker. */
    @Transactional
    Proposed propose(UUID id, Picture picture, Actor actor, Texts t) {
        var scenario = locked(id);
        var not = new ArrayList<Change>();
        int begun = 0;
        for (var change : scenario.open()) {
            var network = change.network();
            var kind = ProposalKind.valueOf(change.kind().name());
            switch (proposals.begin(kind, network == null ? null : network.id(), t.language(), actor)) {
                case Beginning.NotNow _ -> not.add(change);
                case Beginning.Begun(var proposal) -> {
                    proposals.answer(proposal, answers(scenario, change, picture, t), actor);
                    queries.proposed(change.id(), proposal);
                    begun++;
                }
            }
        }
        enter(actor, id, new Audit.Change("proposals", null, String.valueOf(begun)));
        return new Proposed(begun, not);
    }

    private static Map<String, String> answers(Scenario scenario, Change change, Picture picture, Texts t) {
        var answers = new HashMap<String, String>();
        answers.put("why", t.text("overview.scenario.why", scenario.name()));
        var into = change.into();
        if (into != null) {
            answers.put("into", t.read(into.name()));
        }
        var name = change.name();
        if (change.kind() == Kind.FOUND && name != null) {
            answers.put("name_" + t.language().code(), name);
            var areas = change.areas().stream()
                    .flatMap(area -> picture.area(area).stream())
                    .map(Picture.Area::code)
                    .collect(Collectors.joining(" "));
            if (!areas.isEmpty()) {
                answers.put("task_areas", areas);
            }
        }
        return answers;
    }

    private Scenario locked(UUID id) {
        if (!queries.lock(id)) {
            throw new NotFound();
        }
        return get(id);
    }

    private void enter(Actor actor, UUID id, Audit.Change change) {
        audit.enter(actor.account(), Action.EDIT_SCENARIO, SUBJECT, id, List.of(change));
    }
}
