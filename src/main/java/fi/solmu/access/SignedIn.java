package fi.solmu.access;

import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.security.authentication.AbstractAuthenticationToken;

/** Somebody who has signed in, as it is kept in the session: whose account, and how they showed it to be theirs. */
final class SignedIn extends AbstractAuthenticationToken {
    private static final long serialVersionUID = 1L;
    private final UUID account;
    private final Proof proof;

    SignedIn(UUID account, Proof proof) {
        super(List.of());
        this.account = account;
        this.proof = proof;
        setAuthenticated(true);
    }

    Proof proof() {
        return proof;
    }

    @Override
    public String getName() {
        return account.toString();
    }

    @Override
    public Object getPrincipal() {
        return account;
    }

    @Override
    public Object getCredentials() {
        return "";
    }

    @Override
    public boolean equals(@Nullable Object other) {
        return other instanceof SignedIn that && account.equals(that.account) && proof == that.proof;
    }

    @Override
    public int hashCode() {
        return account.hashCode() * 31 + proof.hashCode();
    }
}
