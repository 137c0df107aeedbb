package fi.solmu.register.confirming;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Language;
import fi.solmu.register.confirming.Answer.What;
import fi.solmu.register.confirming.AnswerQueries.Kept;
import fi.solmu.register.memberships.HeldMemberships;
import fi.solmu.register.organisations.OrganisationsByName;
import fi.solmu.register.people.Doer;
import fi.solmu.register.people.PersonEdits;
import fi.solmu.register.people.PostsAndAddresses;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * People say of themselves whether what is held of them is right: by a letter's link or signed in. Opening changes nothing,
 * because mail scanners open every link; one press confirms and corrects, once for each time somebody is asked.
 */
@Service
class Confirming {
    private final JdbcClient db;
    private final Links links;
    private final OwnDataQueries queries;
    private final AnswerQueries answers;
    private final PersonEdits people;
    private final PostsAndAddresses postsAndAddresses;
    private final HeldMemberships memberships;
    private final OrganisationsByName organisations;
    private final Audit audit;
    private final Clock clock;

    Confirming(
            JdbcClient db,
            Links links,
            OwnDataQueries queries,
            AnswerQueries answers,
            PersonEdits people,
            PostsAndAddresses postsAndAddresses,
            HeldMemberships memberships,
            OrganisationsByName organisations,
            Audit audit,
            Clock clock) {
        this.db = db;
        this.links = links;
        this.queries = queries;
        this.answers = answers;
        this.people = people;
        this.postsAndAddresses = postsAndAddresses;
        this.memberships = memberships;
        this.organisations = organisations;
        this.audit = audit;
        this.clock = clock;
    }

    /** What a link shows. */
    sealed interface Opened {
        record Asked(OwnData data) implements Opened {}

        record Answered(Answer answer) implements Opened {}

        /** Too old, or none of ours, or the address is no longer the person's own. */
        record NotGood() implements Opened {}
    }

    /** What came of a press. */
    enum Pressed {
        DONE,
        /** The same was answered before; nothing was done again. */
        ANSWERED_BEFORE,
        /** Somebody else changed what the page showed. */
        CHANGED_MEANWHILE,
        NOT_GOOD
    }

    /** Looks, and changes nothing. */
    Opened open(@Nullable String token) {
        return links.find(token)
                .map(request -> answers.ofRequest(request.id())
                        .<Opened>map(Opened.Answered::new)
                        .orElseGet(() -> new Opened.Asked(data(request.person(), Optional.of(request.address())))))
                .orElseGet(Opened.NotGood::new);
    }

    OwnData data(UUID person, Optional<String> address) {
        return queries.of(person, address, LocalDate.now(clock));
    }

    /** Everything that hangs on it is looked at again after waiting for whoever changes the same person. */
    @Transactional
    Pressed press(@Nullable String token, String mark, OwnDataForm form) {
        var before = links.find(token);
        if (before.isEmpty()) {
            return Pressed.NOT_GOOD;
        }
        lock(before.get().person());
        var found = links.find(token);
        if (found.isEmpty()) {
            return Pressed.NOT_GOOD;
        }
        var request = found.get();
        if (answers.ofRequest(request.id()).isPresent()) {
            return Pressed.ANSWERED_BEFORE;
        }
        return answer(data(request.person(), Optional.of(request.address())), mark, form, request.id(), null);
    }

    /** The same for somebody signed in; answers what they were asked by letter, if they were. */
    @Transactional
    Pressed press(UUID person, UUID account, String mark, OwnDataForm form) {
        lock(person);
        var request = links.unanswered(person).orElse(null);
        return answer(data(person, Optional.empty()), mark, form, request, account);
    }

    /** Whoever merges, erases or renames any of them waits, and so does a second press. */
    private void lock(UUID person) {
        db.sql("SELECT id FROM person WHERE canonical_id = :person ORDER BY id FOR UPDATE")
                .param("person", person)
                .query(UUID.class)
                .list();
    }

    private Pressed answer(
            OwnData data, String mark, OwnDataForm form, @Nullable UUID request, @Nullable UUID account) {
        if (!data.mark().equals(mark)) {
            return Pressed.CHANGED_MEANWHILE;
        }
        var doer = Doer.byLink(data.person(), account, Action.CONFIRM_OWN_DATA);
        var said = form.said(data);
        audit.enter(account, Action.CONFIRM_OWN_DATA, "person", data.person());
        rename(data, form, said, doer);
        var lines = new ArrayList<Kept>();
        said.forEach(each -> lines.add(carryOut(each, data, doer)));
        memberships.confirm(
                said.stream()
                        .filter(Said.StillMember.class::isInstance)
                        .map(each -> ((Said.StillMember) each).belonging().id())
                        .toList(),
                doer);
        postsAndAddresses.confirmEmployments(
                data.posts().stream()
                        .filter(post -> !form.left(post))
                        .map(OwnData.Post::id)
                        .toList(),
                doer);
        answers.keep(data.person(), request, account, lines, clock.instant());
        return Pressed.DONE;
    }

    private void rename(OwnData data, OwnDataForm form, List<Said> said, Doer doer) {
        if (said.stream().anyMatch(each -> each instanceof Said.Named || each instanceof Said.Speaks)) {
            var language = Language.of(form.language(data));
            people.rename(
                    data.person(),
                    data.version(),
                    form.givenName(data),
                    form.familyName(data),
                    language.map(Language::code).orElse(null),
                    doer);
        }
    }

    private Kept carryOut(Said said, OwnData data, Doer doer) {
        return switch (said) {
            case Said.StillMember(var belonging) -> new Kept(What.STILL_MEMBER, belonging.network(), null);
            case Said.LeftNetwork(var belonging) -> {
                memberships.end(
                        belonging.network(),
                        belonging.id(),
                        LocalDate.now(clock).minusDays(1),
                        doer);
                yield new Kept(What.LEFT_NETWORK, belonging.network(), null);
            }
            case Said.Named(var given, var family) -> new Kept(What.NAME, null, given + " " + family);
            case Said.Speaks(var language) -> new Kept(What.LANGUAGE, null, language == null ? "" : language.code());
            case Said.Titled(var post, var title) -> {
                postsAndAddresses.endEmployment(data.person(), post.id(), doer);
                postsAndAddresses.addEmployment(data.person(), post.organisation(), title, LocalDate.now(clock), doer);
                yield new Kept(What.TITLE, null, words(name(post), title));
            }
            case Said.LeftEmployer(var post) -> {
                postsAndAddresses.endEmployment(data.person(), post.id(), doer);
                yield new Kept(What.LEFT_EMPLOYER, null, name(post));
            }
            case Said.WorksFor(var name, var title) -> work(name, title, data, doer);
        };
    }

    /** For an organisation of the register, if it is the only one of that name; else somebody has to find out. */
    private Kept work(String name, @Nullable String title, OwnData data, Doer doer) {
        var found = organisations.exactly(name);
        if (found.size() == 1) {
            postsAndAddresses.addEmployment(data.person(), found.getFirst(), title, LocalDate.now(clock), doer);
            return new Kept(What.NEW_EMPLOYER, null, words(name, title));
        }
        var words = words(name, title);
        audit.enter(
                doer.account(),
                doer.action(),
                "person",
                data.person(),
                List.of(new Audit.Change("employer_in_words", null, words)));
        return new Kept(What.EMPLOYER_IN_WORDS, null, words);
    }

    private static String name(OwnData.Post post) {
        return post.organisationName().read(Language.FI);
    }

    private static String words(String organisation, @Nullable String title) {
        return title == null ? organisation : organisation + ", " + title;
    }
}
