package fi.solmu.access;

import com.webauthn4j.util.exception.WebAuthnException;
import fi.solmu.access.Audit.Change;
import jakarta.servlet.http.HttpSession;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.jdbc.core.JdbcOperations;
import org.springframework.security.web.webauthn.api.AttestationConveyancePreference;
import org.springframework.security.web.webauthn.api.AuthenticatorAssertionResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorAttestationResponse;
import org.springframework.security.web.webauthn.api.AuthenticatorSelectionCriteria;
import org.springframework.security.web.webauthn.api.Bytes;
import org.springframework.security.web.webauthn.api.ImmutablePublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredential;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialCreationOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialDescriptor;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialParameters;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRequestOptions;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialRpEntity;
import org.springframework.security.web.webauthn.api.PublicKeyCredentialUserEntity;
import org.springframework.security.web.webauthn.api.ResidentKeyRequirement;
import org.springframework.security.web.webauthn.api.UserVerificationRequirement;
import org.springframework.security.web.webauthn.jackson.WebauthnJacksonModule;
import org.springframework.security.web.webauthn.management.ImmutableRelyingPartyRegistrationRequest;
import org.springframework.security.web.webauthn.management.JdbcPublicKeyCredentialUserEntityRepository;
import org.springframework.security.web.webauthn.management.JdbcUserCredentialRepository;
import org.springframework.security.web.webauthn.management.RelyingPartyAuthenticationRequest;
import org.springframework.security.web.webauthn.management.RelyingPartyPublicKey;
import org.springframework.security.web.webauthn.management.Webauthn4JRelyingPartyOperations;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;
import tools.jackson.databind.node.ObjectNode;

/**
 * Passkeys (pääsyavaimet): a device signs a challenge once its holder has unlocked it. The session keeps the challenge
 * alone and the terms are written anew for the check: some of their values are compared by identity, and would not
 * survive being stored.
 */
@Component
public class Passkeys {
    private static final Logger LOG = LoggerFactory.getLogger(Passkeys.class);
    private static final String CHALLENGE = "solmu.passkey.challenge";
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final int LABEL_MOST = 100;
    private final JdbcPublicKeyCredentialUserEntityRepository holders;
    private final JdbcUserCredentialRepository credentials;
    private final Webauthn4JRelyingPartyOperations operations;
    private final PublicKeyCredentialRpEntity relyingParty;
    private final Accounts accounts;
    private final Audit audit;
    private final JsonMapper json =
            JsonMapper.builder().addModule(new WebauthnJacksonModule()).build();

    Passkeys(JdbcOperations db, Accounts accounts, Audit audit, @Value("${solmu.base-url}") URI baseUrl) {
        this.accounts = accounts;
        this.audit = audit;
        holders = new JdbcPublicKeyCredentialUserEntityRepository(db);
        credentials = new JdbcUserCredentialRepository(db);
        relyingParty = PublicKeyCredentialRpEntity.builder()
                .id(baseUrl.getHost())
                .name("Solmu")
                .build();
        var port = baseUrl.getPort() < 0 ? "" : ":" + baseUrl.getPort();
        operations = new Webauthn4JRelyingPartyOperations(
                holders, credentials, relyingParty, Set.of(baseUrl.getScheme() + "://" + baseUrl.getHost() + port));
    }

    /**
     * One passkey of one person.
     *
     * @param handle names it on pages
     */
    public record Passkey(String handle, String label, Instant created, Instant lastUsed) {}

    /** Newest first. */
    public List<Passkey> of(UUID account) {
        var holder = holders.findByUsername(account.toString());
        return holder == null
                ? List.of()
                : credentials.findByUserId(holder.getId()).stream()
                        .map(each -> new Passkey(
                                each.getCredentialId().toBase64UrlString(),
                                each.getLabel(),
                                each.getCreated(),
                                each.getLastUsed()))
                        .sorted(Comparator.comparing(Passkey::created).reversed())
                        .toList();
    }

    /** What the browser needs to make a passkey, as JSON. */
    @Transactional
    public String termsOfRegistration(HttpSession session, UUID account) {
        var challenge = Bytes.random();
        session.setAttribute(CHALLENGE, challenge.toBase64UrlString());
        var terms = json.valueToTree(creation(holder(account), challenge));
        // The device shows this name when it lists its passkeys; to us the holder is called by the account's id.
        if (terms.get("user") instanceof ObjectNode user) {
            user.put("name", accounts.get(account).email());
        }
        return json.writeValueAsString(terms);
    }

