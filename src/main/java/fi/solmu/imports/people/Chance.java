package fi.solmu.imports.people;

import fi.solmu.imports.linkage.Model;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** How likely the score took a pair to be one person, in four steps (todennäköisyysluokka). */
public enum Chance {
    /** So likely that pairs are offered to be accepted together. */
    SAFE(0.97, 1),
    HIGH(0.9, 0.97),
    MIDDLE(0.5, 0.9),
    LOW(0, 0.5);

    private final double least;
    private final double below;

    Chance(double least, double below) {
        this.least = least;
        this.below = below;
    }

    /** The points from which on a pair is in this step. */
    int leastPoints() {
        return least == 0 ? Integer.MIN_VALUE : Model.pointsOf(least);
    }

    /** The points from which on a pair is in the step above. */
    int pointsAbove() {
        return below == 1 ? Integer.MAX_VALUE : Model.pointsOf(below);
    }

    /** As addresses call it. */
    public String code() {
        return name().toLowerCase(Locale.ROOT);
    }

    static Optional<Chance> of(@Nullable String code) {
        return Arrays.stream(values())
                .filter(chance -> chance.code().equals(code))
                .findFirst();
    }
}
