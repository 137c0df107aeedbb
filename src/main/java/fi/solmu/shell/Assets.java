package fi.solmu.shell;

import java.io.IOException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** A mark of the style sheets and scripts as they are, put behind their addresses so that browsers may keep them. */
@Component
class Assets {
    private final String version;

    Assets() throws IOException, NoSuchAlgorithmException {
        var digest = MessageDigest.getInstance("SHA-256");
        for (var name : new String[] {"solmu.css", "theme.css", "solmu.js", "passkey.js", "shapes.svg"}) {
            digest.update(new ClassPathResource("static/assets/" + name).getContentAsByteArray());
        }
        version = HexFormat.of().formatHex(digest.digest(), 0, 5);
    }

    String version() {
        return version;
    }
}
