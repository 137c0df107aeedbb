package fi.solmu.imports.matching;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What a place may be called before "kaupunki" or "kunta": Turku is Turun, Lahti is Lahden. No rule knows which of the
 * forms is the right one, so these are all that could be; they are for recognising, not for writing.
 */
final class Genitives {

    private static final Map<String, String> IRREGULAR = Map.of(
            "uusikaupunki", "uudenkaupungin",
            "uusikaarlepyy", "uudenkaarlepyyn",
            "uusimaa", "uudenmaan",
            "isokyrö", "isonkyrön",
            "koski tl", "kosken tl",
            "virrat", "virtain",
            "pihtipudas", "pihtiputaan",
            "punkalaidun", "punkalaitumen");

    private static final Map<String, String> WEAKENED = Map.ofEntries(
            Map.entry("kk", "k"),
            Map.entry("pp", "p"),
            Map.entry("tt", "t"),
            Map.entry("nk", "ng"),
            Map.entry("nt", "nn"),
            Map.entry("lt", "ll"),
            Map.entry("rt", "rr"),
            Map.entry("mp", "mm"),
            Map.entry("ht", "hd"));

    private Genitives() {}

    static Set<String> of(String name) {
        var genitives = new HashSet<String>();
        if (IRREGULAR.containsKey(name)) {
            genitives.add(IRREGULAR.get(name));
        } else if (name.endsWith("nen")) {
            genitives.add(cut(name, 3) + "sen");
            genitives.add(cut(name, 3) + "sten");
        } else if (name.endsWith("s")) {
            genitives.add(cut(name, 1) + "ksen");
            genitives.add(cut(name, 1) + "den");
            genitives.add(name + "in");
        } else if (name.endsWith("si")) {
            genitives.add(cut(name, 2) + "den");
            genitives.add(name + "n");
        } else if (name.length() > 2) {
            addOfVowelStem(name, genitives);
        } else {
            genitives.add(name + "n");
        }
        return genitives;
    }

    private static void addOfVowelStem(String name, Set<String> genitives) {
        char vowel = name.charAt(name.length() - 1);
        if ("aeiouyäöå".indexOf(vowel) < 0) {
            genitives.add(name + "in");
            return;
        }
        var stem = cut(name, 1);
        for (var start : List.of(stem, weakened(stem))) {
            genitives.add(start + vowel + "n");
            if (vowel == 'i') {
                genitives.add(start + "en");
            } else if (vowel == 'e') {
                genitives.add(start + "een");
            }
        }
    }

    private static String weakened(String stem) {
        var pair = stem.substring(stem.length() - 2);
        if (WEAKENED.containsKey(pair)) {
            return cut(stem, 2) + WEAKENED.get(pair);
        }
        return switch (stem.charAt(stem.length() - 1)) {
            case 'k' -> cut(stem, 1);
            case 't' -> cut(stem, 1) + "d";
            case 'p' -> cut(stem, 1) + "v";
            default -> stem;
        };
    }

    private static String cut(String text, int letters) {
        return text.substring(0, text.length() - letters);
    }
}
