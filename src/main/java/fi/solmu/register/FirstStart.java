package fi.solmu.register;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Gives a new register what an association of one country starts from, before anything else is brought in: without
 * types and regions neither networks nor municipalities could be. The setting {@code solmu.starting-data} names the
 * country, or says {@code none}.
 */
@Component
@Order(5)
class FirstStart implements ApplicationRunner {
    private final StartingData startingData;
    private final String wanted;

    FirstStart(StartingData startingData, @Value("${solmu.starting-data}") String wanted) {
        this.startingData = startingData;
        this.wanted = wanted;
    }

    /** @throws IllegalStateException when there is no starting data of this name */
    @Override
    public void run(ApplicationArguments arguments) {
        switch (wanted) {
            case "finland" -> startingData.load();
            case "none" -> {}
            default ->
                throw new IllegalStateException(
                        "solmu.starting-data is \"" + wanted + "\": it may be finland or none.");
        }
    }
}
