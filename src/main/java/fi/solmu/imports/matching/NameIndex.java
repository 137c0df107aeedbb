package fi.solmu.imports.matching;

import fi.solmu.imports.matching.Match.Different;
import fi.solmu.imports.matching.Match.Identical;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Many names, to compare one with all of them without looking at each: only those that share a rare word are compared.
 * One thing may have several names (in each language); it is found by the one that fits best. Not for several threads.
 *
 * @param <T> what the names are names of
 */
public final class NameIndex<T> {

    /** A word that more names share than this says nothing by itself, unless it is the rarest the name has. */
    private static final int COMMON = 1_000;

    private static final int COMPARED_AT_MOST = 60;

    /** A name that is not {@link Different} from the one that was looked for, which comes second in the match. */
    public record Found<T>(T item, String name, Match match) {}

    private record Entry<T>(T item, String name, NetworkName parts) {}

    private final List<Entry<T>> entries = new ArrayList<>();
    private final Map<String, List<Integer>> entriesByWord = new HashMap<>();
    private final Vocabulary vocabulary = new Vocabulary();

    public void add(T item, String name) {
        var parts = NetworkName.of(name);
        int number = entries.size();
        entries.add(new Entry<>(item, name, parts));
        for (var word : wordsToFindBy(parts)) {
            entriesByWord.computeIfAbsent(word, _ -> new ArrayList<>()).add(number);
        }
        parts.whole().core().forEach(word -> vocabulary.add(word.finnish()));
    }

    /** All that may be this name, or a body or parent of it: identical first, then likely by score, then bodies. */
    public List<Found<T>> find(String name) {
        var parts = NetworkName.of(name);
        var best = new LinkedHashMap<T, Found<T>>();
        for (int number : mostPromising(parts)) {
            var entry = entries.get(number);
            var match = NetworkNames.compare(entry.parts(), parts);
            if (!(match instanceof Different)) {
                var found = new Found<>(entry.item(), entry.name(), match);
                best.merge(entry.item(), found, (old, other) -> byRank().compare(old, other) <= 0 ? old : other);
            }
        }
        return best.values().stream().sorted(byRank()).toList();
    }

    private Comparator<Found<T>> byRank() {
        return Comparator.<Found<T>>comparingInt(found -> found.match() instanceof Identical ? 0 : 1)
                .thenComparingInt(found -> -found.match().points())
                .thenComparing(Found::name);
    }

    private List<Integer> mostPromising(NetworkName parts) {
        var weights = new HashMap<Integer, Double>();
        var words = new ArrayList<List<Integer>>();
        for (var word : wordsToFindBy(parts)) {
            words.add(entriesByWord.getOrDefault(word, List.of()));
        }
        for (var word : parts.whole().core()) {
            for (var misspelt : vocabulary.closeTo(word.finnish())) {
                words.add(entriesByWord.getOrDefault(finnishKey(misspelt), List.of()));
            }
        }
        words.removeIf(List::isEmpty);
        words.sort(Comparator.comparingInt(List::size));
        for (int i = 0; i < words.size() && (i == 0 || words.get(i).size() <= COMMON); i++) {
            double weight = Math.log(1 + (double) entries.size() / words.get(i).size());
            words.get(i).forEach(number -> weights.merge(number, weight, Double::sum));
        }
        return weights.entrySet().stream()
                .sorted(Map.Entry.<Integer, Double>comparingByValue()
                        .reversed()
                        .thenComparing(Map.Entry.comparingByKey()))
                .limit(COMPARED_AT_MOST)
                .map(Map.Entry::getKey)
                .toList();
    }

    private static Set<String> wordsToFindBy(NetworkName parts) {
        var words = new HashSet<String>();
        words.add("name " + parts.key());
        words.add("letters " + parts.squeezed());
        addWords(words, parts.whole());
        for (var part : parts.parts()) {
            addWords(words, part);
        }
        return words;
    }

    private static void addWords(Set<String> words, Form form) {
        for (var word : form.core()) {
            words.add(finnishKey(word.finnish()));
            words.add("sv " + word.swedish());
            if (!word.concept().isEmpty()) {
                words.add("concept " + word.concept());
            }
        }
    }

    private static String finnishKey(String stem) {
        return "fi " + stem;
    }
}
