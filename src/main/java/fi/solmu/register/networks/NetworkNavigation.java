package fi.solmu.register.networks;

import fi.solmu.access.Action;
import fi.solmu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The networks' word in the menu. */
@Configuration(proxyBeanMethods = false)
class NetworkNavigation {
    @Bean
    NavigationEntry networksEntry() {
        return NavigationEntry.office(20, "register.navigation.networks", "/networks", Action.SEE_NETWORKS);
    }
}
