package fi.solmu.imports.comparing;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.comparing.Difference.Piece;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.StringLength;
import org.junit.jupiter.api.Test;

class DifferenceTest {

    @Test
    void onlyWhatOneSideHasIsMarked() {
        var both = Difference.of("Kuntien tietosuojavastaavien verkosto", "Tietosuojavastaavien verkosto");
        assertThat(both.first())
                .containsExactly(new Piece("Kuntien ", true), new Piece("tietosuojavastaavien verkosto", false));
        assertThat(both.second()).containsExactly(new Piece("Tietosuojavastaavien verkosto", false));
    }

    @Property(tries = 300)
    void thePiecesPutTogetherAreTheText(
            @ForAll @StringLength(max = 60) String first, @ForAll @StringLength(max = 60) String second) {
        var both = Difference.of(first, second);
        assertThat(String.join("", both.first().stream().map(Piece::text).toList()))
                .isEqualTo(first);
        assertThat(String.join("", both.second().stream().map(Piece::text).toList()))
                .isEqualTo(second);
    }
}
