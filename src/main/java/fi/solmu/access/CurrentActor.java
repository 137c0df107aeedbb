package fi.solmu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.UUID;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person who makes this request, looked up once per request and only when somebody asks. */
@Component
public class CurrentActor {
    private static final String ATTRIBUTE = CurrentActor.class.getName();
    private final Actors actors;

    CurrentActor(Actors actors) {
        this.actors = actors;
    }

    /** Empty for a visitor, and for someone whose account was closed meanwhile. */
    public Optional<Actor> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Optional<?> known) {
            return known.map(Actor.class::cast);
        }
        var actor = account().flatMap(actors::find);
        request.setAttribute(ATTRIBUTE, actor);
        return actor;
    }

    /** The name of an authentication is the account's id, whichever way its holder signed in. */
    private static Optional<UUID> account() {
        var authentication = SecurityContextHolder.getContext().getAuthentication();
        if (authentication == null
                || authentication instanceof AnonymousAuthenticationToken
                || !authentication.isAuthenticated()) {
            return Optional.empty();
        }
        return Optional.of(UUID.fromString(authentication.getName()));
    }
}
