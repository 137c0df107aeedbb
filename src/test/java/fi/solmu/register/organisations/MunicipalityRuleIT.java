package fi.solmu.register.organisations;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.SolmuTest;
import fi.solmu.register.Entries;
import java.sql.Types;
import java.util.List;
import java.util.UUID;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;

/** The rule in Java and the one in the database are the same rule. */
@SolmuTest
class MunicipalityRuleIT {
    @Autowired
    private JdbcClient db;

    @ParameterizedTest
    @CsvSource({
        // byList, min, max, language, grouping, population, admits
        "false, , , , , 5000, true",
        "false, 5000, , , , 5000, true",
        "false, 5001, , , , 5000, false",
        "false, , 5000, , , 5000, true",
        "false, , 4999, , , 5000, false",
        "false, 1, 9999, FI, RURAL, 5000, true",
        "false, , , SV, , 5000, false",
        "false, , , , URBAN, 5000, false",
        "false, 1, , , , , false",
        "false, , , , , , true",
        "true, , , , , 5000, false"
    })
    void whatTheRuleAdmitsTheViewAdmits(
            boolean byList,
            @Nullable Integer min,
            @Nullable Integer max,
            @Nullable LanguageStatus language,
            @Nullable Grouping grouping,
            @Nullable Integer population,
            boolean admits) {
        var languages = language == null ? List.<LanguageStatus>of() : List.of(language);
        var groupings = grouping == null ? List.<Grouping>of() : List.of(grouping);
        var rule = new MunicipalityRule(byList, min, max, languages, groupings);
        assertThat(rule.admits(population, LanguageStatus.FI, Grouping.RURAL)).isEqualTo(admits);

        var entries = new Entries(db);
        var municipality =
                entries.organisation("MUNICIPALITY", Entries.unique("Sääntölä"), Entries.unique("c"), null, population);
        var type = db.sql("""
                        INSERT INTO municipality_type (code, name_fi, members_by_list, min_population, max_population,
                                                       language_statuses, groupings, position)
                        VALUES (:code, :code, :list, :min, :max, :languages, :groupings, 99) RETURNING id
                        """)
                .param("code", Entries.unique("type"))
                .param("list", byList)
                .param("min", min, Types.INTEGER)
                .param("max", max, Types.INTEGER)
                .param("languages", languages.stream().map(Enum::name).toArray(String[]::new))
                .param("groupings", groupings.stream().map(Enum::name).toArray(String[]::new))
                .query(UUID.class)
                .single();
        assertThat(db.sql("""
                                SELECT EXISTS (SELECT FROM municipality_in_type WHERE type_id = :type AND organisation_id = :m)
                                   AND EXISTS (SELECT FROM municipality_in_type_on(CURRENT_DATE)
                                               WHERE type_id = :type AND organisation_id = :m)
                                """)
                        .param("type", type)
                        .param("m", municipality)
                        .query(Boolean.class)
                        .single())
                .isEqualTo(admits);
    }
}
