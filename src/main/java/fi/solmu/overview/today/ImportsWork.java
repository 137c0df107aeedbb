package fi.solmu.overview.today;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.shell.Texts;
import fi.solmu.shell.WorkToDo;
import java.time.LocalDate;
import java.util.List;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Lists that have been read and wait to be taken in. The pairs they bring are told of by imports itself. */
@Component
class ImportsWork implements WorkToDo {
    private final JdbcClient db;

    ImportsWork(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Work> of(Actor actor, Texts t, LocalDate today) {
        if (!actor.may(Action.IMPORT)) {
            return List.of();
        }
        int previews = db.sql("SELECT count(*) FROM import_state WHERE ended_at IS NULL AND status = 'PREVIEW'")
                .query(Integer.class)
                .single();
        return previews == 0
                ? List.of()
                : List.of(Work.open(
                        Urgency.SOON,
                        t.text("overview.work.PREVIEW.title"),
                        null,
                        t.text("overview.work.PREVIEW.text", previews),
                        "/imports",
                        t.text("overview.work.PREVIEW.verb")));
    }
}
