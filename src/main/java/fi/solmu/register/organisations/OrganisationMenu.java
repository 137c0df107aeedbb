package fi.solmu.register.organisations;

import fi.solmu.access.Action;
import fi.solmu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where organisations stand in the menus. */
@Configuration(proxyBeanMethods = false)
class OrganisationMenu {
    @Bean
    NavigationEntry organisationsInTheOffice() {
        return NavigationEntry.office(40, "register.organisations.menu", "/organisations", Action.SEE_ORGANISATIONS);
    }
}
