package fi.solmu.register.people;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.access.Audit.SubjectChange;
import fi.solmu.kernel.Sql;
import fi.solmu.register.PersonValues;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Where people work and what addresses they have: from a day to a day, ended and taken back, never deleted. */
@Service
public class PostsAndAddresses {
    private static final String SUBJECT = "person";
    private final JdbcClient db;
    private final PersonValues values;
    private final Audit audit;
    private final Clock clock;

    PostsAndAddresses(JdbcClient db, PersonValues values, Audit audit, Clock clock) {
        this.db = db;
        this.values = values;
        this.audit = audit;
        this.clock = clock;
    }

    /** Addresses are not copied into the audit trail, which more people may read. */
    @Transactional
    public void addAddress(UUID person, String address, Doer doer) {
        var id = db.sql("""
                        INSERT INTO person_email (person_id, address, since, said_by, said_by_person, said_at)
                        SELECT :person, :address, :today, :account, :link, :now
                        WHERE NOT EXISTS (SELECT FROM person_email e
                                          WHERE e.person_id = :person AND e.address = :address::citext
                                            AND (e.until IS NULL OR e.until >= :today))
                        RETURNING id
                        """)
                .param("person", person)
                .param("address", address)
                .param("today", LocalDate.now(clock))
                .param("account", doer.account())
                .param("link", doer.person())
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .optional();
        if (id.isPresent()) {
            audit.enter(
                    doer.account(), doer.action(), SUBJECT, person, List.of(new Change("address_added", null, null)));
        }
    }

    @Transactional
    void endAddress(UUID person, UUID address, UUID account) {
        endAddress(person, address, Doer.editing(account));
    }

    @Transactional
    public void endAddress(UUID person, UUID address, Doer doer) {
        end("person_email", "address", "address_ended", person, address, doer);
    }

    @Transactional
    void restoreAddress(UUID person, UUID address, UUID account) {
        restore("person_email", "address_restored", person, address, account);
    }

    @Transactional
    public void addEmployment(
            UUID person, UUID organisation, @Nullable String title, @Nullable LocalDate since, Doer doer) {
        var name = db.sql("""
                        WITH added AS (
                            INSERT INTO employment (person_id, organisation_id, title, since, said_by, said_by_person, said_at)
                            VALUES (:person, :organisation, :title, :since, :account, :link, :now)
                            RETURNING organisation_id)
                        SELECT coalesce(o.name_fi, o.name_sv, o.name_en) FROM added JOIN organisation o ON o.id = organisation_id
                        """)
                .param("person", person)
                .param("organisation", organisation)
                .param("title", title)
                .param("since", since)
                .param("account", doer.account())
                .param("link", doer.person())
                .param("now", Sql.at(clock.instant()))
                .query(String.class)
                .single();
        audit.enter(
                doer.account(),
                doer.action(),
                SUBJECT,
                person,
                List.of(new Change("employment_added", null, title == null ? name : name + ", " + title)));
        values.refresh(List.of(person));
    }

    @Transactional
    public void endEmployment(UUID person, UUID employment, Doer doer) {
        end("employment", "organisation_id", "employment_ended", person, employment, doer);
    }

    /** Says that these posts are still held, as far as they hold today. */
    @Transactional
    public void confirmEmployments(Collection<UUID> employments, Doer doer) {
        var confirmed = db.sql("""
                        UPDATE employment SET confirmed_on = :today
                        WHERE id = ANY (:employments) AND (since IS NULL OR since <= :today)
                          AND (until IS NULL OR until >= :today) AND confirmed_on IS DISTINCT FROM :today
                        RETURNING person_id
                        """)
                .param("employments", Sql.ids(employments))
                .param("today", LocalDate.now(clock))
                .query(UUID.class)
                .list();
        audit.enterAll(
                doer.account(),
                doer.action(),
                SUBJECT,
                confirmed.stream()
                        .map(person -> new SubjectChange(person, new Change("employment_confirmed", null, null)))
                        .toList());
    }

    @Transactional
    void restoreEmployment(UUID person, UUID employment, UUID account) {
        restore("employment", "employment_restored", person, employment, account);
    }

    /**
     * Ended as of yesterday, so that it no longer holds today; what began today never held. Whatever sources say the same
     * has ended as well: a person's word goes before theirs.
     */
    private void end(String table, String same, String entry, UUID person, UUID row, Doer doer) {
        int ended = db.sql("""
                        UPDATE %1$s_statement s
                        SET until = :yesterday, since = CASE WHEN s.since > :yesterday THEN :yesterday ELSE s.since END,
                            ended_by_source = false
                        FROM %1$s ended
                        WHERE ended.id = :row AND ended.person_id = :person AND s.person_id = ended.person_id
                          AND s.%2$s = ended.%2$s AND (s.until IS NULL OR s.until > :yesterday)
                          AND (s.id = ended.id OR NOT s.counts)
                        """.formatted(table, same))
                .param("yesterday", LocalDate.now(clock).minusDays(1))
                .param("row", row)
                .param("person", person)
                .update();
        if (ended > 0) {
            audit.enter(doer.account(), doer.action(), SUBJECT, person, List.of(new Change(entry, null, null)));
        }
    }

    private void restore(String table, String entry, UUID person, UUID row, UUID account) {
        int restored = db.sql("UPDATE %s SET until = NULL WHERE id = :row AND person_id = :person AND until IS NOT NULL"
                        .formatted(table))
                .param("row", row)
                .param("person", person)
                .update();
        if (restored > 0) {
            audit.enter(account, Action.EDIT_PERSON, SUBJECT, person, List.of(new Change(entry, null, null)));
        }
    }
}
