package fi.solmu.register.networks;

import static fi.solmu.access.Action.SEE_NETWORK;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Pages;
import jakarta.servlet.http.HttpServletRequest;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** The page of one network, and the two pages behind it: all sources, the whole history. */
@Controller
class NetworkController {
    private final NetworkPage networks;
    private final NetworkQueries queries;
    private final Pages pages;
    private final Clock clock;

    NetworkController(NetworkPage networks, NetworkQueries queries, Pages pages, Clock clock) {
        this.networks = networks;
        this.queries = queries;
        this.pages = pages;
        this.clock = clock;
    }

    /** A network that was merged is read at the address of the one it is now. */
    @GetMapping("/networks/{network}")
    @Needs(SEE_NETWORK)
    String page(
            @PathVariable UUID network,
            @RequestParam(defaultValue = "organisation") String by,
            Actor actor,
            HttpServletRequest request,
            Model model) {
        var view = networks.view(network, actor, pages.texts(request), by.equals("region"), LocalDate.now(clock));
        if (view.isEmpty()) {
            return "redirect:/networks/"
                    + queries.canonical(network)
                            .filter(other -> !other.equals(network))
                            .orElseThrow(NotFound::new);
        }
        model.addAttribute("view", view.get());
        return "register/networks/page";
    }

    @GetMapping("/networks/{network}/sources")
    @Needs(SEE_NETWORK)
    String sources(@PathVariable UUID network, HttpServletRequest request, Model model) {
        model.addAttribute("view", networks.sources(network, pages.texts(request)));
        return "register/networks/sources";
    }

    @GetMapping("/networks/{network}/history")
    @Needs(SEE_NETWORK)
    String history(@PathVariable UUID network, Actor reader, HttpServletRequest request, Model model) {
        model.addAttribute("view", networks.history(network, reader, pages.texts(request)));
        return "register/networks/history";
    }
}
