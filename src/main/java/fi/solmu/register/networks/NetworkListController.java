package fi.solmu.register.networks;

import static fi.solmu.access.Action.EXPORT_NETWORKS;
import static fi.solmu.access.Action.SEE_NETWORKS;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.LanguageChoice;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableFormat;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.server.ResponseStatusException;

/** The list of networks, as a page and as files of what it shows. */
@Controller
class NetworkListController {
    private static final int PAGE = 200;
    private final NetworkList list;
    private final LanguageChoice languages;
    private final Pages pages;
    private final Clock clock;

    NetworkListController(NetworkList list, LanguageChoice languages, Pages pages, Clock clock) {
        this.list = list;
        this.languages = languages;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks")
    @Needs(SEE_NETWORKS)
    String list(HttpServletRequest request, Actor actor, Model model) {
        var today = LocalDate.now(clock);
        var start = list.start();
        var filter = filter(request, start.classification());
        model.addAttribute("view", list.view(filter, start, actor, languages.of(request), today, PAGE));
        return "register/networks/list";
    }

    @GetMapping("/networks.{ending:csv|xlsx}")
    @Needs(EXPORT_NETWORKS)
    void file(@PathVariable String ending, HttpServletRequest request, HttpServletResponse response, Actor actor)
            throws IOException {
        var format = TableFormat.of(ending).orElseThrow(NotFound::new);
        var classification = list.classification();
        var filter = filter(request, classification);
        Language language = languages.of(request);
        Texts t = pages.texts(language);
        try (var table = format.download(response, t.text("register.networks.file"))) {
            list.write(table, filter, classification, actor, t, LocalDate.now(clock));
        }
    }

    private static NetworkFilter filter(HttpServletRequest request, Classification classification) {
        try {
            return NetworkFilter.of(request.getParameterMap(), classification);
        } catch (NetworkFilter.Unknown unknown) {
            throw new ResponseStatusException(HttpStatus.BAD_REQUEST, "unknown in the address", unknown);
        }
    }
}
