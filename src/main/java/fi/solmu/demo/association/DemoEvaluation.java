package fi.solmu.demo.association;

import fi.solmu.kernel.Localised;
import fi.solmu.surveys.PublishedRounds;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The demo's evaluation of 2025, held elsewhere: the tables that were published of it. */
@Component
class DemoEvaluation {
    private static final Localised NAME = new Localised("Arviointi 2025", "Utvärdering 2025", "Evaluation 2025");
    private static final int YEAR = 2025;

    private final PublishedRounds published;

    DemoEvaluation(PublishedRounds published) {
        this.published = published;
    }

    void fill(UUID administrator) {
        try {
            var file = new ClassPathResource("demo/evaluation-2025.csv").getContentAsByteArray();
            published.take(file, NAME, YEAR, administrator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
