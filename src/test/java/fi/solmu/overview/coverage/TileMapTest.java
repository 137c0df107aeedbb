package fi.solmu.overview.coverage;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.Organisations.Region;
import fi.solmu.register.Organisations.RegionCoverage;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class TileMapTest {
    @ParameterizedTest
    @CsvSource({
        "0, 20, 0",
        "0, 0, 0",
        "1, 20, 1",
        "2, 14, 1",
        "3, 20, 2",
        "29, 100, 2",
        "6, 20, 3",
        "9, 20, 4",
        "20, 20, 4"
    })
    void theShadeTellsTheShareOfMunicipalitiesLeftOut(int without, int all, int step) {
        assertThat(TileMap.step(without, all)).isEqualTo(step);
    }

    @Test
    void theStepNeverContradictsThePrintedShare() {
        for (int all = 1; all <= 60; all++) {
            for (int without = 1; without <= all; without++) {
                int percent = TileMap.percent(without, all);
                int expected = percent < 15 ? 1 : percent < 30 ? 2 : percent < 45 ? 3 : 4;
                assertThat(TileMap.step(without, all)).isEqualTo(expected);
            }
        }
    }

    @ParameterizedTest
    @CsvSource({
        "Lappi, Lappi",
        "Kymenlaakso, Kymenlaakso",
        "Pohjois-Pohjanmaa, Pohjois-|Pohjanmaa",
        "Kanta-Häme, Kanta-Häme",
        "Egentliga Tavastland, Egentliga|Tavastland",
        "Central Ostrobothnia, Central|Ostrobothnia"
    })
    void aLongNameBreaksWhereAReaderWould(String name, String lines) {
        assertThat(String.join("|", TileMap.lines(name))).isEqualTo(lines);
    }

    @Test
    void aRegionWithoutAPlaceIsNotDrawn() {
        var placed = new RegionCoverage(new Region("01", new Localised("Uusimaa", "Nyland", null)), 6, 2, 26, 13);
        var nowhere = new RegionCoverage(new Region("99", new Localised("Muu", null, null)), null, null, 1, 1);
        var map = TileMap.of(List.of(placed, nowhere), Language.SV);
        assertThat(map.tiles()).hasSize(1);
        assertThat(map.tiles().getFirst().lines()).containsExactly("Nyland");
        assertThat(map.tiles().getFirst().x()).isEqualTo(TileMap.TILE_WIDTH);
        assertThat(map.width()).isEqualTo(2 * TileMap.TILE_WIDTH);
        assertThat(map.height()).isEqualTo(6 * TileMap.TILE_HEIGHT);
    }
}
