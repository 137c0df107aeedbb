package fi.solmu.planning;

import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.csrf;
import static org.springframework.security.test.web.servlet.request.SecurityMockMvcRequestPostProcessors.user;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.post;

import fi.solmu.register.Entries;
import java.time.LocalDate;
import java.util.UUID;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.ResultActions;

/** A network with those who run it, belong to it and decide, and plans as people would make them. */
public final class PlanData {
    private static final LocalDate LONG_AGO = LocalDate.of(2024, 1, 1);
    private static final Pattern READ = Pattern.compile("name=\"read\" value=\"([0-9a-f]+)\"");
    private static final Pattern OPENED = Pattern.compile("name=\"opened\" value=\"([^\"]+)\"");
    private final JdbcClient db;
    private final MockMvc browser;
    public final Entries entries;
    public final UUID network;
    public final String networkName;
    public final UUID coordinator;
    public final UUID coordinatorPerson;
    public final String coordinatorName;
    public final UUID member;
    public final UUID memberPerson;
    public final String memberName;

    public PlanData(JdbcClient db, MockMvc browser) {
        this.db = db;
        this.browser = browser;
        this.entries = new Entries(db);
        networkName = Entries.unique("Suunnitelmaverkko");
        network = entries.network(networkName);
        coordinator = entries.account("Helena Koordinaattori");
        coordinatorName = Entries.unique("Koordinaattori");
        coordinatorPerson = entries.person("Helena", coordinatorName, coordinator);
        entries.coordination(network, coordinatorPerson, false);
        member = entries.account("Jaana Jäsen");
        memberName = Entries.unique("Jäsenlä");
        memberPerson = entries.person("Jaana", memberName, member);
        entries.membership(network, memberPerson, null, LONG_AGO);
    }

    /** Says the rule of the network, by a type of its own. */
    public UUID rule(PlanKind kind, boolean expected, Approver approver) {
        return rule(network, 1, kind, expected, approver);
    }

    /** The same of another network, by a type whose typology stands in this place among the others. */
    public UUID rule(UUID of, int position, PlanKind kind, boolean expected, Approver approver) {
        var typology = db.sql(
                        "INSERT INTO typology (code, name_fi, position) VALUES (:code, :code, :position) RETURNING id")
                .param("code", Entries.unique("tyypittely"))
                .param("position", position)
                .query(UUID.class)
                .single();
        var type = db.sql("""
                        INSERT INTO network_type (typology_id, code, kind, joining, members_named, name_fi, position, in_use)
                        VALUES (:typology, :code, 'NETWORK', 'LIMITED', true, :code, 1, true) RETURNING id
                        """)
                .param("typology", typology)
                .param("code", Entries.unique("tyyppi"))
                .query(UUID.class)
                .single();
        db.sql("INSERT INTO network_typing (network_id, typology_id, type_id) VALUES (:network, :typology, :type)")
                .param("network", of)
                .param("typology", typology)
                .param("type", type)
                .update();
        db.sql("INSERT INTO plan_rule (type_id, kind, expected, approver) VALUES (:type, :kind, :expected, :approver)")
                .param("type", type)
                .param("kind", kind.name())
                .param("expected", expected)
                .param("approver", approver.name())
                .update();
        return type;
    }

    /** A draft with a theme and a goal. */
    public UUID draft(int year) {
        return draft(network, year, null);
    }

    public UUID draft(UUID of, int year, @Nullable UUID from) {
        var plan = db.sql("""
                        INSERT INTO plan (network_id, year, kind, language, drafted_from_id)
                        VALUES (:network, :year, 'ACTIVITY', 'fi', :from) RETURNING id
                        """)
                .param("network", of)
                .param("year", year)
                .param("from", from, java.sql.Types.OTHER)
                .query(UUID.class)
                .single();
        state(plan, "DRAFT", "2024-01-01T12:00Z", null);
        var theme = db.sql(
                        "INSERT INTO plan_theme (plan_id, position, words) VALUES (:plan, 1, 'Edunvalvonta') RETURNING id")
                .param("plan", plan)
                .query(UUID.class)
                .single();
        db.sql("INSERT INTO plan_goal (theme_id, position, words) VALUES (:theme, 1, 'Yhteinen kanta')")
                .param("theme", theme)
                .update();
        return plan;
    }

