package fi.solmu;

import org.junit.jupiter.api.Test;
import org.springframework.modulith.core.ApplicationModules;

class ArchitectureTest {
    @Test
    void modulesUseOnlyWhatTheyMay() {
        ApplicationModules.of(Solmu.class).verify();
    }
}
