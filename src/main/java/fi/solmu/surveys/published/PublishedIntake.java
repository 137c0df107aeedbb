package fi.solmu.surveys.published;

import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.Sql;
import fi.solmu.shell.Pages;
import fi.solmu.surveys.PublishedRounds;
import fi.solmu.surveys.published.KnownQuestions.Understood;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.Clock;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.UUID;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Writes published tables as a round of their own: all of a file or nothing of it. */
@Service
class PublishedIntake implements PublishedRounds {
    private static final int FIGURES_FROM = 5;
    private static final int TEXTS_FROM = 10;

    private final JdbcClient db;
    private final KnownQuestions questions;
    private final Audit audit;
    private final Pages pages;
    private final Clock clock;

    PublishedIntake(JdbcClient db, KnownQuestions questions, Audit audit, Pages pages, Clock clock) {
        this.db = db;
        this.questions = questions;
        this.audit = audit;
        this.pages = pages;
        this.clock = clock;
    }

    /** What came of bringing tables in. */
    sealed interface Outcome {
        record Written(UUID round) implements Outcome {}

        /** The same tables were there. */
        record Same(UUID round) implements Outcome {}

        /** Other tables of the same round were there. */
        record Replaced(UUID round) implements Outcome {}

        record Refused(Mistake mistake) implements Outcome {}
    }

    /** Arviointi 2025, in each language. */
    Localised nameOf(int year) {
        return new Localised(nameOf(year, Language.FI), nameOf(year, Language.SV), nameOf(year, Language.EN));
    }

    private String nameOf(int year, Language language) {
        return pages.texts(language).text("surveys.published.name", String.valueOf(year));
    }

    @Override
    @Transactional
    public UUID take(byte[] file, Localised name, int year, @Nullable UUID account) {
        return switch (PublishedFile.read(file)) {
            case PublishedFile.Outcome.Refused(var mistakes) -> throw new IllegalArgumentException(mistakes.toString());
            case PublishedFile.Outcome.Read(var tables) ->
                switch (write(tables, name, year, account)) {
                    case Outcome.Written(var round) -> round;
                    case Outcome.Same(var round) -> round;
                    case Outcome.Replaced(var round) -> round;
                    case Outcome.Refused(var mistake) -> throw new IllegalArgumentException(mistake.toString());
                };
        };
    }

    /** The round is known by its name and year. */
    @Transactional
    Outcome write(List<PublishedTable> tables, Localised name, int year, @Nullable UUID account) {
        for (var table : tables) {
            if (table.answered() > table.asked()) {
                return new Outcome.Refused(Mistake.of(
                        table.rows().getFirst().line(), "tooMany", table.question(), table.answered(), table.asked()));
            }
        }
        // Two may bring the same at once: the second waits, then finds it there.
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.published-rounds'))")
                .query()
                .singleRow();
        var understood = tables.stream().map(questions::understand).toList();
        var known = find(name, year);
        if (known != null) {
            if (inOrder(lines(known)).equals(inOrder(lines(understood)))) {
                return new Outcome.Same(known);
            }
            db.sql("DELETE FROM survey_published_table WHERE round_id = :round")
                    .param("round", known)
                    .update();
            insert(known, understood);
            audit.enter(account, Action.EDIT_ROUND, PublishedNames.KIND, known);
            return new Outcome.Replaced(known);
        }
        var typology = db.sql("SELECT id FROM typology ORDER BY position, id LIMIT 1")
                .query(UUID.class)
                .optional();
        if (typology.isEmpty()) {
            return new Outcome.Refused(Mistake.of(0, "noTypology"));
        }
        var round = insert(name, year, typology.get(), account);
        insert(round, understood);
        audit.enter(account, Action.EDIT_ROUND, PublishedNames.KIND, round);
        return new Outcome.Written(round);
    }

    private @Nullable UUID find(Localised name, int year) {
        return db.sql("""
                        SELECT r.id FROM survey_round r
                        JOIN survey_round_state s ON s.round_id = r.id AND s.ended_at IS NULL AND s.status = 'PUBLISHED'
                        WHERE extract(year FROM r.closes_on) = :year
                          AND (r.name_fi, r.name_sv, r.name_en) IS NOT DISTINCT FROM (:fi::text, :sv::text, :en::text)
                        ORDER BY r.id LIMIT 1
                        """)
                .param("year", year)
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .query(UUID.class)
                .optional()
                .orElse(null);
    }

