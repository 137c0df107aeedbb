package fi.solmu.postgres;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import fi.solmu.postgres.EmbeddedPostgres.Durability;
import java.io.IOException;
import java.net.NetworkInterface;
import java.net.Socket;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** A real server, started, killed and joined, in a folder whose name has a space and Finnish letters. */
class EmbeddedPostgresIT {
    private static final Path BINARIES = Path.of("target/postgres");

    @TempDir
    @SuppressWarnings("NullAway.Init")
    static Path folder;

    @SuppressWarnings("NullAway.Init")
    static Path home;

    @BeforeAll
    static void nameTheFolder() {
        home = folder.resolve("Åbon tiedot, äö");
    }

    @AfterAll
    static void nothingIsLeftRunning() {
        assertThat(ServerProcess.of(home.resolve("pgdata"))).isEmpty();
    }

    @Test
    void whatWasAcknowledgedSurvivesKillingTheServer() throws Exception {
        try (var server = start()) {
            ask(server, "create table if not exists kept (word text)");
            ask(server, "insert into kept values ('säilyy')");
            ProcessHandle.of(server.pid().orElseThrow()).orElseThrow().destroyForcibly();
        }

        try (var server = start()) {
            assertThat(ask(server, "select word from kept")).isEqualTo("säilyy");
        }
    }

    @Test
    void peoplesDataAreWrittenThrough() throws Exception {
        try (var server = start()) {
            assertThat(List.of(
                            ask(server, "show fsync"),
                            ask(server, "show full_page_writes"),
                            ask(server, "show synchronous_commit"),
                            ask(server, "show data_checksums")))
                    .containsOnly("on");
        }
    }

    @Test
    void aWrongPasswordIsRefused() throws Exception {
        try (var server = start()) {
            assertThatThrownBy(() -> connect(server, "wrong", "select 1")).hasMessageContaining("password");
            assertThat(Files.getPosixFilePermissions(home.resolve("password")))
                    .extracting(Enum::name)
                    .containsExactlyInAnyOrder("OWNER_READ", "OWNER_WRITE");
        }
    }

    @Test
    void itListensOnLoopbackAlone() throws Exception {
        try (var server = start()) {
            int port = Integer.parseInt(Files.readString(home.resolve("port")).strip());

            assertThat(ask(server, "show listen_addresses")).isEqualTo("127.0.0.1");
            assertThat(ask(server, "show unix_socket_directories")).isEmpty();
            for (var address : NetworkInterface.networkInterfaces()
                    .flatMap(NetworkInterface::inetAddresses)
                    .filter(address -> !address.isLoopbackAddress())
                    .toList()) {
                assertThatThrownBy(() -> new Socket(address, port).close()).isInstanceOf(IOException.class);
            }
        }
    }

    @Test
    void trigramsSeeFinnishLettersWhateverTheLanguageOfTheShell() throws Exception {
        try (var server = start()) {
            ask(server, "create extension if not exists pg_trgm");

            assertThat(ask(server, "select cardinality(show_trgm('ää'))")).isEqualTo("3");
            assertThat(ask(server, "select lower('ÅÄÖ')")).isEqualTo("åäö");
        }
    }

    @Test
    void aSecondProcessJoinsAndLeavesTheServerRunning() throws Exception {
        try (var server = start()) {
            try (var guest = AnotherProcess.start(home, BINARIES)) {
                assertThat(guest.says()).isEqualTo("guest " + server.pid().orElseThrow());
            }

            assertThat(ask(server, "select 'still here'")).isEqualTo("still here");
        }
    }

    @Test
    void aSecondServerInTheSameProcessIsAGuestToo() throws Exception {
        try (var server = start()) {
            try (var guest = start()) {
                assertThat(guest.isOwner()).isFalse();
            }
            try (var another = AnotherProcess.start(home, BINARIES)) {
                assertThat(another.says()).startsWith("guest ");
            }

            assertThat(server.isOwner()).isTrue();
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    @Test
    void aServerLeftByAKilledOwnerIsReplaced() throws Exception {
        var owner = AnotherProcess.start(home, BINARIES);
        var left = owner.says();
        owner.killTheHardWay();

        try (var server = start()) {
            assertThat(left).startsWith("owner ");
            assertThat(server.isOwner()).isTrue();
            assertThat(left).isNotEqualTo("owner " + server.pid().orElseThrow());
        }
    }

    @Test
    void ofTwoProcessesThatStartAtOnceOneOwnsTheServerAndTheOtherJoins() throws Exception {
        try (var one = AnotherProcess.start(home, BINARIES);
                var other = AnotherProcess.start(home, BINARIES)) {
            var said = Stream.of(one.says(), other.says()).sorted().toList();

            assertThat(said.get(0)).startsWith("guest ");
            assertThat(said.get(1)).isEqualTo(said.get(0).replace("guest ", "owner "));
        }
    }

    @Test
    void aProcessNumberThatNowBelongsToAnotherProgramStopsNobody() throws Exception {
        try (var server = start()) {
            assertThat(server.isOwner()).isTrue();
        }
        long somebodyElse = ProcessHandle.current().pid();
        Files.writeString(
                home.resolve("pgdata/postmaster.pid"), somebodyElse + "\n" + home + "/pgdata\n1\n5432\n\n\n\nready\n");

        try (var server = start()) {
            assertThat(ask(server, "select 1")).isEqualTo("1");
        }
    }

    private static EmbeddedPostgres start() {
        return EmbeddedPostgres.start(home, BINARIES, Durability.DURABLE);
    }

    private static @Nullable String ask(EmbeddedPostgres server, String sql) throws SQLException {
        return connect(server, server.password(), sql);
    }

    private static @Nullable String connect(EmbeddedPostgres server, String password, String sql) throws SQLException {
        try (var connection = DriverManager.getConnection(server.jdbcUrl("postgres"), server.user(), password);
                var statement = connection.createStatement()) {
            if (!statement.execute(sql)) {
                return null;
            }
            try (var rows = statement.getResultSet()) {
                return rows.next() ? rows.getString(1) : null;
            }
        }
    }
}
