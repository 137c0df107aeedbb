package fi.solmu.surveys.answering;

import fi.solmu.access.PublicPage;
import fi.solmu.shell.SecretCookies;
import fi.solmu.surveys.answering.OpenAnswering.Begun;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;

/** The pages an open link leads to, before its form and after. */
@Controller
class OpenAnsweringController {
    private final OpenAnswering answering;
    private final SecretCookies cookies;

    OpenAnsweringController(OpenAnswering answering, SecretCookies cookies) {
        this.answering = answering;
        this.cookies = cookies;
    }

    /** Takes the token out of the address. Whoever has begun, or sent, with this browser finds that again. */
    @GetMapping("/answer/open/{token}")
    @PublicPage
    String takeToken(@PathVariable String token, HttpServletRequest request, HttpServletResponse response) {
        SecretCookies.keepPrivate(response);
        var here = OpenTicket.read(cookies.read(request, AnsweringController.LINK))
                .filter(ticket -> ticket.token().equals(token));
        if (here.isEmpty()) {
            cookies.remember(
                    response, AnsweringController.LINK, OpenTicket.of(token).written());
        }
        return AnsweringController.HOME;
    }

    /** Only a press begins a form: programs that open every link they see begin none. */
    @PostMapping("/answer/open")
    @PublicPage
    String begin(HttpServletRequest request, HttpServletResponse response, Model model) {
        SecretCookies.keepPrivate(response);
        var ticket =
                OpenTicket.read(cookies.read(request, AnsweringController.LINK)).filter(each -> !each.sent());
        var door = ticket.flatMap(answering::door);
        if (ticket.isEmpty() || door.isEmpty()) {
            return AnsweringController.HOME;
        }
        var own = answering.own(ticket.get(), door.get());
        if (own.isPresent()) {
            return own.get() == OpenRound.Status.OPEN ? "redirect:" + door.get().form() : AnsweringController.HOME;
        }
        return switch (answering.begin(ticket.get(), request.getRemoteAddr()).orElseThrow()) {
            case Begun.Ready(var begun, var opened) -> {
                cookies.remember(response, AnsweringController.LINK, begun.written());
                yield "redirect:" + opened.form();
            }
            case Begun.TooMany(var opened) -> {
                response.setStatus(HttpStatus.TOO_MANY_REQUESTS.value());
                yield page(opened, true, model);
            }
            case Begun.Shut(var opened) -> page(opened, false, model);
        };
    }

    private static String page(OpenDoor door, boolean tooMany, Model model) {
        model.addAttribute("door", door);
        model.addAttribute("begun", false);
        model.addAttribute("sent", false);
        model.addAttribute("tooMany", tooMany);
        return "surveys/answering/open";
    }
}
