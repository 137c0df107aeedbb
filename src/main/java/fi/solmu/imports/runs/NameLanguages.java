package fi.solmu.imports.runs;

import fi.solmu.imports.matching.NetworkNames;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Which language a network's name is in. Lists write "SV: Digifika", "Hållbarhetsforum / Kestävä foorumi" and plain
 * names; what cannot be told stays one Finnish name, as the lists' own readers would take it.
 */
final class NameLanguages {
    private static final Pattern MARK = Pattern.compile("^\\s*(fi|sv|en)\\s*:\\s*(.+)$", Pattern.CASE_INSENSITIVE);
    private static final Pattern BETWEEN_HALVES = Pattern.compile("\\s+/\\s*|\\s*/\\s+");
    private static final Pattern BETWEEN_WORDS = Pattern.compile("[^\\p{L}]+");

    private static final Set<String> SWEDISH = Set.of(
            "och",
            "för",
            "av",
            "med",
            "på",
            "inom",
            "om",
            "den",
            "det",
            "svenska",
            "svensk",
            "svenskt",
            "kommun",
            "kommuner",
            "kommunala",
            "städer",
            "stora",
            "små",
            "kaffe",
            "landskap",
            "samt",
            "till",
            "vid",
            "i");
    private static final Set<String> FINNISH = Set.of(
            "ja",
            "sekä",
            "eli",
            "kuntien",
            "kunnat",
            "kaupungit",
            "kaupunkien",
            "kuntaliiton",
            "suurten",
            "pienten",
            "suomen",
            "maakuntien",
            "liittojen",
            "foorumi",
            "verkosto",
            "areena");
    private static final Set<String> ENGLISH = Set.of(
            "of",
            "the",
            "and",
            "for",
            "in",
            "network",
            "networks",
            "group",
            "group's",
            "municipal",
            "municipalities",
            "cities",
            "city",
            "managers",
            "directors",
            "regional",
            "local",
            "working",
            "committee");
    private static final Pattern SWEDISH_END = Pattern.compile(
            ".*(nätverk|nätverket|nätverken|forum|forumet|grupp|gruppen|gruppens|utskott|utskottet|delegation|delegationen|"
                    + "kommuner|kommunerna|kommunernas|städer|städerna|direktörer|direktörerna|chefer|cheferna|kommunikatörer"
                    + "|personer|ordförande|språkiga)");
    private static final Pattern FINNISH_END = Pattern.compile(
            ".*(verkosto|verkoston|verkostot|foorumi|foorumin|ryhmä|ryhmän|kunta|kunnat|kuntien|kaupungit|kaupunkien|jat|jät"
                    + "|jien|ien|jen|den|sten|valtuuskunta|työvaliokunta|suunnittelu|hallinto|päälliköt|valvonta|ssa|ssä|lla|llä)");
    private static final Pattern LONG_VOWEL = Pattern.compile("aa|ii|uu|yy|ää|öö|uo|yö|ie");

    private NameLanguages() {}

    /** A name by language; at least one is given. */
    static Localised of(String written) {
        var mark = MARK.matcher(written);
        if (mark.matches()) {
            var marked = Language.of(mark.group(1).toLowerCase(Locale.ROOT)).orElseThrow();
            var rest = NetworkNames.tidy(mark.group(2));
            return halves(rest).orElseGet(() -> in(marked, rest));
        }
        var name = tidied(written);
        return halves(name).orElseGet(() -> in(guess(name).orElse(Language.FI), name));
    }

    /** A name as people should see it; the bare mark of a language is a name, too, though an odd one. */
    static String tidied(String written) {
        var tidy = NetworkNames.tidy(written);
        return tidy.isBlank() ? written.strip() : tidy;
    }

    /** Two names in two languages: only when each half can be told for sure. */
    private static Optional<Localised> halves(String name) {
        var halves = BETWEEN_HALVES.split(name, -1);
        if (halves.length != 2 || halves[0].isBlank() || halves[1].isBlank()) {
            return Optional.empty();
        }
        var first = guess(halves[0]);
        var second = guess(halves[1]);
        if (first.isEmpty() || second.isEmpty() || first.equals(second)) {
            return Optional.empty();
        }
        return Optional.of(with(in(first.get(), halves[0]), second.get(), halves[1]));
    }

    /** The language whose marks outweigh the others'; empty when none does. */
    static Optional<Language> guess(String name) {
        int finnish = 0;
        int swedish = 0;
        int english = 0;
        for (var word : BETWEEN_WORDS.split(name.toLowerCase(Locale.ROOT), -1)) {
            swedish += SWEDISH.contains(word) || SWEDISH_END.matcher(word).matches() ? 2 : 0;
            swedish += word.contains("å") || word.contains("x") ? 1 : 0;
            finnish += FINNISH.contains(word) || FINNISH_END.matcher(word).matches() ? 2 : 0;
            finnish += LONG_VOWEL.matcher(word).find() ? 1 : 0;
            english += ENGLISH.contains(word) ? 2 : 0;
        }
        int most = Math.max(finnish, Math.max(swedish, english));
        if (most == 0 || (finnish == most ? 1 : 0) + (swedish == most ? 1 : 0) + (english == most ? 1 : 0) > 1) {
            return Optional.empty();
        }
        return Optional.of(finnish == most ? Language.FI : swedish == most ? Language.SV : Language.EN);
    }

    private static Localised in(Language language, String name) {
        return with(Localised.NONE, language, name);
    }

    private static Localised with(Localised names, Language language, String name) {
        return switch (language) {
            case FI -> new Localised(name, names.sv(), names.en());
            case SV -> new Localised(names.fi(), name, names.en());
            case EN -> new Localised(names.fi(), names.sv(), name);
        };
    }
}
