package fi.solmu.imports.linkage;

import java.util.List;

/**
 * Why two records are taken for one person's, or not: parts whose points sum exactly to what was decided by. A part
 * above zero speaks for one person, below zero for two.
 *
 * @param parts the prior's first; fields that one record is silent about are not there
 */
public record Explanation(List<Part> parts) {
    public Explanation {
        parts = List.copyOf(parts);
    }

    /** Something that speaks for or against. */
    public sealed interface Part {
        /** In hundredths of a bit. */
        int points();
    }

    /** How likely it was before anything was compared. */
    public record Prior(int points) implements Part {}

    /** How far a field agrees, with its two values as they came. */
    public record Agreement(Field field, Level level, int points, String one, String other) implements Part {}

    /** What it adds that the value both have is rare, or takes away that it is common. */
    public record Rarity(Field field, int points, String one, String other) implements Part {}

    /** The sum. */
    public int points() {
        return parts.stream().mapToInt(Part::points).sum();
    }

    /** The chance that the two are one person's. */
    public double probability() {
        return Model.probability(points());
    }
}
