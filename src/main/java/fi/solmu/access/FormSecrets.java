package fi.solmu.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;

/**
 * Addresses at which a browser has a secret of its own already. What protects their forms against forged requests is made of it,
 * and so whoever opens them begins no session: nothing is written down of when they came.
 */
public interface FormSecrets {
    /** The secret this browser sent; nothing at other addresses, or when it sent none. */
    Optional<String> of(HttpServletRequest request);
}
