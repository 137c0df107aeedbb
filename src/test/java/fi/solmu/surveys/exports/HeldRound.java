package fi.solmu.surveys.exports;

import fi.solmu.register.Intake;
import fi.solmu.register.NetworkEdits;
import fi.solmu.register.RegisterData;
import fi.solmu.surveys.questionnaires.ShippedQuestionnaires;
import fi.solmu.surveys.results.AnsweredRounds;
import java.time.LocalDate;
import java.util.UUID;
import org.springframework.context.ApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * A round that is closed. Cities: a large network, one of eight, and one of three whose name was taken away at closing.
 * Sectors: one network of twelve.
 */
final class HeldRound {
    private static final int CANNOT_SAY = 255;

    final String mark = UUID.randomUUID().toString().substring(0, 8);
    final RegisterData register;
    final AnsweredRounds rounds;
    final UUID id;
    final UUID cities;
    final UUID sectors;
    final UUID large;
    final UUID middling;
    final UUID small;
    final UUID other;

    HeldRound(ApplicationContext context) {
        var db = context.getBean(JdbcClient.class);
        register = new RegisterData(db, context.getBean(Intake.class), context.getBean(NetworkEdits.class));
        rounds = new AnsweredRounds(db);
        context.getBean(ShippedQuestionnaires.class).take(null);
        var typology = rounds.typology();
        cities = rounds.type(typology, "Kaupungit " + mark);
        sectors = rounds.type(typology, "Toimialat " + mark);
        large = register.network("Suuri " + mark, "name_sv", "Stora " + mark, "languages", "fi sv");
        middling = register.network("Keskikokoinen " + mark);
        small = register.network("Pieni " + mark);
        other = register.network("=Toimiala " + mark);
        id = rounds.round(typology, "Arviointi " + mark, "CLOSED", LocalDate.of(2025, 3, 28));
        rounds.takesPart(id, large, cities, 40, 30);
        rounds.takesPart(id, middling, cities, 10, 8);
        rounds.takesPart(id, small, cities, 6, 3);
        rounds.takesPart(id, other, sectors, 20, 12);
        rounds.answers(id, cities, large, 20, 4, 4, 4, 2, 4, 4, 5);
        rounds.answers(id, cities, large, 10, 5, 2, CANNOT_SAY, 3, 3, 0, 4);
        rounds.answers(id, cities, middling, 8, 3, 3, 3, 3, 3, 3, 3);
        rounds.answers(id, cities, null, 3, 1, 1, 1, 1, 1, 1, 1);
        rounds.answers(id, sectors, other, 12, 2, 2, 2, 4, 2, 2, 2);
        var report = rounds.report(id, large, 5, 4, 3, 2);
        rounds.said(report, "value-added", "=Lisäarvoa " + mark, null);
        rounds.said(report, "hours", null, 12);
        rounds.report(id, other, 2, 0, 2, 2);
        rounds.texts(id, "value-added", large, 12, "Suuren sana");
        rounds.texts(id, "value-added", middling, 3, "Keskikokoisen sana");
        rounds.texts(id, "value-added", other, 11, "Toimialan sana");
        rounds.texts(id, "proposals", large, 9, "Liian vähän");
    }

    String results(String part) {
        return "/evaluation/rounds/" + id + "/results" + part;
    }
}
