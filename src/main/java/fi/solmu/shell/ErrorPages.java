package fi.solmu.shell;

import fi.solmu.access.PublicPage;
import fi.solmu.kernel.Forbidden;
import fi.solmu.kernel.NotFound;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.webmvc.error.ErrorController;
import org.springframework.dao.DataIntegrityViolationException;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Controller;
import org.springframework.ui.Model;
import org.springframework.web.ErrorResponse;
import org.springframework.web.HttpRequestMethodNotSupportedException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.servlet.resource.NoResourceFoundException;

/** What a page says when it cannot be shown: calmly, and what to do next. */
@Controller
@ControllerAdvice
class ErrorPages implements ErrorController {
    private static final Logger LOG = LoggerFactory.getLogger(ErrorPages.class);

    @ExceptionHandler({NotFound.class, NoResourceFoundException.class, MethodArgumentTypeMismatchException.class})
    String notFound(HttpServletResponse response, Model model) {
        return page(HttpStatus.NOT_FOUND, response, model);
    }

    @ExceptionHandler(Forbidden.class)
    String forbidden(HttpServletResponse response, Model model) {
        return page(HttpStatus.FORBIDDEN, response, model);
    }

    @ExceptionHandler(MissingServletRequestParameterException.class)
    String badRequest(HttpServletResponse response, Model model) {
        return page(HttpStatus.BAD_REQUEST, response, model);
    }

    @ExceptionHandler(HttpRequestMethodNotSupportedException.class)
    String methodNotAllowed(HttpServletResponse response, Model model) {
        return page(HttpStatus.METHOD_NOT_ALLOWED, response, model);
    }

    /** What slipped past a form's own checks: the constraint's name tells which rule it was. */
    @ExceptionHandler(DataIntegrityViolationException.class)
    String constraint(DataIntegrityViolationException problem, HttpServletResponse response, Model model) {
        LOG.warn(
                "A constraint of the database refused a change: {}",
                problem.getMostSpecificCause().getMessage());
        return page(HttpStatus.CONFLICT, response, model);
    }

    @ExceptionHandler(Exception.class)
    String bug(Exception bug, HttpServletRequest request, HttpServletResponse response, Model model) {
        if (bug instanceof ErrorResponse refusal) {
            return page(HttpStatus.valueOf(refusal.getStatusCode().value()), response, model);
        }
        var reference = UUID.randomUUID().toString().substring(0, 8);
        LOG.error("{} {} {}", reference, request.getMethod(), request.getRequestURI(), bug);
        model.addAttribute("reference", reference);
        return page(HttpStatus.INTERNAL_SERVER_ERROR, response, model);
    }

    /** Errors met before or after a page's method: the security filters, the server itself. */
    @RequestMapping("/error")
    @PublicPage
    String error(HttpServletRequest request, HttpServletResponse response, Model model) {
        var status = request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) instanceof Integer code
                ? HttpStatus.resolve(code)
                : HttpStatus.NOT_FOUND;
        return page(status == null ? HttpStatus.INTERNAL_SERVER_ERROR : status, response, model);
    }

    private static String page(HttpStatus status, HttpServletResponse response, Model model) {
        response.setStatus(status.value());
        model.addAttribute("status", status.value());
        var key = switch (status) {
            case NOT_FOUND, FORBIDDEN, CONFLICT, METHOD_NOT_ALLOWED -> status.name();
            case BAD_REQUEST -> "BAD_REQUEST";
            case PAYLOAD_TOO_LARGE -> "TOO_LARGE";
            default -> status.is4xxClientError() ? "BAD_REQUEST" : "BUG";
        };
        model.addAttribute("kind", key);
        return "shell/error";
    }
}
