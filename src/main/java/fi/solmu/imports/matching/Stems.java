package fi.solmu.imports.matching;

import java.util.List;

/**
 * Words without their inflection, as keys to compare by; they are not words to show. Two words of a name are taken for
 * forms of one word when either their Finnish or their Swedish keys are equal: nobody says which language a name is in.
 */
final class Stems {

    private static final int SHORTEST_INFLECTED = 5;
    private static final List<String> FINNISH_ENDINGS = List.of("iden", "jen", "ien", "ssa", "ssä", "n", "t");
    private static final List<String> SWEDISH_ENDINGS = List.of(
            "ernas", "arnas", "ornas", "arens", "erna", "arna", "orna", "aren", "are", "ens", "ets", "ers", "ars", "er",
            "ar", "or", "en", "et", "s", "a", "e", "n");

    private Stems() {}

    /** {@code johtajien}, {@code johtajat} and {@code johtaja} have one key; so have {@code kunnan} and {@code kunta}. */
    static String finnish(String word) {
        if (word.length() < SHORTEST_INFLECTED) {
            return word;
        }
        if (word.endsWith("nen")) {
            return word.substring(0, word.length() - 3) + "s";
        }
        return strongGrade(withoutFinalVowels(withoutFinnishEnding(word)));
    }

    /** {@code kommunernas}, {@code kommuner} and {@code kommun} have one key. */
    static String swedish(String word) {
        for (var ending : SWEDISH_ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 4) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String withoutFinnishEnding(String word) {
        if (word.endsWith("sten") || word.endsWith("rten") || word.endsWith("nten") || word.endsWith("lten")) {
            return word.substring(0, word.length() - 3);
        }
        for (var ending : FINNISH_ENDINGS) {
            if (word.endsWith(ending) && word.length() - ending.length() >= 3) {
                return word.substring(0, word.length() - ending.length());
            }
        }
        return word;
    }

    private static String withoutFinalVowels(String word) {
        int end = word.length();
        while (end > 3 && end > word.length() - 2 && "aeiouyäöå".indexOf(word.charAt(end - 1)) >= 0) {
            end--;
        }
        return word.substring(0, end);
    }

    /** Undoes the weakening of consonants at the end of the stem (kunna- is kunta-, kaupungi- is kaupunki-). */
    private static String strongGrade(String stem) {
        int length = stem.length();
        var start = stem.substring(0, length - 2);
        return switch (stem.substring(length - 2)) {
            case "nn", "nd" -> start + "nt";
            case "ng" -> start + "nk";
            case "mm" -> start + "mp";
            case "ll", "ld" -> start + "lt";
            case "rr", "rd" -> start + "rt";
            case "kk" -> start + "k";
            case "pp" -> start + "p";
            case "tt" -> start + "t";
            case "hd" -> start + "ht";
            case "ks" -> start + "s";
            case "ud", "ut" -> start + "us";
            case "yd", "yt" -> start + "ys";
            case String pair -> pair.endsWith("d") ? stem.substring(0, length - 1) + "t" : stem;
        };
    }
}
