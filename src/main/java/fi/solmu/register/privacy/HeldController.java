package fi.solmu.register.privacy;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Needs;
import fi.solmu.register.HoldingGround;
import fi.solmu.register.HoldingGrounds;
import fi.solmu.register.privacy.HeldQueries.Whole;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import org.springframework.http.ContentDisposition;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** Everything that is held of a person, as a page and as a file. Reading somebody else's is entered in the trail. */
@Controller
class HeldController {
    private static final int ACTS_SHOWN = 200;
    private final HeldQueries queries;
    private final ProtectionQueries groups;
    private final HoldingGrounds grounds;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    HeldController(
            HeldQueries queries,
            ProtectionQueries groups,
            HoldingGrounds grounds,
            Audit audit,
            Pages pages,
            Clock clock) {
        this.queries = queries;
        this.groups = groups;
        this.grounds = grounds;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/people/{person}/held")
    @Needs(Action.SEE_HELD_DATA)
    String page(@PathVariable UUID person, Actor actor, Model model) {
        var whole = read(person, actor);
        if (!whole.canonical().equals(person)) {
            return "redirect:/people/" + whole.canonical() + "/held";
        }
        model.addAttribute("holding", queries.of(whole, ACTS_SHOWN));
        model.addAttribute("reasons", reasons(whole));
        model.addAttribute("grounds", grounds.all());
        model.addAttribute("own", actor.account().equals(whole.account()));
        model.addAttribute("shown", ACTS_SHOWN);
        return "register/privacy/held";
    }

    @GetMapping("/people/{person}/held.json")
    @Needs(Action.SEE_HELD_DATA)
    void file(@PathVariable UUID person, Actor actor, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        var whole = read(person, actor);
        var holding = queries.of(whole, Integer.MAX_VALUE);
        var file = new LinkedHashMap<String, Object>();
        file.put("person", holding.name());
        file.put("made", clock.instant().toString());
        file.put("reasons", HeldWords.reasons(pages.texts(request), reasons(whole)));
        file.put("groups", HeldWords.parts(pages.texts(request), holding, grounds.all()));
        response.setContentType("application/json;charset=UTF-8");
        response.setHeader("Cache-Control", "no-store");
        response.setHeader(
                "Content-Disposition",
                ContentDisposition.attachment()
                        .filename(pages.texts(request).text("register.privacy.file") + ".json", StandardCharsets.UTF_8)
                        .build()
                        .toString());
        response.getOutputStream().write(json.writeValueAsBytes(file));
    }

    /** Why the person is in the register at all. */
    private List<HoldingGround> reasons(Whole whole) {
        var all = grounds.all();
        return groups.of(whole.canonical(), LocalDate.now(clock)).stream()
                .map(PeopleGroup::about)
                .distinct()
                .map(all::get)
                .filter(Objects::nonNull)
                .toList();
    }

    private Whole read(UUID person, Actor actor) {
        var whole = queries.whole(person);
        if (!actor.account().equals(whole.account())) {
            audit.enter(actor.account(), Action.SEE_HELD_DATA, "person", whole.canonical());
        }
        return whole;
    }
}
