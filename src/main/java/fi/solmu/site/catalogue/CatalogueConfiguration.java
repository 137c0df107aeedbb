package fi.solmu.site.catalogue;

import fi.solmu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The catalogue's words in menus. */
@Configuration(proxyBeanMethods = false)
class CatalogueConfiguration {
    @Bean
    NavigationEntry publicNetworks() {
        return NavigationEntry.visitor(10, "site.menu.networks", "/{lang}/networks");
    }

    @Bean
    NavigationEntry publicPages() {
        return NavigationEntry.footer(40, "site.menu.publicPages", "/{lang}/networks");
    }
}
