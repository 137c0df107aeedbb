package fi.solmu.site.texts;

import fi.solmu.access.PublicPage;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.HoldingGrounds;
import fi.solmu.shell.Association;
import fi.solmu.shell.NavigationEntry;
import fi.solmu.shell.Pages;
import fi.solmu.site.PublicAddress;
import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Help and data protection. */
@Controller
class TextController {
    private final PublicAddress addresses;
    private final Pages pages;
    private final Association association;
    private final HoldingGrounds grounds;

    TextController(PublicAddress addresses, Pages pages, Association association, HoldingGrounds grounds) {
        this.addresses = addresses;
        this.pages = pages;
        this.association = association;
        this.grounds = grounds;
    }

    @Bean
    static NavigationEntry helpInFooter() {
        return NavigationEntry.footer(10, "site.menu.help", "/{lang}/help");
    }

    @Bean
    static NavigationEntry privacyInFooter() {
        return NavigationEntry.footer(20, "site.menu.privacy", "/{lang}/privacy");
    }

    @GetMapping("/{lang:fi|sv|en}/help")
    @PublicPage
    String help(@PathVariable String lang, Model model) {
        var reader = Language.of(lang).orElseThrow(NotFound::new);
        model.addAttribute(
                "head", addresses.head(reader, "/help", pages.texts(reader).text("site.help.lead")));
        return "site/texts/help";
    }

    @GetMapping("/{lang:fi|sv|en}/privacy")
    @PublicPage
    String privacy(@PathVariable String lang, Model model) {
        var reader = Language.of(lang).orElseThrow(NotFound::new);
        model.addAttribute(
                "head", addresses.head(reader, "/privacy", pages.texts(reader).text("site.privacy.lead")));
        model.addAttribute("grounds", List.copyOf(grounds.all().values()));
        model.addAttribute("contact", association.read().contact());
        return "site/texts/privacy";
    }
}
