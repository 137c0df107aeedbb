package fi.solmu.overview.today;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Role;
import fi.solmu.overview.today.TodayQueries.Gap;
import fi.solmu.overview.today.TodayQueries.Lacking;
import fi.solmu.shell.Texts;
import fi.solmu.shell.WorkToDo;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/**
 * What networks lack, told to whoever may mend it: administrators hear of all networks, coordinators of their own. The
 * working group hears of reviews, which it decides on.
 */
@Component
class RegisterWork implements WorkToDo {
    private static final int REVIEW_AHEAD_DAYS = 30;
    private final TodayQueries queries;

    RegisterWork(TodayQueries queries) {
        this.queries = queries;
    }

    @Override
    public List<Work> of(Actor actor, Texts t, LocalDate today) {
        boolean mendsAll = actor.mayInAnyNetwork(Action.EDIT_NETWORK);
        boolean decides = actor.everywhere().contains(Role.GROUP);
        var own = actor.networksWhere(Action.EDIT_NETWORK);
        if (!mendsAll && !decides && own.isEmpty()) {
            return List.of();
        }
        var work = new ArrayList<Work>();
        var reviewsUntil = today.plusDays(REVIEW_AHEAD_DAYS);
        if (mendsAll || !own.isEmpty()) {
            for (var lacking : queries.lacking(mendsAll, own, today, reviewsUntil)) {
                if (mends(actor, lacking.gap()) && !(decides && lacking.gap() == Gap.REVIEW)) {
                    work.add(work(lacking, mendsAll ? "" : "&own=yes", t, today));
                }
            }
        }
        if (decides) {
            queries.lacking(true, List.of(), today, reviewsUntil).stream()
                    .filter(lacking -> lacking.gap() == Gap.REVIEW)
                    .forEach(lacking -> work.add(work(lacking, "", t, today)));
        }
        questions(actor, t, today).ifPresent(work::add);
        return work;
    }

    /** A coordinator cannot appoint one. */
    private static boolean mends(Actor actor, Gap gap) {
        return gap != Gap.COORDINATOR || actor.mayInAnyNetwork(Action.APPOINT_COORDINATOR);
    }

    private static Work work(Lacking lacking, String narrowed, Texts t, LocalDate today) {
        var gap = lacking.gap();
        var title = t.text("overview.work." + gap.name() + ".title");
        var text = t.text("overview.work." + gap.name() + ".text", lacking.networks());
        var verb = t.text("overview.work." + gap.name() + ".verb");
        var about = lacking.only() == null ? null : lacking.name();
        var address = address(lacking.only(), list(gap) + narrowed);
        var due = lacking.due();
        return due == null
                ? Work.open(urgency(gap), title, about, text, address, verb)
                : Work.due(due, today, title, about, text, address, verb);
    }

    private static String address(@Nullable UUID only, String list) {
        return only == null ? list : "/networks/" + only;
    }

    private static String list(Gap gap) {
        return switch (gap) {
            case REVIEW -> "/networks?sort=review";
            case CONFLICT -> "/networks?conflict=open";
            case ROLE -> "/networks?role=unknown";
            case ACTIVITY -> "/networks?state=recorded";
            case COORDINATOR -> "/networks?coordinator=none";
            case TRANSLATIONS -> "/networks?missing=translations";
        };
    }

    private static Urgency urgency(Gap gap) {
        return switch (gap) {
            case CONFLICT, ROLE, ACTIVITY, COORDINATOR -> Urgency.SOON;
            case REVIEW, TRANSLATIONS -> Urgency.LATER;
        };
    }

    /** Told to those who run the network: they know who has left. */
    private Optional<Work> questions(Actor actor, Texts t, LocalDate today) {
        var own = actor.perNetwork().entrySet().stream()
                .filter(entry -> entry.getValue().contains(Role.COORDINATOR))
                .map(Map.Entry::getKey)
                .toList();
        if (own.isEmpty()) {
            return Optional.empty();
        }
        var found = queries.questions(own, today);
        if (found.members() == 0) {
            return Optional.empty();
        }
        var only = found.only();
        return Optional.of(Work.open(
                Urgency.LATER,
                t.text("overview.work.MEMBERS.title"),
                only == null ? null : found.name(),
                t.text("overview.work.MEMBERS.text", found.members(), found.networks()),
                only == null ? "/networks?own=yes" : "/networks/" + only + "/members/questions",
                t.text("overview.work.MEMBERS.verb")));
    }
}
