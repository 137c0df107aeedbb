package fi.solmu.demo.letters;

import fi.solmu.kernel.Language;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.regex.Pattern;

/** A letter of the outbox, as it is read here. */
public record DemoLetter(
        UUID id,
        String purpose,
        String recipient,
        String language,
        String subject,
        String body,
        Instant writtenAt,
        String status) {
    private static final Pattern ADDRESS = Pattern.compile("https?://\\S+");

    /** A stretch of the letter's text; one that is an address can be followed. */
    public record Stretch(String text, boolean address) {}

    /** The same with other words. */
    DemoLetter saying(String words) {
        return new DemoLetter(id, purpose, recipient, language, subject, words, writtenAt, status);
    }

    public Language in() {
        return Language.of(language).orElse(Language.FI);
    }

    public List<Stretch> stretches() {
        var stretches = new ArrayList<Stretch>();
        var addresses = ADDRESS.matcher(body);
        int at = 0;
        while (addresses.find()) {
            stretches.add(new Stretch(body.substring(at, addresses.start()), false));
            stretches.add(new Stretch(addresses.group(), true));
            at = addresses.end();
        }
        stretches.add(new Stretch(body.substring(at), false));
        return stretches;
    }
}
