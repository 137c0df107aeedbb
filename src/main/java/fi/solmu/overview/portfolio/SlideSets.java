package fi.solmu.overview.portfolio;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Sql;
import fi.solmu.shell.AssociationName;
import fi.solmu.shell.Pages;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Service;
import org.springframework.transaction.annotation.Transactional;

/**
 * Slide sets of the portfolio. The first one of a node takes seconds, for what charts are made of has to be read; so a
 * job makes them, and they are kept for a day.
 */
@Service
public class SlideSets {
    private static final Logger LOG = LoggerFactory.getLogger(SlideSets.class);
    private static final Duration KEPT = Duration.ofDays(1);
    private final JdbcClient db;
    private final Portfolios portfolios;
    private final AssociationName association;
    private final Pages pages;
    private final Audit audit;
    private final Clock clock;
    private final ObjectProvider<SchedulerClient> scheduler;

    SlideSets(
            JdbcClient db,
            Portfolios portfolios,
            AssociationName association,
            Pages pages,
            Audit audit,
            Clock clock,
            ObjectProvider<SchedulerClient> scheduler) {
        this.db = db;
        this.portfolios = portfolios;
        this.association = association;
        this.pages = pages;
        this.audit = audit;
        this.clock = clock;
        this.scheduler = scheduler;
    }

    /** One that somebody asked for: made, failed, or neither as long as it is being made. */
    public record Asked(
            UUID id,
            String language,
            Instant askedAt,
            @Nullable Instant madeAt,
            @Nullable Instant failedAt) {
        public boolean waits() {
            return madeAt == null && failedAt == null;
        }
    }

    List<Asked> of(UUID account) {
        return db.sql("""
                        SELECT id, language, asked_at, made_at, failed_at FROM slide_set
                        WHERE asked_by = :account ORDER BY asked_at DESC, id LIMIT 10
                        """).param("account", account).query(Asked.class).list();
    }

    @Transactional
    void ask(Language language, UUID account) {
        var id = db.sql("""
                        INSERT INTO slide_set (language, asked_by, asked_at) VALUES (:language, :account, :now)
                        RETURNING id
                        """)
                .param("language", language.code())
                .param("account", account)
                .param("now", Sql.at(clock.instant()))
                .query(UUID.class)
                .single();
        audit.enter(account, Action.EXPORT_PORTFOLIO, "slide_set", id);
        scheduler
                .getObject()
                .scheduleIfNotExists(SlideJobs.MAKE.instance(id.toString()).build(), Instant.EPOCH);
    }

    /** Whoever asked for it does not want it any more; what is being made of it meanwhile is thrown away. */
    @Transactional
    void cancel(UUID account) {
        db.sql("DELETE FROM slide_set WHERE asked_by = :account AND made_at IS NULL")
                .param("account", account)
                .update();
    }

    Optional<byte[]> file(UUID id) {
        return db.sql("SELECT file FROM slide_set WHERE id = :id AND made_at IS NOT NULL")
                .param("id", id)
                .query((row, _) -> row.getBytes("file"))
                .optional();
    }

    /** Makes one that waits; nothing when it was cancelled, or made before a crash. Of two who make it, the first counts. */
    void make(UUID id) {
        var language = db.sql("SELECT language FROM slide_set WHERE id = :id AND made_at IS NULL AND failed_at IS NULL")
                .param("id", id)
                .query(String.class)
                .optional()
                .flatMap(Language::of);
        if (language.isEmpty()) {
            return;
        }
        try {
            finish(id, made(language.get()));
        } catch (IOException | RuntimeException failure) {
            LOG.error("the slide set {} could not be made", id, failure);
            db.sql("UPDATE slide_set SET failed_at = :now WHERE id = :id AND made_at IS NULL")
                    .param("now", Sql.at(clock.instant()))
                    .param("id", id)
                    .update();
        }
    }

    private byte[] made(Language language) throws IOException {
        var t = pages.texts(language);
        var view = portfolios.whole(LocalDate.now(clock), language);
        var bytes = new ByteArrayOutputStream();
        try (var slides = new PortfolioSlides(view, t, t.read(association.get())).make()) {
            slides.write(bytes);
        }
        return bytes.toByteArray();
    }

    private void finish(UUID id, byte[] file) {
        db.sql("""
                        UPDATE slide_set SET made_at = :now, file = :file
                        WHERE id = :id AND made_at IS NULL AND failed_at IS NULL
                        """)
                .param("now", Sql.at(clock.instant()))
                .param("file", file)
                .param("id", id)
                .update();
    }

    /** Throws away those of the day before; they show what was then. */
    int forget() {
        return db.sql("DELETE FROM slide_set WHERE asked_at < :before")
                .param("before", Sql.at(clock.instant().minus(KEPT)))
                .update();
    }
}
