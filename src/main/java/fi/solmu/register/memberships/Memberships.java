package fi.solmu.register.memberships;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.MembershipRole;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Who belongs to a network: memberships begin, are confirmed and end; none is deleted. */
@Service
class Memberships {
    private final MembershipQueries queries;
    private final Audit audit;
    private final Clock clock;

    Memberships(MembershipQueries queries, Audit audit, Clock clock) {
        this.queries = queries;
        this.audit = audit;
        this.clock = clock;
    }

    /** Somebody not yet in the register. */
    record NewPerson(
            String givenName,
            String familyName,
            @Nullable String email,
            @Nullable UUID employer,
            @Nullable String title) {}

    /** What somebody is to be in a network, and from when. */
    record Terms(
            MembershipRole role,
            @Nullable UUID deputyFor,
            @Nullable UUID organisation,
            LocalDate since,
            @Nullable LocalDate until) {}

    /** Adds a person to the register and then to the network. */
    @Transactional
    UUID addNew(UUID network, NewPerson person, Terms terms, UUID account) {
        var id = queries.addPerson(person.givenName(), person.familyName(), account, clock.instant());
        audit.enter(account, Action.ADD_PERSON, "person", id);
        if (person.email() != null) {
            queries.addAddress(id, person.email(), account, LocalDate.now(clock), clock.instant());
        }
        if (person.employer() != null) {
            queries.addEmployment(id, person.employer(), person.title(), account, clock.instant());
        }
        return add(network, id, terms, account).orElseThrow();
    }

    /** Empty when the person belongs to the network already: one person has one role in it at a time. */
    @Transactional
    Optional<UUID> add(UUID network, UUID person, Terms terms, UUID account) {
        queries.lock(network);
        if (queries.belongs(network, person, terms.since())) {
            return Optional.empty();
        }
        var added = insert(network, person, terms, account);
        enter(network, null, written(person, terms.role()), account);
        return Optional.of(added);
    }

    private UUID insert(UUID network, UUID person, Terms terms, UUID account) {
        return queries.add(
                network,
                person,
                terms.role(),
                terms.deputyFor(),
                terms.organisation(),
                terms.since(),
                terms.until(),
                LocalDate.now(clock),
                account,
                clock.instant());
    }

    /** Ends one membership the day before and begins another, so that both can be read afterwards. */
    @Transactional
    void change(UUID network, UUID membership, Terms terms, UUID account) {
        queries.lock(network);
        var before = queries.find(network, membership).orElseThrow(NotFound::new);
        if (!terms.since().isAfter(before.since())) {
            queries.change(membership, terms.role(), terms.deputyFor(), terms.organisation(), account, clock.instant());
        } else {
            queries.end(membership, terms.since().minusDays(1));
            var after = insert(network, before.person(), terms, account);
            queries.carryDeputies(membership, after, terms.since());
        }
        enter(network, written(before.person(), before.role()), written(before.person(), terms.role()), account);
    }

    /** The last day of a membership. */
    @Transactional
    void end(UUID network, UUID membership, LocalDate lastDay, UUID account) {
        queries.lock(network);
        var before = queries.find(network, membership).orElseThrow(NotFound::new);
        queries.end(membership, lastDay);
        enter(network, written(before.person(), before.role()), null, account);
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
        enter(network, null, written(before.person(), before.role()), account);
        return true;
    }

    /** Says that these people still belong to the network; tells how many had not been confirmed today. */
    @Transactional
    int confirm(UUID network, Collection<UUID> memberships, UUID account) {
        var confirmed = queries.confirm(network, memberships, LocalDate.now(clock));
        if (!confirmed.isEmpty()) {
            audit.enter(
                    account,
                    Action.EDIT_MEMBERS,
                    "network",
                    network,
                    confirmed.stream()
                            .map(person -> new Audit.Change("member_confirmed", null, person.toString()))
                            .toList());
        }
        return confirmed.size();
    }

    /** People are named by id, so that the trail holds no personal data of its own. */
    private static String written(UUID person, MembershipRole role) {
        return person + " " + role.name();
    }

    private void enter(UUID network, @Nullable String before, @Nullable String after, UUID account) {
        audit.enter(
                account, Action.EDIT_MEMBERS, "network", network, List.of(new Audit.Change("member", before, after)));
    }
}
