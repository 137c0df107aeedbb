package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.people.KnownPeople;
import fi.solmu.register.IncomingIdentity;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;

/** What the register knows that a file is compared with. */
sealed interface Against permits Known, Against.People {

    /** For lists of people. */
    record People(KnownPeople people, PeopleLookups lookups, boolean whole, Erased erased) implements Against {}

    /** Which rows speak of somebody whose data were erased on request. */
    interface Erased {
        /** Their lines. */
        Set<Integer> among(Collection<IncomingIdentity> rows);
    }

    /** Whether a column's heading is the name of a network. */
    default boolean isNetwork(String heading) {
        return this instanceof People people
                && people.lookups()
                        .network(heading)
                        .filter(network -> !network.closed())
                        .isPresent();
    }

    /** What rows that were read are to the register, in their order. */
    default List<Judged> judge(ImportKind kind, Mapping mapping, List<ReadRow> rows) {
        return switch (this) {
            case People against -> new PeopleJudge(against.people(), against.whole(), against.erased()).judge(rows);
            case Known known -> {
                var judge = Judge.of(kind, known, mapping);
                var judged = new ArrayList<Judged>(rows.size());
                rows.forEach(row -> judged.add(judge.judge(row)));
                yield judged;
            }
        };
    }
}
