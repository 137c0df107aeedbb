package fi.solmu.shell.account;

import fi.solmu.access.Action;
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

    @Bean
    NavigationEntry administrationEntry() {
        return NavigationEntry.office(100, "access.administration.menu", "/admin", Action.SEE_ADMINISTRATION);
    }

    @Bean
    NavigationEntry accountsEntry() {
        return NavigationEntry.administration(80, "access.accounts.menu", "/admin/accounts", Action.EDIT_ACCOUNTS);
    }

    @Bean
    NavigationEntry auditEntry() {
        return NavigationEntry.administration(90, "access.audit.menu", "/admin/audit", Action.SEE_AUDIT_TRAIL);
    }
}
