package fi.solmu.shell;

import fi.solmu.access.PublicPage;
import java.sql.SQLException;
import javax.sql.DataSource;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a proxy whether this node can answer: UP with status 200 while its database does, else DOWN with 503. */
@RestController
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private static final int SECONDS = 2;
    private final DataSource database;

    HealthController(DataSource database) {
        this.database = database;
    }

    @GetMapping(path = "/health", produces = "text/plain")
    @PublicPage
    ResponseEntity<String> health() {
        try (var connection = database.getConnection()) {
            if (connection.isValid(SECONDS)) {
                return answer(HttpStatus.OK, "UP");
            }
            LOG.warn("The database does not answer.");
        } catch (SQLException unreachable) {
            LOG.warn("The database cannot be reached: {}", unreachable.getMessage());
        }
        return answer(HttpStatus.SERVICE_UNAVAILABLE, "DOWN");
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
