package fi.solmu.imports.matching;

import fi.solmu.imports.matching.Reason.Code;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Two forms side by side: which words of one answer to which of the other, and what is left over in each. */
final class Alignment {

    private static final int POINTS_FOR_ANY_WORD = 80;
    private static final int POINTS_PER_WORD = 4;
    private static final int WORDS_THAT_COUNT = 3;
    /** A word in brackets or a code is enough only when this many other words agree. */
    private static final int ENOUGH_OTHER_WORDS = 2;

    private static final int WORDS_OF_AN_UNFINISHED_NAME = 3;
    private static final int WORDS_A_BODY_ADDS = 2;
    private static final int SHORTEST_CONTINUED_STEM = 6;
    private static final int SHORTEST_ABBREVIATED_WORD = 10;
    private static final Set<String> FREE_SETTINGS = Set.of("association", "country", "national");

    private final Form first;
    private final Form second;
    private final boolean brackets;
    private final Map<Word, Word> pairs = new LinkedHashMap<>();
    private final List<Word> leftInFirst;
    private final List<Word> leftInSecond;
    private final List<Reason> reasons = new ArrayList<>();

    private Alignment(Form first, Form second, boolean brackets) {
        this.first = first;
        this.second = second;
        this.brackets = brackets;
        leftInFirst = new ArrayList<>(first.core());
        leftInSecond = new ArrayList<>(second.core());
    }

    /**
     * @param brackets whether one of the names has brackets, in which the same words may stand in another place
     */
    static Alignment of(Form first, Form second, boolean brackets) {
        var alignment = new Alignment(first, second, brackets);
        alignment.pairSameWords();
        alignment.pairMisspeltWords();
        alignment.pairAbbreviations();
        alignment.sayWhatIsShared();
        return alignment;
    }

    /** Whether every word that tells the parent from others is in the body's name, and little else. */
    boolean secondIsBodyOfFirst() {
        return leftInFirst.isEmpty() && matchedWords() > 0 && leftInSecond.size() <= WORDS_A_BODY_ADDS;
    }

    /** What speaks for the two being one. */
    List<Reason> shared() {
        return reasons.stream().filter(reason -> reason.points() > 0).toList();
    }

    Match match() {
        if (matchedWords() == 0) {
            return new Match.Different(List.of(wordDiffers(0)));
        }
        leaveOutCode(leftInFirst);
        leaveOutCode(leftInSecond);
        continueWord();
        continueName();
        if (!leftInFirst.isEmpty() || !leftInSecond.isEmpty()) {
            return Match.different(shared(), Code.WORD_DIFFERS, Form.shown(leftInFirst), Form.shown(leftInSecond));
        }
        var conflict = compareSettings();
        if (!conflict.isEmpty()) {
            return Match.different(shared(), Code.WORD_DIFFERS, conflict.get(0), conflict.get(1));
        }
        compareKinds();
        compareOrder();
        return new Match.Likely(reasons);
    }

    private void pairSameWords() {
        for (var word : List.copyOf(leftInFirst)) {
            leftInSecond.stream().filter(word::isSameAs).findFirst().ifPresent(same -> pair(word, same));
        }
    }

    private void pairMisspeltWords() {
        for (var word : List.copyOf(leftInFirst)) {
            for (var other : List.copyOf(leftInSecond)) {
                int errors = spellingErrors(word, other);
                if (errors != Spelling.FAR) {
                    pair(word, other);
                    add(Code.SPELLING_DIFFERS_BY, -7 * errors, word.shown(), other.shown(), "" + errors);
                    break;
                }
            }
        }
    }

    private static int spellingErrors(Word word, Word other) {
        boolean words = word.role() == Role.CONTENT && other.role() == Role.CONTENT;
        return words ? Spelling.errors(word.finnish(), other.finnish()) : Spelling.FAR;
    }

    private void pairAbbreviations() {
        if (matchedWords() > 0) {
            expand(leftInFirst, leftInSecond);
            expand(leftInSecond, leftInFirst);
        }
    }

