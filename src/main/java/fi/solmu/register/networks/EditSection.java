package fi.solmu.register.networks;

import java.util.Locale;
import java.util.Optional;

/** The parts of a network's page that are edited together, each by a small form of its own. */
public enum EditSection {
    NAMES,
    TEXTS,
    FACTS,
    CLASSIFICATION;

    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<EditSection> of(String code) {
        for (var section : values()) {
            if (section.code().equals(code)) {
                return Optional.of(section);
            }
        }
        return Optional.empty();
    }
}
