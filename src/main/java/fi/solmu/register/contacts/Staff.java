package fi.solmu.register.contacts;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.register.contacts.StaffMember.Address;
import fi.solmu.register.contacts.StaffMember.Belonging;
import fi.solmu.register.contacts.StaffMember.Post;
import fi.solmu.register.memberships.HeldMemberships;
import fi.solmu.register.memberships.HeldMemberships.Held;
import fi.solmu.register.people.Doer;
import fi.solmu.register.people.NewPerson;
import fi.solmu.register.people.PersonEdits;
import fi.solmu.register.people.PostsAndAddresses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * The people of an organisation, kept up to date by its contact person: confirmed, said to have left, corrected, added.
 * Whoever is not one of them is not touched, whatever a form says.
 */
@Service
class Staff {
    private final StaffQueries queries;
    private final ContactPersons contacts;
    private final PersonEdits people;
    private final PostsAndAddresses postsAndAddresses;
    private final HeldMemberships memberships;
    private final Clock clock;

    Staff(
            StaffQueries queries,
            ContactPersons contacts,
            PersonEdits people,
            PostsAndAddresses postsAndAddresses,
            HeldMemberships memberships,
            Clock clock) {
        this.queries = queries;
        this.contacts = contacts;
        this.people = people;
        this.postsAndAddresses = postsAndAddresses;
        this.memberships = memberships;
        this.clock = clock;
    }

    List<StaffMember> of(UUID organisation, Actor actor) {
        return queries.of(organisation, actor.account(), LocalDate.now(clock), actor.language());
    }

    /** Those of these people who are the organisation's. */
    List<StaffMember> chosen(UUID organisation, Collection<UUID> chosen, Actor actor) {
        return of(organisation, actor).stream()
                .filter(each -> chosen.contains(each.id()))
                .toList();
    }

    /** Says that these people still work here and go on in their networks on behalf of the organisation; tells how many. */
    @Transactional
    int confirm(UUID organisation, Collection<UUID> chosen, Actor actor) {
        var confirmed = chosen(organisation, chosen, actor);
        postsAndAddresses.confirmEmployments(
                confirmed.stream()
                        .map(StaffMember::post)
                        .filter(Objects::nonNull)
                        .map(Post::id)
                        .toList(),
                doer(actor));
        memberships.confirm(
                confirmed.stream()
                        .flatMap(each -> each.belongings().stream())
                        .map(Belonging::membership)
                        .toList(),
                new Doer(actor.account(), Action.EDIT_MEMBERS));
        return confirmed.size();
    }

    /** What somebody holds on behalf of the organisation, as it stands when they leave. */
    List<Held> held(UUID organisation, StaffMember member, Actor actor) {
        return memberships.of(member.id(), organisation, actor.language());
    }

    /**
     * Says that somebody has left: their posts here end, a task as contact person too, and of the memberships held on
     * behalf of the organisation those that are chosen.
     */
    @Transactional
    void leave(UUID organisation, StaffMember member, Map<Held, Boolean> ends, Actor actor) {
        ends.forEach((held, end) -> {
            if (end) {
                memberships.end(held, actor.account());
            }
        });
        var left = queries.posts(organisation, member.id(), LocalDate.now(clock));
        left.forEach(post -> postsAndAddresses.endEmployment(member.id(), post, doer(actor)));
        contacts.endOf(member.id(), organisation, actor.account());
    }

    /**
     * Corrects a title and addresses. What was said wrongly ends, and what is right holds from today. What the person or a
     * coordinator said stays as it is.
     *
     * @param addresses by the address that was, what it is; empty when it is in use no more
     * @param another a further address; empty when there is none
     */
    @Transactional
    void correct(
            StaffMember member, @Nullable String title, Map<Address, String> addresses, String another, Actor actor) {
        var post = member.post();
        if (post != null && post.correctable() && !Objects.equals(post.title(), title)) {
            postsAndAddresses.endEmployment(member.id(), post.id(), doer(actor));
            postsAndAddresses.addEmployment(member.id(), post.organisation(), title, LocalDate.now(clock), doer(actor));
        }
        addresses.forEach((before, after) -> {
            if (before.correctable() && !before.address().equalsIgnoreCase(after)) {
                postsAndAddresses.endAddress(member.id(), before.id(), doer(actor));
                add(member, after, actor);
            }
        });
        add(member, another, actor);
    }

    private static Doer doer(Actor actor) {
        return new Doer(actor.account(), Action.EDIT_STAFF);
    }

    private void add(StaffMember member, String address, Actor actor) {
        if (!address.isEmpty()) {
            postsAndAddresses.addAddress(member.id(), address, doer(actor));
        }
    }

    /** Adds somebody who works here. */
    @Transactional
    PersonEdits.Adding add(NewPerson person, boolean knownToDiffer, Actor actor) {
        return people.add(person, knownToDiffer, actor.account());
    }
}
