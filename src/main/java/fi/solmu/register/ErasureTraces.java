package fi.solmu.register;

import fi.solmu.kernel.Sql;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
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

    ErasureTraces(JdbcClient db) {
        this.db = db;
    }

    private record Word(int line, String word) {}

    /** The lines of those rows that speak of somebody who was erased: an import must refuse these. */
    public Set<Integer> erased(Collection<IncomingIdentity> rows) {
        var words = rows.stream()
                .flatMap(row -> words(row, Set.of()).stream().map(word -> new Word(row.line(), word)))
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

    /**
     * Leaves the traces of an erasure.
     *
     * @param shared addresses that others use too: they would keep those from the register
     */
    public void leave(UUID erasure, Collection<IncomingIdentity> rows, Set<String> shared) {
        var words = rows.stream()
                .flatMap(row -> words(row, shared).stream())
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

    private static List<String> words(IncomingIdentity row, Set<String> shared) {
        var words = new ArrayList<String>();
        row.emails().stream()
                .filter(email -> !email.isBlank() && !shared.contains(email))
                .forEach(email -> words.add("address " + email.strip()));
        if (row.key() != null && !row.key().isBlank()) {
            words.add("row " + row.source() + "|" + row.key());
        }
        if (row.organisation() != null) {
            words.add("name " + row.givenName() + " " + row.familyName() + "|" + row.organisation());
        }
        return words;
    }
}
