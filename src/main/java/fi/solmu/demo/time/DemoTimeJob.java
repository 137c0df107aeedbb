package fi.solmu.demo.time;

import com.github.kagkarlsson.scheduler.task.TaskDescriptor;
import com.github.kagkarlsson.scheduler.task.helper.OneTimeTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import fi.solmu.access.Action;
import fi.solmu.shell.NavigationEntry;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The job that moves the time of the demo; after a crash the next start goes on with it. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnProperty(name = "solmu.demo", havingValue = "true")
class DemoTimeJob {
    static final TaskDescriptor<Void> TASK = TaskDescriptor.of("move-demo-time");

    @Bean
    OneTimeTask<Void> moveDemoTime(DemoTime time) {
        return Tasks.oneTime(TASK).onDeadExecutionRevive().execute((_, _) -> time.go());
    }

    @Bean
    NavigationEntry demoTimeInTheFoot() {
        return new NavigationEntry(NavigationEntry.Place.FOOTER, 90, "demo.time.menu", "/demo/time", Action.MOVE_TIME);
    }
}
