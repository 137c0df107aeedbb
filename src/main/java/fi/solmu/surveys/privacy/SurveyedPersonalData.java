package fi.solmu.surveys.privacy;

import fi.solmu.kernel.Sql;
import fi.solmu.register.PersonalData;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** That somebody was invited, and the reports they signed. What they answered as a member nobody can find. */
@Component
class SurveyedPersonalData implements PersonalData {
    private final JdbcClient db;

    SurveyedPersonalData(JdbcClient db) {
        this.db = db;
    }

    @Override
    public List<Held> held(Collection<UUID> people) {
        return db.sql("""
                        SELECT false AS signed, coalesce(r.name_fi, r.name_sv, r.name_en) AS round,
                               NULL AS network, NULL::timestamptz AS at, NULL AS words
                        FROM survey_invitation i JOIN survey_round r ON r.id = i.round_id
                        WHERE i.person_id = ANY (:people)
                        UNION ALL
                        SELECT true, coalesce(r.name_fi, r.name_sv, r.name_en),
                               coalesce(n.name_fi, n.name_sv, n.name_en), p.sent_at,
                               (SELECT string_agg(coalesce(e.words, e.value::text), ' / ' ORDER BY e.question_id)
                                FROM survey_report_entry e WHERE e.report_id = p.id)
                        FROM survey_report p
                        JOIN survey_round r ON r.id = p.round_id
                        JOIN network said ON said.id = p.network_id
                        JOIN network n ON n.id = said.canonical_id
                        WHERE p.person_id = ANY (:people)
                        ORDER BY 1, 2, 3
                        """)
                .param("people", Sql.ids(people))
                .query((row, _) -> {
                    var at = row.getObject("at", OffsetDateTime.class);
                    return new Held(
                            row.getBoolean("signed") ? "surveys.held.report" : "surveys.held.invitation",
                            null,
                            at == null ? null : at.toInstant(),
                            values(row.getString("round"), row.getString("network"), row.getString("words")));
                })
                .list();
    }

    private static Map<String, @Nullable String> values(
            String round, @Nullable String network, @Nullable String words) {
        var values = new LinkedHashMap<String, @Nullable String>();
        values.put("surveys.held.round", round);
        if (network != null) {
            values.put("surveys.held.network", network);
        }
        if (words != null) {
            values.put("surveys.held.words", words);
        }
        return values;
    }

    /** A report stays as that of the network, without its signature and what was written in own words. */
    @Override
    public void erase(Collection<UUID> people, Collection<UUID> records) {
        db.sql("""
                        DELETE FROM survey_report_entry e USING survey_report p
                        WHERE p.id = e.report_id AND p.person_id = ANY (:people) AND e.words IS NOT NULL
                        """).param("people", Sql.ids(people)).update();
        db.sql("UPDATE survey_report SET person_id = NULL WHERE person_id = ANY (:people)")
                .param("people", Sql.ids(people))
                .update();
        db.sql("DELETE FROM survey_invitation WHERE person_id = ANY (:people)")
                .param("people", Sql.ids(people))
                .update();
    }
}
