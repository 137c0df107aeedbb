package fi.solmu.imports.runs;

import fi.solmu.imports.matching.Match;
import fi.solmu.imports.matching.Organisation;
import fi.solmu.imports.matching.Organisations;
import fi.solmu.imports.runs.Candidate.Relation;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/** Judges rows about organisations by their official code, and by their names where there is none. */
final class OrganisationJudge extends Judge {
    private final Organisations<Thing> index = new Organisations<>();
    private final Map<Thing, String> shownNames = new HashMap<>();

    OrganisationJudge(Known known, Mapping mapping) {
        super(known, mapping);
        var codes = known.facts().stream()
                .filter(fact -> fact.field().equals(Target.ORGANISATION_CODE.field()))
                .collect(Collectors.toMap(Known.Fact::id, Known.Fact::value, (first, _) -> first));
        var names = new LinkedHashMap<Thing, List<String>>();
        known.names()
                .forEach(name -> names.computeIfAbsent(new Thing(name.id(), null), _ -> new ArrayList<>())
                        .add(name.name()));
        names.forEach((thing, all) -> {
            shownNames.put(thing, all.getFirst());
            index.add(thing, new Organisation(codes.get(thing.id()), all));
        });
    }

    @Override
    void rememberNames(Thing thing, ReadRow row) {
        if (row.name() != null && shownNames.putIfAbsent(thing, row.name()) == null) {
            index.add(thing, organisation(row));
        }
    }

    @Override
    Found find(ReadRow row) {
        var found = index.find(organisation(row));
        var identical = found.stream()
                .filter(one -> one.match() instanceof Match.Identical)
                .toList();
        if (identical.size() == 1) {
            return new Found(identical.getFirst().item(), List.of());
        }
        return new Found(null, found.stream().map(this::candidate).toList());
    }

    private Candidate candidate(Organisations.Found<Thing> found) {
        return Candidate.byName(
                found.item().id(),
                found.item().line(),
                shownNames.getOrDefault(found.item(), ""),
                found.match().points(),
                Relation.SAME,
                found.match().reasons());
    }

    private static Organisation organisation(ReadRow row) {
        return new Organisation(row.values().get(Target.ORGANISATION_CODE.field()), row.names());
    }
}
