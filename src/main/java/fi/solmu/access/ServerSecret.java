package fi.solmu.access;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileAlreadyExistsException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.security.GeneralSecurityException;
import java.util.Base64;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;

/**
 * A secret of this installation (palvelun salaisuus) that the database does not hold: whoever has a copy of the database
 * cannot make what is derived from it. Set by {@code solmu.secret}; without that it is made by chance and lies in a file
 * of the data folder, readable by its owner only.
 */
@Component
public class ServerSecret {
    private static final String ALGORITHM = "HmacSHA256";
    private static final int LEAST = 32;
    private final String set;
    private final Path home;
    private final Secrets secrets;
    private @Nullable SecretKeySpec key;

    ServerSecret(@Value("${solmu.secret:}") String set, @Value("${solmu.data}") Path home, Secrets secrets) {
        if (!set.isEmpty() && set.length() < LEAST) {
            throw new IllegalArgumentException("solmu.secret must have at least %d characters".formatted(LEAST));
        }
        this.set = set;
        this.home = home;
        this.secrets = secrets;
    }

    /** A secret for one purpose, always the same, in characters that may stand in an address: 256 bits. */
    public String derive(String purpose, String about) {
        try {
            var mac = Mac.getInstance(ALGORITHM);
            mac.init(key());
            return Base64.getUrlEncoder()
                    .withoutPadding()
                    .encodeToString(mac.doFinal((purpose + "\n" + about).getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    private synchronized SecretKeySpec key() {
        if (key == null) {
            key = new SecretKeySpec((set.isEmpty() ? kept() : set).getBytes(StandardCharsets.UTF_8), ALGORITHM);
        }
        return key;
    }

    private String kept() {
        var file = home.resolve("secret");
        try {
            if (!Files.exists(file)) {
                make(file);
            }
            return Files.readString(file).strip();
        } catch (IOException e) {
            throw new UncheckedIOException("the secret of this installation, " + file, e);
        }
    }

    /** Written aside and then named, so that nobody reads half of it; another node may have been quicker. */
    private void make(Path file) throws IOException {
        Files.createDirectories(home);
        var aside = Files.createTempFile(home, "secret", null); // readable by its owner only
        try {
            Files.writeString(aside, secrets.next(), StandardOpenOption.SYNC);
            Files.createLink(file, aside);
        } catch (FileAlreadyExistsException e) {
            // then theirs it is
        } finally {
            Files.delete(aside);
        }
    }
}
