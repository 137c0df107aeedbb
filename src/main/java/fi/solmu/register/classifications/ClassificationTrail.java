package fi.solmu.register.classifications;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.shell.FormMark;
import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What every change of a classification has in common: its entry in the trail, and codes that stay. */
@Component
class ClassificationTrail {
    private final JdbcClient db;
    private final Audit audit;

    ClassificationTrail(JdbcClient db, Audit audit) {
        this.db = db;
        this.audit = audit;
    }

    /** What came of changing something that others may be changing, too. */
    enum Changing {
        DONE,
        CHANGED_MEANWHILE
    }

    void enter(UUID account, String kind, UUID subject, List<Change> changes) {
        audit.enter(
                account,
                Action.EDIT_CLASSIFICATIONS,
                kind,
                subject,
                changes.isEmpty() ? List.of(Change.NONE) : changes);
    }

    /** Whoever changes the same thing waits here until this change is done. */
    void lock(String table, UUID id) {
        db.sql("SELECT id FROM %s WHERE id = :id FOR UPDATE".formatted(table))
                .param("id", id)
                .query(UUID.class)
                .list();
    }

    /** Whether the values that a form was opened with are the values still. */
    static boolean same(String opened, Object now) {
        return FormMark.of(now).equals(opened);
    }

    static List<Change> nameChanges(Localised before, Localised after) {
        var changes = new ArrayList<Change>();
        note(changes, "name_fi", before.fi(), after.fi());
        note(changes, "name_sv", before.sv(), after.sv());
        note(changes, "name_en", before.en(), after.en());
        return changes;
    }

    static void note(List<Change> changes, String field, @Nullable Object before, @Nullable Object after) {
        if (!Objects.equals(before, after)) {
            changes.add(new Change(
                    field, before == null ? null : before.toString(), after == null ? null : after.toString()));
        }
    }

    /** A code made of the name, with a number when another row has it. Codes stay when names change. */
    String freeCode(String table, Localised name) {
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
