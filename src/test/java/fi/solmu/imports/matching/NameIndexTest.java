package fi.solmu.imports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.matching.Match.BodyOf;
import fi.solmu.imports.matching.Match.Identical;
import fi.solmu.imports.matching.Match.Likely;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

class NameIndexTest {

    private final NameIndex<Integer> index = new NameIndex<>();

    @Test
    void theIdenticalComesFirstThenTheLikelyByScoreThenBodies() {
        index.add(1, "Tietosuojavastaavien verkoston työvaliokunta");
        index.add(2, "Tietosuojavastaavien foorumi");
        index.add(3, "Kuntien tietosuojavastaavien verkosto");
        index.add(4, "Tietosuojavastaavien verkosto");
        index.add(5, "Tietoturvavastaavien verkosto");

        var found = index.find("tietosuojavastaavien  verkosto");

        assertThat(found).extracting(NameIndex.Found::item).containsExactly(4, 3, 2, 1);
        assertThat(found.getFirst().match()).isInstanceOf(Identical.class);
        assertThat(found.get(1).match()).isInstanceOf(Likely.class);
        assertThat(found.getLast().match())
                .isEqualTo(new BodyOf(Match.Side.FIRST, found.getLast().match().reasons()));
    }

    @Test
    void oneNetworkWithTwoNamesIsFoundOnceByTheBetterOne() {
        index.add(1, "Kansalliskieliverkosto");
        index.add(1, "Nationalspråksnätverket");

        assertThat(index.find("Nationalspråksnätverk"))
                .singleElement()
                .extracting(NameIndex.Found::name)
                .isEqualTo("Nationalspråksnätverket");
    }

    @Test
    void misspeltAndRunTogetherNamesAreFound() {
        index.add(1, "Varhaiskasvatusjohtajien verkosto");
        index.add(2, "Kaupunkien projektitoimistojen verkosto");

        assertThat(index.find("Varhaskasvatusjohtajat"))
                .extracting(NameIndex.Found::item)
                .containsExactly(1);
        assertThat(index.find("Kaupunkien projekti toimistojen verkosto"))
                .extracting(NameIndex.Found::item)
                .containsExactly(2);
    }

    @Test
    void tenThousandNamesAgainstTwelveThousandTakeSeconds() {
        var random = new Random(20261121);
        var names = new ArrayList<String>();
        for (int i = 0; i < 12_000; i++) {
            names.add(invented(random));
            index.add(i, names.get(i));
        }

        int identical = 0;
        for (int i = 0; i < 10_000; i++) {
            var found = index.find(names.get(i));
            identical += found.getFirst().match() instanceof Identical ? 1 : 0;
        }

        assertThat(identical).isEqualTo(10_000);
    }

    /** Few words in many names, and some words nobody else has: what a large list looks like. */
    private static String invented(Random random) {
        var areas = List.of("Lapin", "Kainuun", "Savon", "Karjalan", "Hämeen", "Satakunnan", "Uudenmaan", "Pohjanmaan");
        var fields = List.of("tieto", "talous", "kulttuuri", "ympäristö", "liikunta", "sivistys", "kaava", "viestintä");
        var people = List.of("johtajien", "asiantuntijoiden", "vastaavien", "päälliköiden", "sihteerien");
        return String.join(
                " ",
                one(areas, random),
                one(fields, random) + rareWord(random) + one(people, random),
                random.nextInt(3) == 0 ? "verkosto " + random.nextInt(500) : "verkosto");
    }

    private static String rareWord(Random random) {
        var word = new StringBuilder();
        for (int i = 0; i < 3; i++) {
            word.append("kstpmnlrvh".charAt(random.nextInt(10))).append("aeiou".charAt(random.nextInt(5)));
        }
        return word.toString();
    }

    private static String one(List<String> words, Random random) {
        return words.get(random.nextInt(words.size()));
    }
}
