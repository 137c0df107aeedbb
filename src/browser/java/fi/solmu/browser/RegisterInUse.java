package fi.solmu.browser;

import static org.awaitility.Awaitility.await;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.surveys.rounds.RoundData;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.Locale;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What comes to be when a register is used, and is not there when it is new: so that its pages can be looked at. */
final class RegisterInUse {
    /** A new network, one that is there, one spelled otherwise, one that contradicts, one without a name. */
    private static final String LIST = """
            Verkosto;Kokouksia vuodessa;Tarkoitus
            Hakulomakkeiden kehittäjät;4;Kehittää hakulomakkeita
            Seutukaupunkiverkosto;;
            Seutukaupunki-verkosto;;
            Pienten kuntien verkoston työvaliokunta;;
            C1224-kaupungit (C1224);ehkä joskus;
            ;3;Ei nimeä
            """;

    /** One who has perhaps moved, one who is spelled otherwise, one nobody knows, one without a name. */
    private static final String PEOPLE = """
            Nimi;Sähköposti;Kunta;Verkosto
            "Huovila, Petra";petra.huovila@lahti.example;Lahti;Seutukaupunkiverkosto
            "Rautio, Helena";helena.rautio@lahti.example;Lahti;Seutukaupunkiverkosto
            "Nuorala, Pekka";pekka.nuorala@lahti.example;Lahti;Pienten kuntien verkosto
            "Kaivolainen, Ulla-Maija";ulla@lahti.example;Lahti;
            ;nimeton@lahti.example;Lahti;
            """;

    private final ApplicationContext context;
    private final Imports imports;
    private final JdbcClient db;

    RegisterInUse(ApplicationContext context) {
        this.context = context;
        this.imports = context.getBean(Imports.class);
        this.db = context.getBean(JdbcClient.class);
    }

    /** Everything that the administrator and a stranger can bring about, once for all who look. */
    void comeAbout(int port) {
        if (exists("SELECT FROM import_run WHERE source_name = 'Hakulomakkeet'")) {
            return;
        }
        bring("Hakulomakkeet", LIST);
        bring("Tyhjä luettelo", "aivan muuta\n");
        planRounds();
        try (var administrator = new Visitor(port, Screen.WIDE);
                var stranger = new Visitor(port, Screen.WIDE)) {
            administrator.signInAs("admin");
            keepPasskey(administrator);
            decidePairs(administrator);
            decideWhoIsWho(administrator);
            closeAccount(administrator);
            mergeMunicipality(administrator);
            settleRuns(administrator);
            propose(administrator);
            writeQuestionnaire(administrator);
            askQuickly(administrator);
            complain(stranger);
        }
    }

    /** Beside the demo’s rounds one that is being prepared, and one that asks coordinators, and networks by open links. */
    private void planRounds() {
        var networks = db.sql("""
                        SELECT DISTINCT n.id, n.name_fi FROM network n JOIN coordination c ON c.network_id = n.id
                        WHERE n.canonical_id = n.id AND n.status = 'RUNNING' ORDER BY n.name_fi LIMIT 3
                        """).query((row, _) -> row.getObject("id", UUID.class)).list();
        var asking = new RoundData(context);
        asking.draft(networks.toArray(UUID[]::new));
        asking.open(networks.toArray(UUID[]::new));
    }

    /** Asks the largest network something, and waits until it is asked. */
    private void askQuickly(Visitor administrator) {
        var network = db.sql("""
                        SELECT m.network_id FROM membership m
                        JOIN network n ON n.id = m.network_id AND n.status = 'RUNNING' AND n.canonical_id = n.id
                        WHERE m.until IS NULL GROUP BY m.network_id ORDER BY count(*) DESC LIMIT 1
                        """).query(UUID.class).single();
        var page = administrator.page();
        page.navigate("/networks/" + network + "/surveys/new");
        page.fill("#nameFi", "Kokousaika");
        page.fill("#question1Fi", "Sopiiko aamupäivä?");
        page.selectOption("#answer1", "YES_NO");
        page.click("main form button.btn-primary");
        page.locator(".s-toast").waitFor();
        await().atMost(Duration.ofSeconds(30))
                .until(() -> exists("""
                        SELECT FROM survey_round r JOIN survey_round_state s ON s.round_id = r.id AND s.status = 'OPEN'
                        WHERE r.quick_network_id IS NOT NULL"""));
    }

