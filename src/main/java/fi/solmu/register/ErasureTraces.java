package fi.solmu.register;

import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/**
 * What keeps an erased person from coming back with the next list (poiston jälki). Of an address, of a source's row and of
 * a name in an organisation only a keyed hash remains; the key is in the database and is not read from there.
 */
@Repository
public class ErasureTraces {
    /** Two spellings of one word leave one trace: capitals, accents and further spaces make no difference. */
    private static final String WORD = "folded(regexp_replace(btrim(word), '\\s+', ' ', 'g'))";

    private final JdbcClient db;
    private final Clock clock;

    ErasureTraces(JdbcClient db, Clock clock) {
        this.db = db;
        this.clock = clock;
    }

    private record Word(int line, String word) {}

    /**
     * The lines of those rows that speak of somebody who was erased: an import must refuse these. Municipalities that are
     * one by today are one here, too, whichever of them the person or the row was of.
     */
    public Set<Integer> erased(Collection<IncomingIdentity> rows) {
        var one = oneByToday();
        var words = rows.stream()
                .flatMap(row -> words(row, Set.of(), one).stream().map(word -> new Word(row.line(), word)))
                .toList();
        return new HashSet<>(db.sql("""
                        WITH asked AS MATERIALIZED (
                            SELECT number, line, %s AS word
                            FROM unnest(:lines::int[], :words) WITH ORDINALITY AS w (line, word, number)
                            WHERE EXISTS (SELECT FROM erasure_trace)
                        )
                        SELECT DISTINCT a.line
                        FROM asked a
                        JOIN erasure_traces((SELECT array_agg(word ORDER BY number) FROM asked)) t ON t.number = a.number
                        JOIN erasure_trace e ON e.trace = t.trace
                        """.formatted(WORD))
                .param("lines", words.stream().map(Word::line).toArray(Integer[]::new))
                .param("words", Sql.texts(words.stream().map(Word::word).toList()))
                .query(Integer.class)
                .list());
    }

    /** Of each organisation that another has merged into or that has merged into another, all that are one with it. */
    private Map<UUID, List<UUID>> oneByToday() {
        var one = new HashMap<UUID, List<UUID>>();
        db.sql("""
                        WITH part AS (
                            SELECT id, lives_in FROM organisation_successor(:today)
                            UNION SELECT lives_in, lives_in FROM organisation_successor(:today)
                        )
                        SELECT p.id, array_agg(o.id) AS all_of_it
                        FROM part p JOIN part o ON o.lives_in = p.lives_in GROUP BY p.id
                        """)
                .param("today", LocalDate.now(clock))
                .query((row, _) -> one.put(row.getObject("id", UUID.class), Sql.idList(row.getArray("all_of_it"))))
                .list();
        return one;
    }

    /**
     * Leaves the traces of an erasure.
     *
     * @param shared addresses that others use too: they would keep those from the register
     */
    public void leave(UUID erasure, Collection<IncomingIdentity> rows, Set<String> shared) {
        var words = rows.stream()
                .flatMap(row -> words(row, shared, Map.of()).stream())
                .distinct()
                .toList();
        db.sql("""
                        INSERT INTO erasure_trace (erasure_id, trace)
                        SELECT DISTINCT :erasure::uuid, t.trace
                        FROM erasure_traces((SELECT array_agg(%s) FROM unnest(:words) AS word)) t
                        """.formatted(WORD))
                .param("erasure", erasure)
                .param("words", Sql.texts(words))
                .update();
    }

    private static List<String> words(IncomingIdentity row, Set<String> shared, Map<UUID, List<UUID>> one) {
        var words = new ArrayList<String>();
        row.emails().stream()
                .filter(email -> !email.isBlank() && !shared.contains(email))
                .forEach(email -> words.add(ofAddress(email)));
        if (row.key() != null && !row.key().isBlank()) {
            words.add("row " + row.source() + "|" + row.key());
        }
        if (row.organisation() != null) {
            one.getOrDefault(row.organisation(), List.of(row.organisation()))
                    .forEach(each -> words.add(ofName(row.givenName() + " " + row.familyName()) + each));
        }
        return words;
    }

    private static String ofAddress(String email) {
        return "address " + email.strip();
    }

    /** What goes before the organisation. */
    private static String ofName(String name) {
        return "name " + name.strip() + "|";
    }

    /**
     * An erasure that left a trace of what somebody typed.
     *
     * @param reason why the person was erased
     * @param byName whether the name, in whatever organisation, left a trace: it may be a namesake's
     */
    public record Found(UUID erasure, Instant at, String reason, boolean byAddress, boolean byName) {}

    /** The erasures that left a trace of this address, or of this name in any organisation; newest first. */
    public List<Found> find(String name, String address) {
        return db.sql("""
                        WITH asked AS MATERIALIZED (
                            SELECT row_number() OVER () AS number, by_name, %s AS word
                            FROM (SELECT false AS by_name, :address AS word WHERE :hasAddress
                                  UNION ALL SELECT true, :name || id FROM organisation WHERE :hasName) w
                        )
                        SELECT e.id, e.erased_at, e.reason, bool_or(NOT a.by_name) AS by_address,
                               bool_or(a.by_name) AS by_name
                        FROM asked a
                        JOIN erasure_traces((SELECT array_agg(word ORDER BY number) FROM asked)) t ON t.number = a.number
                        JOIN erasure_trace x ON x.trace = t.trace
                        JOIN erasure e ON e.id = x.erasure_id
                        GROUP BY e.id
                        ORDER BY e.erased_at DESC, e.id
                        """.formatted(WORD))
                .param("address", ofAddress(address))
                .param("hasAddress", !address.isBlank())
                .param("name", ofName(name))
                .param("hasName", !name.isBlank())
                .query((row, _) -> new Found(
                        row.getObject("id", UUID.class),
                        row.getObject("erased_at", OffsetDateTime.class).toInstant(),
                        row.getString("reason"),
                        row.getBoolean("by_address"),
                        row.getBoolean("by_name")))
                .list();
    }

    /** Removes all traces of these erasures, so that lists may bring those people again. */
    public void lift(Collection<UUID> erasures) {
        db.sql("DELETE FROM erasure_trace WHERE erasure_id = ANY (:erasures)")
                .param("erasures", Sql.ids(erasures))
                .update();
    }
}
