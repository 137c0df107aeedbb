package fi.solmu.lifecycle;

import fi.solmu.access.Action;
import fi.solmu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where the working group's desk stands in the menu. */
@Configuration(proxyBeanMethods = false)
class LifecycleMenu {

    @Bean
    NavigationEntry decisionsInTheOffice() {
        return NavigationEntry.office(70, "lifecycle.menu", "/decisions", Action.SEE_PROPOSALS);
    }
}