    private static void keepPasskey(Visitor administrator) {
        var page = administrator.page();
        Device.in(page);
        page.navigate("/account?lang=en");
        page.fill("#label", "Work laptop");
        page.click("form[data-passkey=create] button");
        page.locator("a[href$='/removal']").waitFor();
    }

    private static void decidePairs(Visitor administrator) {
        var page = administrator.page();
        for (var verdict : new String[] {"SAME", "DIFFERENT", "UNSURE"}) {
            page.navigate("/imports/pairs");
            page.click("button[value=" + verdict + "]");
        }
    }

    private void decideWhoIsWho(Visitor administrator) {
        imports.apply(
                bring(
                        ImportKind.PEOPLE,
                        "Osallistujat",
                        PEOPLE),
                null);
        bring(ImportKind.PEOPLE, "Ilmoittautuneet", PEOPLE.replace("lahti.example", "kotka.example"));
        var page = administrator.page();
        page.navigate("/people/pairs?about=moves");
        page.click("button[value=SAME]");
        page.navigate("/people/pairs?about=moves");
        page.click("button[value=UNSURE]");
    }

    private void closeAccount(Visitor administrator) {
        var page = administrator.page();
        page.navigate("/admin/accounts/new");
        page.fill("#name", "Lähtijä Lahtinen");
        page.fill("#email", "lahtija@example.org");
        page.click("main form button.btn-primary");
        var account = db.sql("SELECT id::text FROM account WHERE email = 'lahtija@example.org'")
                .query(String.class)
                .single();
        page.navigate("/admin/accounts/" + account + "/closure");
        page.click(".s-confirm form button");
    }

    private void mergeMunicipality(Visitor administrator) {
        var page = administrator.page();
        page.navigate("/organisations/" + organisation("Vesilahti") + "/merger");
        page.selectOption("#successor", organisation("Lempäälä"));
        page.fill("#onDay", "1.1.2026");
        page.click("main form button.btn-remove");
    }

    /** A draft of a network to be founded, one that is to split another, and one of these sent. */
    private void propose(Visitor administrator) {
        var page = administrator.page();
        page.navigate("/proposals/new");
        page.click("main form button");
        page.fill("#name_fi", "Kaupunkien kirjastoverkosto");
        page.click("button[name=later]");
        for (int time = 0; time < 2; time++) {
            page.navigate("/proposals/new?network=" + network("Pienten kuntien verkosto"));
            page.check("#kind-SPLIT");
            page.click("main form button");
            page.fill("#part_1", "Pienten kuntien johto " + time);
            page.fill("#part_2", "Pienten kuntien talous " + time);
            page.fill("#why", "Aiheita on liikaa yhdelle verkostolle.");
            page.fill("#effect_on", "2027-06-01");
            page.click("main form button.btn-primary");
            page.fill("#review_on", "2028-06-01");
            page.click("main form button.btn-primary");
            if (time == 0) {
                page.click("main form button.btn-primary");
                page.locator(".s-toast").waitFor();
            }
        }
    }

