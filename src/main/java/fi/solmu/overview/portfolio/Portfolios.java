package fi.solmu.overview.portfolio;

import fi.solmu.kernel.Language;
import fi.solmu.overview.ahead.TimeLines;
import fi.solmu.overview.load.Loads;
import fi.solmu.overview.overlaps.Overlaps;
import fi.solmu.overview.picture.Pictures;
import fi.solmu.overview.year.Changes;
import fi.solmu.register.WholeVersion;
import java.time.LocalDate;
import org.springframework.stereotype.Service;

/** Puts the page of the whole together from what is kept of each part: one question tells whether all of it holds. */
@Service
class Portfolios {
    private final WholeVersion version;
    private final Pictures pictures;
    private final Overlaps overlaps;
    private final Loads loads;
    private final TimeLines timeLines;
    private final Changes changes;

    Portfolios(
            WholeVersion version,
            Pictures pictures,
            Overlaps overlaps,
            Loads loads,
            TimeLines timeLines,
            Changes changes) {
        this.version = version;
        this.pictures = pictures;
        this.overlaps = overlaps;
        this.loads = loads;
        this.timeLines = timeLines;
        this.changes = changes;
    }

    /** Everything, with all networks in the matrix. */
    PortfolioView whole(LocalDate today, Language reader) {
        return of(today, MatrixFilter.ALL, reader, Integer.MAX_VALUE);
    }

    PortfolioView of(LocalDate today, MatrixFilter filter, Language reader) {
        return of(today, filter, reader, filter.size());
    }

    /** @param size how many rows the matrix has on a page */
    PortfolioView of(LocalDate today, MatrixFilter filter, Language reader, int size) {
        var known = version.now();
        var picture = pictures.of(today, known);
        return new PortfolioView(
                picture,
                Matrix.of(picture, filter, reader, size),
                overlaps.of(today, known),
                loads.of(today, known),
                timeLines.of(today, known),
                changes.between(today.minusYears(1), today, known));
    }
}