    /** EU stands for two words that begin with e and u, KA for one long word that has k and a where its parts may begin. */
    private void expand(List<Word> from, List<Word> to) {
        for (var word : List.copyOf(from)) {
            if (!word.isAbbreviation()) {
                continue;
            }
            var meant = meantBy(word.text(), to);
            if (!meant.isEmpty()) {
                add(Code.ABBREVIATION_STANDS_FOR, -12, word.shown(), Form.shown(meant));
                from.remove(word);
                to.removeAll(meant);
            }
        }
    }

    private static List<Word> meantBy(String letters, List<Word> words) {
        for (int i = 0; i + letters.length() <= words.size(); i++) {
            var run = words.subList(i, i + letters.length());
            if (run.stream()
                    .map(word -> word.text().substring(0, 1))
                    .collect(Collectors.joining())
                    .equals(letters)) {
                return List.copyOf(run);
            }
        }
        return words.stream()
                .filter(word -> isCompoundOf(letters, word.text()))
                .limit(1)
                .toList();
    }

    private static boolean isCompoundOf(String letters, String word) {
        if (word.length() < SHORTEST_ABBREVIATED_WORD || word.charAt(0) != letters.charAt(0)) {
            return false;
        }
        int at = 0;
        for (int i = 1; i < letters.length(); i++) {
            at = word.indexOf(letters.charAt(i), at + 3);
            if (at < 0) {
                return false;
            }
        }
        return at + 3 < word.length();
    }

    private void sayWhatIsShared() {
        int words = matchedWords();
        if (words == 0) {
            return;
        }
        var content =
                pairs.keySet().stream().filter(word -> word.role() != Role.CODE).toList();
        int points = POINTS_FOR_ANY_WORD + POINTS_PER_WORD * Math.min(words, WORDS_THAT_COUNT);
        var codes =
                pairs.keySet().stream().filter(word -> word.role() == Role.CODE).toList();
        if (content.isEmpty()) {
            reasons.addFirst(Reason.of(Code.SAME_CODE, points, Form.shown(codes)));
            return;
        }
        reasons.addFirst(Reason.of(Code.SAME_WORDS, points, Form.shown(content)));
        if (!codes.isEmpty()) {
            reasons.add(1, Reason.of(Code.SAME_CODE, 3, Form.shown(codes)));
        }
        pairs.forEach((one, other) -> {
            if (!one.text().equals(other.text()) && one.isSameAs(other)) {
                add(Code.WORD_IN_ANOTHER_FORM, -1, one.shown(), other.shown());
            }
        });
    }

    private void leaveOutCode(List<Word> left) {
        if (matchedWords() < ENOUGH_OTHER_WORDS) {
            return;
        }
        var codes = left.stream().filter(word -> word.role() == Role.CODE).toList();
        if (!codes.isEmpty()) {
            add(Code.CODE_ONLY_IN_ONE, -10, Form.shown(codes));
            left.removeAll(codes);
        }
    }

    /** "… asianhallinta" and "… asianhallintapäälliköiden": one list may have cut the word, when all the rest agrees. */
    private void continueWord() {
        if (leftInFirst.size() != 1 || leftInSecond.size() != 1 || matchedWords() < ENOUGH_OTHER_WORDS) {
            return;
        }
        var one = leftInFirst.getFirst();
        var other = leftInSecond.getFirst();
        boolean firstIsShorter = one.text().length() < other.text().length();
        var shorter = firstIsShorter ? one : other;
        var longer = firstIsShorter ? other : one;
        if (shorter.role() == Role.CONTENT
                && shorter.finnish().length() >= SHORTEST_CONTINUED_STEM
                && longer.text().startsWith(shorter.finnish())) {
            add(Code.ONE_WORD_CONTINUES, -12, shorter.shown(), longer.shown());
            leftInFirst.clear();
            leftInSecond.clear();
        }
    }