    private String network(String name) {
        return db.sql("SELECT id::text FROM network WHERE name_fi = :name AND canonical_id = id")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private void settleRuns(Visitor administrator) {
        var page = administrator.page();
        var regretted = bring("Lomalista", "Verkosto\nKoululaisten lomien sovittajat\n");
        imports.apply(regretted, null);
        for (var end : Map.of(bring("Väärä luettelo", LIST), "/discard", regretted, "/undo")
                .entrySet()) {
            page.navigate("/imports/" + end.getKey() + end.getValue());
            page.click(".s-confirm form button");
        }
        String failure = "{\"column\":null,\"code\":\"failed\",\"arguments\":[\"3f1c90aa72be\"]}";
        leaveAt("READING", bring("Pitkä luettelo", LIST), null);
        leaveAt("APPLYING", bring("Jäsenrekisteri 2026", LIST), null);
        leaveAt("FAILED", bring("Yhteystietotaulukko", LIST), failure);
    }

    /** Work that goes on for a while, or that went wrong, as a look at the right moment would find it. */
    private void leaveAt(String status, UUID run, @Nullable String refusal) {
        db.sql("UPDATE import_state SET ended_at = now() WHERE run_id = :run AND ended_at IS NULL")
                .param("run", run)
                .update();
        db.sql("""
                        INSERT INTO import_state (run_id, status, begun_at, refusal, details)
                        SELECT :run, :status, now(), :refusal, details FROM import_state WHERE run_id = :run LIMIT 1""")
                .param("run", run)
                .param("status", status)
                .param("refusal", refusal)
                .update();
        db.sql("""
                        INSERT INTO import_progress (run_id, done, total, at) VALUES (:run, 2, 6, now())
                        ON CONFLICT (run_id) DO UPDATE SET done = 2, total = 6""").param("run", run).update();
    }

    private UUID bring(String source, String list) {
        return bring(ImportKind.NETWORKS, source, list);
    }

    private UUID bring(ImportKind kind, String source, String list) {
        var file = source.toLowerCase(Locale.ROOT).replace(' ', '-') + ".csv";
        return switch (imports.preview(kind, source, SourceKind.LIST, file, bytes(list), null)) {
            case Imports.Preview.Ready(var run, _) -> run;
            case Imports.Preview.Refused(var run, _) -> run;
        };
    }

    /** A draft with a question of each kind, one of them with a condition, in which texts are missing. */
    private void writeQuestionnaire(Visitor administrator) {
        var page = administrator.page();
        page.navigate("/evaluation/questionnaires/new");
        page.fill("#nameFi", "Kysely viestinnästä");
        page.fill("#nameSv", "Enkät om kommunikationen");
        page.click("main form button.btn-primary");
        var form = page.url();
        page.navigate(form + "/sections/new");
        page.fill("#nameFi", "Kanavat");
        page.click("main form button.btn-primary");
        for (var kind : new String[] {"SCALE", "CHOICE", "NUMBER", "TEXT"}) {
            page.click("main a[href$='kind=" + kind + "']");
            page.fill("#textFi", "Miten viestintä tavoittaa sinut?");
            if (kind.equals("SCALE")) {
                page.selectOption("#scale", new com.microsoft.playwright.options.SelectOption().setIndex(1));
            } else if (kind.equals("CHOICE")) {
                page.fill("#option-1-Fi", "Sähköposti");
            } else if (kind.equals("NUMBER")) {
                page.fill("#least", "0");
                page.fill("#most", "9");
            }
            page.click("main form button.btn-primary");
        }
        page.locator("main a[href$='/condition']").last().click();
        page.selectOption("#on", new com.microsoft.playwright.options.SelectOption().setIndex(1));
        page.click(".s-filters button");
        page.check("#value-1");
        page.click("main form[method=post] button.btn-primary");
        page.locator(".s-toast").waitFor();
    }

    private static void complain(Visitor stranger) {
        var page = stranger.page();
        page.navigate("/fi/accessibility/feedback");
        page.fill("#message", "Taulukon otsikko ei kuulu ruudunlukijalla.");
        page.fill("#replyTo", "lukija@example.org");
        page.click("main form button.btn-primary");
    }

    private String organisation(String name) {
        return db.sql("SELECT id::text FROM organisation WHERE name_fi = :name")
                .param("name", name)
                .query(String.class)
                .single();
    }

    private boolean exists(String sql) {
        return db.sql("SELECT EXISTS (" + sql + ")").query(Boolean.class).single();
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
