package fi.solmu.surveys.recommendations;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.shell.Texts;
import fi.solmu.shell.WorkToDo;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** What somebody is to see to because of an evaluation. */
@Component
class RecommendationWork implements WorkToDo {
    private final RecommendationQueries queries;

    RecommendationWork(RecommendationQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Work> of(Actor actor, Texts t, LocalDate today) {
        return actor.may(Action.EDIT_RECOMMENDATION)
                ? queries.waiting(actor.account()).stream()
                        .map(each -> Work.due(
                                each.due().lastDay(),
                                today,
                                t.text("surveys.recommendations.work.title"),
                                each.title(),
                                t.text(
                                        "surveys.recommendations.work.text",
                                        t.read(each.round().name())),
                                each.address(),
                                t.text("surveys.recommendations.work.verb")))
                        .toList()
                : List.of();
    }
}
