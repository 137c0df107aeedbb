package fi.solmu.register.confirming;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.register.MembershipRole;
import fi.solmu.register.confirming.OwnData.Belonging;
import fi.solmu.register.confirming.OwnData.Post;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads what somebody is asked to confirm. */
@Repository
class OwnDataQueries {
    private final JdbcClient db;

    OwnDataQueries(JdbcClient db) {
        this.db = db;
    }

    private record Facts(
            long version,
            String givenName,
            String familyName,
            @Nullable String language) {}

    /** Of somebody by whom they have been found to be; with the one address, or with all. */
    OwnData of(UUID person, Optional<String> address, LocalDate today) {
        var facts = db.sql("SELECT version, given_name, family_name, language FROM person WHERE id = :person")
                .param("person", person)
                .query(Facts.class)
                .optional()
                .orElseThrow(NotFound::new);
        return new OwnData(
                person,
                facts.version(),
                facts.givenName(),
                facts.familyName(),
                Optional.ofNullable(facts.language()).flatMap(Language::of).orElse(null),
                address.map(List::of).orElseGet(() -> addresses(person, today)),
                posts(person, today),
                belongings(person, today));
    }

    private List<String> addresses(UUID person, LocalDate today) {
        return db.sql("""
                        SELECT address::text FROM person_email
                        WHERE person_id = :person AND (until IS NULL OR until >= :today) ORDER BY address
                        """)
                .param("person", person)
                .param("today", today)
                .query(String.class)
                .list();
    }

    private List<Post> posts(UUID person, LocalDate today) {
        return db.sql("""
                        SELECT e.id, o.id AS organisation, o.name_fi, o.name_sv, o.name_en, e.title
                        FROM employment e JOIN organisation o ON o.id = e.organisation_id
                        WHERE e.person_id = :person AND (e.since IS NULL OR e.since <= :today)
                          AND (e.until IS NULL OR e.until >= :today)
                        ORDER BY e.since DESC NULLS LAST, e.id
                        """)
                .param("person", person)
                .param("today", today)
                .query((row, _) -> new Post(
                        row.getObject("id", UUID.class),
                        row.getObject("organisation", UUID.class),
                        Sql.localised(row, "name"),
                        row.getString("title")))
                .list();
    }

    private List<Belonging> belongings(UUID person, LocalDate today) {
        return db.sql("""
                        SELECT m.membership_id AS id, n.id AS network, n.name_fi, n.name_sv, n.name_en, m.role,
                               o.name_fi AS organisation_fi, o.name_sv AS organisation_sv, o.name_en AS organisation_en
                        FROM membership_on(:today) m
                        JOIN network n ON n.id = m.network_id
                        LEFT JOIN organisation o ON o.id = m.organisation_id
                        WHERE m.person_id = :person
                        ORDER BY n.id, m.membership_id
                        """)
                .param("person", person)
                .param("today", today)
                .query((row, _) -> new Belonging(
                        row.getObject("id", UUID.class),
                        row.getObject("network", UUID.class),
                        Sql.localised(row, "name"),
                        MembershipRole.valueOf(row.getString("role")),
                        Sql.localised(row, "organisation")))
                .list();
    }
}
