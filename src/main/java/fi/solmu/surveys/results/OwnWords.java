package fi.solmu.surveys.results;

import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Question;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Questionnaire;
import fi.solmu.surveys.results.TextQueries.Words;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * What was written to one question in people's own words (avoimet vastaukset). Of members none is shown where fewer than the
 * limit wrote, and a network is named only where so many of its own did; coordinators' words are signed.
 *
 * @param count how many wrote something
 */
public record OwnWords(Question question, Side side, int count, boolean shown, List<Written> texts) {

    /**
     * One text.
     *
     * @param network none where naming it would tell too much
     * @param themes as somebody coded it by hand
     */
    public record Written(UUID id, String words, @Nullable RoundNetwork network, List<Theme> themes) {}

    /** What was written by everybody who was invited, and in coordinators' reports. */
    static List<OwnWords> of(
            Map<Side, Questionnaire> forms, List<Words> words, List<RoundNetwork> networks, int textsFrom) {
        var alone = networks.stream()
                .filter(RoundNetwork::byOpenLink)
                .map(RoundNetwork::id)
                .toList();
        return counted(
                forms,
                words.stream()
                        .filter(each -> each.side() == Side.COORDINATOR || !alone.contains(each.network()))
                        .toList(),
                networks,
                textsFrom);
    }

    /** What was written of one network, whose members answered by an open link: apart from everybody else. */
    static List<OwnWords> ofAlone(
            Map<Side, Questionnaire> forms, List<Words> words, RoundNetwork network, int textsFrom) {
        return counted(
                forms,
                words.stream()
                        .filter(each -> network.id().equals(each.network()))
                        .toList(),
                List.of(network),
                textsFrom);
    }

    private static List<OwnWords> counted(
            Map<Side, Questionnaire> forms, List<Words> words, List<RoundNetwork> networks, int textsFrom) {
        var byId = new HashMap<UUID, RoundNetwork>();
        networks.forEach(network -> byId.put(network.id(), network));
        var all = new ArrayList<OwnWords>();
        forms.forEach((side, form) -> form.questions().stream()
                .filter(question -> question.kind() == Kind.TEXT)
                .forEach(question -> {
                    var written = words.stream()
                            .filter(each ->
                                    each.side() == side && each.question().equals(question.id()))
                            .toList();
                    boolean shown = side == Side.COORDINATOR || written.size() >= textsFrom;
                    var named = named(side, written, networks, textsFrom);
                    all.add(new OwnWords(
                            question,
                            side,
                            written.size(),
                            shown,
                            shown
                                    ? written.stream()
                                            .map(each -> new Written(
                                                    each.id(),
                                                    each.words(),
                                                    named.contains(each.network()) ? byId.get(each.network()) : null,
                                                    each.themes()))
                                            .toList()
                                    : List.of()));
                }));
        return all;
    }

    /** The texts without a name are none or enough as well, or the network they are of could be told. */
    private static List<@Nullable UUID> named(
            Side side, List<Words> written, List<RoundNetwork> networks, int textsFrom) {
        var sizes = new HashMap<Group, Integer>();
        for (var each : written) {
            sizes.merge(Group.ALL, 1, Integer::sum);
            if (each.network() != null) {
                sizes.merge(new Group.OfNetwork(each.network()), 1, Integer::sum);
            }
        }
        var verdicts = Family.ofNetworks(networks).judge(group -> sizes.getOrDefault(group, 0), textsFrom);
        return networks.stream()
                .map(RoundNetwork::id)
                .filter(network -> side == Side.COORDINATOR
                        || verdicts.getOrDefault(new Group.OfNetwork(network), Verdict.TOO_FEW)
                                .isShown())
                .toList();
    }

    /** Only what is named as one network's. */
    List<Written> of(UUID network) {
        return texts.stream()
                .filter(text -> text.network() != null && text.network().id().equals(network))
                .toList();
    }
}
