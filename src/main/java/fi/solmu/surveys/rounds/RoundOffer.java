package fi.solmu.surveys.rounds;

import fi.solmu.kernel.Localised;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.UUID;
import java.util.stream.Collectors;

/** What can be chosen for a round: published questionnaires of either side, and networks that run. */
public record RoundOffer(List<Choice> members, List<Choice> coordinators, List<Network> networks) {

    /** A questionnaire to choose. */
    public record Choice(UUID id, Localised name, int version) {}

    /**
     * A network to choose.
     *
     * @param members how many of its members could be written to today
     * @param byOpenLink whether its members would answer by an open link
     */
    public record Network(UUID id, Localised name, Localised type, int members, int coordinators, boolean byOpenLink) {
        /** Whether a letter would go to somebody. */
        boolean isReached() {
            return members + coordinators > 0;
        }
    }

    /** The networks of one type. */
    public record Group(Localised type, List<Network> networks) {}

    public List<Group> groups() {
        return networks.stream()
                .collect(Collectors.groupingBy(Network::type, LinkedHashMap::new, Collectors.toList()))
                .entrySet()
                .stream()
                .map(group -> new Group(group.getKey(), group.getValue()))
                .toList();
    }
}
