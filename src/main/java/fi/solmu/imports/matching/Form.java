package fi.solmu.imports.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** The words of one way to say a name: the whole of it, or one half of a double name, or what is in the brackets. */
record Form(List<Word> words) {

    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}\\p{N}:\\p{M}]+");
    private static final int LARGEST_COUNT = 100;

    Form {
        words = List.copyOf(words);
    }

    static Form of(String text) {
        var words = new ArrayList<Word>();
        for (var piece : BETWEEN_WORDS.split(text, -1)) {
            addWords(withoutColon(piece), words);
        }
        return new Form(whatMatters(words));
    }

    /** The words that tell one network from another; each once. */
    List<Word> core() {
        return distinct(Role.CONTENT, Role.CODE, Role.COUNT);
    }

    List<Word> distinct(Role... roles) {
        var wanted = Set.of(roles);
        var found = new ArrayList<Word>();
        for (var word : words) {
            if (wanted.contains(word.role()) && found.stream().noneMatch(word::isSameAs)) {
                found.add(word);
            }
        }
        return found;
    }

    /** As people wrote them. */
    static String shown(List<Word> words) {
        return words.stream().map(Word::shown).collect(Collectors.joining(" "));
    }

    Set<String> concepts(Role role) {
        return words.stream()
                .filter(word -> word.role() == role)
                .map(Word::concept)
                .collect(Collectors.toSet());
    }

    boolean has(Role role) {
        return words.stream().anyMatch(word -> word.role() == role);
    }

    /** {@code EU:n} is EU and {@code pj:t} is pj. */
    private static String withoutColon(String piece) {
        int colon = piece.indexOf(':');
        return colon > 0 ? piece.substring(0, colon) : piece.replace(":", "");
    }

    private static void addWords(String shown, List<Word> words) {
        var text = Word.content(shown).text();
        if (text.isEmpty() || Words.isSilent(text)) {
            return;
        }
        if (text.chars().anyMatch(Character::isDigit)) {
            words.add(isCount(text) ? Word.meaning(shown, new Words.Meaning(Role.COUNT, text)) : Word.code(shown));
            return;
        }
        var meaning = Words.of(text);
        if (meaning != null) {
            words.add(Word.meaning(shown, meaning));
            return;
        }
        var compound = Words.takeApart(text);
        if (compound == null || text.length() != shown.length()) {
            words.add(Word.content(shown));
            return;
        }
        int start = compound.start().length();
        addWords(shown.substring(0, start), words);
        words.add(Word.meaning(shown.substring(start), compound.meaning()));
    }

    private static boolean isCount(String text) {
        return text.length() <= 3
                && text.chars().allMatch(c -> c >= '0' && c <= '9')
                && Integer.parseInt(text) <= LARGEST_COUNT;
    }

    /** In "Kuntien verkosto" nothing else says which network it is, so "kuntien" does. */
    private static List<Word> whatMatters(List<Word> words) {
        for (var role : List.of(Role.SETTING, Role.KIND)) {
            if (words.stream().anyMatch(word -> word.role() == Role.CONTENT || word.role() == Role.CODE)) {
                break;
            }
            words.replaceAll(word -> word.role() == role ? word.as(Role.CONTENT) : word);
        }
        return words;
    }
}
