package fi.solmu.register.privacy;

import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.mail.Letters;
import fi.solmu.register.PersonalData;
import fi.solmu.register.PersonalData.Held;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.json.JsonMapper;

/** SQL of everything that is held of a person: by the register, of the account, in letters, and by other modules. */
@Repository
class HeldQueries {
    private static final String WORDS = "register.privacy.";
    private static final JsonMapper JSON = JsonMapper.builder().build();
    private final JdbcClient db;
    private final Letters letters;
    private final List<PersonalData> elsewhere;

    HeldQueries(JdbcClient db, Letters letters, List<PersonalData> elsewhere) {
        this.db = db;
        this.letters = letters;
        this.elsewhere = elsewhere;
    }

    /** Who somebody is by now, with all who were found to be the same. */
    record Whole(
            UUID canonical,
            String name,
            List<UUID> people,
            @Nullable UUID account) {}

    Whole whole(UUID person) {
        return db.sql("""
                        SELECT c.id, c.given_name || ' ' || c.family_name AS name,
                               array_agg(w.id ORDER BY w.id = c.id DESC, w.id) AS people,
                               (array_agg(w.account_id) FILTER (WHERE w.account_id IS NOT NULL))[1] AS account
                        FROM person p
                        JOIN person c ON c.id = p.canonical_id
                        JOIN person w ON w.canonical_id = c.id
                        WHERE p.id = :person
                        GROUP BY c.id
                        """)
                .param("person", person)
                .query((row, _) -> new Whole(
                        row.getObject("id", UUID.class),
                        row.getString("name"),
                        Sql.idList(row.getArray("people")),
                        row.getObject("account", UUID.class)))
                .optional()
                .orElseThrow(NotFound::new);
    }

    /** All of it; of what the person did themselves only the newest so many acts. */
    Holding of(Whole whole, int acts) {
        var held = new ArrayList<>(own(whole, acts));
        letters.to(addresses(whole)).stream()
                .map(letter -> new Held(
                        WORDS + "letters",
                        null,
                        letter.at(),
                        values(
                                WORDS + "recipient", letter.recipient(),
                                WORDS + "subject", letter.subject(),
                                WORDS + "status", WORDS + "letter." + letter.status())))
                .forEach(held::add);
        elsewhere.forEach(module -> held.addAll(module.held(whole.people())));
        return Holding.of(whole.canonical(), whole.name(), held);
    }

    private static Map<String, @Nullable String> values(String... pairs) {
        var values = new LinkedHashMap<String, @Nullable String>();
        for (int at = 0; at < pairs.length; at += 2) {
            values.put(pairs[at], pairs[at + 1]);
        }
        return values;
    }

    /** Every address the person is written to at. */
    List<String> addresses(Whole whole) {
        return db.sql("""
                        SELECT DISTINCT lower(address) FROM (
                            SELECT address::text FROM person_email_statement WHERE stated_for = ANY (:people)
                            UNION ALL SELECT unnest(r.emails) FROM person_record r JOIN record_link l USING (record_id)
                                WHERE l.person_id = ANY (:people) AND l.ended_at IS NULL
                            UNION ALL SELECT email::text FROM account WHERE id = :account) a
                        """)
                .param("people", Sql.ids(whole.people()))
                .param("account", whole.account())
                .query(String.class)
                .list();
    }

