package fi.solmu.imports.matching;

import java.util.Locale;

/** One word of a name, as it was written and as it is compared. */
record Word(String shown, String text, String finnish, String swedish, Role role, String concept) {

    static Word content(String shown) {
        var text = shown.toLowerCase(Locale.ROOT);
        return new Word(shown, text, Stems.finnish(text), Stems.swedish(text), Role.CONTENT, "");
    }

    static Word code(String shown) {
        var text = shown.toLowerCase(Locale.ROOT);
        return new Word(shown, text, text, text, Role.CODE, text);
    }

    static Word meaning(String shown, Words.Meaning meaning) {
        var plain = content(shown);
        return new Word(shown, plain.text, plain.finnish, plain.swedish, meaning.role(), meaning.concept());
    }

    Word as(Role other) {
        return new Word(shown, text, finnish, swedish, other, concept);
    }

    /** Whether the two are forms of one word. */
    boolean isSameAs(Word other) {
        if (!concept.isEmpty() && !other.concept.isEmpty()) {
            return concept.equals(other.concept);
        }
        return finnish.equals(other.finnish) || swedish.equals(other.swedish);
    }

    boolean isAbbreviation() {
        return shown.length() >= 2
                && shown.length() <= 6
                && shown.chars().allMatch(c -> Character.isLetter(c) && Character.isUpperCase(c));
    }

    /** A bare genitive promises another word: kongressin … */
    boolean promisesMore() {
        return role == Role.CONTENT && text.length() > 4 && text.endsWith("n");
    }
}