    private UUID insert(Localised name, int year, UUID typology, @Nullable UUID account) {
        var round = db.sql("""
                        INSERT INTO survey_round (name_fi, name_sv, name_en, typology_id, opens_on, closes_on, figures_from,
                                                  texts_from)
                        VALUES (:fi, :sv, :en, :typology, :opens, :closes, :figures, :texts) RETURNING id
                        """)
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .param("typology", typology)
                .param("opens", LocalDate.of(year, Month.JANUARY, 1))
                .param("closes", LocalDate.of(year, Month.DECEMBER, 31))
                .param("figures", FIGURES_FROM)
                .param("texts", TEXTS_FROM)
                .query(UUID.class)
                .single();
        db.sql("""
                        INSERT INTO survey_round_state (round_id, status, begun_at, begun_by)
                        VALUES (:round, 'PUBLISHED', :now, :account)
                        """)
                .param("round", round)
                .param("now", Sql.at(clock.instant()))
                .param("account", account)
                .update();
        return round;
    }

    private void insert(UUID round, List<Understood> tables) {
        for (int at = 0; at < tables.size(); at++) {
            var table = tables.get(at);
            var id = db.sql("""
                            INSERT INTO survey_published_table (round_id, position, side, question_code, text_fi, text_sv,
                                                                text_en, asked, base, kind)
                            VALUES (:round, :position, :side, :code, :fi, :sv, :en, :asked, :base, :kind) RETURNING id
                            """)
                    .param("round", round)
                    .param("position", at + 1)
                    .param("side", table.table().side().name())
                    .param("code", table.code())
                    .param("fi", table.text().fi())
                    .param("sv", table.text().sv())
                    .param("en", table.text().en())
                    .param("asked", table.table().asked())
                    .param("base", Finding.of(table.table()).base().name())
                    .param("kind", table.kind().name())
                    .query(UUID.class)
                    .single();
            insertRows(id, table);
        }
    }

    private void insertRows(UUID table, Understood understood) {
        var rows = understood.rows();
        db.sql("""
                        INSERT INTO survey_published_row (table_id, position, value, text_fi, text_sv, text_en, count, percent)
                        SELECT :table, r.position, r.value, r.fi, r.sv, r.en, r.count, r.percent
                        FROM unnest(:positions, :values, :fi, :sv, :en, :counts, :percents)
                             AS r (position, value, fi, sv, en, count, percent)
                        """)
                .param("table", table)
                .param(
                        "positions",
                        IntStream.rangeClosed(1, rows.size()).boxed().toArray(Integer[]::new))
                .param("values", rows.stream().map(KnownQuestions.Meant::value).toArray(Integer[]::new))
                .param("fi", Sql.texts(rows.stream().map(row -> row.text().fi()).toList()))
                .param("sv", Sql.texts(rows.stream().map(row -> row.text().sv()).toList()))
                .param("en", Sql.texts(rows.stream().map(row -> row.text().en()).toList()))
                .param("counts", rows.stream().map(row -> row.row().count()).toArray(Integer[]::new))
                .param("percents", rows.stream().map(row -> row.row().percent()).toArray(BigDecimal[]::new))
                .update();
    }

    // ---------------------------------------------------------------- the same or not

    private record Line(
            String side,
            @Nullable String code,
            String question,
            int asked,
            @Nullable Integer value,
            String option,
            int count,
            @Nullable String percent) {}

    private static List<Line> lines(List<Understood> tables) {
        var lines = new ArrayList<Line>();
        for (var table : tables) {
            for (var row : table.rows()) {
                lines.add(new Line(
                        table.table().side().name(),
                        table.code(),
                        Objects.requireNonNullElse(table.text().fi(), ""),
                        table.table().asked(),
                        row.value(),
                        Objects.requireNonNullElse(row.text().fi(), ""),
                        row.row().count(),
                        written(row.row().percent())));
            }
        }
        return lines;
    }

    /** Tables in another order are the same tables. */
    private static List<String> inOrder(List<Line> lines) {
        return lines.stream().map(Line::toString).sorted().toList();
    }

    private static @Nullable String written(@Nullable BigDecimal percent) {
        return percent == null
                ? null
                : percent.setScale(2, RoundingMode.HALF_UP).toPlainString();
    }

    private List<Line> lines(UUID round) {
        return db.sql("""
                        SELECT t.side, t.question_code, t.text_fi, t.asked, w.value, w.text_fi AS option, w.count, w.percent
                        FROM survey_published_table t JOIN survey_published_row w ON w.table_id = t.id
                        WHERE t.round_id = :round
                        ORDER BY t.position, w.position
                        """)
                .param("round", round)
                .query((row, _) -> new Line(
                        row.getString("side"),
                        row.getString("question_code"),
                        row.getString("text_fi"),
                        row.getInt("asked"),
                        row.getObject("value", Integer.class),
                        row.getString("option"),
                        row.getInt("count"),
                        written(row.getBigDecimal("percent"))))
                .list();
    }
}
