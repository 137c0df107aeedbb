package fi.solmu.shell;

import fi.solmu.access.PublicPage;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.dao.DataAccessException;
import org.springframework.http.CacheControl;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.TransactionException;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.RestController;

/** Tells a proxy whether this node can answer: UP with status 200 while its database does, else DOWN with 503. */
@RestController
class HealthController {
    private static final Logger LOG = LoggerFactory.getLogger(HealthController.class);
    private final JdbcClient db;

    HealthController(JdbcClient db) {
        this.db = db;
    }

    @GetMapping(path = "/health", produces = "text/plain")
    @PublicPage
    ResponseEntity<String> health() {
        try {
            db.sql("SELECT 1").query(Integer.class).single();
            return answer(HttpStatus.OK, "UP");
        } catch (DataAccessException | TransactionException unreachable) {
            LOG.warn("The database does not answer: {}", unreachable.getMessage());
            return answer(HttpStatus.SERVICE_UNAVAILABLE, "DOWN");
        }
    }

    private static ResponseEntity<String> answer(HttpStatus status, String text) {
        return ResponseEntity.status(status)
                .cacheControl(CacheControl.noStore())
                .body(text);
    }
}
