package fi.solmu.shell.account;

import fi.solmu.shell.NavigationEntry;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** The words in the menus that lead here. */
@Configuration(proxyBeanMethods = false)
class AccountPages {
    @Bean
    NavigationEntry signInEntry() {
        return NavigationEntry.visitor(90, "access.signIn.menu", "/sign-in");
    }
}