    /** "… kongressin" and "… kongressin Suomen valtuuskunta": one list may have cut the name. */
    private void continueName() {
        if (leftInFirst.isEmpty() == leftInSecond.isEmpty()) {
            return;
        }
        boolean firstIsShorter = leftInFirst.isEmpty();
        var shorter = firstIsShorter ? first : second;
        var longer = firstIsShorter ? second : first;
        var left = firstIsShorter ? leftInSecond : leftInFirst;
        boolean unfinished = shorter.words().getLast().promisesMore();
        if (matchedWords() < WORDS_OF_AN_UNFINISHED_NAME
                || !isStartOf(shorter, longer)
                || left.stream().anyMatch(word -> word.role() != Role.CONTENT)
                || left.size() > (unfinished ? 3 : 1)) {
            return;
        }
        var rest = longer.words().subList(shorter.words().size(), longer.words().size());
        add(Code.ONE_NAME_CONTINUES, unfinished ? -12 : -22, Form.shown(rest));
        left.clear();
    }

    private static boolean isStartOf(Form shorter, Form longer) {
        for (int i = 0; i < shorter.words().size(); i++) {
            if (i >= longer.words().size()
                    || !shorter.words().get(i).isSameAs(longer.words().get(i))) {
                return false;
            }
        }
        return true;
    }

    /** Notes the settings that only one name has; answers the two that contradict each other, if they do. */
    private List<String> compareSettings() {
        var onlyInFirst = onlyIn(first, second, Role.SETTING);
        var onlyInSecond = onlyIn(second, first, Role.SETTING);
        var onlyOnes = new ArrayList<>(onlyInFirst);
        onlyOnes.addAll(onlyInSecond);
        if (reasons.stream().anyMatch(reason -> reason.code() == Code.ONE_NAME_CONTINUES)) {
            return List.of();
        }
        onlyInFirst.removeIf(word -> FREE_SETTINGS.contains(word.concept()));
        onlyInSecond.removeIf(word -> FREE_SETTINGS.contains(word.concept()));
        if (!onlyInFirst.isEmpty() && !onlyInSecond.isEmpty()) {
            return List.of(Form.shown(onlyInFirst), Form.shown(onlyInSecond));
        }
        onlyOnes.forEach(word -> add(Code.GENERIC_WORD_ONLY_IN_ONE, -6, word.shown()));
        return List.of();
    }

    private void compareKinds() {
        var onlyInFirst = onlyIn(first, second, Role.KIND);
        var onlyInSecond = onlyIn(second, first, Role.KIND);
        if (!onlyInFirst.isEmpty() && !onlyInSecond.isEmpty()) {
            add(Code.GENERIC_WORD_DIFFERS, -15, Form.shown(onlyInFirst), Form.shown(onlyInSecond));
        } else if (!onlyInFirst.isEmpty() || !onlyInSecond.isEmpty()) {
            add(Code.GENERIC_WORD_ONLY_IN_ONE, -3, Form.shown(onlyInFirst.isEmpty() ? onlyInSecond : onlyInFirst));
        }
    }

    /** A word that tells the networks apart in one name may be a setting in the other: it is not missing there. */
    private static List<Word> onlyIn(Form form, Form other, Role role) {
        var only = new ArrayList<>(form.distinct(role));
        only.removeIf(word -> other.words().stream().anyMatch(word::isSameAs));
        return only;
    }

    private void compareOrder() {
        var order = pairs.values().stream().map(second.core()::indexOf).toList();
        if (!order.equals(order.stream().sorted().toList())) {
            add(brackets ? Code.BRACKETS_HOLD_THE_SAME : Code.OTHER_ORDER, -3);
        }
    }

    private int matchedWords() {
        return (int) pairs.keySet().stream()
                .filter(word -> word.role() != Role.COUNT)
                .count();
    }

    private void pair(Word one, Word other) {
        pairs.put(one, other);
        leftInFirst.remove(one);
        leftInSecond.remove(other);
    }

    private Reason wordDiffers(int points) {
        return Reason.of(Code.WORD_DIFFERS, points, Form.shown(leftInFirst), Form.shown(leftInSecond));
    }

    private void add(Code code, int points, String... arguments) {
        reasons.add(Reason.of(code, points, arguments));
    }
}
