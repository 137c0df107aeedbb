package fi.solmu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Optional;
import java.util.UUID;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.authentication.AnonymousAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.stereotype.Component;

/** The person who makes this request, looked up once per request and only when somebody asks. */
@Component
public class CurrentActor {
    private static final String ATTRIBUTE = CurrentActor.class.getName();
    private final Actors actors;
    private final SessionOfRequest session;
    private final boolean demo;

    CurrentActor(Actors actors, SessionOfRequest session, @Value("${solmu.demo}") boolean demo) {
        this.actors = actors;
        this.session = session;
        this.demo = demo;
    }

    /** Empty for a visitor, and for someone whose account was closed meanwhile. */
    public Optional<Actor> of(HttpServletRequest request) {
        if (request.getAttribute(ATTRIBUTE) instanceof Optional<?> known) {
            return known.map(Actor.class::cast);
        }
        var actor = account()
                .flatMap(account -> session.actor(account).or(() -> actors.find(account)))
                .map(this::withinProof);
        request.setAttribute(ATTRIBUTE, actor);
        return actor;
    }

    /**
     * Outside demo mode nobody is an administrator who only showed that they read a certain mailbox, not even when the
     * role is granted while they are signed in.
     */
    private Actor withinProof(Actor actor) {
        if (demo || !actor.everywhere().contains(Role.ADMINISTRATOR) || strong()) {
            return actor;
        }
        var others = EnumSet.copyOf(actor.everywhere());
        others.remove(Role.ADMINISTRATOR);
        return new Actor(
                actor.account(),
                actor.name(),
                actor.language(),
                actor.singleKeys(),
                others,
                actor.perNetwork(),
                actor.perOrganisation());
    }

    private static boolean strong() {
        return SecurityContextHolder.getContext().getAuthentication() instanceof SignedIn signedIn
                && signedIn.proof().strong();
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
