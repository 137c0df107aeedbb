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
        return new Kind(db, "survey_round", "name", "surveys.rounds.status.", "/evaluation/rounds/");
    }

    @Bean
    NamesOfThings namesOfQuestionnaires(JdbcClient db) {
        return new Kind(db, "questionnaire", "name", "surveys.questionnaires.status.", "/evaluation/questionnaires/");
    }

    @Bean
    NamesOfThings namesOfThemes(JdbcClient db) {
        return new Kind(db, "survey_theme", "name", "", "/evaluation/themes/");
    }

    @Bean
    NamesOfThings namesOfRecommendations(JdbcClient db) {
        return new Kind(
                db,
                "survey_recommendation",
                "title",
                "surveys.recommendations.status.",
                "/evaluation/recommendations/");
    }

    /**
     * One kind.
     *
     * @param kind also the table
     * @param name of the columns that name it
     * @param status before what a state is called
     */
    private record Kind(JdbcClient db, String kind, String name, String status, String address)
            implements NamesOfThings {
        @Override
        public String kindKey() {
            return "surveys.thing." + kind;
        }

        @Override
        public Map<UUID, Named> names(Collection<UUID> things) {
            var names = new HashMap<UUID, Named>();
            db.sql("SELECT id, %1$s_fi, %1$s_sv, %1$s_en FROM %2$s WHERE id = ANY (:ids)".formatted(name, kind))
                    .param("ids", Sql.ids(things))
                    .query(row -> {
                        var id = row.getObject("id", UUID.class);
                        names.put(id, new Named(Sql.localised(row, name), address + id));
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
                case "state" -> status + value;
                case "open_link" -> "surveys.open.status." + value;
                case "side" -> "surveys.side." + value;
                case "cannot_say" -> "surveys.questionnaires.cannotSay." + value;
                default -> null;
            };
        }

        @Override
        public @Nullable String kindOfValue(String field) {
            return field.equals("theme") ? "survey_theme" : null;
        }
    }
}
