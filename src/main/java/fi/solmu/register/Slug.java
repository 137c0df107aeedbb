package fi.solmu.register;

import java.text.Normalizer;
import java.util.Locale;
import java.util.Set;

/** The part of a public address that names a network: its name in plain letters, stable from then on. */
final class Slug {
    private static final int LONGEST = 80;

    private Slug() {}

    /** Letters a-z, digits and single hyphens; "network" when the name holds none of them. */
    static String of(String name) {
        var plain = Normalizer.normalize(name.toLowerCase(Locale.ROOT), Normalizer.Form.NFD)
                .replaceAll("\\p{M}+", "")
                .replaceAll("[^a-z0-9]+", "-")
                .replaceAll("^-+|-+$", "");
        if (plain.length() > LONGEST) {
            plain = plain.substring(0, LONGEST).replaceAll("-+$", "");
        }
        return plain.isEmpty() ? "network" : plain;
    }

    /** The slug itself, or with the first number that makes it different from those taken. */
    static String distinct(String slug, Set<String> taken) {
        if (!taken.contains(slug)) {
            return slug;
        }
        int number = 2;
        while (taken.contains(slug + "-" + number)) {
            number++;
        }
        return slug + "-" + number;
    }
}
