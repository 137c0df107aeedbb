package fi.solmu.register.networks;

import fi.solmu.kernel.Localised;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkStates;
import fi.solmu.shell.Texts;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** What the page of all networks shows. */
public record NetworkListView(
        NetworkFilter filter,
        Classification classification,
        Counts counts,
        List<NetworkListQueries.Row> rows,
        int total,
        int size) {

    /** How many networks answer each question that a coordinator or an administrator returns to. */
    public record Counts(
            int listed,
            int own,
            int roleUnknown,
            int notChecked,
            int noCoordinator,
            int inConflict,
            int translationsMissing) {}

    /** A question that returns, with how many networks answer it. */
    public record Saved(String key, String name, String value, int count) {}

    public List<Saved> saved() {
        return List.of(
                new Saved("register.networks.saved.all", "", "", counts.listed()),
                new Saved("register.networks.saved.own", "own", "yes", counts.own()),
                new Saved("register.networks.saved.roleUnknown", "role", "unknown", counts.roleUnknown()),
                new Saved("register.networks.saved.notChecked", "state", "recorded", counts.notChecked()),
                new Saved("register.networks.saved.noCoordinator", "coordinator", "none", counts.noCoordinator()),
                new Saved("register.networks.saved.inConflict", "conflict", "open", counts.inConflict()),
                new Saved(
                        "register.networks.saved.translations",
                        "missing",
                        "translations",
                        counts.translationsMissing()));
    }

    public int pages() {
        return (total + size - 1) / size;
    }

    /** The type to show: of the first typology in which the network has one. */
    public @Nullable Localised type(NetworkListQueries.Row row) {
        var type = Shown.type(classification, row.types());
        return type == null ? null : type.name();
    }

    /** Whether members are named; open networks take part without membership. */
    public boolean membersNamed(NetworkListQueries.Row row) {
        return Shown.membersNamed(classification, row.types());
    }

    public List<Localised> areas(NetworkListQueries.Row row) {
        return classification.areas().stream()
                .filter(area -> row.areas().contains(area.id()))
                .map(Classification.Area::name)
                .toList();
    }

    /** The day on which the network is reviewed or ends, if one is known. */
    public @Nullable LocalDate day(NetworkListQueries.Row row) {
        return Shown.day(row.state());
    }

    public boolean ends(NetworkListQueries.Row row) {
        return Shown.ends(row.state());
    }

    public Map<String, String> types(Classification.Typology typology, Texts t) {
        var options = new LinkedHashMap<String, String>();
        options.put("", t.text("register.networks.filter.all"));
        for (var type : typology.types()) {
            if (type.inUse() || filter.get("type-" + typology.code()).equals(type.code())) {
                options.put(type.code(), t.read(type.name()));
            }
        }
        options.put("none", t.text("register.networks.filter.noType"));
        return options;
    }

    public Map<String, String> areas(Texts t) {
        var options = new LinkedHashMap<String, String>();
        options.put("", t.text("register.networks.filter.all"));
        classification.areas().forEach(area -> options.put(area.code(), t.read(area.name())));
        return options;
    }

    /** What of a network is derived from its types and its state. */
    static final class Shown {
        private Shown() {}

        static Classification.@Nullable Type type(Classification classification, List<UUID> types) {
            for (var typology : classification.typologies()) {
                for (var type : typology.types()) {
                    if (types.contains(type.id())) {
                        return type;
                    }
                }
            }
            return null;
        }

        static boolean membersNamed(Classification classification, List<UUID> types) {
            for (var id : types) {
                var type = classification.type(id);
                if (type != null && !type.membersNamed()) {
                    return false;
                }
            }
            return true;
        }

        static @Nullable LocalDate day(NetworkState state) {
            return switch (state) {
                case NetworkState.Closing closing -> closing.lastDay();
                case NetworkState.Closed closed -> closed.since();
                default ->
                    switch (NetworkStates.term(state)) {
                        case null -> null;
                        case NetworkState.Term.Continuing(var reviewOn) -> reviewOn;
                        case NetworkState.Term.Fixed(var endsOn) -> endsOn;
                    };
            };
        }

        static boolean ends(NetworkState state) {
            return state instanceof NetworkState.Closing
                    || NetworkStates.term(state) instanceof NetworkState.Term.Fixed;
        }
    }
}
