package fi.solmu.surveys;

import fi.solmu.access.NamesOfThings;
import fi.solmu.kernel.Sql;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What rounds and questionnaires are called in the audit trail. */
@Configuration(proxyBeanMethods = false)
class SurveyNames {

    @Bean
    NamesOfThings namesOfRounds(JdbcClient db) {
        return new Kind(db, "survey_round", "/evaluation/rounds/");
    }

    @Bean
    NamesOfThings namesOfQuestionnaires(JdbcClient db) {
        return new Kind(db, "questionnaire", "/evaluation/questionnaires/");
    }

    /** @param kind also the table */
    private record Kind(JdbcClient db, String kind, String address) implements NamesOfThings {
        @Override
        public String kindKey() {
            return "surveys.thing." + kind;
        }

        @Override
        public Map<UUID, Named> names(Collection<UUID> things) {
            var names = new HashMap<UUID, Named>();
            db.sql("SELECT id, name_fi, name_sv, name_en FROM %s WHERE id = ANY (:ids)".formatted(kind))
                    .param("ids", Sql.ids(things))
                    .query(row -> {
                        var id = row.getObject("id", UUID.class);
                        names.put(id, new Named(Sql.localised(row, "name"), address + id));
                    });
            return names;
        }

        @Override
        public String fieldKey(String field) {
            return "surveys.field." + field;
        }

        @Override
        public @Nullable String valueKey(String field, String value) {
            return switch (field) {
                case "state" ->
                    (kind.equals("questionnaire") ? "surveys.questionnaires.status." : "surveys.rounds.status.")
                            + value;
                case "open_link" -> "surveys.open.status." + value;
                case "side" -> "surveys.side." + value;
                case "cannot_say" -> "surveys.questionnaires.cannotSay." + value;
                default -> null;
            };
        }

        @Override
        public @Nullable String kindOfValue(String field) {
            return null;
        }
    }
}
