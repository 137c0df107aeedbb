package fi.solmu.imports.pairs;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.imports.comparing.Evidence;
import fi.solmu.register.NetworkNotices;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Texts;
import fi.solmu.shell.WorkToDo;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where pairs that wait are told of: the menu of administration, the page Today, a network's own page. */
@Configuration(proxyBeanMethods = false)
class PairsEverywhere {

    @Bean
    NavigationEntry pairsInTheAdministration() {
        return NavigationEntry.administration(32, "imports.pairs.menu", "/imports/pairs", Action.REVIEW_PAIRS);
    }

    @Bean
    WorkToDo pairsToDecide(PairQueries queries) {
        return (actor, t, _) -> work(queries, actor, t);
    }

    @Bean
    NetworkNotices pairsOnTheNetworksPage(PairQueries queries) {
        return (networks, reader, t) -> reader.may(Action.REVIEW_PAIRS)
                ? queries.openOf(networks).stream()
                        .map(pair -> notice(pair, networks.contains(pair.one()), t))
                        .toList()
                : List.of();
    }

    private static NetworkNotices.Notice notice(Pair pair, boolean onTheOnesPage, Texts t) {
        var other = t.read(onTheOnesPage ? pair.otherName() : pair.oneName());
        boolean body = networksAreBodies(pair, onTheOnesPage);
        var text = pair.perhapsSame()
                ? t.text("imports.pairs.notice", other, Evidence.score(pair.score(), t))
                : t.text(body ? "imports.pairs.notice.body" : "imports.pairs.notice.parent", other);
        return new NetworkNotices.Notice(text, pair.address(), t.text("imports.pairs.notice.link"));
    }

    private static boolean networksAreBodies(Pair pair, boolean onTheOnesPage) {
        return pair.body().equals(pair.one()) == onTheOnesPage;
    }

    private static List<WorkToDo.Work> work(PairQueries queries, Actor actor, Texts t) {
        if (!actor.may(Action.REVIEW_PAIRS)) {
            return List.of();
        }
        int open = queries.counts().same();
        return open == 0
                ? List.of()
                : List.of(WorkToDo.Work.open(
                        WorkToDo.Urgency.LATER,
                        t.text("imports.pairs.work.title", open),
                        null,
                        t.text("imports.pairs.work.text"),
                        "/imports/pairs",
                        t.text("imports.pairs.work.verb")));
    }
}
