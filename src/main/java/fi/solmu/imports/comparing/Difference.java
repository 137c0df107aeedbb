package fi.solmu.imports.comparing;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Locale;
import java.util.regex.Pattern;

/** The words of two texts, with those marked that only one of them has. */
public final class Difference {
    private static final Pattern WORDS = Pattern.compile("(?<=[\\s\\-–/])|(?=[\\-–/])");
    private static final int LONGEST = 400;

    private Difference() {}

    /** Some words of a text in a row. */
    public record Piece(String text, boolean onlyHere) {}

    /** The pieces of the first text and of the second. */
    public record Both(List<Piece> first, List<Piece> second) {}

    public static Both of(String first, String second) {
        var a = words(first);
        var b = words(second);
        if (first.isEmpty() || second.isEmpty() || (long) a.size() * b.size() > (long) LONGEST * LONGEST) {
            boolean differ = !first.equals(second);
            return new Both(whole(first, differ), whole(second, differ));
        }
        var common = common(a, b);
        var firstPieces = new Pieces();
        var secondPieces = new Pieces();
        int i = 0;
        int j = 0;
        while (i < a.size() || j < b.size()) {
            if (i < a.size() && j < b.size() && same(a.get(i), b.get(j))) {
                firstPieces.add(a.get(i++), false);
                secondPieces.add(b.get(j++), false);
            } else if (j >= b.size() || (i < a.size() && common[i + 1][j] >= common[i][j + 1])) {
                firstPieces.add(a.get(i++), true);
            } else {
                secondPieces.add(b.get(j++), true);
            }
        }
        return new Both(firstPieces.all(), secondPieces.all());
    }

    private static List<Piece> whole(String text, boolean onlyHere) {
        return text.isEmpty() ? List.of() : List.of(new Piece(text, onlyHere));
    }

    private static List<String> words(String text) {
        return List.of(WORDS.split(text, -1));
    }

    private static boolean same(String a, String b) {
        return a.strip().toLowerCase(Locale.ROOT).equals(b.strip().toLowerCase(Locale.ROOT));
    }

    /** How many words the ends of the two texts from i and j on have in common, in order. */
    private static int[][] common(List<String> a, List<String> b) {
        var common = new int[a.size() + 1][b.size() + 1];
        for (int i = a.size() - 1; i >= 0; i--) {
            for (int j = b.size() - 1; j >= 0; j--) {
                common[i][j] = same(a.get(i), b.get(j))
                        ? common[i + 1][j + 1] + 1
                        : Math.max(common[i + 1][j], common[i][j + 1]);
            }
        }
        return common;
    }

    private static final class Pieces {
        private final Deque<Piece> pieces = new ArrayDeque<>();

        void add(String word, boolean onlyHere) {
            var last = pieces.peekLast();
            if (last != null && last.onlyHere() == onlyHere) {
                pieces.removeLast();
                pieces.addLast(new Piece(last.text() + word, onlyHere));
            } else {
                pieces.addLast(new Piece(word, onlyHere));
            }
        }

        List<Piece> all() {
            return new ArrayList<>(pieces);
        }
    }
}
