package fi.solmu.register.networks;

import static fi.solmu.access.Action.ADD_NETWORK;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.register.NewNetworks;
import fi.solmu.shell.FormField;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Toasts;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.util.MultiValueMap;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** Adding a network that no list has told of. */
@Controller
class NewNetworkController {
    private final NewNetworks networks;
    private final ParentQueries same;
    private final ClassificationQueries classifications;
    private final Pages pages;
    private final Clock clock;

    NewNetworkController(
            NewNetworks networks, ParentQueries same, ClassificationQueries classifications, Pages pages, Clock clock) {
        this.networks = networks;
        this.same = same;
        this.classifications = classifications;
        this.pages = pages;
        this.clock = clock;
    }

    @GetMapping("/networks/new")
    @Needs(ADD_NETWORK)
    String form(HttpServletRequest request, Model model) {
        model.addAttribute("fields", fields(pages.texts(request)));
        return "register/networks/new";
    }

    @PostMapping("/networks/new")
    @Needs(ADD_NETWORK)
    String add(
            @RequestParam MultiValueMap<String, String> typed,
            Actor actor,
            HttpServletRequest request,
            HttpServletResponse response,
            Model model,
            RedirectAttributes redirect) {
        var t = pages.texts(request);
        var problems = new Problems();
        var fields = read(fields(t), typed, problems);
        if (problems.any()) {
            response.setStatus(422);
            model.addAttribute("fields", fields);
            model.addAttribute("problems", problems);
            return "register/networks/new";
        }
        var values = new HashMap<String, @Nullable String>();
        for (var field : fields) {
            if (!field.value().isEmpty()) {
                values.put(field.code(), field.value());
            }
        }
        var network = networks.add(values, actor.account());
        Toasts.say(redirect, t.text("register.new.done"));
        return "redirect:/networks/" + network;
    }

    private List<FormField> read(List<FormField> fields, MultiValueMap<String, String> typed, Problems problems) {
        var mine = new ArrayList<FormField>();
        boolean named = false;
        for (var field : fields) {
            var read = Editing.read(field, typed);
            Editing.check(read, problems, LocalDate.now(clock));
            mine.add(read);
            if (read.code().startsWith("name_") && !read.value().isEmpty()) {
                named = true;
                if (!same.named(read.value()).isEmpty()) {
                    problems.add(read.code(), "register.network.problem.nameTaken");
                }
            }
        }
        if (!named) {
            problems.add("name_fi", "register.network.problem.nameMissing");
        }
        return mine;
    }

    private List<FormField> fields(Texts t) {
        var made = new FormFields(t, classifications.read());
        var fields = new ArrayList<>(made.of(EditSection.NAMES, null));
        fields.addAll(made.of(EditSection.CLASSIFICATION, null));
        made.of(EditSection.FACTS, null).stream()
                .filter(field -> field.code().equals("languages"))
                .forEach(fields::add);
        return fields;
    }
}
