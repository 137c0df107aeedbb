package fi.solmu.register;

import fi.solmu.access.Action;
import java.time.Clock;
import java.time.LocalDate;
import java.util.HashSet;
import java.util.Map;
import java.util.UUID;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Enters networks that no source tells of: those that a person knows, and those that are founded. */
@Service
public class NewNetworks {
    private final JdbcClient db;
    private final NetworkEdits edits;
    private final NetworkStates states;
    private final Clock clock;

    NewNetworks(JdbcClient db, NetworkEdits edits, NetworkStates states, Clock clock) {
        this.db = db;
        this.edits = edits;
        this.states = states;
        this.clock = clock;
    }

    /**
     * Enters a network whose activity is not yet checked. Values by {@link NetworkField#code()}; a name in some language
     * must be among them.
     */
    @Transactional
    public UUID add(Map<String, @Nullable String> values, @Nullable UUID account) {
        var today = LocalDate.now(clock);
        var network = insert(values, today);
        states.begin(network, today, account);
        edits.state(network, values, account, Action.ADD_NETWORK);
        return network;
    }

    /**
     * Enters a network that is founded (perustettu verkosto): it runs from its first day.
     *
     * @param decided the id by which whoever keeps decisions knows the one that founds it
     */
    @Transactional
    public UUID found(
            Map<String, @Nullable String> values,
            LocalDate opensOn,
            NetworkState.Term term,
            @Nullable UUID decided,
            @Nullable UUID account,
            Action action) {
        var network = insert(values, opensOn);
        states.found(network, opensOn, term, decided, account, action);
        edits.state(network, values, account, action);
        return network;
    }

    private UUID insert(Map<String, @Nullable String> values, LocalDate recordedOn) {
        return db.sql("""
                        WITH fresh AS MATERIALIZED (SELECT uuidv7() AS id)
                        INSERT INTO network (id, canonical_id, slug, recorded_on)
                        SELECT id, id, :slug, :day FROM fresh
                        RETURNING id
                        """)
                .param("slug", slug(values))
                .param("day", recordedOn)
                .query(UUID.class)
                .single();
    }

    private String slug(Map<String, @Nullable String> values) {
        var name = Stream.of("name_fi", "name_sv", "name_en")
                .map(values::get)
                .filter(value -> value != null && !value.isBlank())
                .findFirst()
                .orElseThrow(() -> new IllegalArgumentException("a network without a name"));
        var slug = Slug.of(String.valueOf(name));
        var taken = new HashSet<>(db.sql("SELECT slug FROM network WHERE slug = :slug OR slug LIKE :slug || '-%'")
                .param("slug", slug)
                .query(String.class)
                .list());
        return Slug.distinct(slug, taken);
    }
}
