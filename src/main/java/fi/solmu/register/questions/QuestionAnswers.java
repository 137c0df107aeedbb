package fi.solmu.register.questions;

import fi.solmu.kernel.Language;
import fi.solmu.register.PeopleInDoubt;
import fi.solmu.register.memberships.HeldMemberships;
import fi.solmu.register.organisations.OrganisationsByName;
import fi.solmu.register.people.Doer;
import fi.solmu.register.people.PostsAndAddresses;
import fi.solmu.register.questions.AnswerForm.Answer;
import fi.solmu.register.questions.AnswerForm.Deed;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Answers what is open about the members of a network, all that was ticked and typed in one step. */
@Service
class QuestionAnswers {
    private final QuestionQueries queries;
    private final HeldMemberships memberships;
    private final PostsAndAddresses postsAndAddresses;
    private final OrganisationsByName organisations;
    private final List<PeopleInDoubt> doubts;
    private final Clock clock;

    QuestionAnswers(
            QuestionQueries queries,
            HeldMemberships memberships,
            PostsAndAddresses postsAndAddresses,
            OrganisationsByName organisations,
            List<PeopleInDoubt> doubts,
            Clock clock) {
        this.queries = queries;
        this.memberships = memberships;
        this.postsAndAddresses = postsAndAddresses;
        this.organisations = organisations;
        this.doubts = doubts;
        this.clock = clock;
    }

    /**
     * What a page shows.
     *
     * @param inDoubt who may be one with somebody else, and where that is decided
     */
    record Questions(List<OpenMember> members, Map<UUID, String> inDoubt) {}

    /** How many were confirmed, ended and corrected, and how many left out since somebody changed them meanwhile. */
    record Done(int confirmed, int ended, int corrected, int leftOut) {}

    Questions of(UUID network, Language reader) {
        var today = LocalDate.now(clock);
        var inDoubt = new HashMap<UUID, String>();
        var members = queries.members(network, today);
        doubts.forEach(each -> inDoubt.putAll(each.of(members)));
        return new Questions(queries.of(network, inDoubt.keySet(), today, reader), inDoubt);
    }

    /** The members of the network cannot change between looking and doing. */
    @Transactional
    Done answer(UUID network, AnswerForm form, Doer doer) {
        memberships.lock(network);
        var answers = form.answers(of(network, Language.FI).members());
        int corrected = 0;
        for (var each : answers.given()) {
            corrected += correct(network, each, doer) ? 1 : 0;
        }
        int ended = 0;
        for (var each : answers.given()) {
            if (each.ends() && form.lastDay().isPresent()) {
                ended += memberships.end(
                                network,
                                each.member().membership(),
                                form.lastDay().get(),
                                doer)
                        ? 1
                        : 0;
            }
        }
        int confirmed = memberships.confirm(
                network,
                answers.given().stream()
                        .filter(each -> each.deed().filter(Deed.CONFIRM::equals).isPresent())
                        .map(each -> each.member().membership())
                        .toList(),
                doer);
        queries.handled(
                answers.given().stream().map(each -> each.member().person()).toList(), doer.account(), clock.instant());
        return new Done(confirmed, ended, corrected, answers.changedMeanwhile());
    }

    /** A membership held on behalf of another organisation begins today, confirmed. */
    private boolean correct(UUID network, Answer answer, Doer doer) {
        if (!answer.email().isEmpty()) {
            postsAndAddresses.addAddress(answer.member().person(), answer.email(), doer);
        }
        var organisation = organisation(answer.onBehalfOf());
        if (organisation != null) {
            memberships.carryOn(network, answer.member().membership(), organisation, doer);
        }
        return !answer.email().isEmpty() || organisation != null;
    }

    @Nullable
    UUID organisation(String name) {
        var found = name.isEmpty() ? List.<UUID>of() : organisations.exactly(name);
        return found.size() == 1 ? found.getFirst() : null;
    }
}
