package fi.solmu;

import org.springframework.context.ApplicationContextInitializer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.MapPropertySource;

/** Gives an application context a database of its own. */
public final class FreshDatabase implements ApplicationContextInitializer<ConfigurableApplicationContext> {
    @Override
    public void initialize(ConfigurableApplicationContext context) {
        context.getEnvironment()
                .getPropertySources()
                .addFirst(new MapPropertySource(
                        "fresh database",
                        java.util.Map.of(
                                "spring.datasource.url", TestDatabase.create(),
                                "spring.datasource.username", TestDatabase.user(),
                                "spring.datasource.password", TestDatabase.password(),
                                "solmu.secret", "what only tests know, and no database")));
    }
}
