package fi.solmu.imports.people;

import fi.solmu.imports.linkage.Explanation;
import fi.solmu.imports.linkage.PeopleMatching;
import fi.solmu.imports.people.Finding.Grounds;
import fi.solmu.imports.people.PersonPairs.NewPair;
import fi.solmu.kernel.Sql;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Asks of any two people why they are not taken for one. */
@Service
public class WhyNot {
    private static final int MOST = 20;

    private final KnownPeopleQueries known;
    private final PersonPairs pairs;
    private final PersonPairQueries queries;
    private final JdbcClient db;
    private final Clock clock;

    WhyNot(KnownPeopleQueries known, PersonPairs pairs, PersonPairQueries queries, JdbcClient db, Clock clock) {
        this.known = known;
        this.pairs = pairs;
        this.queries = queries;
        this.db = db;
        this.clock = clock;
    }

    /** Somebody who may be meant. */
    public record Other(
            UUID id,
            String name,
            @Nullable String organisation,
            @Nullable String title) {}

    /** Others of this name, by their words in any order. */
    List<Other> named(UUID person, String text) {
        var words = text.strip().split("\\s+", -1);
        if (text.isBlank() || words.length > 5) {
            return List.of();
        }
        var condition = new StringBuilder("p.canonical_id = p.id AND p.id <> :person");
        var parameters = new HashMap<String, Object>();
        for (int i = 0; i < words.length; i++) {
            condition.append(" AND p.searched LIKE folded(:word").append(i).append(')');
            parameters.put("word" + i, Sql.containing(words[i]));
        }
        return db.sql("""
                        SELECT p.id, p.given_name || ' ' || p.family_name AS name,
                               coalesce(o.name_fi, o.name_sv, o.name_en) AS organisation, w.title
                        FROM person p
                        LEFT JOIN LATERAL (SELECT e.organisation_id, e.title FROM employment e WHERE e.person_id = p.id
                                           ORDER BY e.until DESC NULLS FIRST, e.id LIMIT 1) w ON true
                        LEFT JOIN organisation_successor(:today) s ON s.id = w.organisation_id
                        LEFT JOIN organisation o ON o.id = coalesce(s.lives_in, w.organisation_id)
                        WHERE %s ORDER BY p.family_name, p.given_name, p.id LIMIT :most
                        """.formatted(condition))
                .param("person", person)
                .param("today", LocalDate.now(clock))
                .param("most", MOST)
                .params(parameters)
                .query(Other.class)
                .list();
    }

    /** The pair of the two, compared by those of their rows that agree most; none when they are one, or there is no such. */
    @Transactional
    Optional<UUID> ask(UUID one, UUID other) {
        var asked = queries.between(one, other);
        if (asked.isPresent() || one.equals(other)) {
            return asked;
        }
        var everybody = known.known("");
        var ofOne = new ArrayList<Integer>();
        var ofOther = new ArrayList<Integer>();
        for (int i = 0; i < everybody.rows().size(); i++) {
            var person = everybody.rows().get(i).person();
            if (person.equals(one)) {
                ofOne.add(i);
            } else if (person.equals(other)) {
                ofOther.add(i);
            }
        }
        var nobodyYet = new ArrayList<@Nullable Integer>();
        everybody.rows().forEach(_ -> nobodyYet.add(null));
        var result = PeopleMatching.match(
                everybody.rows().stream().map(KnownPeople.Row::sighting).toList(),
                everybody.model(),
                nobodyYet,
                List.of(),
                _ -> false);
        Explanation most = null;
        UUID record = null;
        for (int first : ofOne) {
            for (int second : ofOther) {
                var explanation = result.explain(first, second);
                if (most == null || explanation.points() > most.points()) {
                    most = explanation;
                    record = everybody.rows().get(second).record();
                }
            }
        }
        if (most == null) {
            return Optional.empty();
        }
        pairs.propose(
                null,
                everybody.modelId(),
                List.of(new NewPair(one, other, false, new Grounds(most.points(), PersonEvidence.of(most), record))));
        return queries.between(one, other);
    }
}
