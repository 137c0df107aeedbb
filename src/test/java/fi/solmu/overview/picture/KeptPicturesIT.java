package fi.solmu.overview.picture;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.access.Actor;
import fi.solmu.access.Role;
import fi.solmu.criteria.CriteriaData;
import fi.solmu.criteria.CriterionSets;
import fi.solmu.criteria.NetworkVerdicts.Judged;
import fi.solmu.kernel.Language;
import fi.solmu.overview.ahead.TimeLines;
import fi.solmu.overview.load.Loads;
import fi.solmu.overview.overlaps.Overlaps;
import fi.solmu.overview.year.Changes;
import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.NetworkParts;
import fi.solmu.register.NetworkState;
import fi.solmu.register.WholeVersion;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/** What a node keeps of the whole is shown only as long as it is what the database would say now. */
@SolmuTest
class KeptPicturesIT {
    /** Read, but only with something else that changes the version, or never changed while the server runs. */
    private static final List<String> WITHOUT = List.of(
            // in the network's row
            "network_typing",
            "network_task_area",
            // written at night for days that are over, with nothing else to follow from it
            "assessment",
            // comes with a state
            "member_removal",
            // their names beside exemptions and meetings, which may be those of an hour ago
            "account",
            "reference_version");

    @Autowired
    private Clock clock;

    @Autowired
    private JdbcClient db;

    @Autowired
    private Intake intake;

    @Autowired
    private NetworkEdits edits;

    @Autowired
    private CriterionSets sets;

    @Autowired
    private PlatformTransactionManager transactions;

    @Autowired
    private List<NetworkParts> parts;

    @Autowired
    private Pictures pictures;

    @Autowired
    private Overlaps overlaps;

    @Autowired
    private Loads loads;

    @Autowired
    private TimeLines timeLines;

    @Autowired
    private Changes changes;

    @Autowired
    private WholeVersion version;

    /** PostgreSQL remembers until the end of a transaction which tables it read. */
    @Test
    void everyTableThatIsReadMakesTheVersionAnotherWhenItChanges() {
        var network = aRunningNetwork();
        var silent = new TransactionTemplate(transactions).execute(_ -> {
            pictures.of(today());
            overlaps.of(today());
            loads.of(today());
            timeLines.of(today());
            changes.between(today().minusYears(1), today());
            keepingParts(network);
            return db.sql("""
                            SELECT DISTINCT c.relname FROM pg_locks l JOIN pg_class c ON c.oid = l.relation
                            WHERE l.pid = pg_backend_pid() AND c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace
                              AND NOT EXISTS (
                                  SELECT FROM pg_trigger t JOIN pg_proc f ON f.oid = t.tgfoid
                                  WHERE t.tgrelid = c.oid AND f.proname = 'reference_has_changed')
                            ORDER BY c.relname
                            """).query(String.class).list();
        });
        assertThat(silent).isSubsetOf(WITHOUT);
    }

    private UUID aRunningNetwork() {
        var data = new CriteriaData(db, intake, edits, sets);
        var type = data.type("Osan tyyppi " + UUID.randomUUID());
        data.inEffect(type, today().minusYears(1), CriteriaData.published());
        return data.running("Osan verkosto " + UUID.randomUUID(), today().minusYears(2), type);
    }

    /** Of the parts of a network's page, those that keep what they read. */
    private void keepingParts(UUID network) {
        var reader = new Actor(UUID.randomUUID(), "Riitta", Language.FI, Set.of(Role.MANAGEMENT), Map.of());
        var state = new NetworkState.Running(today(), new NetworkState.Term.Continuing(today()));
        var shown = new NetworkParts.Shown(network, List.of(network), state, true, version.now());
        assertThat(parts.stream()
                        .filter(part -> part.getClass()
                                .getPackageName()
                                .matches("fi.solmu.(criteria|meetings|planning|lifecycle).*")))
                .hasSize(4)
                .allSatisfy(part -> assertThat(part.of(shown, reader, today())).isNotEmpty());
    }

    @Test
    void aChangeIsSeenAtOnce() {
        var data = new CriteriaData(db, intake, edits, sets);
        var type = data.type("Kuvan tyyppi " + UUID.randomUUID());
        data.inEffect(type, today().minusYears(1), CriteriaData.published());
        var network = data.running("Kuvan verkosto " + UUID.randomUUID(), today().minusYears(2), type);
        assertThat(fallsShort(network)).isTrue();
        assertThat(people(network)).isZero();

        db.sql("UPDATE network SET published = true WHERE id = :network")
                .param("network", network)
                .update();
        data.register.member(network, data.register.person("Kuvan", "Jäsen"), today().minusDays(9), null);

        assertThat(fallsShort(network)).isFalse();
        assertThat(people(network)).isOne();
    }

    @Test
    void whatHasNotChangedIsNotReadAgain() {
        assertThat(pictures.of(today())).isSameAs(pictures.of(today()));
        var known = version.now();
        assertThat(overlaps.of(today(), known)).isSameAs(overlaps.of(today(), known));
    }

    private LocalDate today() {
        return LocalDate.now(clock);
    }

    private boolean fallsShort(UUID network) {
        return pictures.of(today()).network(network).orElseThrow().verdicts() instanceof Judged judged
                && judged.fallsShort();
    }

    private int people(UUID network) {
        return pictures.of(today()).network(network).orElseThrow().people();
    }
}
