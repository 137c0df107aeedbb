package fi.solmu.demo.letters;

import fi.solmu.access.PublicPage;
import fi.solmu.kernel.NotFound;
import java.util.UUID;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;

/** Shows anybody every letter; there is no such address outside demo mode. */
@Controller
@ConditionalOnProperty(name = "solmu.demo", havingValue = "true")
class DemoLettersController {
    private final DemoLetterQueries queries;

    DemoLettersController(DemoLetterQueries queries) {
        this.queries = queries;
    }

    @GetMapping("/demo/letters")
    @PublicPage
    String letters(Model model) {
        model.addAttribute("letters", queries.newest());
        return "demo/letters/letters";
    }

    @GetMapping("/demo/letters/{letter}")
    @PublicPage
    String letter(@PathVariable UUID letter, Model model) {
        model.addAttribute("letter", queries.one(letter).orElseThrow(NotFound::new));
        return "demo/letters/letter";
    }
}
