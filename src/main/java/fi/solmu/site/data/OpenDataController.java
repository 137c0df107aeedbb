package fi.solmu.site.data;

import fi.solmu.access.PublicPage;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Pages;
import fi.solmu.site.PublicAddress;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Tells people what data there are and how to read them. */
@Controller
class OpenDataController {
    private final PublicAddress addresses;
    private final Pages pages;

    OpenDataController(PublicAddress addresses, Pages pages) {
        this.addresses = addresses;
        this.pages = pages;
    }

    @GetMapping("/{lang:fi|sv|en}/open-data")
    @PublicPage
    String openData(@PathVariable String lang, Model model) {
        var reader = Language.of(lang).orElseThrow(NotFound::new);
        model.addAttribute(
                "head", addresses.head(reader, "/open-data", pages.texts(reader).text("site.data.lead")));
        model.addAttribute("base", addresses.of(""));
        return "site/data/open";
    }
}
