package fi.solmu.register.classifications;

import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.classifications.ClassificationTrail.Changing;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing municipality types: their rules, and the municipalities in or out by name. */
@Service
class MunicipalityTypeEdits {
    private final JdbcClient db;
    private final ClassificationListQueries queries;
    private final ClassificationTrail trail;
    private final Clock clock;

    MunicipalityTypeEdits(JdbcClient db, ClassificationListQueries queries, ClassificationTrail trail, Clock clock) {
        this.db = db;
        this.queries = queries;
        this.trail = trail;
        this.clock = clock;
    }

    @Transactional
    UUID addMunicipalityType(RuleForm form, UUID account) {
        var name = form.names().localised();
        var id = db.sql("""
                        INSERT INTO municipality_type (code, name_fi, position)
                        VALUES (:code, :name, (SELECT coalesce(max(position), 0) + 1 FROM municipality_type)) RETURNING id
                        """)
                .param("code", trail.freeCode("municipality_type", name))
                .param("name", name.read(Language.FI))
                .query(UUID.class)
                .single();
        writeRule(id, form);
        trail.enter(account, "municipality_type", id, ClassificationTrail.nameChanges(Localised.NONE, name));
        return id;
    }

    @Transactional
    Changing changeMunicipalityType(UUID id, String opened, RuleForm form, UUID account) {
        trail.lock("municipality_type", id);
        var before = queries.municipalityType(id, LocalDate.now(clock));
        var was = RuleForm.of(before);
        if (!ClassificationTrail.same(opened, was)) {
            return Changing.CHANGED_MEANWHILE;
        }
        writeRule(id, form);
        var changes =
                ClassificationTrail.nameChanges(before.name(), form.names().localised());
        ClassificationTrail.note(changes, "members_by_list", was.membersByList(), form.membersByList());
        ClassificationTrail.note(changes, "min_population", was.minPopulation(), form.minPopulation());
        ClassificationTrail.note(changes, "max_population", was.maxPopulation(), form.maxPopulation());
        ClassificationTrail.note(changes, "language_statuses", was.languageStatuses(), form.languageStatuses());
        ClassificationTrail.note(changes, "groupings", was.groupings(), form.groupings());
        trail.enter(account, "municipality_type", before.id(), changes);
        return Changing.DONE;
    }

    private void writeRule(UUID type, RuleForm form) {
        var name = form.names().localised();
        db.sql("""
                        UPDATE municipality_type SET name_fi = :fi, name_sv = :sv, name_en = :en, members_by_list = :list,
                               min_population = :min, max_population = :max, language_statuses = :languages,
                               groupings = :groupings
                        WHERE id = :id
                        """)
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .param("list", form.membersByList() != null)
                .param("min", RuleForm.number(form.minPopulation()))
                .param("max", RuleForm.number(form.maxPopulation()))
                .param("languages", Sql.texts(form.languageStatuses()))
                .param("groupings", Sql.texts(form.groupings()))
                .param("id", type)
                .update();
    }

    /** Puts a municipality into a type or leaves it out by name, in the type's and the municipality's history. */
    @Transactional
    void except(UUID type, UUID organisation, boolean included, Localised reason, UUID account) {
        db.sql("""
                        INSERT INTO municipality_type_exception (type_id, organisation_id, included,
                                                                 reason_fi, reason_sv, reason_en)
                        VALUES (:type, :organisation, :included, :fi, :sv, :en)
                        ON CONFLICT (type_id, organisation_id) DO UPDATE
                        SET included = excluded.included, reason_fi = excluded.reason_fi,
                            reason_sv = excluded.reason_sv, reason_en = excluded.reason_en
                        """)
                .param("type", type)
                .param("organisation", organisation)
                .param("included", included)
                .param("fi", reason.fi())
                .param("sv", reason.sv())
                .param("en", reason.en())
                .update();
        var what = (included ? "+ " : "− ") + nameOf(organisation);
        trail.enter(account, "municipality_type", type, List.of(new Change("exception", null, what)));
        trail.enter(account, "organisation", organisation, List.of());
    }

    @Transactional
    void removeException(UUID type, UUID organisation, UUID account) {
        int removed = db.sql(
                        "DELETE FROM municipality_type_exception WHERE type_id = :type AND organisation_id = :organisation")
                .param("type", type)
                .param("organisation", organisation)
                .update();
        if (removed > 0) {
            trail.enter(
                    account, "municipality_type", type, List.of(new Change("exception", nameOf(organisation), null)));
            trail.enter(account, "organisation", organisation, List.of());
        }
    }

    private String nameOf(UUID organisation) {
        return db.sql("SELECT coalesce(name_fi, name_sv, name_en) FROM organisation WHERE id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }
}
