package fi.solmu.register.classifications;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.classifications.Classifications.Mark;
import fi.solmu.shell.AssociationName;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing what things are sorted by. What is in use is retired, never deleted. */
@Service
class ClassificationEdits {
    private final JdbcClient db;
    private final Audit audit;
    private final AssociationName association;

    ClassificationEdits(JdbcClient db, Audit audit, AssociationName association) {
        this.db = db;
        this.audit = audit;
        this.association = association;
    }

    @Transactional
    void changeAssociation(Localised name, UUID account) {
        var before = association.get();
        association.change(name);
        audit.enter(account, Action.EDIT_ASSOCIATION, "association", null, nameChanges(before, name));
    }

    private static List<Change> nameChanges(Localised before, Localised after) {
        var changes = new ArrayList<Change>();
        note(changes, "name_fi", before.fi(), after.fi());
        note(changes, "name_sv", before.sv(), after.sv());
        note(changes, "name_en", before.en(), after.en());
        return changes;
    }

    private static void note(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    private void enter(UUID account, String kind, UUID subject, List<Change> changes) {
        audit.enter(
                account,
                Action.EDIT_CLASSIFICATIONS,
                kind,
                subject,
                changes.isEmpty() ? List.of(Change.NONE) : changes);
    }

    @Transactional
    UUID addTypology(Localised name, UUID account) {
        var id = db.sql("""
                        INSERT INTO typology (code, name_fi, name_sv, name_en, position)
                        VALUES (:code, :fi, :sv, :en, (SELECT coalesce(max(position), 0) + 1 FROM typology)) RETURNING id
                        """)
                .param("code", freeCode("typology", name))
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .query(UUID.class)
                .single();
        enter(account, "typology", id, nameChanges(Localised.NONE, name));
        return id;
    }

    @Transactional
    void renameTypology(UUID id, Localised before, Localised name, UUID account) {
        db.sql("UPDATE typology SET name_fi = :fi, name_sv = :sv, name_en = :en WHERE id = :id")
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .param("id", id)
                .update();
        enter(account, "typology", id, nameChanges(before, name));
    }

    @Transactional
    UUID addType(UUID typology, TypeForm form, UUID account) {
        var name = form.names().localised();
        var id = db.sql("""
                        INSERT INTO network_type (typology_id, code, kind, joining, members_named, name_fi, name_sv, name_en,
                                                  description_fi, description_sv, description_en, position, in_use)
                        VALUES (:typology, :code, :kind, :joining, :named, :fi, :sv, :en, :dfi, :dsv, :den, :position, :inUse)
                        RETURNING id
                        """)
                .param("typology", typology)
                .param("code", freeCode("network_type", name))
                .params(typeParameters(form))
                .query(UUID.class)
                .single();
        writeMarks(id, form.marks());
        enter(account, "network_type", id, nameChanges(Localised.NONE, name));
        return id;
    }

    @Transactional
    void changeType(Classifications.Type before, TypeForm form, UUID account) {
        db.sql("""
                        UPDATE network_type SET kind = :kind, joining = :joining, members_named = :named,
                               name_fi = :fi, name_sv = :sv, name_en = :en, description_fi = :dfi, description_sv = :dsv,
                               description_en = :den, position = :position, in_use = :inUse
                        WHERE id = :id
                        """).params(typeParameters(form)).param("id", before.id()).update();
        writeMarks(before.id(), form.marks());
        var changes = nameChanges(before.name(), form.names().localised());
        note(
                changes,
                "description_fi",
                before.description().fi(),
                form.description().fi());
        note(
                changes,
                "description_sv",
                before.description().sv(),
                form.description().sv());
        note(
                changes,
                "description_en",
                before.description().en(),
                form.description().en());
        note(changes, "kind", before.kind().name(), form.kind());
        note(changes, "joining", before.joining().name(), form.joining());
        note(changes, "members_named", before.membersNamed(), form.membersNamed() != null);
        note(changes, "in_use", before.inUse(), form.inUse() != null);
        note(changes, "position", before.position(), TypeForm.place(form.position()));
        note(changes, "marks", words(before.marks()), words(form.marks()));
        enter(account, "network_type", before.id(), changes);
    }

    private static String words(List<Mark> marks) {
        return String.join(
                "; ", marks.stream().map(mark -> mark.name().read(Language.FI)).toList());
    }

    private static Map<String, @Nullable Object> typeParameters(TypeForm form) {
        var parameters = new HashMap<String, @Nullable Object>();
        var name = form.names().localised();
        parameters.put("kind", form.kind());
        parameters.put("joining", form.joining());
        parameters.put("named", form.membersNamed() != null);
        parameters.put("fi", name.fi());
        parameters.put("sv", name.sv());
        parameters.put("en", name.en());
        parameters.put("dfi", form.description().fi());
        parameters.put("dsv", form.description().sv());
        parameters.put("den", form.description().en());
        parameters.put("position", TypeForm.place(form.position()));
        parameters.put("inUse", form.inUse() != null);
        return parameters;
    }

    private void writeMarks(UUID type, List<Mark> marks) {
        db.sql("DELETE FROM network_type_mark WHERE type_id = :type")
                .param("type", type)
                .update();
        int position = 1;
        for (var mark : marks) {
            var code = mark.code().isBlank() ? code(mark.name()) + "_" + position : mark.code();
            db.sql("""
                            INSERT INTO network_type_mark (type_id, mark, name_fi, name_sv, name_en, position)
                            VALUES (:type, :mark, :fi, :sv, :en, :position) ON CONFLICT (type_id, mark) DO NOTHING
                            """)
                    .param("type", type)
                    .param("mark", code)
                    .param("fi", mark.name().fi())
                    .param("sv", mark.name().sv())
                    .param("en", mark.name().en())
                    .param("position", position++)
                    .update();
        }
    }

    /** Deletes a type that no network has or ever had; tells whether it did. */
    @Transactional
    boolean deleteType(Classifications.Type type, UUID account) {
        int deleted = db.sql("""
                        DELETE FROM network_type t
                        WHERE t.id = :id AND NOT EXISTS (SELECT FROM network_typing x WHERE x.type_id = t.id)
                        """).param("id", type.id()).update();
        if (deleted > 0) {
            enter(account, "network_type", type.id(), nameChanges(type.name(), Localised.NONE));
        }
        return deleted > 0;
    }

    @Transactional
    void addTaskArea(Localised name, int position, UUID account) {
        var id = db.sql("""
                        INSERT INTO task_area (code, name_fi, name_sv, name_en, position)
                        VALUES (:code, :fi, :sv, :en, :position) RETURNING id
                        """)
                .param("code", freeCode("task_area", name))
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .param("position", position)
                .query(UUID.class)
                .single();
        enter(account, "task_area", id, nameChanges(Localised.NONE, name));
    }

    @Transactional
    void changeTaskArea(Classifications.TaskArea before, Localised name, int position, boolean inUse, UUID account) {
        db.sql("""
                        UPDATE task_area SET name_fi = :fi, name_sv = :sv, name_en = :en, position = :position,
                                             in_use = :inUse
                        WHERE id = :id
                        """)
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .param("position", position)
                .param("inUse", inUse)
                .param("id", before.id())
                .update();
        var changes = nameChanges(before.name(), name);
        note(changes, "position", before.position(), position);
        note(changes, "in_use", before.inUse(), inUse);
        enter(account, "task_area", before.id(), changes);
    }

    @Transactional
    UUID addMunicipalityType(RuleForm form, UUID account) {
        var name = form.names().localised();
        var id = db.sql("""
                        INSERT INTO municipality_type (code, name_fi, position)
                        VALUES (:code, :name, (SELECT coalesce(max(position), 0) + 1 FROM municipality_type)) RETURNING id
                        """)
                .param("code", freeCode("municipality_type", name))
                .param("name", name.read(Language.FI))
                .query(UUID.class)
                .single();
        writeRule(id, form);
        enter(account, "municipality_type", id, nameChanges(Localised.NONE, name));
        return id;
    }

    @Transactional
    void changeMunicipalityType(Classifications.MunicipalityType before, RuleForm form, UUID account) {
        writeRule(before.id(), form);
        var was = RuleForm.of(before);
        var changes = nameChanges(before.name(), form.names().localised());
        note(changes, "members_by_list", was.membersByList(), form.membersByList());
        note(changes, "min_population", was.minPopulation(), form.minPopulation());
        note(changes, "max_population", was.maxPopulation(), form.maxPopulation());
        note(changes, "language_statuses", was.languageStatuses(), form.languageStatuses());
        note(changes, "groupings", was.groupings(), form.groupings());
        enter(account, "municipality_type", before.id(), changes);
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
        enter(account, "municipality_type", type, List.of(new Change("exception", null, what)));
        enter(account, "organisation", organisation, List.of());
    }

    @Transactional
    void removeException(UUID type, UUID organisation, UUID account) {
        int removed = db.sql(
                        "DELETE FROM municipality_type_exception WHERE type_id = :type AND organisation_id = :organisation")
                .param("type", type)
                .param("organisation", organisation)
                .update();
        if (removed > 0) {
            enter(account, "municipality_type", type, List.of(new Change("exception", nameOf(organisation), null)));
            enter(account, "organisation", organisation, List.of());
        }
    }

    private String nameOf(UUID organisation) {
        return db.sql("SELECT coalesce(name_fi, name_sv, name_en) FROM organisation WHERE id = :id")
                .param("id", organisation)
                .query(String.class)
                .single();
    }

    /** A code made of the name, with a number when another row has it. Codes stay when names change. */
    private String freeCode(String table, Localised name) {
        var code = code(name);
        var taken = db.sql("SELECT code FROM %s WHERE code LIKE :code".formatted(table))
                .param("code", Sql.literal(code) + "%")
                .query(String.class)
                .list();
        if (!taken.contains(code)) {
            return code;
        }
        int number = 2;
        while (taken.contains(code + "_" + number)) {
            number++;
        }
        return code + "_" + number;
    }

    static String code(Localised name) {
        var text = name.en() != null ? name.en() : name.read(Language.FI);
        var plain = Normalizer.normalize(text, Normalizer.Form.NFD).replaceAll("\\p{M}", "");
        var code = plain.toLowerCase(Locale.ROOT).replaceAll("[^a-z0-9]+", "_").replaceAll("^_|_$", "");
        return code.isEmpty() ? "type" : code.substring(0, Math.min(code.length(), 60));
    }
}
