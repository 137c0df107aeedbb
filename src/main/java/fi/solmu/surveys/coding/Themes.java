package fi.solmu.surveys.coding;

import fi.solmu.access.Action;
import fi.solmu.access.Actor;
import fi.solmu.access.Audit;
import fi.solmu.access.Audit.Change;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.kernel.NotFound;
import fi.solmu.kernel.Sql;
import fi.solmu.surveys.results.ResultPages;
import fi.solmu.surveys.results.Theme;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/** Themes (teemat), and which texts are of them. */
@Service
public class Themes {
    static final String SUBJECT = "survey_theme";
    static final int LONGEST_NAME = 100;
    private final JdbcClient db;
    private final ResultPages results;
    private final Audit audit;

    Themes(JdbcClient db, ResultPages results, Audit audit) {
        this.db = db;
        this.results = results;
        this.audit = audit;
    }

    List<Theme> all() {
        return results.themes();
    }

    Optional<UUID> existing(@Nullable UUID theme) {
        return all().stream().map(Theme::id).filter(id -> id.equals(theme)).findFirst();
    }

    /** The one with this name in some language, in small letters or capitals. */
    Optional<UUID> find(String name) {
        return db.sql("""
                        SELECT id FROM survey_theme WHERE lower(:name) IN (lower(name_fi), lower(name_sv), lower(name_en))
                        ORDER BY id LIMIT 1
                        """).param("name", name).query(UUID.class).optional();
    }

    /** The one with this name, made when there is none yet. */
    @Transactional
    public UUID named(String name, Language language, Actor actor) {
        var known = find(name);
        if (known.isPresent()) {
            return known.get();
        }
        var made = db.sql("""
                        INSERT INTO survey_theme (name_%s) VALUES (:name) ON CONFLICT DO NOTHING RETURNING id
                        """.formatted(language.code()))
                .param("name", name)
                .query(UUID.class)
                .optional();
        made.ifPresent(theme -> audit.enter(actor.account(), Action.CODE_TEXTS, SUBJECT, theme));
        return made.or(() -> find(name)).orElseThrow(); // somebody else had the same thought meanwhile
    }

    /** Texts that have it already keep it once. */
    @Transactional
    public void add(UUID round, Collection<UUID> texts, UUID theme, Actor actor) {
        db.sql("""
                        INSERT INTO survey_text_theme (text_id, theme_id)
                        SELECT t.id, :theme FROM survey_text t WHERE t.round_id = :round AND t.id = ANY (:texts)
                        ON CONFLICT DO NOTHING
                        """)
                .param("theme", theme)
                .param("round", round)
                .param("texts", Sql.ids(texts))
                .update();
        db.sql("""
                        INSERT INTO survey_report_entry_theme (entry_id, theme_id)
                        SELECT e.id, :theme FROM survey_report_entry e JOIN survey_report p ON p.id = e.report_id
                        WHERE p.round_id = :round AND e.id = ANY (:texts)
                        ON CONFLICT DO NOTHING
                        """)
                .param("theme", theme)
                .param("round", round)
                .param("texts", Sql.ids(texts))
                .update();
        enter(round, theme, null, texts.size(), actor);
    }

    @Transactional
    void remove(UUID round, Collection<UUID> texts, UUID theme, Actor actor) {
        for (var marked :
                new String[] {"survey_text_theme x WHERE x.text_id", "survey_report_entry_theme x WHERE x.entry_id"}) {
            db.sql("DELETE FROM " + marked + " = ANY (:texts) AND x.theme_id = :theme")
                    .param("texts", Sql.ids(texts))
                    .param("theme", theme)
                    .update();
        }
        enter(round, theme, texts.size(), null, actor);
    }

    private void enter(UUID round, UUID theme, @Nullable Integer before, @Nullable Integer after, Actor actor) {
        audit.enter(
                actor.account(),
                Action.CODE_TEXTS,
                "survey_round",
                round,
                List.of(
                        new Change("theme", theme.toString(), theme.toString()),
                        new Change(
                                "texts",
                                before == null ? null : before.toString(),
                                after == null ? null : after.toString())));
    }

    Theme theme(UUID id) {
        return all().stream().filter(theme -> theme.id().equals(id)).findFirst().orElseThrow(NotFound::new);
    }

    /** How many texts of a theme one round has. */
    public record InRound(UUID round, Localised name, int texts) {
        public String address(Theme theme) {
            return "/evaluation/rounds/" + round + "/results/texts?theme=" + theme.id();
        }
    }

    /** The latest round first. */
    List<InRound> rounds(UUID theme) {
        return db.sql("""
                        SELECT r.id, r.name_fi, r.name_sv, r.name_en, count(*)::int AS texts
                        FROM (SELECT t.round_id FROM survey_text_theme x JOIN survey_text t ON t.id = x.text_id
                              WHERE x.theme_id = :theme
                              UNION ALL
                              SELECT p.round_id FROM survey_report_entry_theme x
                              JOIN survey_report_entry e ON e.id = x.entry_id JOIN survey_report p ON p.id = e.report_id
                              WHERE x.theme_id = :theme) x
                        JOIN survey_round r ON r.id = x.round_id
                        GROUP BY r.id ORDER BY r.closes_on DESC, r.id
                        """)
                .param("theme", theme)
                .query((row, _) ->
                        new InRound(row.getObject("id", UUID.class), Sql.localised(row, "name"), row.getInt("texts")))
                .list();
    }

    /** False when another theme has one of these names. */
    @Transactional
    public boolean rename(UUID theme, Localised name, Actor actor) {
        boolean taken = db.sql("""
                        SELECT EXISTS (SELECT FROM survey_theme WHERE id <> :theme AND (
                            lower(name_fi) = lower(:fi) OR lower(name_sv) = lower(:sv) OR lower(name_en) = lower(:en)))
                        """)
                .param("theme", theme)
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .query(Boolean.class)
                .single();
        if (taken) {
            return false;
        }
        db.sql("UPDATE survey_theme SET name_fi = :fi, name_sv = :sv, name_en = :en WHERE id = :theme")
                .param("theme", theme)
                .param("fi", name.fi())
                .param("sv", name.sv())
                .param("en", name.en())
                .update();
        audit.enter(actor.account(), Action.CODE_TEXTS, SUBJECT, theme);
        return true;
    }

    /** Takes it off every text, too. */
    @Transactional
    void drop(UUID theme, Actor actor) {
        for (var table : new String[] {"survey_text_theme", "survey_report_entry_theme"}) {
            db.sql("DELETE FROM " + table + " WHERE theme_id = :theme")
                    .param("theme", theme)
                    .update();
        }
        db.sql("DELETE FROM survey_theme WHERE id = :theme")
                .param("theme", theme)
                .update();
        audit.enter(actor.account(), Action.CODE_TEXTS, SUBJECT, theme);
    }
}
