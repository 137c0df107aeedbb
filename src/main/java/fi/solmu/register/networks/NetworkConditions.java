package fi.solmu.register.networks;

import fi.solmu.kernel.Sql;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.UUID;

/** What must be so of the network {@code n} for a list to show it: pieces of a {@code WHERE} and their parameters. */
final class NetworkConditions {
    static final String LISTED = "NOT n.merged AND n.status <> 'WITHDRAWN'";
    static final String ROLE_UNKNOWN = "n.role = 'UNKNOWN' AND n.status <> 'CLOSED'";
    static final String IN_CONFLICT = "n.conflicts <> '{}'";
    static final String NO_COORDINATOR = """
            n.status <> 'CLOSED' AND NOT EXISTS (
                SELECT FROM network x JOIN coordination c ON c.network_id = x.id
                WHERE x.canonical_id = n.id AND NOT c.as_deputy
                  AND c.since <= :today AND (c.until IS NULL OR c.until >= :today))""";
    /** A name, what it is for and how to join, in every language of the network. */
    static final String TRANSLATIONS_MISSING = "n.status <> 'CLOSED' AND n.translations_missing";

    static final String UNCONFIRMED = """
            n.status <> 'CLOSED' AND EXISTS (
                SELECT FROM network x JOIN membership m ON m.network_id = x.id
                WHERE x.canonical_id = n.id AND m.since <= :today AND (m.until IS NULL OR m.until >= :today)
                  AND coalesce(m.confirmed_on, m.since) < :yearAgo)""";

    private final List<String> pieces = new ArrayList<>(List.of(LISTED));
    private final Map<String, Object> parameters = new HashMap<>();

    private NetworkConditions() {}

    private void add(String piece) {
        pieces.add("(" + piece + ")");
    }

    private void add(String piece, String name, Object value) {
        add(piece);
        parameters.put(name, value);
    }

    Map<String, Object> parameters() {
        return parameters;
    }

    String sql() {
        return "WHERE " + String.join("\n  AND ", pieces) + "\n";
    }

    /** Which networks a filter leaves; what people typed goes into parameters only. */
    static NetworkConditions of(NetworkFilter filter, Classification classification, Set<UUID> own) {
        var condition = new NetworkConditions();
        condition.types(filter, classification);
        classification.area(filter.get("area")).ifPresent(area -> condition.add("""
                        EXISTS (SELECT FROM network_task_area a
                                WHERE a.network_id = n.id AND a.task_area_id = :area)""", "area", area.id()));
        if (filter.has("role")) {
            condition.add("n.role = :role", "role", filter.get("role").toUpperCase(Locale.ROOT));
            if (filter.get("role").equals("unknown")) {
                condition.add(ROLE_UNKNOWN);
            }
        }
        if (NetworkFilter.OPEN.equals(filter.get("state"))) {
            condition.add("n.status <> 'CLOSED'");
        } else if (filter.has("state")) {
            condition.add("n.status = :state", "state", filter.get("state").toUpperCase(Locale.ROOT));
        }
        if (filter.has("language")) {
            condition.add(":language = ANY (n.languages)", "language", filter.get("language"));
        }
        if (filter.has("published")) {
            condition.add(
                    "n.published = :published",
                    "published",
                    filter.get("published").equals("yes"));
        }
        if (filter.has("coordinator")) {
            condition.add(NO_COORDINATOR);
        }
        if (filter.has("conflict")) {
            condition.add(IN_CONFLICT);
        }
        if (filter.has("missing")) {
            condition.add(TRANSLATIONS_MISSING);
        }
        if (filter.has("members")) {
            condition.add(UNCONFIRMED);
        }
        if (filter.has("own")) {
            condition.add("n.id = ANY (:own)", "own", Sql.ids(own));
        }
        condition.search(filter);
        return condition;
    }

    private void types(NetworkFilter filter, Classification classification) {
        int at = 0;
        for (var typology : classification.typologies()) {
            var chosen = filter.types().get(typology.code());
            if (chosen == null) {
                continue;
            }
            var name = "type" + at++;
            var type = typology.type(chosen);
            if (type.isPresent()) {
                add("""
                        EXISTS (SELECT FROM network_typing y
                                WHERE y.network_id = n.id AND y.type_id = :%s)""".formatted(name), name, type.get().id());
            } else {
                add("""
                        NOT EXISTS (SELECT FROM network_typing y
                                    WHERE y.network_id = n.id AND y.typology_id = :%s)""".formatted(name), name, typology.id());
            }
        }
    }

    /** What was typed is folded and stemmed in queries of its own: once, not again for every network looked at. */
    private void search(NetworkFilter filter) {
        if (!filter.has("q")) {
            return;
        }
        var words = SearchWords.of(filter.get("q")).words();
        if (words.isEmpty()) {
            add("false");
        }
        for (int at = 0; at < words.size(); at++) {
            add("""
                    n.stems @@ (SELECT plainto_tsquery('finnish', :word%1$d) || plainto_tsquery('swedish', :word%1$d)
                                       || plainto_tsquery('english', :word%1$d) || plainto_tsquery('simple', :word%1$d))
                    OR (SELECT folded(:word%1$d)) <%% n.searched
                    OR n.searched LIKE (SELECT '%%' || folded(:word%1$d) || '%%')""".formatted(at), "word" + at, words.get(at));
        }
        parameters.put("typed", filter.get("q"));
    }
}
