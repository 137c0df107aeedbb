package fi.solmu.planning.writing;

import fi.solmu.kernel.Sql;
import fi.solmu.planning.plans.PlanView.Owner;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** The themes, goals and measures of a plan, one at a time. */
@Repository
class WritingQueries {
    private final JdbcClient db;
    private final InstantSource clock;

    WritingQueries(JdbcClient db, InstantSource clock) {
        this.db = db;
        this.clock = clock;
    }

    /** Whether this stands in the plan. */
    boolean has(UUID plan, Part part, UUID item) {
        return db.sql("SELECT :item IN (%s)".formatted(part.ofPlan()))
                .param("plan", plan)
                .param("item", item)
                .query(Boolean.class)
                .single();
    }

    Optional<Item> find(UUID plan, Part part, UUID item) {
        if (!has(plan, part, item)) {
            return Optional.empty();
        }
        if (part != Part.MEASURES) {
            return db.sql("SELECT words FROM %s WHERE id = :item".formatted(part.table()))
                    .param("item", item)
                    .query((row, _) -> new Item(row.getString("words"), null, new Owner.Nobody()))
                    .optional();
        }
        return db.sql("""
                        SELECT words, month, owner_kind, owner_id, owner_name, owner_unit FROM plan_measure_now
                        WHERE id = :item
                        """)
                .param("item", item)
                .query((row, _) -> new Item(
                        row.getString("words"),
                        row.getObject("month", Integer.class),
                        Owner.of(
                                row.getString("owner_kind"),
                                row.getObject("owner_id", UUID.class),
                                row.getString("owner_name"),
                                row.getString("owner_unit"))))
                .optional();
    }

    /** Adds it after the others of the same parent. */
    UUID add(Part part, UUID under, Item item, UUID account) {
        if (part != Part.MEASURES) {
            return db.sql("""
                            INSERT INTO %1$s (%2$s, position, words)
                            VALUES (:under, (SELECT coalesce(max(position), 0) + 1 FROM %1$s WHERE %2$s = :under), :words)
                            RETURNING id
                            """.formatted(part.table(), part.under()))
                    .param("under", under)
                    .param("words", item.words())
                    .query(UUID.class)
                    .single();
        }
        var measure = db.sql("""
                        INSERT INTO plan_measure (goal_id, position, words, month, owner_kind, owner_id, owner_unit)
                        VALUES (:under, (SELECT coalesce(max(position), 0) + 1 FROM plan_measure WHERE goal_id = :under),
                                :words, :month, :ownerKind, :ownerId, :ownerUnit)
                        RETURNING id
                        """)
                .param("under", under)
                .param("words", item.words())
                .param("month", item.month())
                .param("ownerKind", kind(item.owner()))
                .param("ownerId", person(item.owner()), java.sql.Types.OTHER)
                .param("ownerUnit", unit(item.owner()))
                .query(UUID.class)
                .single();
        db.sql("""
                        INSERT INTO plan_measure_state (measure_id, status, begun_at, begun_by)
                        VALUES (:measure, 'PLANNED', :now, :account)
                        """)
                .param("measure", measure)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
        return measure;
    }

    void change(Part part, UUID id, Item item) {
        if (part != Part.MEASURES) {
            db.sql("UPDATE %s SET words = :words WHERE id = :id".formatted(part.table()))
                    .param("words", item.words())
                    .param("id", id)
                    .update();
            return;
        }
        db.sql("""
                        UPDATE plan_measure SET words = :words, month = :month, owner_kind = :ownerKind,
                               owner_id = :ownerId, owner_unit = :ownerUnit
                        WHERE id = :id
                        """)
                .param("words", item.words())
                .param("month", item.month())
                .param("ownerKind", kind(item.owner()))
                .param("ownerId", person(item.owner()), java.sql.Types.OTHER)
                .param("ownerUnit", unit(item.owner()))
                .param("id", id)
                .update();
    }

    void remove(Part part, UUID id) {
        db.sql("DELETE FROM %s WHERE id = :id".formatted(part.table()))
                .param("id", id)
                .update();
    }

    /** The parent's children in their order. */
    List<UUID> besides(Part part, UUID id) {
        return db.sql("""
                        SELECT o.id FROM %1$s i JOIN %1$s o ON o.%2$s = i.%2$s WHERE i.id = :id ORDER BY o.position, o.id
                        """.formatted(part.table(), part.under()))
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    void order(Part part, List<UUID> ids) {
        db.sql("""
                        UPDATE %s i SET position = o.position
                        FROM unnest(:ids) WITH ORDINALITY AS o (id, position) WHERE i.id = o.id
                        """.formatted(part.table())).param("ids", Sql.ids(ids)).update();
    }

    private static String kind(Owner owner) {
        return switch (owner) {
            case Owner.Nobody _ -> "NOBODY";
            case Owner.Person _, Owner.Removed _ -> "PERSON";
            case Owner.Unit _ -> "UNIT";
        };
    }

    static @Nullable UUID person(Owner owner) {
        return owner instanceof Owner.Person(var id, var _) ? id : null;
    }

    static @Nullable String unit(Owner owner) {
        return owner instanceof Owner.Unit(var name) ? name : null;
    }
}
