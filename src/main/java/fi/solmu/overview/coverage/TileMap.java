package fi.solmu.overview.coverage;

import fi.solmu.kernel.Language;
import fi.solmu.register.Organisations.RegionCoverage;
import java.util.ArrayList;
import java.util.List;

/**
 * Regions as tiles roughly in their places (ruutukartta). Five steps by the share of a region's municipalities that are
 * in no network; the number is always printed.
 */
public record TileMap(List<Tile> tiles, int width, int height) {
    static final int TILE_WIDTH = 104;
    static final int TILE_HEIGHT = 84;
    private static final int LETTERS_ON_A_LINE = 14;

    /** One region. The step is from 0 (none) to 4 (45 % or more). */
    public record Tile(RegionCoverage region, int x, int y, int step, List<String> lines) {}

    static TileMap of(List<RegionCoverage> regions, Language reader) {
        var tiles = new ArrayList<Tile>();
        int rows = 0;
        int columns = 0;
        for (var region : regions) {
            var row = region.tileRow();
            var column = region.tileColumn();
            if (row != null && column != null) {
                rows = Math.max(rows, row);
                columns = Math.max(columns, column);
                tiles.add(new Tile(
                        region,
                        (column - 1) * TILE_WIDTH,
                        (row - 1) * TILE_HEIGHT,
                        step(region.withoutNetworks(), region.municipalities()),
                        lines(region.region().name().read(reader))));
            }
        }
        return new TileMap(tiles, columns * TILE_WIDTH, rows * TILE_HEIGHT);
    }

    /** 0 none, 1 under 15 %, 2 under 30 %, 3 under 45 %, 4 the rest. */
    static int step(int without, int all) {
        if (without == 0 || all == 0) {
            return 0;
        }
        int percent = percent(without, all);
        if (percent < 15) {
            return 1;
        }
        if (percent < 30) {
            return 2;
        }
        return percent < 45 ? 3 : 4;
    }

    /** Rounded, so that the step agrees with the printed share. */
    public static int percent(int part, int all) {
        return all == 0 ? 0 : Math.round(100f * part / all);
    }

    /** A long name on two lines, broken after its hyphen or at its space. */
    static List<String> lines(String name) {
        if (name.length() <= LETTERS_ON_A_LINE) {
            int hyphen = name.indexOf('-');
            return hyphen < 0 || name.length() <= 10
                    ? List.of(name)
                    : List.of(name.substring(0, hyphen + 1), name.substring(hyphen + 1));
        }
        int hyphen = name.indexOf('-');
        if (hyphen > 0) {
            return List.of(name.substring(0, hyphen + 1), name.substring(hyphen + 1));
        }
        int space = name.indexOf(' ');
        return space > 0 ? List.of(name.substring(0, space), name.substring(space + 1)) : List.of(name);
    }
}
