package fi.solmu.imports.matching;

import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The words that mean something special in a network's name, in Finnish, Swedish and English. Each line is one meaning
 * and the words for it; inflected forms are found by their stems, so the basic form is enough.
 */
final class Words {

    /** Parts of a network: with one of these in it, a name is that of a body and not of the network. */
    private static final String BODIES = """
            executive: työvaliokunta tvk työjaosto arbetsutskott executive
            steering: ohjausryhmä ohry styrgrupp steering
            management: johtoryhmä jory ledningsgrupp management
            working: työryhmä arbetsgrupp working
            sub: alatyöryhmä alaryhmä alajaosto undergrupp subgroup subcommittee
            preparatory: valmisteluryhmä valmistelutyöryhmä beredningsgrupp preparatory
            planning: suunnitteluryhmä planeringsgrupp
            project: projektiryhmä projektgrupp
            core: ydinryhmä kärngrupp
            followup: seurantaryhmä uppföljningsgrupp
            secretariat: sihteeristö sekretariat secretariat
            section: jaosto jaos sektion
            committee: valiokunta toimikunta utskott kommitté committee
            chairs: puheenjohtajisto presidium
            """;

    /** The same, but only as a word of their own: maakuntahallitukset are not a body of the maakunta. */
    private static final String BODIES_ALONE = """
            board: hallitus johtokunta styrelse styrelsen board
            council: valtuusto fullmäktige
            chairs: puheenjohtaja varapuheenjohtaja pj vpj ordförande ordförandena chair chairs chairperson
            """;

    /** What nearly every network is called. */
    private static final String KINDS = """
            network: verkosto nätverk network
            forum: foorumi forum
            group: ryhmä grupp group
            """;

    private static final String KINDS_ALONE = """
            team: tiimi team
            community: yhteisö gemenskap community
            """;

    /** Whose network it is: often written, as often left out. */
    private static final String SETTINGS = """
            municipality: kunta kommun municipality municipalities municipal
            city: kaupunki stad städer city cities
            joint: kuntayhtymä samkommun
            association: kuntaliitto kommunförbund
            country: suomi finland finlands finnish
            national: valtakunnallinen kansallinen nationell national
            """;

    private static final String COUNTS = """
            1: yksi yhden
            2: kaksi kahden två two
            3: kolme kolmen tre three
            4: neljä neljän fyra four
            5: viisi viiden fem five
            6: kuusi kuuden sex six
            7: seitsemän sju seven
            8: kahdeksan åtta eight
            9: yhdeksän nio nine
            10: kymmenen kymmenes tio ten
            11: yksitoista yhdentoista elva eleven
            12: kaksitoista kahdentoista tolv twelve
            20: kaksikymmentä kahdenkymmenen tjugo twenty
            """;

    private static final Set<String> SILENT =
            Set.of("ja", "sekä", "tai", "eli", "och", "samt", "för", "i", "av", "and", "of", "for", "the", "in", "on");

    /** What a word means, if it is one of these. */
    record Meaning(Role role, String concept) {}

    /** A compound taken apart: kehyskuntaverkosto is kehyskunta and verkosto. */
    record Compound(String start, String tail, Meaning meaning) {}

    private static final Words ALL = new Words();

    private final Map<String, Meaning> finnish = new HashMap<>();
    private final Map<String, Meaning> swedish = new HashMap<>();
    private final Map<String, Meaning> finnishTails = new HashMap<>();
    private final Map<String, Meaning> swedishTails = new HashMap<>();
    private final Set<String> tailStarts = new HashSet<>();
    private final Map<String, Meaning> forgiving = new HashMap<>();
    private final Vocabulary forgivingWords = new Vocabulary();
    private final Map<String, Meaning> counts = new HashMap<>();

    private Words() {
        read(BODIES, Role.BODY, true);
        read(BODIES_ALONE, Role.BODY, false);
        read(KINDS, Role.KIND, true);
        read(KINDS_ALONE, Role.KIND, false);
        read(SETTINGS, Role.SETTING, false);
        eachWord(COUNTS, (word, count) -> counts.put(word, new Meaning(Role.COUNT, count)));
    }

    static boolean isSilent(String word) {
        return SILENT.contains(word);
    }

    static @Nullable Meaning of(String word) {
        return ALL.meaning(word);
    }

    /** The compound this word is, if it ends in a word for a body or a network. */
    static @Nullable Compound takeApart(String word) {
        for (int i = 2; i + 4 < word.length(); i++) {
            if (ALL.tailStarts.contains(word.substring(i, i + 4))) {
                var tail = word.substring(i);
                var meaning =
                        first(ALL.finnishTails.get(Stems.finnish(tail)), ALL.swedishTails.get(Stems.swedish(tail)));
                if (meaning != null) {
                    return new Compound(word.substring(0, i), tail, meaning);
                }
            }
        }
        return null;
    }

    private @Nullable Meaning meaning(String word) {
        var count = counts.get(word);
        if (count != null) {
            return count;
        }
        var exact = first(finnish.get(Stems.finnish(word)), swedish.get(Stems.swedish(word)));
        return exact != null ? exact : misspelt(word);
    }

    /** A committee with a typing error is still a committee. */
    private @Nullable Meaning misspelt(String word) {
        return Stream.of(word, Stems.finnish(word))
                .flatMap(form -> forgivingWords.closeTo(form).stream())
                .findFirst()
                .map(forgiving::get)
                .orElse(null);
    }

    private void read(String lines, Role role, boolean alsoAsTail) {
        eachWord(lines, (word, concept) -> {
            var meaning = new Meaning(role, concept);
            finnish.putIfAbsent(Stems.finnish(word), meaning);
            swedish.putIfAbsent(Stems.swedish(word), meaning);
            if (role != Role.SETTING) {
                for (var form : List.of(word, Stems.finnish(word))) {
                    forgiving.put(form, meaning);
                    forgivingWords.add(form);
                }
            }
            if (alsoAsTail && word.length() > 4) {
                finnishTails.putIfAbsent(Stems.finnish(word), meaning);
                swedishTails.putIfAbsent(Stems.swedish(word), meaning);
                tailStarts.add(word.substring(0, 4));
            }
        });
    }

    private interface WordAndConcept {
        void accept(String word, String concept);
    }

    private static void eachWord(String lines, WordAndConcept action) {
        lines.lines().forEach(line -> {
            int colon = line.indexOf(':');
            for (var word : line.substring(colon + 1).strip().split(" ", -1)) {
                action.accept(word, line.substring(0, colon));
            }
        });
    }

    private static @Nullable Meaning first(@Nullable Meaning one, @Nullable Meaning other) {
        return one != null ? one : other;
    }
}
