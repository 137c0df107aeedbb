package fi.solmu.register.memberships;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.people.Doer;
import fi.solmu.register.people.Namesake;
import fi.solmu.register.people.NewPerson;
import fi.solmu.register.people.PersonEdits;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a network: memberships begin, are confirmed and end; none is deleted. */
@Service
class Memberships {
    private static final String NETWORK = "network";
    private final MembershipQueries queries;
    private final PersonEdits people;
    private final Audit audit;
    private final Clock clock;

    Memberships(MembershipQueries queries, PersonEdits people, Audit audit, Clock clock) {
        this.queries = queries;
        this.people = people;
        this.audit = audit;
        this.clock = clock;
    }

    /** What came of adding somebody to a network. */
    sealed interface Joining {
        record Joined(UUID membership) implements Joining {}

        /** One person has one role in a network at a time. */
        record BelongsAlready() implements Joining {}

        /** Somebody not in the register may be one of these; nobody was added. */
        record PerhapsKnown(List<Namesake> namesakes) implements Joining {}
    }

    /** What somebody is to be in a network, and from when. */
    record Terms(
            MembershipRole role,
            @Nullable UUID deputyFor,
            @Nullable UUID organisation,
            LocalDate since,
            @Nullable LocalDate until) {}

    /**
     * Adds a person to the register and then to the network.
     *
     * @param knownToDiffer whoever adds has seen the namesakes and says that this is another person
     */
    @Transactional
    Joining addNew(UUID network, NewPerson person, boolean knownToDiffer, Terms terms, UUID account) {
        return switch (people.add(person, knownToDiffer, account)) {
            case PersonEdits.Adding.Added(var id) -> add(network, id, terms, account);
            case PersonEdits.Adding.PerhapsKnown(var namesakes) -> new Joining.PerhapsKnown(namesakes);
        };
    }

    @Transactional
    Joining add(UUID network, UUID person, Terms terms, UUID account) {
        queries.lock(network);
        if (queries.belongs(network, person, terms.since())) {
            return new Joining.BelongsAlready();
        }
        var added = insert(network, person, terms, editing(account));
        enter(network, null, written(person, terms.role()), editing(account));
        return new Joining.Joined(added);
    }

    private UUID insert(UUID network, UUID person, Terms terms, Doer doer) {
        return queries.add(
                network,
                person,
                terms.role(),
                terms.deputyFor(),
                terms.organisation(),
                terms.since(),
                terms.until(),
                LocalDate.now(clock),
                doer,
                clock.instant());
    }

    /** Ends one membership the day before and begins another, so that both can be read afterwards. */
    @Transactional
    void change(UUID network, UUID membership, Terms terms, Doer doer) {
        queries.lock(network);
        var before = queries.find(network, membership).orElseThrow(NotFound::new);
        if (!terms.since().isAfter(before.since())) {
            queries.change(membership, terms.role(), terms.deputyFor(), terms.organisation(), doer, clock.instant());
        } else {
            queries.end(membership, terms.since().minusDays(1));
            var after = insert(network, before.person(), terms, doer);
            queries.carryDeputies(membership, after, terms.since());
        }
        enter(network, written(before.person(), before.role()), written(before.person(), terms.role()), doer);
    }

    /** The last day of a membership. */
    @Transactional
    void end(UUID network, UUID membership, LocalDate lastDay, Doer doer) {
        queries.lock(network);
        var before = queries.find(network, membership).orElseThrow(NotFound::new);
        queries.end(membership, lastDay);
        enter(network, written(before.person(), before.role()), null, doer);
    }

    /** As {@link #end}, by somebody who may have looked at it a while ago; false when it had ended before. */
    @Transactional
    boolean endIfHeld(UUID network, UUID membership, LocalDate lastDay, LocalDate today, Doer doer) {
        queries.lock(network);
        var before = queries.find(network, membership).filter(each -> each.activeOn(today));
        before.ifPresent(_ -> end(network, membership, lastDay, doer));
        return before.isPresent();
    }

    /** Takes the end back; false when the person has come to belong to the network anew meanwhile. */
    @Transactional
    boolean reopen(UUID network, UUID membership, UUID account) {
        queries.lock(network);
        var before = queries.find(network, membership).orElseThrow(NotFound::new);
        var ended = before.until();
        if (ended == null) {
            return true;
        }
        if (queries.belongs(network, before.person(), ended.plusDays(1))) {
            return false;
        }
        queries.reopen(membership);
        enter(network, null, written(before.person(), before.role()), editing(account));
        return true;
    }

    /** Says that these people still belong to the network; tells how many had not been confirmed today. */
    @Transactional
    int confirm(UUID network, Collection<UUID> memberships, Doer doer) {
        var confirmed = queries.confirm(network, memberships, LocalDate.now(clock));
        if (!confirmed.isEmpty()) {
            audit.enter(
                    doer.account(),
                    doer.action(),
                    NETWORK,
                    network,
                    confirmed.stream()
                            .map(person -> new Audit.Change("member_confirmed", null, person.toString()))
                            .toList());
        }
        return confirmed.size();
    }

    private static Doer editing(UUID account) {
        return new Doer(account, Action.EDIT_MEMBERS);
    }

    /** People are named by id, so that the trail holds no personal data of its own. */
    private static String written(UUID person, MembershipRole role) {
        return person + " " + role.name();
    }

    private void enter(UUID network, @Nullable String before, @Nullable String after, Doer doer) {
        audit.enter(
                doer.account(), doer.action(), NETWORK, network, List.of(new Audit.Change("member", before, after)));
    }
}