    private List<Held> own(Whole whole, int acts) {
        return db.sql("""
                        SELECT said, source, at, content FROM (
                        SELECT 1 AS place, 'person' AS said, NULL AS source, p.recorded_at AS at, json_build_object(
                                   'register.people.field.given_name', p.given_name,
                                   'register.people.field.family_name', p.family_name,
                                   'register.people.field.language', 'access.value.language.' || p.language,
                                   'register.people.field.addresses_shown_to',
                                       'register.people.shownTo.' || p.addresses_shown_to)::text AS content
                        FROM person p WHERE p.id = ANY (:people)
                        UNION ALL
                        SELECT 2, 'addresses', coalesce(s.name, who.name, linked.given_name || ' ' || linked.family_name), e.said_at, json_build_object(
                                   'register.people.field.address', e.address, 'register.privacy.since', e.since,
                                   'register.privacy.until', e.until)::text
                        FROM person_email_statement e
                        LEFT JOIN source s ON s.id = e.source_id LEFT JOIN account who ON who.id = e.said_by
                        LEFT JOIN person linked ON linked.id = e.said_by_person
                        WHERE e.stated_for = ANY (:people)
                        UNION ALL
                        SELECT 3, 'employments', coalesce(s.name, who.name, linked.given_name || ' ' || linked.family_name), e.said_at, json_build_object(
                                   'register.people.column.organisation', coalesce(o.name_fi, o.name_sv, o.name_en),
                                   'register.people.column.title', e.title, 'register.privacy.since', e.since,
                                   'register.privacy.until', e.until)::text
                        FROM employment_statement e JOIN organisation o ON o.id = e.organisation_id
                        LEFT JOIN source s ON s.id = e.source_id LEFT JOIN account who ON who.id = e.said_by
                        LEFT JOIN person linked ON linked.id = e.said_by_person
                        WHERE e.stated_for = ANY (:people)
                        UNION ALL
                        SELECT 4, 'memberships', coalesce(s.name, who.name, linked.given_name || ' ' || linked.family_name), m.said_at, json_build_object(
                                   'register.participation.network', coalesce(n.name_fi, n.name_sv, n.name_en),
                                   'register.people.role', 'register.membership.' || m.role,
                                   'register.people.onBehalfOf', coalesce(o.name_fi, o.name_sv, o.name_en),
                                   'register.privacy.since', m.since, 'register.privacy.until', m.until,
                                   'register.privacy.confirmed', m.confirmed_on)::text
                        FROM membership_statement m JOIN network n ON n.id = m.network_id
                        LEFT JOIN organisation o ON o.id = m.organisation_id
                        LEFT JOIN source s ON s.id = m.source_id LEFT JOIN account who ON who.id = m.said_by
                        LEFT JOIN person linked ON linked.id = m.said_by_person
                        WHERE m.stated_for = ANY (:people)
                        UNION ALL
                        SELECT 5, 'coordinations', who.name, c.said_at, json_build_object(
                                   'register.participation.network', coalesce(n.name_fi, n.name_sv, n.name_en),
                                   'register.people.role', CASE WHEN c.as_deputy THEN 'register.people.asDeputy'
                                                                ELSE 'register.people.asCoordinator' END,
                                   'register.privacy.since', c.since, 'register.privacy.until', c.until)::text
                        FROM coordination c JOIN network n ON n.id = c.network_id
                        LEFT JOIN account who ON who.id = c.said_by
                        WHERE c.stated_for = ANY (:people)
                        UNION ALL
                        SELECT 5, 'contacts', who.name, c.said_at, json_build_object(
                                   'register.people.column.organisation', coalesce(o.name_fi, o.name_sv, o.name_en),
                                   'register.privacy.since', c.since, 'register.privacy.until', c.until)::text
                        FROM contact_person c JOIN organisation o ON o.id = c.organisation_id
                        LEFT JOIN account who ON who.id = c.said_by
                        WHERE c.stated_for = ANY (:people)
                        UNION ALL
                        SELECT 6, 'rows', s.name, r.received_at, r.content::text
                        FROM record_link l JOIN source_record r ON r.id = l.record_id JOIN source s ON s.id = r.source_id
                        WHERE l.person_id = ANY (:people) AND l.ended_at IS NULL
                        UNION ALL
                        SELECT 7, 'words', coalesce(who.name, linked.given_name || ' ' || linked.family_name),
                               c.said_at, json_build_object(
                                   'register.people.field.' || c.field, CASE WHEN c.field = 'language'
                                       THEN 'access.value.language.' || c.value ELSE c.value END)::text
                        FROM correction c LEFT JOIN account who ON who.id = c.said_by
                        LEFT JOIN person linked ON linked.id = c.said_by_person
                        WHERE c.person_id = ANY (:people)
                        UNION ALL
                        SELECT 8, 'merges', who.name, m.merged_at, json_build_object(
                                   'register.privacy.first', k.given_name || ' ' || k.family_name,
                                   'register.privacy.second', o.given_name || ' ' || o.family_name,
                                   'register.privacy.undone', m.undone_at::date)::text
                        FROM person_merge m JOIN person k ON k.id = m.kept_id JOIN person o ON o.id = m.other_id
                        LEFT JOIN account who ON who.id = m.merged_by
                        WHERE m.kept_id = ANY (:people) AND m.other_id = ANY (:people)
                        UNION ALL
                        SELECT 9, 'notices', s.name, n.told_at, json_build_object(
                                   'register.privacy.told', n.told_at::date)::text
                        FROM person_notice n JOIN source s ON s.id = n.source_id
                        WHERE n.person_id = ANY (:people)
                        UNION ALL
                        SELECT 9, 'confirming', NULL, r.asked_at, json_build_object(
                                   'register.people.field.address', r.address,
                                   'register.privacy.confirming.asked', r.asked_at::date,
                                   'register.privacy.confirming.reminded',
                                       (SELECT max(l.written_at)::date FROM confirming_letter l
                                        WHERE l.request_id = r.id AND l.written_at > r.asked_at),
                                   'register.privacy.confirming.answered',
                                       (SELECT a.answered_at::date FROM confirming_answer a WHERE a.request_id = r.id))::text
                        FROM confirming_request r
                        WHERE r.person_id = ANY (:people)
                        UNION ALL
                        SELECT 9, 'confirming', NULL, a.answered_at, json_build_object(
                                   'register.confirming.said.' || s.what,
                                   CASE WHEN s.what = 'LANGUAGE' THEN 'access.value.language.' || s.words
                                        ELSE coalesce(s.words, n.name_fi, n.name_sv, n.name_en) END)::text
                        FROM confirming_answer a
                        JOIN confirming_said s ON s.answer_id = a.id
                        LEFT JOIN network n ON n.id = s.network_id
                        WHERE a.person_id = ANY (:people)
                        UNION ALL
                        SELECT 9, 'questions', who.name, a.asked_at, json_build_object(
                                   'register.people.field.address', l.address,
                                   'register.privacy.confirming.asked', a.asked_at::date)::text
                        FROM membership_asking_letter l
                        JOIN membership_asking a ON a.id = l.asking_id
                        LEFT JOIN account who ON who.id = a.asked_by
                        WHERE l.person_id = ANY (:people)
                        UNION ALL
                        SELECT 10, 'account', NULL, a.created_at, json_build_object(
                                   'register.privacy.email', a.email, 'register.people.field.name', a.name,
                                   'register.people.field.language', 'access.value.language.' || a.language)::text
                        FROM account a WHERE a.id = :account
                        UNION ALL
                        SELECT 10, 'account', who.name, g.granted_at, json_build_object(
                                   'register.people.role', 'shell.role.' || g.role,
                                   'register.privacy.until', g.revoked_at::date)::text
                        FROM role_grant g LEFT JOIN account who ON who.id = g.granted_by
                        WHERE g.account_id = :account
                        UNION ALL
                        SELECT 11, 'trailAbout', who.name, e.at, json_build_object(
                                   'register.privacy.act', 'access.action.' || e.action,
                                   'register.privacy.field', 'register.people.field.' || e.field,
                                   'register.privacy.before', e.before, 'register.privacy.after', e.after)::text
                        FROM audit_entry e LEFT JOIN account who ON who.id = e.account_id
                        WHERE e.subject_id = ANY (:people) OR e.subject_id = :account
                        UNION ALL
                        (SELECT 12, 'trailBy', NULL, e.at, json_build_object(
                                   'register.privacy.act', 'access.action.' || e.action)::text
                         FROM audit_entry e WHERE e.account_id = :account
                         ORDER BY e.at DESC, e.id DESC LIMIT :acts)
                        ) everything
                        ORDER BY place, at DESC
                        """)
                .param("people", Sql.ids(whole.people()))
                .param("account", whole.account())
                .param("acts", acts)
                .query((row, _) -> new Held(
                        WORDS + row.getString("said"),
                        row.getString("source"),
                        row.getObject("at", OffsetDateTime.class).toInstant(),
                        JSON.readValue(row.getString("content"), new TypeReference<>() {})))
                .list();
    }
}
