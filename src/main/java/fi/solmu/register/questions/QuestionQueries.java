package fi.solmu.register.questions;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.register.Copies;
import fi.solmu.register.MemberQuestions;
import fi.solmu.register.MembershipRole;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what is open about members. */
@Repository
public class QuestionQueries {
    /**
     * A version of what the number of open questions of the network {@code n} is counted from, beside its members and the
     * day, as a column: whether it is closed, which addresses letters came back from, and what members told of employers.
     */
    public static final String VERSION = """
            concat_ws(' ', n.status,
                      (SELECT bit_xor(hashtextextended(r.address::text, 0)) FROM refused_address r),
                      (SELECT bit_xor(hash_record_extended(ROW(b.record_id, b.xmin), 0)) FROM person_record b
                       WHERE b.bounced_on IS NOT NULL AND b.ended_at IS NULL),
                      (SELECT bit_xor(hash_record_extended(ROW(w.answer_id, w.place, w.xmin, g.xmin), 0))
                       FROM confirming_said w
                       JOIN confirming_answer a ON a.id = w.answer_id
                       JOIN person g ON g.id = a.person_id
                       WHERE w.what = 'EMPLOYER_IN_WORDS' AND w.handled_at IS NULL))
            """;

    private static final int MOST_KEPT = 2_000;

    private final JdbcClient db;
    private final Copies<NetworkOnDay, Integer> copies = new Copies<>(MOST_KEPT, _ -> 1);

    QuestionQueries(JdbcClient db) {
        this.db = db;
    }

    /** The members of a network of whom something is open, or who are among these. */
    List<OpenMember> of(UUID network, Collection<UUID> others, LocalDate day, Language reader) {
        return db.sql("""
                        SELECT m.membership_id, m.person_id, p.given_name || ' ' || p.family_name AS name, m.role,
                               o.name_fi, o.name_sv, o.name_en, c.since, c.until, c.confirmed_on,
                               %1$s AS without_address, %2$s AS not_confirmed, %3$s AS has_left,
                               (SELECT string_agg(w.words, ' · ' ORDER BY a.answered_at, w.place)
                                FROM confirming_answer a
                                JOIN person g ON g.id = a.person_id
                                JOIN confirming_said w ON w.answer_id = a.id AND w.what = 'EMPLOYER_IN_WORDS'
                                WHERE g.canonical_id = m.person_id AND w.handled_at IS NULL) AS says
                        FROM membership_on(:day) m
                        JOIN membership c ON c.id = m.membership_id
                        JOIN person p ON p.id = m.person_id
                        LEFT JOIN organisation o ON o.id = m.organisation_id
                        WHERE m.network_id = :network AND (m.person_id = ANY (:others) OR %4$s)
                        ORDER BY p.family_name COLLATE "%5$s", p.given_name COLLATE "%5$s", m.membership_id
                        """.formatted(
                                MemberQuestions.WITHOUT_ADDRESS,
                                MemberQuestions.NOT_CONFIRMED_FOR_A_YEAR,
                                MemberQuestions.HELD_BY_ONE_WHO_LEFT,
                                MemberQuestions.ANY,
                                reader.collation()))
                .param("network", network)
                .param("others", Sql.ids(others))
                .param("day", day)
                .query((row, _) -> new OpenMember(
                        row.getObject("membership_id", UUID.class),
                        row.getObject("person_id", UUID.class),
                        row.getString("name"),
                        MembershipRole.valueOf(row.getString("role")),
                        Sql.localised(row, "name"),
                        row.getObject("since", LocalDate.class),
                        row.getObject("until", LocalDate.class),
                        row.getObject("confirmed_on", LocalDate.class),
                        row.getBoolean("without_address"),
                        row.getBoolean("not_confirmed"),
                        row.getBoolean("has_left"),
                        row.getString("says")))
                .list();
    }

    List<UUID> members(UUID network, LocalDate day) {
        return db.sql("SELECT DISTINCT person_id FROM membership_on(:day) WHERE network_id = :network")
                .param("day", day)
                .param("network", network)
                .query(UUID.class)
                .list();
    }

    private record NetworkOnDay(UUID network, LocalDate day) {}

    /**
     * Of how many members of a network something is open, from this node's memory if nothing has changed.
     *
     * @param version what {@link #VERSION} and the version of its members say
     */
    public int kept(UUID network, String version, LocalDate day) {
        return copies.of(new NetworkOnDay(network, day), version, () -> count(network, day));
    }

    /** Each member is looked up alone (OFFSET sees to it): otherwise what is asked is found for all members there are. */
    int count(UUID network, LocalDate day) {
        return db.sql("""
                        SELECT count(DISTINCT m.person_id)
                        FROM membership_on(:day) m
                        CROSS JOIN LATERAL (SELECT %s AS open OFFSET 0) each
                        WHERE m.network_id = :network AND each.open
                        """.formatted(MemberQuestions.ANY))
                .param("day", day)
                .param("network", network)
                .query(Integer.class)
                .single();
    }

    /** A network and of how many of its members something is open. */
    public record Open(UUID network, Localised name, int members) {}

    /** Of these networks, those with something open. */
    List<Open> open(Collection<UUID> networks, LocalDate day, Language reader) {
        return open("m.network_id = ANY (:networks)", networks, day, reader);
    }

    List<Open> openEverywhere(LocalDate day, Language reader) {
        return open("true", List.of(), day, reader);
    }

    private List<Open> open(String which, Collection<UUID> networks, LocalDate day, Language reader) {
        return db.sql("""
                        WITH counted AS (
                            SELECT m.network_id, count(DISTINCT m.person_id)::int AS members
                            FROM membership_on(:day) m WHERE %s AND %s GROUP BY m.network_id)
                        SELECT n.id, n.name_fi, n.name_sv, n.name_en, c.members
                        FROM counted c JOIN network n ON n.id = c.network_id
                        ORDER BY %s, n.id
                        """.formatted(which, MemberQuestions.ANY, Sql.sorted("n.name", reader)))
                .param("day", day)
                .param("networks", Sql.ids(networks))
                .query((row, _) ->
                        new Open(row.getObject("id", UUID.class), Sql.localised(row, "name"), row.getInt("members")))
                .list();
    }

    Optional<Localised> name(UUID network) {
        return db.sql("SELECT name_fi, name_sv, name_en FROM network WHERE id = :id AND canonical_id = id")
                .param("id", network)
                .query((row, _) -> Sql.localised(row, "name"))
                .optional();
    }

    /** What these people told of an employer has been looked into. */
    void handled(Collection<UUID> people, @Nullable UUID account, Instant now) {
        db.sql("""
                        UPDATE confirming_said w SET handled_at = :now, handled_by = :account
                        FROM confirming_answer a JOIN person p ON p.id = a.person_id
                        WHERE a.id = w.answer_id AND w.what = 'EMPLOYER_IN_WORDS' AND w.handled_at IS NULL
                          AND p.canonical_id = ANY (:people)
                        """)
                .param("now", Sql.at(now))
                .param("account", account)
                .param("people", Sql.ids(people))
                .update();
    }
}
