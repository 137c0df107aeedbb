package fi.solmu.register.search;

import fi.solmu.register.organisations.OrganisationSearch;
import fi.solmu.register.people.PeopleList;
import java.util.List;

/** What one text finds: networks, organisations and people, the best of each and how many there are. */
public record SearchResult(
        List<NetworkHit> networks, int networksInAll, OrganisationSearch.Found organisations, PeopleList people) {

    public boolean moreNetworks() {
        return networksInAll > networks.size();
    }

    public boolean moreOrganisations() {
        return organisations.total() > organisations.rows().size();
    }

    public boolean morePeople() {
        return people.total() > people.rows().size();
    }

    public boolean isEmpty() {
        return networks.isEmpty()
                && organisations.rows().isEmpty()
                && people.rows().isEmpty();
    }
}
