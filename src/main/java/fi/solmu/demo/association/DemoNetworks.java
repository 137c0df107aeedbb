package fi.solmu.demo.association;

import fi.solmu.access.Action;
import fi.solmu.register.IncomingRecord;
import fi.solmu.register.Intake;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.NetworkField;
import fi.solmu.register.NetworkState;
import fi.solmu.register.NetworkState.Decision;
import fi.solmu.register.NetworkState.Term;
import fi.solmu.register.NetworkStates;
import fi.solmu.register.StartingData;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Gives the demo's networks their texts, types and states, and adds those that neither list names. */
@Component
class DemoNetworks {
    private static final List<String> TEXTS = List.of("purpose", "goals", "for_whom", "way_of_working", "how_to_join");
    private final JdbcClient db;
    private final Intake intake;
    private final NetworkEdits edits;
    private final NetworkStates states;

    DemoNetworks(JdbcClient db, Intake intake, NetworkEdits edits, NetworkStates states) {
        this.db = db;
        this.intake = intake;
        this.edits = edits;
        this.states = states;
    }

    /** One network of the demo: its id and the row that describes it. */
    record Known(UUID id, Map<String, String> row) {
        String name() {
            return nameOf(row);
        }

        String cell(String column) {
            return StartingData.cell(row, column);
        }
    }

    /** Completes what the lists brought; tells every network of the demo by its name. */
    Map<String, Known> complete(UUID administrator) {
        var rows = StartingData.rows("demo/networks.csv");
        var ids = find();
        addMissing(rows, ids, administrator);
        var known = new LinkedHashMap<String, Known>();
        for (var row : rows) {
            known.put(nameOf(row), new Known(idOf(row, ids), row));
        }
        known.values().forEach(network -> {
            edits.state(network.id(), values(network, known), administrator, Action.EDIT_NETWORK);
            begin(network, administrator);
        });
        return known;
    }

    private record Named(
            UUID id, @Nullable String nameFi, @Nullable String nameSv) {}

    private Map<String, UUID> find() {
        var ids = new HashMap<String, UUID>();
        db.sql("SELECT id, name_fi, name_sv FROM network WHERE canonical_id = id")
                .query(Named.class)
                .list()
                .forEach(network -> {
                    if (network.nameFi() != null) {
                        ids.putIfAbsent(network.nameFi().toLowerCase(Locale.ROOT), network.id());
                    }
                    if (network.nameSv() != null) {
                        ids.putIfAbsent(network.nameSv().toLowerCase(Locale.ROOT), network.id());
                    }
                });
        return ids;
    }

    private static @Nullable UUID lookUp(Map<String, String> row, Map<String, UUID> ids) {
        var finnish = ids.get(StartingData.cell(row, "name_fi").toLowerCase(Locale.ROOT));
        return finnish != null
                ? finnish
                : ids.get(StartingData.cell(row, "name_sv").toLowerCase(Locale.ROOT));
    }

    private static UUID idOf(Map<String, String> row, Map<String, UUID> ids) {
        var id = lookUp(row, ids);
        if (id == null) {
            throw new IllegalStateException("no network " + nameOf(row));
        }
        return id;
    }

    private void addMissing(List<Map<String, String>> rows, Map<String, UUID> ids, UUID administrator) {
        var missing = new ArrayList<IncomingRecord>();
        int line = 1;
        for (var row : rows) {
            line++;
            if (lookUp(row, ids) != null) {
                continue;
            }
            var names = new LinkedHashMap<String, String>();
            for (var column : List.of("name_fi", "name_sv", "name_en")) {
                if (!StartingData.cell(row, column).isEmpty()) {
                    names.put(column, StartingData.cell(row, column));
                }
            }
            missing.add(new IncomingRecord(
                    line, "%08x".formatted(line), Map.copyOf(names), names, nameOf(row), null, nameOf(row)));
        }
        var source = intake.source("Asiakkuusyksikön verkostoluettelo", SourceKind.SHEET);
        var taken = intake.takeNetworks(source, UUID.randomUUID(), missing, administrator);
        missing.forEach(record -> {
            var id = taken.get(record.line());
            if (id != null) {
                ids.put(record.name().toLowerCase(Locale.ROOT), id);
            }
        });
    }

    private static Map<String, @Nullable String> values(Known network, Map<String, Known> known) {
        var values = new LinkedHashMap<String, @Nullable String>();
        for (var column :
                List.of("name_fi", "name_sv", "name_en", "short_code", "languages", "task_areas", "founded_on")) {
            put(values, column, network.cell(column));
        }
        for (var text : TEXTS) {
            for (var language : List.of("_fi", "_sv", "_en")) {
                put(values, text + language, network.cell(text + language));
            }
        }
        put(values, "owning_unit_fi", network.cell("owning_unit_fi"));
        put(values, "owning_unit_sv", network.cell("owning_unit_sv"));
        put(values, NetworkField.typeIn("current"), network.cell("type_current"));
        put(values, NetworkField.typeIn("proposed"), network.cell("type_proposed"));
        if (!network.cell("role").equals("unknown")) {
            put(values, NetworkField.ROLE.code(), network.cell("role").toUpperCase(Locale.ROOT));
        }
        if (network.cell("published").equals("yes")) {
            put(values, NetworkField.PUBLISHED.code(), "true");
        }
        var parent = known.get(network.cell("parent"));
        if (parent != null) {
            put(values, NetworkField.PARENT.code(), parent.id().toString());
        }
        return values;
    }

    private static void put(Map<String, @Nullable String> values, String field, String value) {
        if (!value.isEmpty()) {
            values.put(field, value);
        }
    }

    private void begin(Known network, UUID administrator) {
        var state = network.cell("state");
        if (state.equals("recorded")) {
            return;
        }
        var began = LocalDate.parse(network.cell("recorded_on"));
        decide(network, new Decision.Confirm(began, term(network)), administrator);
        switch (state) {
            case "paused" -> decide(network, new Decision.Pause(began.plusMonths(3)), administrator);
            case "closed" -> {
                if (term(network) instanceof Term.Fixed(var day)) {
                    decide(network, new Decision.End(day, NetworkState.Reason.TERM_ENDED), administrator);
                } else {
                    decide(network, new Decision.End(began.plusMonths(6), NetworkState.Reason.MERGED), administrator);
                }
            }
            default -> {}
        }
    }

    private void decide(Known network, Decision decision, UUID administrator) {
        states.decide(network.id(), decision, administrator, Action.CONFIRM_ACTIVITY);
    }

    private static Term term(Known network) {
        if (network.cell("term").equals("fixed")) {
            return new Term.Fixed(LocalDate.parse(network.cell("ends_on")));
        }
        var review = network.cell("review_on");
        return new Term.Continuing(review.isEmpty() ? null : LocalDate.parse(review));
    }

    private static String nameOf(Map<String, String> row) {
        var finnish = StartingData.cell(row, "name_fi");
        return finnish.isEmpty() ? StartingData.cell(row, "name_sv") : finnish;
    }
}
