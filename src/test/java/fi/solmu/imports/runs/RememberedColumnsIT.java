package fi.solmu.imports.runs;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import fi.solmu.SolmuTest;
import fi.solmu.imports.ImportKind;
import fi.solmu.register.IncomingRecord;
import fi.solmu.register.Intake;
import fi.solmu.register.Intake.SourceKind;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** A list of one network's members, brought in again and again. */
@SolmuTest
class RememberedColumnsIT {
    @Autowired
    private ImportRuns imports;

    @Autowired
    private RunQueries runs;

    @Autowired
    private RowQueries rows;

    @Autowired
    private Intake intake;

    @Autowired
    private JdbcClient db;

    private final String word = "muisti" + UUID.randomUUID().toString().replaceAll("[^a-f]", "");
    private UUID aino;
    private UUID network;

    @BeforeEach
    void anAdministratorAndANetwork() {
        aino = db.sql("INSERT INTO account (email, name, language) VALUES (:email, 'Aino', 'en') RETURNING id")
                .param("email", word + "@example.org")
                .query(UUID.class)
                .single();
        var source = intake.source("alku " + word, SourceKind.LIST);
        var named = Map.of("name_fi", "Verkosto " + word);
        network = Objects.requireNonNull(intake.takeNetworks(
                        source,
                        UUID.randomUUID(),
                        List.of(new IncomingRecord(2, "02", named, named, "Verkosto " + word, null, "n")),
                        null)
                .get(2));
    }

    private UUID brought(Status expected, String... lines) {
        var file = String.join("\n", lines).getBytes(StandardCharsets.UTF_8);
        var run = imports.start(ImportKind.PEOPLE, word, SourceKind.LIST, "lista.csv", file, true, aino);
        awaitThat(run, expected);
        return run;
    }

    private void awaitThat(UUID run, Status status) {
        await().atMost(Duration.ofSeconds(90)).until(() -> runs.find(run).status() == status);
    }

    private List<UUID> members() {
        return db.sql("SELECT person_id FROM membership WHERE network_id = :network AND until IS NULL")
                .param("network", network)
                .query(UUID.class)
                .list();
    }

    @Test
    void whatWasSaidOfAListHoldsWhenItComesAgain() {
        var person = word + " Kaarina;rehtori;kaarina@" + word + ".example";
        var run = brought(Status.PREVIEW, "Nimi;Lisätieto;Sähköposti", person);
        assertThat(runs.mapping(run).orElseThrow().namesNetworks()).isFalse();
        @Nullable Target[] said = {Target.PERSON_NAME, Target.TITLE, Target.EMAIL};
        imports.readAgain(run, List.of(said), network, aino);
        awaitThat(run, Status.PREVIEW);
        imports.accept(run, false, aino);
        awaitThat(run, Status.APPLIED);
        assertThat(members()).hasSize(1);

        var again = brought(
                Status.PREVIEW,
                "Sähköposti;Nimi;Lisätieto",
                "kaarina@" + word + ".example;" + word + " Kaarina;rehtori");

        assertThat(runs.mapping(again).orElseThrow().network()).isEqualTo(network);
        assertThat(rows.totals(again)).hasToString("Totals[rows={SAME=1}]");
        assertThat(rows.cameBefore(again)).isOne();
    }

    @Test
    void whatNobodyTakesInForAMonthIsForgotten() {
        var old = brought(Status.PREVIEW, "Nimi", word + " Kaarina");
        var fresh = brought(Status.PREVIEW, "Nimi", word + " Kaarina");
        db.sql("UPDATE import_state SET begun_at = begun_at - interval '31 days' WHERE run_id = :run")
                .param("run", old)
                .update();

        assertThat(imports.discardForgotten()).isPositive();

        assertThat(runs.find(old).status()).isEqualTo(Status.CANCELLED);
        assertThat(runs.find(old).fileKept()).isFalse();
        assertThat(rows.totals(old).all()).isZero();
        assertThat(runs.find(fresh).status()).isEqualTo(Status.PREVIEW);
    }

    @Test
    void aClosedNetworksListIsRefusedAsAWhole() {
        var run = brought(Status.PREVIEW, "Nimi", word + " Kaarina");
        db.sql("UPDATE network SET status = 'CLOSED' WHERE id = :network")
                .param("network", network)
                .update();

        imports.readAgain(run, List.of(Target.PERSON_NAME), network, aino);
        awaitThat(run, Status.REFUSED);

        assertThat(Objects.requireNonNull(runs.find(run).refusal()).code()).isEqualTo("closed_list");
        assertThat(rows.totals(run).all()).isZero();
        imports.readAgain(run, List.of(Target.PERSON_NAME), null, aino);
        awaitThat(run, Status.PREVIEW);
    }
}
