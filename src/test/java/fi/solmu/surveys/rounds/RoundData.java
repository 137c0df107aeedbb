package fi.solmu.surveys.rounds;

import fi.solmu.access.Actor;
import fi.solmu.access.Role;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.register.Entries;
import fi.solmu.surveys.AnswerSecrets;
import fi.solmu.surveys.questionnaires.Question;
import fi.solmu.surveys.questionnaires.Questionnaire;
import fi.solmu.surveys.questionnaires.QuestionnaireQueries;
import fi.solmu.surveys.questionnaires.ShippedQuestionnaires;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/** Makes networks with people who can be asked, and rounds that ask them. */
public final class RoundData {
    private static final LocalDate LONG_AGO = LocalDate.of(2022, 5, 1);
    private final JdbcClient db;
    private final ShippedQuestionnaires shipped;
    private final QuestionnaireQueries questionnaires;
    private final Rounds rounds;
    private final Opening opening;
    private final Closing closing;
    private final AnswerSecrets secrets;
    private final Clock clock;

    public RoundData(ApplicationContext context) {
        this.db = context.getBean(JdbcClient.class);
        this.shipped = context.getBean(ShippedQuestionnaires.class);
        this.questionnaires = context.getBean(QuestionnaireQueries.class);
        this.rounds = context.getBean(Rounds.class);
        this.opening = context.getBean(Opening.class);
        this.closing = context.getBean(Closing.class);
        this.secrets = context.getBean(AnswerSecrets.class);
        this.clock = context.getBean(Clock.class);
    }

    /** A network with so many members of these names; {@code people} gets their ids in order. */
    public UUID network(int members, List<UUID> people) {
        var entries = new Entries(db);
        var network = entries.network(Entries.unique("Arvioitu"));
        for (int i = 0; i < members; i++) {
            var name = Entries.unique("Vastaaja");
            var person = entries.person("Aino", name);
            entries.email(person, name + "@kunta.example");
            entries.membership(network, person, null, LONG_AGO);
            people.add(person);
        }
        return network;
    }

    /** Somebody who can be written to and runs this network. */
    public UUID coordinatorOf(UUID network) {
        var entries = new Entries(db);
        var name = Entries.unique("Vetäjä");
        var person = entries.person("Bertta", name);
        entries.email(person, name.toLowerCase(java.util.Locale.ROOT).replace('ä', 'a') + "@kunta.example");
        db.sql("""
                        INSERT INTO coordination (network_id, person_id, as_deputy, since, said_at)
                        VALUES (:network, :person, false, :since, now())
                        """)
                .param("network", network)
                .param("person", person)
                .param("since", LONG_AGO)
                .update();
        return person;
    }

    public Actor management() {
        var account = new Entries(db).administrator();
        return new Actor(account, "Riitta", Language.FI, Set.of(Role.MANAGEMENT), Map.of());
    }

    /** A round of the shipped questionnaires, a draft. */
    public UUID draft(UUID... networks) {
        shipped.take(null);
        return draftAsking(
                questionnaire("network-members").id(),
                questionnaire("network-coordinators").id(),
                networks);
    }

    /** A round of these questionnaires, a draft. */
    public UUID draftAsking(UUID members, @Nullable UUID coordinators, UUID... networks) {
        if (db.sql("SELECT NOT EXISTS (SELECT FROM typology)")
                .query(Boolean.class)
                .single()) {
            db.sql("INSERT INTO typology (code, name_fi, position) VALUES ('kysely', 'Kysely', 1)")
                    .update();
        }
        var today = LocalDate.now(clock);
        return rounds.begin(
                new RoundForm.Wish(
                        new Localised(Entries.unique("Kierros"), "Omgång", null),
                        new Localised("Lupaus", "Löfte", null),
                        members,
                        coordinators,
                        today,
                        today.plusDays(20),
                        5,
                        10,
                        List.of(networks)),
                management());
    }

    public UUID open(UUID... networks) {
        return openNow(draft(networks));
    }

    public UUID openNow(UUID round) {
        rounds.open(round, management());
        opening.open(round);
        return round;
    }

    public void close(UUID round) {
        rounds.close(round, management());
        closing.close(round);
    }

    public Questionnaire questionnaire(String code) {
        return questionnaires.whole(
                db.sql("SELECT id FROM questionnaire WHERE code = :code ORDER BY version DESC LIMIT 1")
                        .param("code", code)
                        .query(UUID.class)
                        .single());
    }

    public Question question(String questionnaire, String code) {
        return questionnaire(questionnaire).questions().stream()
                .filter(each -> each.code().equals(code))
                .findFirst()
                .orElseThrow();
    }

    public UUID invitation(UUID round, UUID person) {
        return db.sql("SELECT id FROM survey_invitation WHERE round_id = :round AND person_id = :person")
                .param("round", round)
                .param("person", person)
                .query(UUID.class)
                .single();
    }

    /** The secret in somebody's letter. */
    public String link(UUID round, UUID person) {
        return secrets.link(invitation(round, person));
    }
}
