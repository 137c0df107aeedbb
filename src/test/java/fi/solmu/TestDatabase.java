package fi.solmu;

import fi.solmu.postgres.EmbeddedPostgres;
import fi.solmu.postgres.EmbeddedPostgres.Durability;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.concurrent.atomic.AtomicInteger;
import org.springframework.boot.SpringApplication;

/** One PostgreSQL for all tests of a run, and a fresh database in it for every application context. */
public final class TestDatabase {
    private static final AtomicInteger NUMBER = new AtomicInteger();
    private static final EmbeddedPostgres SERVER = start();

    private TestDatabase() {}

    private static EmbeddedPostgres start() {
        var server = EmbeddedPostgres.start(Path.of("target/test-database"), Durability.FOR_TESTS);
        // Not a JVM shutdown hook: that would race with Spring's, and the connection pools would wait for a dead
        // server.
        SpringApplication.getShutdownHandlers().add(server::close);
        return server;
    }

    /** Makes an empty database and tells its address. */
    public static String create() {
        var name = "test_" + ProcessHandle.current().pid() + "_" + NUMBER.incrementAndGet();
        try (var connection =
                        DriverManager.getConnection(SERVER.jdbcUrl("postgres"), SERVER.user(), SERVER.password());
                var statement = connection.createStatement()) {
            statement.execute("CREATE DATABASE " + name);
        } catch (SQLException e) {
            throw new IllegalStateException(e);
        }
        return SERVER.jdbcUrl(name);
    }

    public static String user() {
        return SERVER.user();
    }

    public static String password() {
        return SERVER.password();
    }
}
