package fi.solmu.imports.matching;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** All the long words there are, to find those that differ from one by a typing error or two. */
final class Vocabulary {

    /** One typing error changes at most two of the letters a word has. */
    private static final int LETTERS_PER_ERROR = 2;

    private record Entry(String word, long letters) {}

    private final Set<String> words = new HashSet<>();
    private final Map<Integer, List<Entry>> entriesByLength = new HashMap<>();

    void add(String word) {
        if (Spelling.forgiven(word.length()) > 0 && words.add(word)) {
            entriesByLength
                    .computeIfAbsent(word.length(), _ -> new ArrayList<>())
                    .add(new Entry(word, letters(word)));
        }
    }

    List<String> closeTo(String word) {
        int forgiven = Spelling.forgiven(word.length());
        if (forgiven == 0) {
            return List.of();
        }
        long letters = letters(word);
        var close = new ArrayList<String>();
        for (int length = word.length() - forgiven; length <= word.length() + forgiven; length++) {
            for (var entry : entriesByLength.getOrDefault(length, List.of())) {
                // Comparing sets of letters is cheap and rules out nearly all.
                if (Long.bitCount(entry.letters ^ letters) <= LETTERS_PER_ERROR * forgiven
                        && !entry.word.equals(word)
                        && Spelling.errors(entry.word, word) != Spelling.FAR) {
                    close.add(entry.word);
                }
            }
        }
        return close;
    }

    private static long letters(String word) {
        return word.chars().mapToLong(letter -> 1L << (letter & 63)).reduce(0, (a, b) -> a | b);
    }
}
