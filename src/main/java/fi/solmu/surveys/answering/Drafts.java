package fi.solmu.surveys.answering;

import java.nio.ByteBuffer;
import java.security.GeneralSecurityException;
import java.security.SecureRandom;
import java.util.Map;
import java.util.UUID;
import javax.crypto.Cipher;
import javax.crypto.spec.GCMParameterSpec;
import javax.crypto.spec.SecretKeySpec;
import org.springframework.stereotype.Component;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** Seals what somebody has filled in so far (luonnos) under the key of their link, with AES-256-GCM. */
@Component
class Drafts {
    private static final String CIPHER = "AES/GCM/NoPadding";
    private static final int NONCE_BYTES = 12;
    private static final int TAG_BITS = 128;
    private static final TypeReference<Map<UUID, String>> VALUES = new TypeReference<>() {};
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final SecureRandom random;

    Drafts(SecureRandom random) {
        this.random = random;
    }

    /** A draft nobody can read without its key. */
    static final class Sealed {
        private final byte[] bytes;

        Sealed(byte[] bytes) {
            this.bytes = bytes.clone();
        }

        byte[] bytes() {
            return bytes.clone();
        }
    }

    /** @param ballot whose draft it is: sealed for one, it cannot be laid under another */
    Sealed seal(Filled filled, byte[] key, byte[] ballot) {
        var nonce = new byte[NONCE_BYTES];
        random.nextBytes(nonce);
        try {
            var sealed =
                    cipher(Cipher.ENCRYPT_MODE, key, nonce, ballot).doFinal(JSON.writeValueAsBytes(filled.values()));
            return new Sealed(ByteBuffer.allocate(nonce.length + sealed.length)
                    .put(nonce)
                    .put(sealed)
                    .array());
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }

    /** @throws IllegalStateException when it was sealed under another key or for another ballot */
    static Filled open(Sealed draft, byte[] key, byte[] ballot) {
        var read = ByteBuffer.wrap(draft.bytes());
        var nonce = new byte[NONCE_BYTES];
        read.get(nonce);
        var rest = new byte[read.remaining()];
        read.get(rest);
        try {
            return new Filled(JSON.readValue(
                    cipher(Cipher.DECRYPT_MODE, key, nonce, ballot).doFinal(rest), VALUES));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("a draft that is not this link's", e);
        }
    }

    private static Cipher cipher(int mode, byte[] key, byte[] nonce, byte[] ballot) throws GeneralSecurityException {
        var cipher = Cipher.getInstance(CIPHER);
        cipher.init(mode, new SecretKeySpec(key, "AES"), new GCMParameterSpec(TAG_BITS, nonce));
        cipher.updateAAD(ballot);
        return cipher;
    }
}
