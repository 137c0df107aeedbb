package fi.solmu.demo.time;

import com.github.kagkarlsson.scheduler.SchedulerClient;
import fi.solmu.access.Action;
import fi.solmu.access.Audit;
import fi.solmu.kernel.MovableClock;
import fi.solmu.shell.Days;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.UUID;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/**
 * Moves the time of the demo forward, day by day, so that what each day brings comes about as it would. It never goes
 * back: what has happened has its day written beside it. For a demo on one node.
 */
@Component
@Order(5)
@ConditionalOnProperty(name = "solmu.demo", havingValue = "true")
public class DemoTime implements ApplicationRunner {
    /** So far ahead it can be moved at once. */
    static final int MOST_DAYS = 366;

    private final JdbcClient db;
    private final Days days;
    private final Audit audit;
    private final MovableClock clock;
    private final ObjectProvider<SchedulerClient> scheduler;

    DemoTime(JdbcClient db, Days days, Audit audit, Clock clock, ObjectProvider<SchedulerClient> scheduler) {
        this.db = db;
        this.days = days;
        this.audit = audit;
        this.clock = (MovableClock) clock;
        this.scheduler = scheduler;
    }

    /** How many days ahead the demo is, and to how many it is going. */
    public record Position(int daysAhead, int goingTo) {}

    Position position() {
        return db.sql("SELECT days_ahead, going_to FROM demo_time")
                .query(Position.class)
                .single();
    }

    /** The demo goes on where it was before the start. */
    @Override
    public void run(ApplicationArguments arguments) {
        clock.putAhead(position().daysAhead());
    }

    LocalDate today() {
        return LocalDate.now(clock);
    }

    /** The day it is being moved to; today when it stands. */
    LocalDate goingTo(Position position) {
        return today().plusDays(position.goingTo() - position.daysAhead());
    }

    /** Begins to move to this day; false when it moves already, or the day is not ahead or too far. */
    @Transactional
    boolean moveTo(LocalDate day, UUID account) {
        long further = ChronoUnit.DAYS.between(today(), day);
        if (further < 1 || further > MOST_DAYS) {
            return false;
        }
        int begun = db.sql("UPDATE demo_time SET going_to = days_ahead + :further WHERE going_to = days_ahead")
                .param("further", further)
                .update();
        if (begun == 1) {
            audit.enter(
                    account,
                    Action.MOVE_TIME,
                    "demo_time",
                    null,
                    List.of(new Audit.Change("day", today().toString(), day.toString())));
            // due since ever: jobs are timed by the system, whose time has not been moved
            scheduler
                    .getObject()
                    .scheduleIfNotExists(
                            DemoTimeJob.TASK.instance(day.toString()).build(), Instant.EPOCH);
        }
        return begun == 1;
    }

    /** It stands where it has come to. */
    @Transactional
    void stop() {
        db.sql("UPDATE demo_time SET going_to = days_ahead").update();
    }

    /** Goes on, a day at a time, until it is there or somebody stops it. */
    void go() {
        while (nextDay()) {
            clock.putAhead(position().daysAhead());
            days.come(today());
        }
    }

    private boolean nextDay() {
        return db.sql("UPDATE demo_time SET days_ahead = days_ahead + 1 WHERE days_ahead < going_to")
                        .update()
                == 1;
    }
}
