package fi.solmu.surveys.questionnaires;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/** A register that starts with data starts with questionnaires, too; in another an administrator takes them into use. */
@Component
@Order(6)
class FirstQuestionnaires implements ApplicationRunner {
    private final ShippedQuestionnaires shipped;
    private final boolean wanted;

    FirstQuestionnaires(ShippedQuestionnaires shipped, @Value("${solmu.starting-data}") String startingData) {
        this.shipped = shipped;
        this.wanted = !startingData.equals("none");
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            shipped.take(null);
        }
    }
}
