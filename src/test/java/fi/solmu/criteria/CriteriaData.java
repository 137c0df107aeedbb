package fi.solmu.criteria;

import fi.solmu.kernel.Localised;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes types with criteria, and networks of them. */
public final class CriteriaData {
    private final JdbcClient db;
    private final CriterionSets sets;
    public final RegisterData register;

    public CriteriaData(JdbcClient db, Intake intake, NetworkEdits edits, CriterionSets sets) {
        this.db = db;
        this.sets = sets;
        this.register = new RegisterData(db, intake, edits);
    }

    /** A typology after all there are, with one type in it. */
    public UUID type(String nameFi) {
        var typology = db.sql("""
                        INSERT INTO typology (code, name_fi, position)
                        VALUES (:code, 'Tyypittely ' || :name, (SELECT coalesce(max(position), 0) + 1 FROM typology))
                        RETURNING id
                        """)
                .param("code", "t-" + UUID.randomUUID())
                .param("name", nameFi)
                .query(UUID.class)
                .single();
        return db.sql("""
                        INSERT INTO network_type (typology_id, code, kind, joining, members_named, position, name_fi,
                                                  name_sv, name_en)
                        VALUES (:typology, 'a', 'NETWORK', 'LIMITED', true, 1, :name, :name, :name) RETURNING id
                        """)
                .param("typology", typology)
                .param("name", nameFi)
                .query(UUID.class)
                .single();
    }

    /** A network of these types that runs since a day. */
    public UUID running(String nameFi, LocalDate since, UUID... types) {
        var network = register.network(nameFi);
        for (var type : types) {
            var typology = db.sql(
                            "SELECT g.code FROM typology g JOIN network_type t ON t.typology_id = g.id WHERE t.id = :type")
                    .param("type", type)
                    .query(String.class)
                    .single();
            register.state(network, "type:" + typology, "a");
        }
        db.sql("""
                        UPDATE network_state SET status = 'RUNNING', term = 'CONTINUING', since = :since
                        WHERE network_id = :network AND ended_at IS NULL
                        """).param("network", network).param("since", since).update();
        return network;
    }

    public UUID draft(UUID type, LocalDate today, Criterion... criteria) {
        var draft = sets.draft(type, today, null);
        for (var criterion : criteria) {
            sets.put(draft, criterion, null);
        }
        return draft;
    }

    /** A set of a type in effect from a day. */
    public UUID inEffect(UUID type, LocalDate from, Criterion... criteria) {
        var draft = draft(type, from, criteria);
        sets.start(draft, from, null);
        return draft;
    }

    public static Criterion criterion(String code, String measure, Comparison comparison, double threshold) {
        return new Criterion(
                new UUID(0, 0),
                0,
                code,
                measure,
                comparison,
                threshold,
                Standing.REQUIRED,
                new Localised("Kriteeri " + code, "Kriterium " + code, "Criterion " + code),
                0,
                null);
    }

    /** Met by a network that is published. */
    public static Criterion published() {
        return criterion("published", "published", Comparison.AT_LEAST, 1);
    }

    /** Met by a network with a coordinator. */
    public static Criterion coordinated() {
        return criterion("coordinated", "coordinator.named", Comparison.AT_LEAST, 1);
    }

    /** Of which nobody takes the measure. */
    public static Criterion unmeasured() {
        return criterion("unmeasured", "ei.kukaan", Comparison.AT_MOST, 100);
    }
}
