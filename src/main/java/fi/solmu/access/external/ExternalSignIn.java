package fi.solmu.access.external;

import fi.solmu.access.Destination;
import fi.solmu.access.OrganisationAccounts;
import fi.solmu.access.Proof;
import fi.solmu.access.SignIn;
import fi.solmu.access.SignInMethod;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.Authentication;
import org.springframework.security.oauth2.client.registration.ClientRegistrationRepository;
import org.springframework.security.oauth2.client.web.DefaultOAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.client.web.HttpSessionOAuth2AuthorizedClientRepository;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestCustomizers;
import org.springframework.security.oauth2.client.web.OAuth2AuthorizationRequestResolver;
import org.springframework.security.oauth2.core.endpoint.OAuth2AuthorizationRequest;
import org.springframework.security.oauth2.core.endpoint.OAuth2ParameterNames;
import org.springframework.security.oauth2.core.oidc.user.OidcUser;
import org.springframework.stereotype.Component;

/**
 * The way to the organisation and back. What it says of a person is used to find their account and not kept; the
 * session that begins is like any other.
 */
@Component
class ExternalSignIn implements SignInMethod {
    private static final Logger LOG = LoggerFactory.getLogger(ExternalSignIn.class);
    private static final String START = "/oauth2/authorization";
    private static final String DESTINATION = "solmu.destination";
    private final ObjectProvider<ClientRegistrationRepository> registrations;
    private final OrganisationAccounts organisationAccounts;
    private final SignIn signIn;
    private final URI baseUrl;

    ExternalSignIn(
            ObjectProvider<ClientRegistrationRepository> registrations,
            OrganisationAccounts organisationAccounts,
            SignIn signIn,
            @Value("${solmu.base-url}") URI baseUrl) {
        this.registrations = registrations;
        this.organisationAccounts = organisationAccounts;
        this.signIn = signIn;
        this.baseUrl = baseUrl;
    }

    @Override
    public void configure(HttpSecurity http) throws Exception {
        var configured = registrations.getIfAvailable();
        if (configured == null) {
            return;
        }
        http.oauth2Login(login -> login.loginPage("/sign-in")
                .authorizationEndpoint(
                        endpoint -> endpoint.baseUri(START).authorizationRequestResolver(requests(configured)))
                .authorizedClientRepository(new HttpSessionOAuth2AuthorizedClientRepository())
                .successHandler((request, response, authentication) -> arrived(request, response, authentication))
                .failureHandler((request, response, problem) -> {
                    LOG.info("Signing in with an organisation's account failed: {}", problem.toString());
                    refused(request, response, "failed");
                }));
    }

    /** With a proof key (PKCE), and back to the address we are configured to have, whatever the request says. */
    private OAuth2AuthorizationRequestResolver requests(ClientRegistrationRepository configured) {
        var resolver = new DefaultOAuth2AuthorizationRequestResolver(configured, START);
        var proofKey = OAuth2AuthorizationRequestCustomizers.withPkce();
        resolver.setAuthorizationRequestCustomizer(proofKey.andThen(this::backToBaseUrl));
        return new Remembering(resolver);
    }

    /** Keeps the page somebody asked for where the request itself is kept until they come back: in the session. */
    private record Remembering(OAuth2AuthorizationRequestResolver resolver)
            implements OAuth2AuthorizationRequestResolver {
        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request) {
            return remembered(request, resolver.resolve(request));
        }

        @Override
        public @Nullable OAuth2AuthorizationRequest resolve(HttpServletRequest request, String registration) {
            return remembered(request, resolver.resolve(request, registration));
        }

        private static @Nullable OAuth2AuthorizationRequest remembered(
                HttpServletRequest request, @Nullable OAuth2AuthorizationRequest made) {
            if (made != null) {
                request.getSession().setAttribute(DESTINATION, Destination.of(request.getParameter("to")));
            }
            return made;
        }
    }

    private void backToBaseUrl(OAuth2AuthorizationRequest.Builder request) {
        var registration = new String[1];
        request.attributes(
                attributes -> registration[0] = String.valueOf(attributes.get(OAuth2ParameterNames.REGISTRATION_ID)));
        request.redirectUri(
                baseUrl.resolve("/login/oauth2/code/" + registration[0]).toString());
    }

    private void arrived(HttpServletRequest request, HttpServletResponse response, Authentication authentication)
            throws IOException {
        var account = authentication.getPrincipal() instanceof OidcUser user ? account(user) : Optional.<UUID>empty();
        if (account.isEmpty()) {
            refused(request, response, "unknown");
            return;
        }
        var destination = request.getSession().getAttribute(DESTINATION);
        signIn.begin(request, response, account.get(), Proof.ORGANISATION_ACCOUNT);
        response.sendRedirect(Destination.of(destination instanceof String asked ? asked : null));
    }

    private Optional<UUID> account(OidcUser user) {
        var email = Boolean.TRUE.equals(user.getEmailVerified()) ? user.getEmail() : null;
        var issuer = user.getIssuer();
        var subject = user.getSubject();
        return issuer == null || subject == null
                ? Optional.empty()
                : organisationAccounts.find(issuer.toString(), subject, email);
    }

    private void refused(HttpServletRequest request, HttpServletResponse response, String why) throws IOException {
        signIn.end(request);
        response.sendRedirect("/sign-in/" + why);
    }
}
