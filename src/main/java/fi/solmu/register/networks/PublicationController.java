package fi.solmu.register.networks;

import static fi.solmu.access.Action.PUBLISH_NETWORK;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.NetworkEdits;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import java.util.Map;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Showing a network to everyone, and no longer showing it. */
@Controller
class PublicationController {
    private final NetworkQueries queries;
    private final ClassificationQueries classifications;
    private final NetworkEdits edits;
    private final Pages pages;

    PublicationController(
            NetworkQueries queries, ClassificationQueries classifications, NetworkEdits edits, Pages pages) {
        this.queries = queries;
        this.classifications = classifications;
        this.edits = edits;
        this.pages = pages;
    }

    /** What becomes visible, what is missing, and what is shown instead. */
    @GetMapping("/networks/{network}/publication")
    @Needs(PUBLISH_NETWORK)
    String page(@PathVariable UUID network, HttpServletRequest request, Model model) {
        var found = queries.find(network).orElseThrow(NotFound::new);
        model.addAttribute("network", found);
        model.addAttribute("missing", NetworkView.missing(found));
        model.addAttribute("words", new FieldWords(pages.texts(request), classifications.read(), Map.of()));
        return "register/networks/publication";
    }

    @PostMapping("/networks/{network}/publication")
    @Needs(PUBLISH_NETWORK)
    String publish(@PathVariable UUID network, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return set(network, true, "register.publication.done", actor, request, redirect);
    }

    @PostMapping("/networks/{network}/publication/end")
    @Needs(PUBLISH_NETWORK)
    String unpublish(@PathVariable UUID network, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        return set(network, false, "register.publication.ended", actor, request, redirect);
    }

    private String set(
            UUID network,
            boolean published,
            String done,
            Actor actor,
            HttpServletRequest request,
            RedirectAttributes redirect) {
        var found = queries.find(network).orElseThrow(NotFound::new);
        if (found.published() != published) {
            edits.state(network, Map.of("published", String.valueOf(published)), actor.account(), PUBLISH_NETWORK);
        }
        var t = pages.texts(request);
        Toasts.say(
                redirect,
                t.text(done),
                "/networks/" + network + "/publication",
                t.text(published ? "register.network.unpublish" : "register.network.publish"));
        return "redirect:/networks/" + network;
    }
}
