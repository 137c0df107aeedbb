package fi.solmu.register.people;

import fi.solmu.access.Action;
import fi.solmu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Where people stand in the menus. */
@Configuration(proxyBeanMethods = false)
class PeopleMenu {
    @Bean
    NavigationEntry peopleInTheOffice() {
        return NavigationEntry.office(30, "register.people.menu", "/people", Action.SEE_PEOPLE);
    }

    @Bean
    NavigationEntry ownFactsForMembers() {
        return NavigationEntry.member(30, "register.people.own", "/people/own", Action.SEE_OWN_ACCOUNT);
    }
}
