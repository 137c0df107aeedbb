package fi.solmu;

import java.time.Clock;
import java.time.ZoneId;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Solmu: the networks of an association of local governments, in one register. */
@SpringBootApplication
@Modulithic(sharedModules = {"access", "shell", "mail"})
public class Solmu {

    public static void main(String[] arguments) {
        SpringApplication.run(Solmu.class, arguments);
    }

    /** The one clock, in the association's own time zone. */
    @Bean
    Clock clock(@Value("${solmu.zone}") ZoneId zone) {
        return Clock.system(zone);
    }
}
