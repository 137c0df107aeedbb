package fi.solmu.demo.letters;

import fi.solmu.access.PublicPage;
import fi.solmu.kernel.NotFound;
import fi.solmu.mail.LetterFilling;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;

/** Shows anybody every letter; there is no such address outside demo mode. */
@Controller
@ConditionalOnProperty(name = "solmu.demo", havingValue = "true")
class DemoLettersController {
    private final DemoLetterQueries queries;
    private final Map<String, LetterFilling> fillings;

    DemoLettersController(DemoLetterQueries queries, List<LetterFilling> fillings) {
        this.queries = queries;
        this.fillings = fillings.stream().collect(Collectors.toMap(LetterFilling::purpose, Function.identity()));
    }

    @GetMapping("/demo/letters")
    @PublicPage
    String letters(@RequestParam(name = "q", defaultValue = "") String looked, Model model) {
        model.addAttribute("looked", looked.strip());
        model.addAttribute("letters", queries.newest(looked.strip()));
        return "demo/letters/letters";
    }

    @GetMapping("/demo/letters/{letter}")
    @PublicPage
    String letter(@PathVariable UUID letter, Model model) {
        var written = queries.one(letter).orElseThrow(NotFound::new);
        var filling = fillings.get(written.purpose());
        var body = filling == null ? Optional.of(written.body()) : filling.fill(written.body());
        model.addAttribute("letter", body.map(written::saying).orElse(written));
        model.addAttribute("needed", body.isPresent());
        return "demo/letters/letter";
    }
}