    /** False when what the browser sent is no answer to the challenge. */
    @Transactional
    public boolean register(HttpSession session, UUID account, String credential, String label) {
        var challenge = takeChallenge(session);
        if (challenge == null) {
            return false;
        }
        try {
            PublicKeyCredential<AuthenticatorAttestationResponse> answer =
                    json.readValue(credential, new TypeReference<>() {});
            var name = label.isBlank() ? "Solmu" : label.strip();
            operations.registerCredential(new ImmutableRelyingPartyRegistrationRequest(
                    creation(holder(account), challenge),
                    new RelyingPartyPublicKey(answer, name.substring(0, Math.min(name.length(), LABEL_MOST)))));
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            LOG.info("A passkey for account {} was refused: {}", account, e.toString());
            return false;
        }
        audit.enter(account, Action.CHANGE_OWN_ACCOUNT, Accounts.SUBJECT, account, added());
        return true;
    }

    /** What the browser needs to let somebody choose a passkey, as JSON. */
    public String termsOfSignIn(HttpSession session) {
        var challenge = Bytes.random();
        session.setAttribute(CHALLENGE, challenge.toBase64UrlString());
        return json.writeValueAsString(request(challenge));
    }

    /** Whose passkey signed the challenge; empty when none of ours did, or its holder's account is closed. */
    @Transactional
    public Optional<UUID> signIn(HttpSession session, String credential) {
        var challenge = takeChallenge(session);
        if (challenge == null) {
            return Optional.empty();
        }
        try {
            PublicKeyCredential<AuthenticatorAssertionResponse> answer =
                    json.readValue(credential, new TypeReference<>() {});
            var holder = operations.authenticate(new RelyingPartyAuthenticationRequest(request(challenge), answer));
            return Optional.of(UUID.fromString(holder.getName()))
                    .filter(account -> accounts.get(account).open());
        } catch (WebAuthnException | JacksonException | IllegalArgumentException e) {
            LOG.info("A passkey was refused: {}", e.toString());
            return Optional.empty();
        }
    }

    /** Nothing happens when this account has no such passkey. */
    @Transactional
    public void remove(UUID account, String handle, UUID by) {
        of(account).stream()
                .filter(passkey -> passkey.handle().equals(handle))
                .findFirst()
                .ifPresent(passkey -> {
                    credentials.delete(Bytes.fromBase64(passkey.handle()));
                    var action = by.equals(account) ? Action.CHANGE_OWN_ACCOUNT : Action.EDIT_ACCOUNTS;
                    audit.enter(
                            by,
                            action,
                            Accounts.SUBJECT,
                            account,
                            List.of(new Change("passkey", passkey.label(), null)));
                });
    }

    private static List<Change> added() {
        return List.of(new Change("passkey_added", null, "yes"));
    }

    private PublicKeyCredentialUserEntity holder(UUID account) {
        var known = holders.findByUsername(account.toString());
        if (known != null) {
            return known;
        }
        var holder = ImmutablePublicKeyCredentialUserEntity.builder()
                .id(Bytes.random())
                .name(account.toString())
                .displayName(accounts.get(account).email())
                .build();
        holders.save(holder);
        return holder;
    }

    private PublicKeyCredentialCreationOptions creation(PublicKeyCredentialUserEntity holder, Bytes challenge) {
        var known = credentials.findByUserId(holder.getId()).stream()
                .map(each -> PublicKeyCredentialDescriptor.builder()
                        .id(each.getCredentialId())
                        .build())
                .toList();
        return PublicKeyCredentialCreationOptions.builder()
                .rp(relyingParty)
                .user(holder)
                .challenge(challenge)
                .pubKeyCredParams(
                        PublicKeyCredentialParameters.EdDSA,
                        PublicKeyCredentialParameters.ES256,
                        PublicKeyCredentialParameters.RS256)
                .authenticatorSelection(AuthenticatorSelectionCriteria.builder()
                        .residentKey(ResidentKeyRequirement.REQUIRED)
                        .userVerification(UserVerificationRequirement.REQUIRED)
                        .build())
                .attestation(AttestationConveyancePreference.NONE)
                .excludeCredentials(known)
                .timeout(PATIENCE)
                .build();
    }

    private PublicKeyCredentialRequestOptions request(Bytes challenge) {
        return PublicKeyCredentialRequestOptions.builder()
                .challenge(challenge)
                .rpId(relyingParty.getId())
                .allowCredentials(List.of())
                .userVerification(UserVerificationRequirement.REQUIRED)
                .timeout(PATIENCE)
                .build();
    }

    /** A challenge serves once. */
    private static @Nullable Bytes takeChallenge(HttpSession session) {
        var challenge = session.getAttribute(CHALLENGE);
        session.removeAttribute(CHALLENGE);
        return challenge instanceof String text ? Bytes.fromBase64(text) : null;
    }
}
