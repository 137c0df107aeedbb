package fi.solmu.imports.comparing;

import fi.solmu.imports.comparing.Difference.Piece;
import java.util.List;

/** One line of a comparison: what each side says of a thing. An empty side says nothing. */
public record ComparedRow(String label, List<Piece> first, List<Piece> second, boolean different) {

    /** What only one side says is no difference: the other is silent. */
    public static ComparedRow of(String label, String first, String second) {
        var both = Difference.of(first, second);
        boolean different = !first.isEmpty() && !second.isEmpty() && !first.equals(second);
        return different
                ? new ComparedRow(label, both.first(), both.second(), true)
                : new ComparedRow(label, plain(first), plain(second), false);
    }

    /** For things that are not opposed to each other, such as lists of sources. */
    public static ComparedRow beside(String label, String first, String second) {
        return new ComparedRow(label, plain(first), plain(second), false);
    }

    private static List<Piece> plain(String text) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, false));
    }

    public boolean saysSomething() {
        return !first.isEmpty() || !second.isEmpty();
    }
}
