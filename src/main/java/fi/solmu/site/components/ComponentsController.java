package fi.solmu.site.components;

import fi.solmu.access.PublicPage;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.shell.Problems;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;

/** All components on one page, in each of their states; in demo mode only. */
@Controller
class ComponentsController {
    private final boolean demo;

    ComponentsController(@Value("${solmu.demo}") boolean demo) {
        this.demo = demo;
    }

    @GetMapping("/dev/components")
    @PublicPage
    String components(Model model) {
        if (!demo) {
            throw new NotFound();
        }
        var problems = new Problems();
        problems.add("wrong-field", "site.components.mistake");
        problems.add("wrong-choice", "site.components.mistake");
        model.addAttribute("problems", problems);
        model.addAttribute("inFinnish", new Localised("Seutukaupunkiverkosto", null, null));
        model.addAttribute("inSwedish", new Localised(null, "Nätverket för regionstäder", null));
        return "site/components/components";
    }
}
