package fi.solmu.register.networks;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Role;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Texts;
import fi.solmu.shell.tables.TableWriter;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** All networks, narrowed and ordered as somebody asked. */
@Service
class NetworkList {
    private final NetworkListQueries queries;
    private final ClassificationQueries classifications;
    private final Audit audit;

    NetworkList(NetworkListQueries queries, ClassificationQueries classifications, Audit audit) {
        this.queries = queries;
        this.classifications = classifications;
        this.audit = audit;
    }

    Classification classification() {
        return classifications.read();
    }

    /** What must be known before what is asked of the list is understood. */
    NetworkListQueries.Start start(Actor actor, LocalDate today) {
        return queries.start(own(actor), today);
    }

    NetworkListView view(
            NetworkFilter filter,
            NetworkListQueries.Start start,
            Actor actor,
            Language reader,
            LocalDate today,
            int size) {
        var own = own(actor);
        var classification = start.classification();
        var counts = start.counts();
        int total = filter.narrows() ? queries.count(filter, classification, own, today) : counts.listed();
        var rows = queries.page(filter, classification, own, reader, today, size);
        return new NetworkListView(filter, classification, counts, rows, total, size);
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
