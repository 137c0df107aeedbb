package fi.solmu.imports.people;

import fi.solmu.access.Action;
import fi.solmu.register.PeopleInDoubt;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.WorkToDo;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where deciding who is who stands in the menus. */
@Configuration(proxyBeanMethods = false)
class PersonPairMenu {
    @Bean
    NavigationEntry whoIsWhoBesidePeople() {
        return NavigationEntry.people(10, "imports.people.menu", "/people/pairs", Action.REVIEW_PEOPLE);
    }

    @Bean
    PeopleInDoubt peopleInOpenPairs(PersonPairQueries queries) {
        return queries::openPairsOf;
    }

    @Bean
    WorkToDo whoIsWhoToDecide(PersonPairQueries queries) {
        return (actor, t, _) -> {
            if (!actor.may(Action.REVIEW_PEOPLE)) {
                return List.of();
            }
            var counts = queries.counts();
            int waiting = counts.open() + counts.moves();
            return waiting == 0
                    ? List.of()
                    : List.of(WorkToDo.Work.open(
                            WorkToDo.Urgency.LATER,
                            t.text("imports.people.work"),
                            null,
                            t.text("imports.people.work.text", waiting),
                            counts.open() > 0 ? "/people/pairs" : "/people/pairs?about=moves",
                            t.text("imports.people.work.verb")));
        };
    }
}
