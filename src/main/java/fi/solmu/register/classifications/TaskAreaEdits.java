package fi.solmu.register.classifications;

import fi.solmu.kernel.Localised;
import fi.solmu.register.classifications.ClassificationTrail.Changing;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Changing the task areas. */
@Service
class TaskAreaEdits {
    private final JdbcClient db;
    private final ClassificationListQueries queries;
    private final ClassificationTrail trail;

    TaskAreaEdits(JdbcClient db, ClassificationListQueries queries, ClassificationTrail trail) {
        this.db = db;
        this.queries = queries;
        this.trail = trail;
    }

    @Transactional
    void addTaskArea(AreaForm form, UUID account) {
        var name = form.names().localised();
        int position = form.place();
        var id = db.sql("""
                        INSERT INTO task_area (code, name_fi, name_sv, name_en, position)
                        VALUES (:code, :fi, :sv, :en, :position) RETURNING id
                        """)
                .param("code", trail.freeCode("task_area", name))
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .param("position", position)
                .query(UUID.class)
                .single();
        trail.enter(account, "task_area", id, ClassificationTrail.nameChanges(Localised.NONE, name));
    }

    @Transactional
    Changing changeTaskArea(UUID id, String opened, AreaForm form, UUID account) {
        trail.lock("task_area", id);
        var before = queries.taskArea(id);
        if (!ClassificationTrail.same(opened, AreaForm.of(before))) {
            return Changing.CHANGED_MEANWHILE;
        }
        var name = form.names().localised();
        int position = form.place();
        boolean inUse = form.inUse() != null;
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
        var changes = ClassificationTrail.nameChanges(before.name(), name);
        ClassificationTrail.note(changes, "position", before.position(), position);
        ClassificationTrail.note(changes, "in_use", before.inUse(), inUse);
        trail.enter(account, "task_area", before.id(), changes);
        return Changing.DONE;
    }
}
