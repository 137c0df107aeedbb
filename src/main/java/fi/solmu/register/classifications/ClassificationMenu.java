package fi.solmu.register.classifications;

import fi.solmu.access.Action;
import fi.solmu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where classifications stand in the administration's menu. */
@Configuration(proxyBeanMethods = false)
class ClassificationMenu {
    @Bean
    NavigationEntry networkTypesInAdministration() {
        return NavigationEntry.administration(20, "register.types.title", "/admin/types", Action.EDIT_CLASSIFICATIONS);
    }

    @Bean
    NavigationEntry taskAreasInAdministration() {
        return NavigationEntry.administration(
                30, "register.taskAreas.title", "/admin/task-areas", Action.EDIT_CLASSIFICATIONS);
    }

    @Bean
    NavigationEntry municipalityTypesInAdministration() {
        return NavigationEntry.administration(
                40, "register.municipalityTypes.title", "/admin/municipality-types", Action.EDIT_CLASSIFICATIONS);
    }

    @Bean
    NavigationEntry associationInAdministration() {
        return NavigationEntry.administration(
                50, "register.association.title", "/admin/association", Action.EDIT_ASSOCIATION);
    }
}
