package fi.solmu.imports.runs;

import fi.solmu.access.Action;
import fi.solmu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where imports stand in the menus. */
@Configuration(proxyBeanMethods = false)
class ImportMenu {
    @Bean
    NavigationEntry importsInTheAdministration() {
        return NavigationEntry.administration(30, "imports.menu", "/imports", Action.SEE_IMPORTS);
    }
}
