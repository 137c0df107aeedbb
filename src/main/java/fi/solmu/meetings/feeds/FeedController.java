package fi.solmu.meetings.feeds;

import static fi.solmu.access.Action.SUBSCRIBE_CALENDAR;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.access.PublicPage;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Pages;
import fi.solmu.shell.SecretCookies;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which somebody makes addresses for calendars, and what calendars read there. */
@Controller
class FeedController {
    private final Feeds feeds;
    private final Pages pages;

    FeedController(Feeds feeds, Pages pages) {
        this.feeds = feeds;
        this.pages = pages;
    }

    @GetMapping("/meetings/feeds")
    @Needs(SUBSCRIBE_CALENDAR)
    String page(@RequestParam(defaultValue = "") String network, Actor actor, Model model) {
        model.addAttribute("view", feeds.page(actor, Typed.id(network).orElse(null), null));
        return "meetings/feeds/feeds";
    }

    /** Answers with the page itself: the address is shown once, and kept nowhere on the way. */
    @PostMapping("/meetings/feeds")
    @Needs(SUBSCRIBE_CALENDAR)
    String make(
            @RequestParam(defaultValue = "") String network, Actor actor, HttpServletResponse response, Model model) {
        var one = network.isEmpty() ? null : Typed.id(network).orElseThrow(NotFound::new);
        var address = feeds.make(actor, one);
        SecretCookies.keepPrivate(response);
        model.addAttribute("view", feeds.page(actor, one, address));
        return "meetings/feeds/feeds";
    }

    @PostMapping("/meetings/feeds/{feed}/removal")
    @Needs(SUBSCRIBE_CALENDAR)
    String remove(@PathVariable String feed, Actor actor, HttpServletRequest request, RedirectAttributes redirect) {
        feeds.end(actor, Typed.id(feed).orElseThrow(NotFound::new));
        pages.say(redirect, request, "meetings.feeds.removed");
        return "redirect:/meetings/feeds";
    }

    /** Whoever knows the address reads it: a calendar cannot sign in. */
    @GetMapping("/calendar/{token}.ics")
    @PublicPage
    ResponseEntity<String> read(@PathVariable String token) {
        return ResponseEntity.ok()
                .header(HttpHeaders.CONTENT_TYPE, "text/calendar;charset=UTF-8")
                .header(HttpHeaders.CACHE_CONTROL, "no-store")
                .body(feeds.read(token));
    }
}
