package fi.solmu.access;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.UUID;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.stereotype.Component;

/** Begins and ends a signed-in session (istunto), whichever way somebody showed who they are. */
@Component
public class SignIn {
    /** What the browser called itself when it signed in, so that people recognise their sessions. */
    static final String BROWSER = "solmu.browser";

    private final SecurityContextRepository contexts;

    SignIn(SecurityContextRepository contexts) {
        this.contexts = contexts;
    }

    /** A session known before signing in, and all that is in it, is not used on: somebody else might know it, too. */
    public void begin(HttpServletRequest request, HttpServletResponse response, UUID account, Proof proof) {
        end(request);
        var session = request.getSession(true);
        session.setAttribute(BROWSER, BrowserName.of(request.getHeader("User-Agent")));
        var context = SecurityContextHolder.createEmptyContext();
        context.setAuthentication(new SignedIn(account, proof));
        SecurityContextHolder.setContext(context);
        contexts.saveContext(context, request, response);
    }

    public void end(HttpServletRequest request) {
        SecurityContextHolder.clearContext();
        var session = request.getSession(false);
        if (session != null) {
            session.invalidate();
        }
    }
}
