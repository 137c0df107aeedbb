package fi.solmu.register.networks;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.kernel.NotFound;
import fi.solmu.register.MergeDecisions;
import fi.solmu.register.NetworkNotices;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.memberships.MemberQueries;
import fi.solmu.register.memberships.Members;
import fi.solmu.register.questions.QuestionQueries;
import fi.solmu.shell.Texts;
import fi.solmu.shell.Typed;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.stereotype.Service;

/** Puts the page of one network together for whoever reads it. */
@Service
class NetworkPage {
    private static final int LATEST = 12;
    private final NetworkQueries queries;
    private final ClassificationQueries classifications;
    private final MemberQueries memberQueries;
    private final QuestionQueries questions;
    private final List<NetworkNotices> notices;
    private final List<NetworkParts> parts;
    private final List<MergeDecisions> merges;
    private final Audit audit;

    NetworkPage(
            NetworkQueries queries,
            ClassificationQueries classifications,
            MemberQueries memberQueries,
            QuestionQueries questions,
            List<NetworkNotices> notices,
            List<NetworkParts> parts,
            List<MergeDecisions> merges,
            Audit audit) {
        this.queries = queries;
        this.classifications = classifications;
        this.memberQueries = memberQueries;
        this.questions = questions;
        this.notices = notices;
        this.parts = parts;
        this.merges = merges;
        this.audit = audit;
    }

    /**
     * The whole page; none of a network that was merged into another. Seeing other people's addresses is entered in the
     * audit trail: the only statement that writes, so that it needs no transaction around the others.
     */
    Optional<NetworkView> view(UUID id, Actor reader, Texts t, boolean byRegion, LocalDate today) {
        return queries.whole(id, today, LATEST).map(whole -> view(whole, reader, t, byRegion, today));
    }

    private NetworkView view(NetworkQueries.Whole whole, Actor reader, Texts t, boolean byRegion, LocalDate today) {
        var network = whole.network();
        var classification = whole.classification();
        boolean named = NetworkListView.Shown.membersNamed(classification, network.types());
        var members = named
                ? members(network.id(), whole.members(), reader, t, byRegion, today)
                : new Members(List.of(), false);
        var statements = new Statements(whole.statements(), network.conflicts());
        var said = notices.stream()
                .flatMap(each -> each.of(network.sameAs(), reader, t).stream())
                .toList();
        return new NetworkView(
                network,
                classification,
                whole.coordinators(),
                whole.bodies(),
                members,
                named ? openQuestions(whole, reader, today) : 0,
                statements,
                whole.history(),
                said,
                parts(whole, named, reader, today),
                words(t, classification, whole.history(), statements, undo(network, reader)),
                today);
    }

    private List<NetworkParts.Placed> parts(NetworkQueries.Whole whole, boolean named, Actor reader, LocalDate today) {
        var network = whole.network();
        var shown = new NetworkParts.Shown(network.id(), network.sameAs(), network.state(), named, whole.everything());
        return parts.stream()
                .flatMap(each -> each.of(shown, reader, today).stream())
                .sorted(Comparator.comparingInt(NetworkParts.Placed::order))
                .toList();
    }

    /** Everything that was said of a network, the rows it was read from, too. */
    SourcesView sources(UUID id, Texts t) {
        var network = queries.find(id).orElseThrow(NotFound::new);
        var classification = classifications.read();
        var statements = new Statements(queries.statements(id, true), network.conflicts());
        return new SourcesView(
                network,
                statements,
                queries.sourceRows(id).stream().map(SourcesView.Row::of).toList(),
                words(t, classification, List.of(), statements, Map.of()));
    }

    /** The whole history, as far back as it goes. */
    HistoryView history(UUID id, Actor reader, Texts t) {
        var network = queries.find(id).orElseThrow(NotFound::new);
        var history = queries.history(id, HistoryView.MOST);
        var statements = new Statements(List.of(), List.of());
        return new HistoryView(
                network, history, words(t, classifications.read(), history, statements, undo(network, reader)));
    }

    private Map<String, String> undo(NetworkView.Network network, Actor reader) {
        var undo = new HashMap<String, String>();
        for (var each : merges) {
            each.whereTakenBack(network.sameAs(), reader)
                    .forEach((merged, address) -> undo.put(merged.toString(), address));
        }
        return undo;
    }

    private Members members(UUID id, String version, Actor reader, Texts t, boolean byRegion, LocalDate today) {
        var addresses = addresses(id, reader);
        var members = new Members(memberQueries.kept(id, version, t.language(), byRegion, addresses, today), byRegion);
        if (members.showsAddresses()) {
            audit.enter(reader.account(), Action.SEE_MEMBER_ADDRESSES, "network", id);
        }
        return members;
    }

    /** Of how many members something is open; counted only for whoever can answer. */
    private int openQuestions(NetworkQueries.Whole whole, Actor reader, LocalDate today) {
        var id = whole.network().id();
        return reader.mayInNetwork(Action.ANSWER_QUESTIONS, id)
                ? questions.kept(id, whole.members() + " " + whole.questions(), today)
                : 0;
    }

    static MemberQueries.Addresses addresses(UUID network, Actor reader) {
        if (reader.mayInNetwork(Action.SEE_MEMBER_ADDRESSES, network)) {
            return MemberQueries.Addresses.ALL;
        }
        return reader.perNetwork().containsKey(network) ? MemberQueries.Addresses.CHOSEN : MemberQueries.Addresses.NONE;
    }

    private FieldWords words(
            Texts t,
            Classification classification,
            List<Happening> history,
            Statements statements,
            Map<String, String> undo) {
        var ids = Stream.concat(
                        history.stream().flatMap(each -> FieldWords.ids(each).stream()),
                        statements.all().stream()
                                .filter(each -> each.field().equals("parent") && each.value() != null)
                                .map(each -> String.valueOf(each.value())))
                .flatMap(each -> Typed.id(each).stream())
                .map(UUID::toString)
                .toList();
        return new FieldWords(t, classification, queries.names(ids, t.language()), undo);
    }
}
