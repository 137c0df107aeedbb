package fi.solmu.demo.time;

import static fi.solmu.access.Action.MOVE_TIME;

import fi.solmu.access.Actor;
import fi.solmu.access.Needs;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Problems;
import fi.solmu.shell.Typed;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.time.LocalDate;
import java.util.Optional;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.servlet.mvc.support.RedirectAttributes;

/** The page on which the time of the demo is moved; there is no such address outside demo mode. */
@Controller
@ConditionalOnProperty(name = "solmu.demo", havingValue = "true")
class DemoTimeController {
    private final DemoTime time;
    private final Pages pages;

    DemoTimeController(DemoTime time, Pages pages) {
        this.time = time;
        this.pages = pages;
    }

    @GetMapping("/demo/time")
    @Needs(MOVE_TIME)
    String page(Model model) {
        var position = time.position();
        model.addAttribute("position", position);
        model.addAttribute("goingTo", time.goingTo(position));
        return "demo/time/time";
    }

    /** By a step, or to a day typed. */
    @PostMapping("/demo/time")
    @Needs(MOVE_TIME)
    String move(
            @RequestParam(defaultValue = "") String by,
            @RequestParam(defaultValue = "") String to,
            Actor actor,
            HttpServletResponse response,
            Model model) {
        var day = step(by).or(() -> Typed.day(to));
        if (day.isEmpty() || !time.moveTo(day.get(), actor.account())) {
            var problems = new Problems();
            problems.add("to", "demo.time.problem", DemoTime.MOST_DAYS);
            response.setStatus(422);
            model.addAttribute("to", to);
            model.addAttribute("problems", problems);
            return page(model);
        }
        return "redirect:/demo/time";
    }

    private Optional<LocalDate> step(String by) {
        return switch (by) {
            case "day" -> Optional.of(time.today().plusDays(1));
            case "week" -> Optional.of(time.today().plusWeeks(1));
            case "month" -> Optional.of(time.today().plusMonths(1));
            case "quarter" -> Optional.of(time.today().plusMonths(3));
            default -> Optional.empty();
        };
    }

    @PostMapping("/demo/time/stop")
    @Needs(MOVE_TIME)
    String stop(HttpServletRequest request, RedirectAttributes redirect) {
        time.stop();
        pages.say(redirect, request, "demo.time.stopped");
        return "redirect:/demo/time";
    }
}
