package fi.solmu.site.catalogue;

import fi.solmu.access.PublicPage;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.meetings.Meetings;
import fi.solmu.shell.Pages;
import fi.solmu.site.PublicAddress;
import fi.solmu.site.catalogue.Catalogue.Search;
import fi.solmu.site.catalogue.PublicNetwork.Status;
import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.ModelAndView;

/** The public catalogue and the public page of a network. */
@Controller
class CatalogueController {
    private static final int LONGEST_SEARCH = 200;
    private static final int MEETINGS_SHOWN = 6;
    private final CatalogueQueries queries;
    private final Meetings meetings;
    private final PublicAddress addresses;
    private final Pages pages;
    private final Clock clock;

    CatalogueController(
            CatalogueQueries queries, Meetings meetings, PublicAddress addresses, Pages pages, Clock clock) {
        this.queries = queries;
        this.meetings = meetings;
        this.addresses = addresses;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/{lang:fi|sv|en}/networks")
    @PublicPage
    String list(
            @PathVariable String lang,
            @RequestParam(defaultValue = "") String q,
            @RequestParam(defaultValue = "") String language,
            @RequestParam(defaultValue = "false") boolean open,
            @RequestParam(defaultValue = "1") int page,
            Model model) {
        var reader = Language.of(lang).orElseThrow(NotFound::new);
        var words = q.strip();
        var search = new Search(
                words.length() > LONGEST_SEARCH ? words.substring(0, LONGEST_SEARCH) : words,
                Language.of(language).orElse(null),
                open);
        model.addAttribute("search", search);
        var catalogue = queries.list(search, reader, page);
        model.addAttribute("catalogue", catalogue);
        model.addAttribute("next", meetings.next(catalogue.networks()));
        model.addAttribute(
                "head", addresses.head(reader, "/networks", pages.texts(reader).text("site.catalogue.lead")));
        return "site/catalogue/list";
    }

    @GetMapping("/{lang:fi|sv|en}/networks/{slug}")
    @PublicPage
    Object network(@PathVariable String lang, @PathVariable String slug) {
        var reader = Language.of(lang).orElseThrow(NotFound::new);
        var found = queries.find(slug)
                .filter(network -> network.published() && network.status() != Status.WITHDRAWN)
                .orElseThrow(NotFound::new);
        if (!found.slug().equals(slug)) {
            return ResponseEntity.status(HttpStatus.MOVED_PERMANENTLY)
                    .location(URI.create("/" + lang + "/networks/" + found.slug()))
                    .build();
        }
        var network = queries.network(found.id(), LocalDate.now(clock));
        var about = network.forWhom().isEmpty() ? network.purpose() : network.forWhom();
        return new ModelAndView("site/catalogue/network")
                .addObject("network", network)
                .addObject("meetings", network.isClosed() ? List.of() : meetings.coming(found.id(), MEETINGS_SHOWN))
                .addObject("head", addresses.head(reader, "/networks/" + slug, about.read(reader)));
    }

    /** The open meetings of a network as calendars read them; its page says so only of a network that still is. */
    @GetMapping("/{lang:fi|sv|en}/networks/{slug}/meetings.ics")
    @PublicPage
    ResponseEntity<String> calendar(@PathVariable String lang, @PathVariable String slug) {
        var reader = Language.of(lang).orElseThrow(NotFound::new);
        var found = queries.find(slug)
                .filter(network -> network.published() && network.status() != Status.WITHDRAWN)
                .orElseThrow(NotFound::new);
        var network = queries.network(found.id(), LocalDate.now(clock));
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .body(meetings.calendar(
                        found.id(),
                        reader,
                        network.name().read(reader),
                        addresses.of(reader, "/networks/" + found.slug())));
    }
}
