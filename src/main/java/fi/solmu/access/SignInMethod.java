package fi.solmu.access;

import org.springframework.security.config.annotation.web.builders.HttpSecurity;

/** A way of signing in that needs filters of its own: passkeys, OpenID Connect. */
public interface SignInMethod {
    void configure(HttpSecurity http) throws Exception;
}
