package fi.solmu.register.organisations;

import fi.solmu.kernel.Language;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Service;

/** Finds organisations by name or code, as the list of organisations does, the best first. */
@Service
public class OrganisationSearch {
    private final OrganisationListQueries queries;

    OrganisationSearch(OrganisationListQueries queries) {
        this.queries = queries;
    }

    /** The best of those found, and how many there are. */
    public record Found(List<OrganisationRow> rows, int total) {}

    public Found best(String text, LocalDate day, Language reader, int most) {
        var filter = new OrganisationFilter(
                text, null, null, null, null, null, null, null, null, null, OrganisationListQueries.BEST_FIRST, null);
        return queries.rows(filter, day, reader, most, 0);
    }
}
