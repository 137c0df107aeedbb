package fi.solmu.register.networks;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Role;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.Copies;
import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All networks, narrowed and ordered as somebody asked. */
@Service
class NetworkList {
    /** Networks on pages, of all lists together, that this node keeps: some 5 MiB. */
    private static final int MOST_KEPT = 10_000;

    private final NetworkListQueries queries;
    private final NetworkCounts counts;
    private final ClassificationQueries classifications;
    private final Audit audit;
    private final Copies<Asked, Found> pages =
            new Copies<>(MOST_KEPT, found -> found.rows().size() + 1);
    private final Copies<Whose, NetworkListView.Counts> counted = new Copies<>(MOST_KEPT, _ -> 1);

    NetworkList(NetworkListQueries queries, NetworkCounts counts, ClassificationQueries classifications, Audit audit) {
        this.queries = queries;
        this.counts = counts;
        this.classifications = classifications;
        this.audit = audit;
    }

    /**
     * What must be known before what is asked of the list is understood.
     *
     * @param version of all that lists show of networks
     */
    record Start(Classification classification, String version) {}

    /**
     * Everything that decides what a page of the list shows.
     *
     * @param own the networks somebody runs, if the list is of them
     */
    private record Asked(NetworkFilter filter, Set<UUID> own, Language reader, LocalDate today, int size) {}

    private record Whose(Set<UUID> own, LocalDate today) {}

    private record Found(int total, List<NetworkListQueries.Row> rows) {}

    Classification classification() {
        return classifications.read();
    }

    Start start() {
        return queries.versions((classification, networks) ->
                new Start(classifications.of(classification), classification + " " + networks));
    }

    /** A page of the list; what was read for another before is shown again if nothing has changed but memberships. */
    NetworkListView view(NetworkFilter filter, Start start, Actor actor, Language reader, LocalDate today, int size) {
        var own = own(actor);
        var asked = new Asked(filter, filter.has("own") ? own : Set.of(), reader, today, size);
        var known = counted.of(new Whose(own, today), start.version(), () -> counts.of(own, false, today));
        Supplier<Found> read = () -> found(asked, start.classification(), known);
        var found = filter.asksForMembers() ? read.get() : pages.of(asked, start.version(), read);
        var rows = queries.withMembers(found.rows(), today);
        return new NetworkListView(filter, start.classification(), known, rows, found.total(), size);
    }

    private Found found(Asked asked, Classification classification, NetworkListView.Counts counts) {
        var filter = asked.filter();
        int total =
                filter.narrows() ? queries.count(filter, classification, asked.own(), asked.today()) : counts.listed();
        return new Found(
                total, queries.page(filter, classification, asked.own(), asked.reader(), asked.today(), asked.size()));
    }

    /** Writes everything the filter leaves, not only one page of it. */
    @Transactional
    void write(
            TableWriter table,
            NetworkFilter filter,
            Classification classification,
            Actor actor,
            Texts t,
            LocalDate today)
            throws IOException {
        audit.enter(actor.account(), Action.EXPORT_NETWORKS, "networks", null);
        table.head(
                t.text("register.network.name"),
                t.text("register.network.name.in.FI"),
                t.text("register.network.name.in.SV"),
                t.text("register.network.name.in.EN"),
                t.text("register.network.shortCode"),
                t.text("register.networks.column.type"),
                t.text("register.networks.column.area"),
                t.text("register.networks.column.role"),
                t.text("register.networks.column.state"),
                t.text("register.networks.column.members"),
                t.text("register.networks.column.review"),
                t.text("register.networks.column.coordinator"),
                t.text("register.network.languages"),
                t.text("register.network.published"));
        queries.all(filter, classification, own(actor), t.language(), today, row -> {
            try {
                write(table, row, classification, t);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        });
    }

    private static void write(TableWriter table, NetworkListQueries.Row row, Classification classification, Texts t)
            throws IOException {
        var type = NetworkListView.Shown.type(classification, row.types());
        table.row(
                t.read(row.name()),
                row.name().fi(),
                row.name().sv(),
                row.name().en(),
                row.shortCode(),
                type == null ? null : t.read(type.name()),
                areas(classification, row, t),
                t.of("register.role", row.role()),
                t.of("register.state", row.state().status()),
                members(classification, row, t),
                NetworkListView.Shown.day(row.state()),
                row.coordinators(),
                String.join(" ", row.languages()),
                t.text(row.published() ? "register.yes" : "register.no"));
    }

    private static String areas(Classification classification, NetworkListQueries.Row row, Texts t) {
        return classification.areas().stream()
                .filter(area -> row.areas().contains(area.id()))
                .map(Classification.Area::name)
                .map((Localised name) -> t.read(name))
                .collect(Collectors.joining(", "));
    }

    private static @Nullable Object members(Classification classification, NetworkListQueries.Row row, Texts t) {
        return NetworkListView.Shown.membersNamed(classification, row.types())
                ? row.members()
                : t.text("register.networks.open");
    }

    /** The networks this person runs. */
    static Set<UUID> own(Actor actor) {
        return actor.perNetwork().entrySet().stream()
                .filter(entry -> entry.getValue().contains(Role.COORDINATOR))
                .map(Map.Entry::getKey)
                .collect(Collectors.toUnmodifiableSet());
    }
}
