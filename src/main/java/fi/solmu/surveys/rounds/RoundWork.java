package fi.solmu.surveys.rounds;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.shell.Texts;
import fi.solmu.shell.WorkToDo;
import java.time.LocalDate;
import java.util.List;
import java.util.UUID;
import java.util.stream.Stream;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** What rounds wait for: a last reminder, recommendations, word to those who were asked. */
@Component
class RoundWork implements WorkToDo {
    private static final int LAST_DAYS = 7;
    private static final int MONTHS_AFTER = 6;
    private final JdbcClient db;

    RoundWork(JdbcClient db) {
        this.db = db;
    }

    private record Standing(
            UUID id,
            Localised name,
            RoundStatus status,
            LocalDate closesOn,
            int asked,
            int answered,
            int made,
            boolean told) {
        String address() {
            return "/evaluation/rounds/" + id;
        }
    }

    @Override
    public List<Work> of(Actor actor, Texts t, LocalDate today) {
        return actor.may(Action.TELL_OUTCOME)
                ? standing(today).stream().flatMap(round -> of(round, t, today)).toList()
                : List.of();
    }

    private static Stream<Work> of(Standing round, Texts t, LocalDate today) {
        if (round.status() == RoundStatus.OPEN) {
            return Stream.of(Work.due(
                    round.closesOn(),
                    today,
                    t.text("surveys.work.remind"),
                    round.name(),
                    t.text("surveys.work.remind.text", round.answered(), round.asked()),
                    round.address(),
                    t.text("surveys.work.open")));
        }
        if (round.made() == 0) {
            return Stream.of(Work.open(
                    Urgency.LATER,
                    t.text("surveys.work.recommend"),
                    round.name(),
                    t.text("surveys.work.recommend.text"),
                    round.address() + "/results",
                    t.text("surveys.work.open")));
        }
        return round.told()
                ? Stream.empty()
                : Stream.of(Work.open(
                        Urgency.LATER,
                        t.text("surveys.feedback.title"),
                        round.name(),
                        t.text("surveys.work.tell.text"),
                        round.address() + "/feedback",
                        t.text("surveys.work.open")));
    }

    private List<Standing> standing(LocalDate today) {
        return db.sql("""
                        SELECT r.id, r.name_fi, r.name_sv, r.name_en, s.status, r.closes_on,
                               coalesce((SELECT sum(x.members_asked) FROM survey_network x WHERE x.round_id = r.id), 0)::int AS asked,
                               (SELECT count(*)::int FROM survey_ballot b
                                WHERE b.round_id = r.id AND b.side = 'MEMBER' AND b.status = 'SENT'
                                  AND NOT EXISTS (SELECT FROM survey_open_link l
                                                  WHERE l.round_id = b.round_id AND l.network_id = b.network_id)) AS answered,
                               (SELECT count(*)::int FROM survey_recommendation c WHERE c.round_id = r.id) AS made,
                               EXISTS (SELECT FROM survey_feedback f WHERE f.round_id = r.id) AS told
                        FROM survey_round r JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL
                        WHERE r.quick_network_id IS NULL
                          AND (s.status = 'OPEN' AND r.closes_on <= :soon OR s.status = 'CLOSED' AND r.closes_on >= :recent)
                        ORDER BY r.closes_on, r.id
                        """)
                .param("soon", today.plusDays(LAST_DAYS))
                .param("recent", today.minusMonths(MONTHS_AFTER))
                .query((row, _) -> new Standing(
                        row.getObject("id", UUID.class),
                        Sql.localised(row, "name"),
                        RoundStatus.valueOf(row.getString("status")),
                        row.getObject("closes_on", LocalDate.class),
                        row.getInt("asked"),
                        row.getInt("answered"),
                        row.getInt("made"),
                        row.getBoolean("told")))
                .list();
    }
}
