package fi.solmu.imports.matching;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.matching.Match.Identical;
import fi.solmu.imports.matching.Match.Likely;
import java.util.List;
import java.util.Locale;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.ForAll;
import net.jqwik.api.From;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;

/** What holds for all names, whatever they are. */
class NetworkNamesPropertyTest {

    private static final List<String> WORDS = List.of(
            "kuntien",
            "kaupunkien",
            "Kuntaliiton",
            "maakuntien",
            "suurten",
            "pienten",
            "kuuden",
            "kymmenen",
            "C23",
            "C6",
            "tietosuojavastaavien",
            "tietoturvavastaavien",
            "tiedonhallinta",
            "johtajat",
            "asiantuntijoiden",
            "svenska",
            "kommuner",
            "översättare",
            "lukio",
            "EU",
            "KA",
            "digi",
            "climate",
            "elinvoima",
            "hallintojohtajat");
    private static final List<String> ENDS = List.of(
            "",
            " verkosto",
            "verkosto",
            " -verkosto",
            "foorumi",
            " nätverk",
            "nätverket",
            " network",
            " (KA-ryhmä)",
            " / Hållbarhetsforum",
            " kunnat",
            " asiantuntijaryhmä");
    private static final List<String> BODIES = List.of(
            "%s -työvaliokunta",
            "%sn työvaliokunta",
            "%s työvaliokunta",
            "%s (työvaliokunta)",
            "%s, työvaliokuta",
            "Työvaliokunta / %s",
            "%s arbetsutskott",
            "Arbetsutskottet för %s",
            "%s executive committee",
            "%s ohjausryhmä",
            "%sn johtoryhmä",
            "%s TYÖRYHMÄ",
            "%s hallituksen pj:t",
            "%s valmisteluryhmä",
            "%s tvk");

    @Property
    void theOrderOfTheTwoMakesNoDifference(@ForAll @From("names") String one, @ForAll @From("names") String other) {
        assertThat(NetworkNames.compare(one, other))
                .isEqualTo(NetworkNames.compare(other, one).mirrored());
    }

    @Property
    void aNameIsIdenticalWithItself(@ForAll String name) {
        assertThat(NetworkNames.compare(name, name)).isInstanceOf(Identical.class);
    }

    @Property
    void spacesAndCapitalsMakeNoDifference(@ForAll @From("names") String name) {
        var noisy =
                "  " + name.toUpperCase(Locale.ROOT).replace(" ", " \u00a0 ").replace('-', '–') + "\t";

        assertThat(NetworkNames.compare(name, noisy)).isInstanceOf(Identical.class);
    }

    @Property
    void theReasonsSumToTheScoreAndOnlyTheSameNameHasAll(
            @ForAll @From("names") String one, @ForAll @From("names") String other) {
        var match = NetworkNames.compare(one, other);

        assertThat(match.reasons()).isNotEmpty();
        assertThat(match.score())
                .isEqualTo(match.reasons().stream().mapToInt(Reason::points).sum() / 100.0);
        switch (match) {
            case Identical identical -> assertThat(identical.points()).isEqualTo(100);
            case Likely likely -> assertThat(likely.points()).isBetween(50, 99);
            case Match.BodyOf body -> assertThat(body.points()).isZero();
            case Match.Different different -> assertThat(different.points()).isZero();
        }
    }

    @Property
    void anythingAtAllIsComparedWithoutFailing(@ForAll String one, @ForAll String other) {
        assertThat(NetworkNames.compare(one, other).score()).isBetween(0.0, 1.0);
    }

    @Property
    void aNetworkAndItsExecutiveCommitteeAreNeverTheSame(
            @ForAll @From("names") String network, @ForAll @From("bodies") String body) {
        assertThat(NetworkNames.compare(network, body.formatted(network)))
                .isNotInstanceOf(Identical.class)
                .isNotInstanceOf(Likely.class);
    }

    @Property
    void noOtherNetworksExecutiveCommitteeIsTheSameEither(
            @ForAll @From("names") String network,
            @ForAll @From("names") String other,
            @ForAll @From("bodies") String body) {
        assertThat(NetworkNames.compare(network, body.formatted(other)))
                .isNotInstanceOf(Identical.class)
                .isNotInstanceOf(Likely.class);
    }

    @Provide
    Arbitrary<String> names() {
        var start = Arbitraries.of(WORDS).list().ofMinSize(1).ofMaxSize(5).map(words -> String.join(" ", words));
        return Combinators.combine(start, Arbitraries.of(ENDS)).as(String::concat);
    }

    @Provide
    Arbitrary<String> bodies() {
        return Arbitraries.of(BODIES);
    }
}
