package fi.solmu.overview.portfolio;

import fi.solmu.kernel.Language;
import fi.solmu.overview.ahead.Ahead;
import fi.solmu.overview.load.Load;
import fi.solmu.overview.overlaps.Overlap;
import fi.solmu.overview.picture.Picture;
import fi.solmu.overview.year.Change;
import java.text.Collator;
import java.util.List;

/** Everything the page of the whole shows. */
public record PortfolioView(
        Picture picture, Matrix matrix, List<Overlap> overlaps, Load load, Ahead ahead, Change change) {

    /** The units that answer for networks, to choose from. */
    public List<String> units(Language reader) {
        return picture.networks().stream()
                .map(network -> network.unit().read(reader))
                .filter(unit -> !unit.isEmpty())
                .distinct()
                .sorted(Collator.getInstance(reader.locale()))
                .toList();
    }
}
