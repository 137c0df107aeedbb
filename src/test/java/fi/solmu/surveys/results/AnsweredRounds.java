package fi.solmu.surveys.results;

import java.time.LocalDate;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Rounds with answers, as closing leaves them; the forms are the shipped ones, which must have been taken into use. */
public final class AnsweredRounds {
    private final JdbcClient db;

    public AnsweredRounds(JdbcClient db) {
        this.db = db;
    }

    public UUID typology() {
        return db.sql("""
                        INSERT INTO typology (code, name_fi, position)
                        VALUES ('k' || gen_random_uuid(), 'Kierroksen tyypit',
                                (SELECT coalesce(max(position), 0) + 1 FROM typology)) RETURNING id
                        """).query(UUID.class).single();
    }

    public UUID type(UUID typology, String name) {
        return db.sql("""
                        INSERT INTO network_type (typology_id, code, kind, joining, members_named, position, name_fi)
                        VALUES (:typology, 'k' || gen_random_uuid(), 'NETWORK', 'LIMITED', true,
                                (SELECT count(*) FROM network_type WHERE typology_id = :typology), :name) RETURNING id
                        """)
                .param("typology", typology)
                .param("name", name)
                .query(UUID.class)
                .single();
    }

    public UUID round(UUID typology, String name, String status, LocalDate closesOn) {
        var round = db.sql("""
                        INSERT INTO survey_round (name_fi, typology_id, member_questionnaire_id,
                                                  coordinator_questionnaire_id, opens_on, closes_on, figures_from, texts_from)
                        VALUES (:name, :typology,
                                (SELECT id FROM questionnaire WHERE code = 'network-members' AND version = 1),
                                (SELECT id FROM questionnaire WHERE code = 'network-coordinators' AND version = 1),
                                :opens, :closes, 5, 10) RETURNING id
                        """)
                .param("name", name)
                .param("typology", typology)
                .param("opens", closesOn.minusDays(21))
                .param("closes", closesOn)
                .query(UUID.class)
                .single();
        db.sql("INSERT INTO survey_round_state (round_id, status, begun_at) VALUES (:round, :status, now())")
                .param("round", round)
                .param("status", status)
                .update();
        return round;
    }

    public void takesPart(UUID round, UUID network, @Nullable UUID type, int asked, int answered) {
        db.sql("""
                        INSERT INTO survey_network (round_id, network_id, type_id, members_asked, members_answered,
                                                    coordinators_asked, coordinators_answered)
                        VALUES (:round, :network, :type, :asked, :answered, 1, 1)
                        """)
                .param("round", round)
                .param("network", network)
                .param("type", type)
                .param("asked", asked)
                .param("answered", answered)
                .update();
    }

    /** So many members send the same form; its codes are in the order of the questions that have options. */
    public void answers(UUID round, @Nullable UUID type, @Nullable UUID network, int times, int... codes) {
        db.sql("""
                        INSERT INTO survey_answer (round_id, type_id, network_id, codes, mixed)
                        SELECT :round, :type, :network, :codes, true FROM generate_series(1, :times)
                        """)
                .param("round", round)
                .param("type", type)
                .param("network", network)
                .param("codes", bytes(codes))
                .param("times", times)
                .update();
    }

    public UUID report(UUID round, UUID network, int... codes) {
        return db.sql("""
                        INSERT INTO survey_report (round_id, network_id, codes, sent_at)
                        VALUES (:round, :network, :codes, now()) RETURNING id
                        """)
                .param("round", round)
                .param("network", network)
                .param("codes", bytes(codes))
                .query(UUID.class)
                .single();
    }

    public void said(UUID report, String question, @Nullable String words, @Nullable Integer value) {
        db.sql("""
                        INSERT INTO survey_report_entry (report_id, question_id, words, value)
                        VALUES (:report, :question, :words, :value)
                        """)
                .param("report", report)
                .param("question", question("network-coordinators", question))
                .param("words", words)
                .param("value", value)
                .update();
    }

    /** Members write so many texts, numbered from 1. */
    public void texts(UUID round, String question, @Nullable UUID network, int times, String words) {
        db.sql("""
                        INSERT INTO survey_text (round_id, question_id, network_id, words, mixed)
                        SELECT :round, :question, :network, :words || ' ' || i, true FROM generate_series(1, :times) AS i
                        """)
                .param("round", round)
                .param("question", question("network-members", question))
                .param("network", network)
                .param("words", words)
                .param("times", times)
                .update();
    }

    private UUID question(String questionnaire, String code) {
        return db.sql("""
                        SELECT k.id FROM questionnaire q JOIN questionnaire_section c ON c.questionnaire_id = q.id
                        JOIN questionnaire_question k ON k.section_id = c.id
                        WHERE q.code = :questionnaire AND q.version = 1 AND k.code = :code
                        """)
                .param("questionnaire", questionnaire)
                .param("code", code)
                .query(UUID.class)
                .single();
    }

    private static byte[] bytes(int... codes) {
        var bytes = new byte[codes.length];
        for (int at = 0; at < codes.length; at++) {
            bytes[at] = (byte) codes[at];
        }
        return bytes;
    }
}
