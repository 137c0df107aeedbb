package fi.solmu.access;

import fi.solmu.kernel.Forbidden;
import fi.solmu.kernel.NotFound;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerInterceptor;
import org.springframework.web.servlet.HandlerMapping;

/** Checks before a page's method runs that whoever asks may do what the page does. */
@Component
class AccessInterceptor implements HandlerInterceptor {
    private static final Logger LOG = LoggerFactory.getLogger(AccessInterceptor.class);
    private final CurrentActor currentActor;
    private final List<ScopeResolver> resolvers;

    AccessInterceptor(CurrentActor currentActor, List<ScopeResolver> resolvers) {
        this.currentActor = currentActor;
        this.resolvers = resolvers;
    }

    @Override
    public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler)
            throws Exception {
        if (!(handler instanceof HandlerMethod method) || method.hasMethodAnnotation(PublicPage.class)) {
            return true;
        }
        var needs = method.getMethodAnnotation(Needs.class);
        if (needs == null) {
            if (method.getBeanType().getName().startsWith("fi.solmu.")) {
                throw new IllegalStateException("No action named for " + method);
            }
            return true; // the framework's own: error page, OpenAPI, health
        }
        var actor = currentActor.of(request);
        if (actor.isEmpty()) {
            response.sendRedirect("/sign-in" + wayBack(request));
            return false;
        }
        if (!permittedEverywhere(actor.get(), needs.value(), request)) {
            check(actor.get(), needs.value(), scope(request), request);
        }
        return true;
    }

    /**
     * Whoever may read everything of a kind need not be asked of what this is: a page looks for what it shows anyway, and
     * says itself that there is no such thing.
     */
    private static boolean permittedEverywhere(Actor actor, Action action, HttpServletRequest request) {
        return request.getMethod().equals("GET") && actor.may(action);
    }

    private static void check(Actor actor, Action action, Scope scope, HttpServletRequest request) {
        if (actor.may(action, scope)) {
            return;
        }
        LOG.info("Refused {} to account {} at {}", action, actor.account(), request.getRequestURI());
        if (mayKnowOf(actor, scope)) {
            throw new Forbidden();
        }
        throw new NotFound();
    }

    /** Whoever may not even see a thing is told that there is no such thing. */
    private static boolean mayKnowOf(Actor actor, Scope scope) {
        return switch (scope) {
            case Scope.Association _ -> true;
            case Scope.Organisation _ -> true; // which there are is open data
            case Scope.Network _ -> actor.may(Action.SEE_NETWORK, scope);
            case Scope.Shared(var network, var others) ->
                Stream.concat(Stream.of(network), others.stream())
                        .anyMatch(each -> actor.mayInNetwork(Action.SEE_NETWORK, each));
            case Scope.Account _, Scope.Nobody _ -> actor.may(Action.SEE_PERSON, scope);
        };
    }

    private Scope scope(HttpServletRequest request) {
        if (request.getAttribute(HandlerMapping.URI_TEMPLATE_VARIABLES_ATTRIBUTE) instanceof Map<?, ?> variables) {
            for (var resolver : resolvers) {
                if (variables.get(resolver.variable()) instanceof String value) {
                    return resolver.resolve(value).orElseThrow(NotFound::new);
                }
            }
        }
        return new Scope.Association();
    }

    private static String wayBack(HttpServletRequest request) {
        if (!request.getMethod().equals("GET")) {
            return "";
        }
        var query = request.getQueryString();
        var path = request.getRequestURI() + (query == null ? "" : "?" + query);
        return "?to=" + URLEncoder.encode(path, StandardCharsets.UTF_8);
    }
}
