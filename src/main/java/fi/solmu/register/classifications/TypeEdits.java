package fi.solmu.register.classifications;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.classifications.ClassificationTrail.Changing;
import fi.solmu.register.classifications.Classifications.Mark;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing typologies and their types. What is in use is retired, never deleted. */
@Service
class TypeEdits {
    private final JdbcClient db;
    private final ClassificationListQueries queries;
    private final ClassificationTrail trail;

    TypeEdits(JdbcClient db, ClassificationListQueries queries, ClassificationTrail trail) {
        this.db = db;
        this.queries = queries;
        this.trail = trail;
    }

    @Transactional
    UUID addTypology(Localised name, UUID account) {
        var id = db.sql("""
                        INSERT INTO typology (code, name_fi, name_sv, name_en, position)
                        VALUES (:code, :fi, :sv, :en, (SELECT coalesce(max(position), 0) + 1 FROM typology)) RETURNING id
                        """)
                .param("code", trail.freeCode("typology", name))
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .query(UUID.class)
                .single();
        trail.enter(account, "typology", id, ClassificationTrail.nameChanges(Localised.NONE, name));
        return id;
    }

    @Transactional
    Changing renameTypology(UUID id, String opened, Names names, UUID account) {
        trail.lock("typology", id);
        var before = queries.typology(id).name();
        if (!ClassificationTrail.same(opened, Names.of(before))) {
            return Changing.CHANGED_MEANWHILE;
        }
        var name = names.localised();
        db.sql("UPDATE typology SET name_fi = :fi, name_sv = :sv, name_en = :en WHERE id = :id")
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .param("id", id)
                .update();
        trail.enter(account, "typology", id, ClassificationTrail.nameChanges(before, name));
        return Changing.DONE;
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
                .param("code", trail.freeCode("network_type", name))
                .params(typeParameters(form))
                .query(UUID.class)
                .single();
        writeMarks(id, form.marks());
        trail.enter(account, "network_type", id, ClassificationTrail.nameChanges(Localised.NONE, name));
        return id;
    }

    @Transactional
    Changing changeType(UUID id, String opened, TypeForm form, UUID account) {
        trail.lock("network_type", id);
        var before = queries.type(id);
        if (!ClassificationTrail.same(opened, TypeForm.of(before))) {
            return Changing.CHANGED_MEANWHILE;
        }
        db.sql("""
                        UPDATE network_type SET kind = :kind, joining = :joining, members_named = :named,
                               name_fi = :fi, name_sv = :sv, name_en = :en, description_fi = :dfi, description_sv = :dsv,
                               description_en = :den, position = :position, in_use = :inUse
                        WHERE id = :id
                        """).params(typeParameters(form)).param("id", before.id()).update();
        writeMarks(before.id(), form.marks());
        var changes =
                ClassificationTrail.nameChanges(before.name(), form.names().localised());
        ClassificationTrail.note(
                changes,
                "description_fi",
                before.description().fi(),
                form.description().fi());
        ClassificationTrail.note(
                changes,
                "description_sv",
                before.description().sv(),
                form.description().sv());
        ClassificationTrail.note(
                changes,
                "description_en",
                before.description().en(),
                form.description().en());
        ClassificationTrail.note(changes, "kind", before.kind().name(), form.kind());
        ClassificationTrail.note(changes, "joining", before.joining().name(), form.joining());
        ClassificationTrail.note(changes, "members_named", before.membersNamed(), form.membersNamed() != null);
        ClassificationTrail.note(changes, "in_use", before.inUse(), form.inUse() != null);
        ClassificationTrail.note(changes, "position", before.position(), TypeForm.place(form.position()));
        ClassificationTrail.note(changes, "marks", words(before.marks()), words(form.marks()));
        trail.enter(account, "network_type", before.id(), changes);
        return Changing.DONE;
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
            var code = mark.code().isBlank() ? ClassificationTrail.code(mark.name()) + "_" + position : mark.code();
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
            trail.enter(
                    account, "network_type", type.id(), ClassificationTrail.nameChanges(type.name(), Localised.NONE));
        }
        return deleted > 0;
    }
}
