package fi.solmu.register.people;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.memberships.HeldMemberships;
import fi.solmu.register.memberships.HeldMemberships.Held;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Somebody has changed employers: what becomes of the post left behind and of what was held on its behalf. */
@Controller
class MoveController {
    private static final String CHOICE = "membership-";

    private final PersonQueries queries;
    private final HeldMemberships memberships;
    private final Moves moves;
    private final LanguageChoice language;
    private final Pages pages;
    private final Clock clock;

    MoveController(
            PersonQueries queries,
            HeldMemberships memberships,
            Moves moves,
            LanguageChoice language,
            Pages pages,
            Clock clock) {
        this.queries = queries;
        this.memberships = memberships;
        this.moves = moves;
        this.language = language;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/people/{person}/move")
    @Needs(Action.MOVE_PERSON)
    String form(
            @PathVariable UUID person,
            @RequestParam(required = false) @Nullable UUID from,
            HttpServletRequest request,
            Model model) {
        var posts = posts(person);
        var left = left(person, from);
        model.addAttribute("facts", queries.facts(person));
        model.addAttribute("posts", posts);
        model.addAttribute("left", left.orElse(null));
        model.addAttribute(
                "held",
                left.map(post -> memberships.of(person, post.organisation(), language.of(request)))
                        .orElse(List.of()));
        return "register/people/move";
    }

    /** The post that is left: the one chosen, else of several the one known longest. */
    private Optional<PersonProfile.Employment> left(UUID person, @Nullable UUID from) {
        var employers = posts(person);
        return from == null && employers.size() > 1
                ? Optional.of(employers.getLast())
                : all(person).stream().filter(post -> post.id().equals(from)).findFirst();
    }

    /** Those that hold today, the latest first; of one employer the latest. */
    private List<PersonProfile.Employment> posts(UUID person) {
        var employers = new HashSet<UUID>();
        return all(person).stream()
                .filter(post -> employers.add(post.organisation()))
                .toList();
    }

    private List<PersonProfile.Employment> all(UUID person) {
        var today = LocalDate.now(clock);
        return queries.employments(person, today).stream()
                .filter(post -> post.holds(today))
                .sorted(java.util.Comparator.comparing(
                                (PersonProfile.Employment post) -> post.origin().at())
                        .reversed())
                .toList();
    }

    @PostMapping("/people/{person}/move")
    @Needs(Action.MOVE_PERSON)
    String move(
            @PathVariable UUID person,
            @RequestParam UUID from,
            @RequestParam(required = false) @Nullable UUID to,
            @RequestParam Map<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var left = left(person, from);
        if (left.isEmpty()) {
            pages.say(redirect, request, "register.people.move.already");
            return "redirect:/people/" + person;
        }
        var choices = new HashMap<Held, Moves.Choice>();
        for (var held : memberships.of(person, left.get().organisation(), language.of(request))) {
            choices.put(held, Moves.Choice.of(typed.get(CHOICE + held.id())));
        }
        var employer = posts(person).stream()
                .map(PersonProfile.Employment::organisation)
                .filter(each -> each.equals(to))
                .findFirst()
                .orElse(null);
        var posts = all(person).stream()
                .filter(post -> post.organisation().equals(left.get().organisation()))
                .map(PersonProfile.Employment::id)
                .toList();
        moves.move(person, posts, employer, choices, actor.account());
        pages.say(redirect, request, "register.people.move.done");
        return "redirect:/people/" + person;
    }
}
