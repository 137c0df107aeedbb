package fi.solmu.register.networks;

import java.util.Arrays;
import java.util.List;

/**
 * The words somebody searches by. Each must be found somewhere in a network: by its stem in names and texts, by a part of
 * a name, or by letters nearly the same, so that inflection and typing errors do not hide anything. Words of two letters
 * are dropped when there are longer ones.
 */
record SearchWords(List<String> words) {
    private static final int MOST = 8;

    static SearchWords of(String typed) {
        var all = Arrays.stream(typed.strip().split("[^\\p{L}\\p{N}]+"))
                .filter(word -> !word.isEmpty())
                .distinct()
                .toList();
        var longer = all.stream().filter(word -> word.length() > 2).toList();
        return new SearchWords(
                (longer.isEmpty() ? all : longer).stream().limit(MOST).toList());
    }

    boolean none() {
        return words.isEmpty();
    }
}
