package fi.solmu.imports.linkage;

import java.util.Arrays;
import java.util.regex.Pattern;

/**
 * A person's name in its two parts.
 *
 * @param given empty when only one word was there
 */
public record PersonName(String given, String family) {
    private static final Pattern SPACE = Pattern.compile("\\s+");
    private static final Pattern PARTICLE = Pattern.compile("(?i)af|von|van|de|der|zu");

    /** Reads "Virtanen, Matti" and "Matti Virtanen"; a particle belongs to the family name. */
    public static PersonName of(String full) {
        int comma = full.indexOf(',');
        if (comma >= 0) {
            return new PersonName(
                    full.substring(comma + 1).strip(), full.substring(0, comma).strip());
        }
        var words = SPACE.split(full.strip());
        int family = words.length - 1;
        while (family > 1 && PARTICLE.matcher(words[family - 1]).matches()) {
            family--;
        }
        return new PersonName(
                String.join(" ", Arrays.copyOfRange(words, 0, family)),
                String.join(" ", Arrays.copyOfRange(words, family, words.length)));
    }
}
