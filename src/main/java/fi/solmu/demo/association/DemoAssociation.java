package fi.solmu.demo.association;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.kernel.Localised;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.StartingData;
import fi.solmu.register.YearlyConfirmation;
import fi.solmu.shell.Association;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.ClassPathResource;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Fills an empty database with a believable association: Finland's municipalities, networks from two lists that spell
 * some of them differently, invented people of a customer register and of lists that know some of them otherwise. All of
 * it or nothing, and never into a register that holds anything.
 */
@Component
@Order(10)
@ConditionalOnProperty(name = "solmu.demo", havingValue = "true")
class DemoAssociation implements ApplicationRunner {
    private static final Localised NAME =
            new Localised("Kuntaliitto", "Kommunförbundet", "Association of Finnish Municipalities");
    /** Who supervises accessibility in Finland since 2025. */
    private static final Localised AUTHORITY = new Localised(
            "Liikenne- ja viestintävirasto Traficom, digitaalisen esteettömyyden ja saavutettavuuden valvonta",
            "Transport- och kommunikationsverket Traficom, tillsynen över digital tillgänglighet",
            "Finnish Transport and Communications Agency Traficom, supervision of digital accessibility");

    private static final String AUTHORITY_PAGE = "https://www.saavutettavuusvaatimukset.fi";
    private static final LocalDate ACCESSIBILITY_STATED_ON = LocalDate.of(2026, 11, 21);
    /** So many, that the letter box of the demo shows some and is not full of them. */
    private static final int MEMBERS_ASKED = 30;

    private final JdbcClient db;
    private final TransactionTemplate transaction;
    private final StartingData startingData;
    private final Association association;
    private final Imports imports;
    private final DemoNetworks networks;
    private final DemoPeople people;
    private final DemoPlans plans;
    private final DemoMeetings meetings;
    private final YearlyConfirmation confirmation;
    private final DemoCriteria criteria;
    private final DemoLife life;
    private final DemoScenario scenario;
    private final DemoEvaluation evaluation;
    private final Clock clock;
    private final boolean wanted;

    DemoAssociation(
            JdbcClient db,
            TransactionTemplate transaction,
            StartingData startingData,
            Association association,
            Imports imports,
            DemoNetworks networks,
            DemoPeople people,
            DemoPlans plans,
            DemoMeetings meetings,
            YearlyConfirmation confirmation,
            DemoCriteria criteria,
            DemoLife life,
            DemoScenario scenario,
            DemoEvaluation evaluation,
            Clock clock,
            @org.springframework.beans.factory.annotation.Value("${solmu.empty}") boolean empty) {
        this.db = db;
        this.transaction = transaction;
        this.startingData = startingData;
        this.association = association;
        this.imports = imports;
        this.networks = networks;
        this.people = people;
        this.plans = plans;
        this.meetings = meetings;
        this.confirmation = confirmation;
        this.criteria = criteria;
        this.life = life;
        this.scenario = scenario;
        this.evaluation = evaluation;
        this.clock = clock;
        this.wanted = !empty;
    }

    @Override
    public void run(ApplicationArguments arguments) {
        if (wanted) {
            transaction.executeWithoutResult(_ -> fill());
        }
    }

    private void fill() {
        // Two nodes may start at once on one database: the second waits, then finds it filled.
        db.sql("SELECT pg_advisory_xact_lock(hashtext('solmu.demo'))").query().singleRow();
        boolean filled = db.sql("SELECT EXISTS (SELECT FROM network) OR EXISTS (SELECT FROM person)")
                .query(Boolean.class)
                .single();
        if (filled) {
            return;
        }
        startingData.load();
        association.change(new Association.Details(NAME, null, AUTHORITY, AUTHORITY_PAGE, ACCESSIBILITY_STATED_ON));
        var administrator = people.administrator();
        bringInNetworks("Kokoustiheys 2025", "kokoustiheys-2025.csv", "demo/list_meeting_frequency.csv", administrator);
        bringInNetworks("Jäsenkysely 2025", "jasenkysely-2025.csv", "demo/list_member_survey.csv", administrator);
        var known = networks.complete(administrator);
        var officials = people.fill(known, administrator);
        meetings.fill(known, LocalDate.now(clock), administrator);
        for (var list : new DemoLists(officials).all()) {
            var file = list.text().getBytes(StandardCharsets.UTF_8);
            bringIn(ImportKind.PEOPLE, list.source(), list.kind(), list.fileName(), file, administrator);
        }
        plans.fill(known, administrator);
        confirmation.choose(LocalDate.now(clock).getMonth(), administrator);
        confirmation.ask(MEMBERS_ASKED);
        criteria.fill(known, LocalDate.now(clock), administrator);
        life.fill(known, administrator);
        scenario.fill(known);
        evaluation.fill(known, LocalDate.now(clock), administrator);
    }

    private void bringInNetworks(String source, String fileName, String resource, UUID administrator) {
        try {
            var file = new ClassPathResource(resource).getContentAsByteArray();
            bringIn(ImportKind.NETWORKS, source, SourceKind.LIST, fileName, file, administrator);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void bringIn(
            ImportKind kind, String source, SourceKind standing, String fileName, byte[] file, UUID administrator) {
        var preview = imports.preview(kind, source, standing, fileName, file, administrator);
        if (!(preview instanceof Imports.Preview.Ready ready)
                || !(imports.apply(ready.run(), administrator) instanceof Imports.Applying.Applied)) {
            throw new IllegalStateException("The demo list " + fileName + " could not be brought in: " + preview);
        }
    }
}