    /** Ends the state it is in and begins this one. */
    public void state(UUID plan, String status, String at, @Nullable String note) {
        db.sql("UPDATE plan_state SET ended_at = :at::timestamptz WHERE plan_id = :plan AND ended_at IS NULL")
                .param("plan", plan)
                .param("at", at)
                .update();
        db.sql("""
                        INSERT INTO plan_state (plan_id, status, note, begun_at)
                        VALUES (:plan, :status, :note, :at::timestamptz)
                        """)
                .param("plan", plan)
                .param("status", status)
                .param("note", note)
                .param("at", at)
                .update();
    }

    public UUID theme(UUID plan) {
        return one("SELECT id FROM plan_theme WHERE plan_id = :id ORDER BY position LIMIT 1", plan);
    }

    public UUID goal(UUID plan) {
        return one("""
                SELECT g.id FROM plan_goal g JOIN plan_theme t ON t.id = g.theme_id
                WHERE t.plan_id = :id ORDER BY t.position, g.position LIMIT 1
                """, plan);
    }

    private UUID one(String sql, UUID id) {
        return db.sql(sql).param("id", id).query(UUID.class).single();
    }

    /** A measure of the plan's first goal. */
    public UUID measure(UUID plan, String words, @Nullable Integer month, String status) {
        return measure(plan, words, month, status, null);
    }

    public UUID measure(UUID plan, String words, @Nullable Integer month, String status, @Nullable UUID owner) {
        var measure = db.sql("""
                        INSERT INTO plan_measure (goal_id, position, words, month, owner_kind, owner_id)
                        SELECT :goal, (SELECT count(*) + 1 FROM plan_measure WHERE goal_id = :goal), :words, :month,
                               CASE WHEN :owner::uuid IS NULL THEN 'NOBODY' ELSE 'PERSON' END, :owner
                        RETURNING id
                        """)
                .param("goal", goal(plan))
                .param("words", words)
                .param("month", month, java.sql.Types.INTEGER)
                .param("owner", owner, java.sql.Types.OTHER)
                .query(UUID.class)
                .single();
        report(measure, status, "2024-01-01T12:00Z");
        return measure;
    }

    public void report(UUID measure, String status, String at) {
        db.sql(
                        "UPDATE plan_measure_state SET ended_at = :at::timestamptz WHERE measure_id = :measure AND ended_at IS NULL")
                .param("measure", measure)
                .param("at", at)
                .update();
        db.sql("""
                        INSERT INTO plan_measure_state (measure_id, status, note, begun_at)
                        VALUES (:measure, :status, CASE WHEN :status = 'DROPPED' THEN 'Ei tarvita' END, :at::timestamptz)
                        """)
                .param("measure", measure)
                .param("status", status)
                .param("at", at)
                .update();
    }

    public String status(UUID plan) {
        return db.sql("SELECT status FROM plan_state WHERE plan_id = :plan AND ended_at IS NULL")
                .param("plan", plan)
                .query(String.class)
                .single();
    }

    public String status(UUID plan, String measure) {
        return db.sql("SELECT status FROM plan_measure_now WHERE plan_id = :plan AND words = :measure")
                .param("plan", plan)
                .param("measure", measure)
                .query(String.class)
                .single();
    }

    public ResultActions open(UUID account, String address) throws Exception {
        return browser.perform(get(address).with(user(account.toString())));
    }

    public ResultActions send(UUID account, String address, String... fields) throws Exception {
        var request = post(address).with(user(account.toString())).with(csrf());
        for (int i = 0; i < fields.length; i += 2) {
            request.param(fields[i], fields[i + 1]);
        }
        return browser.perform(request);
    }

    /** The mark of the plan as this reader sees it now. */
    public String read(UUID account, UUID plan) throws Exception {
        return hidden(READ, open(account, "/plans/" + plan));
    }

    public String readToReopen(UUID account, UUID plan) throws Exception {
        return hidden(READ, open(account, "/plans/" + plan + "/reopening"));
    }

    /** The mark of the form at this address. */
    public String opened(UUID account, String address) throws Exception {
        return hidden(OPENED, open(account, address));
    }

    private static String hidden(Pattern pattern, ResultActions page) throws Exception {
        var matcher = pattern.matcher(page.andReturn().getResponse().getContentAsString());
        if (!matcher.find()) {
            throw new AssertionError("the page has no such field: " + pattern);
        }
        return matcher.group(1);
    }
}
