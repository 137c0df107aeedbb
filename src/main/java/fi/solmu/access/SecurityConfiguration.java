package fi.solmu.access;

import jakarta.servlet.http.HttpServletResponse;
import java.net.URI;
import java.time.Duration;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;
import org.springframework.security.web.context.SecurityContextRepository;
import org.springframework.security.web.firewall.RequestRejectedHandler;
import org.springframework.security.web.firewall.StrictHttpFirewall;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.session.config.SessionRepositoryCustomizer;
import org.springframework.session.jdbc.JdbcIndexedSessionRepository;
import org.springframework.session.web.http.DefaultCookieSerializer;

/**
 * Sessions, headers and protection against forged requests. Who may open which page is not decided here but by the
 * action each page names.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class SecurityConfiguration {
    private static final Logger LOG = LoggerFactory.getLogger(SecurityConfiguration.class);
    private static final String CONTENT_SECURITY_POLICY = String.join(
            "; ",
            "default-src 'self'",
            "img-src 'self' data:",
            "object-src 'none'",
            "base-uri 'none'",
            "frame-ancestors 'none'",
            "form-action 'self'");

    @Bean
    SecurityFilterChain securityFilterChain(
            HttpSecurity http, SecurityContextRepository contexts, ObjectProvider<SignInMethod> methods)
            throws Exception {
        http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .securityContext(context -> context.securityContextRepository(contexts))
                .requestCache(cache -> cache.disable())
                .anonymous(anonymous -> {})
                .logout(logout -> logout.disable())
                .headers(headers -> headers.contentSecurityPolicy(
                                policy -> policy.policyDirectives(CONTENT_SECURITY_POLICY))
                        .referrerPolicy(policy -> policy.policy(ReferrerPolicy.SAME_ORIGIN))
                        .permissionsPolicyHeader(
                                policy -> policy.policy("camera=(), microphone=(), geolocation=(), payment=()"))
                        .cacheControl(cache -> cache.disable()));
        for (var method : methods.orderedStream().toList()) {
            method.configure(http);
        }
        return http.build();
    }

    /** Addresses in letters come from the configuration; a request that calls us by another name is none of ours. */
    @Bean
    StrictHttpFirewall firewall(@Value("${solmu.base-url}") URI baseUrl) {
        var firewall = new StrictHttpFirewall();
        firewall.setAllowedHostnames(name -> OurNames.include(baseUrl, name));
        return firewall;
    }

    /** No page: the refused request cannot be trusted to say anything about its sender. */
    @Bean
    RequestRejectedHandler refusal() {
        return (_, response, problem) -> {
            LOG.info("Refused a request: {}", problem.getMessage());
            response.setStatus(HttpServletResponse.SC_BAD_REQUEST);
            response.setContentType("text/plain");
            response.getWriter().write("400");
        };
    }

    @Bean
    SecurityContextRepository securityContexts() {
        return new HttpSessionSecurityContextRepository();
    }

    @Bean
    DefaultCookieSerializer cookieSerializer(
            @Value("${solmu.secure-cookies}") boolean secure, @Value("${solmu.session-length}") Duration length) {
        var cookie = new DefaultCookieSerializer();
        cookie.setCookieName(secure ? "__Host-solmu" : "solmu");
        cookie.setUseSecureCookie(secure);
        cookie.setUseHttpOnlyCookie(true);
        cookie.setSameSite("Lax");
        cookie.setCookieMaxAge(Math.toIntExact(length.toSeconds()));
        return cookie;
    }

    /**
     * Spring Session writes the time of each request into the session's row. To the minute is precise enough, and
     * spares nearly every page a durable write. The ids are cast to the columns' own type, char(36): compared with
     * text, the primary key would not be used.
     */
    @Bean
    SessionRepositoryCustomizer<JdbcIndexedSessionRepository> touchSessionsByTheMinute() {
        return sessions -> sessions.setUpdateSessionQuery("""
                UPDATE spring_session s
                SET session_id = v.session_id, last_access_time = v.last_access_time,
                    max_inactive_interval = v.max_inactive_interval, expiry_time = v.expiry_time,
                    principal_name = v.principal_name
                FROM (VALUES (?::char(36), ?::bigint, ?::int, ?::bigint, ?::text, ?::char(36)))
                     AS v (session_id, last_access_time, max_inactive_interval, expiry_time, principal_name, primary_id)
                WHERE s.primary_id = v.primary_id
                  AND (s.session_id <> v.session_id
                       OR s.principal_name IS DISTINCT FROM v.principal_name
                       OR s.max_inactive_interval <> v.max_inactive_interval
                       OR v.last_access_time - s.last_access_time > 60000)
                """);
    }
}
