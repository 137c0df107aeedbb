package fi.solmu.surveys.results;

import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.Side;
import fi.solmu.surveys.questionnaires.Question.Kind;
import fi.solmu.surveys.questionnaires.Question.Option;
import fi.solmu.surveys.results.Tally.Step;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.EnumSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

/** Reads the tables that were published of rounds held elsewhere. */
@Repository
class PublishedQueries {
    private final JdbcClient db;

    PublishedQueries(JdbcClient db) {
        this.db = db;
    }

    private record Line(
            UUID round,
            UUID table,
            Side side,
            @Nullable String code,
            Localised text,
            int asked,
            Kind kind,
            @Nullable Integer value,
            Localised option,
            int count) {}

    /** What each of these rounds came to. */
    Map<UUID, RoundResults> read(List<Round> rounds) {
        var published = new HashMap<UUID, RoundResults>();
        if (rounds.isEmpty()) {
            return published;
        }
        var lines = lines(rounds.stream().map(Round::id).toList());
        for (var round : rounds) {
            var tables = new LinkedHashMap<UUID, List<Line>>();
            lines.stream()
                    .filter(line -> line.round().equals(round.id()))
                    .forEach(line -> tables.computeIfAbsent(line.table(), _ -> new ArrayList<>())
                            .add(line));
            published.put(round.id(), published(round, tables.values()));
        }
        return published;
    }

    private static PublishedRound published(Round round, Collection<List<Line>> tables) {
        var topics = new ArrayList<Topic>();
        for (var table : tables) {
            var topic = topic(table);
            var same = topics.stream().filter(topic::isSameAs).findFirst();
            if (same.isEmpty()) {
                topics.add(topic);
            } else {
                topics.set(
                        topics.indexOf(same.get()),
                        new Topic(
                                topic.code(),
                                topic.text(),
                                topic.kind(),
                                topic.options(),
                                with(same.get().askedOf(), topic.askedOf()),
                                with(same.get().cannotSay(), topic.cannotSay())));
            }
        }
        var tallies = new EnumMap<Side, Map<Topic, Tally>>(Side.class);
        for (var table : tables) {
            var of = topic(table);
            var topic = topics.stream().filter(of::isSameAs).findFirst().orElseThrow();
            tallies.computeIfAbsent(table.getFirst().side(), _ -> new HashMap<>())
                    .put(topic, tally(table));
        }
        return new PublishedRound(round, List.copyOf(topics), tallies);
    }

    private static Set<Side> with(Set<Side> one, Set<Side> other) {
        var both = EnumSet.noneOf(Side.class);
        both.addAll(one);
        both.addAll(other);
        return both;
    }

    private static Topic topic(List<Line> table) {
        var first = table.getFirst();
        var side = EnumSet.of(first.side());
        return new Topic(
                first.code() == null ? first.text().read(Language.FI) : first.code(),
                first.text(),
                first.kind(),
                table.stream()
                        .filter(line -> line.value() != null)
                        .map(line -> new Option(Objects.requireNonNull(line.value()), line.option()))
                        .toList(),
                side,
                table.stream().anyMatch(line -> line.value() == null) ? side : EnumSet.noneOf(Side.class));
    }

    private static Tally tally(List<Line> table) {
        var steps = table.stream()
                .filter(line -> line.value() != null)
                .map(line -> new Step(Objects.requireNonNull(line.value()), line.count()))
                .toList();
        int off = table.stream()
                .filter(line -> line.value() == null)
                .mapToInt(Line::count)
                .sum();
        int answered = table.stream().mapToInt(Line::count).sum();
        return new Tally(steps, off, Math.max(0, table.getFirst().asked() - answered));
    }

    private List<Line> lines(List<UUID> rounds) {
        return db.sql("""
                        SELECT t.round_id, t.id, t.side, t.question_code, t.text_fi, t.text_sv, t.text_en, t.asked, t.kind,
                               w.value, w.text_fi AS option_fi, w.text_sv AS option_sv, w.text_en AS option_en, w.count
                        FROM survey_published_table t JOIN survey_published_row w ON w.table_id = t.id
                        WHERE t.round_id = ANY (:rounds)
                        ORDER BY t.round_id, t.position, w.position
                        """)
                .param("rounds", Sql.ids(rounds))
                .query((row, _) -> new Line(
                        row.getObject("round_id", UUID.class),
                        row.getObject("id", UUID.class),
                        Side.valueOf(row.getString("side")),
                        row.getString("question_code"),
                        Sql.localised(row, "text"),
                        row.getInt("asked"),
                        Kind.valueOf(row.getString("kind")),
                        row.getObject("value", Integer.class),
                        Sql.localised(row, "option"),
                        row.getInt("count")))
                .list();
    }
}
