package fi.solmu.register.organisations;

import fi.solmu.kernel.Sql;
import fi.solmu.shell.Texts;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Which municipalities belong to a type (kuntatyypin sääntö): all conditions that are set must hold. Members of a list
 * are named one by one instead. The view of the database says the same; a test holds the two together.
 */
public record MunicipalityRule(
        boolean membersByList,
        @Nullable Integer minPopulation,
        @Nullable Integer maxPopulation,
        List<LanguageStatus> languageStatuses,
        List<Grouping> groupings) {

    /** The rule in a row of {@code municipality_type}. */
    public static MunicipalityRule of(ResultSet row) throws SQLException {
        return new MunicipalityRule(
                row.getBoolean("members_by_list"),
                row.getObject("min_population", Integer.class),
                row.getObject("max_population", Integer.class),
                Sql.list(row.getArray("language_statuses")).stream()
                        .map(LanguageStatus::valueOf)
                        .toList(),
                Sql.list(row.getArray("groupings")).stream()
                        .map(Grouping::valueOf)
                        .toList());
    }

    /** Whether the rule takes in a municipality of which this is known; what is not known meets no condition. */
    boolean admits(@Nullable Integer population, @Nullable LanguageStatus languageStatus, @Nullable Grouping grouping) {
        return !membersByList
                && (minPopulation == null || (population != null && population >= minPopulation))
                && (maxPopulation == null || (population != null && population <= maxPopulation))
                && (languageStatuses.isEmpty() || (languageStatus != null && languageStatuses.contains(languageStatus)))
                && (groupings.isEmpty() || (grouping != null && groupings.contains(grouping)));
    }

    /** The rule in a sentence. */
    public String in(Texts t) {
        if (membersByList) {
            return t.text("register.municipalityTypes.rule.list");
        }
        var conditions = new ArrayList<String>();
        if (minPopulation != null && maxPopulation != null) {
            conditions.add(t.text(
                    "register.municipalityTypes.rule.between", t.number(minPopulation), t.number(maxPopulation)));
        } else if (minPopulation != null) {
            conditions.add(t.text("register.municipalityTypes.rule.atLeast", t.number(minPopulation)));
        } else if (maxPopulation != null) {
            conditions.add(t.text("register.municipalityTypes.rule.atMost", t.number(maxPopulation)));
        }
        if (!languageStatuses.isEmpty()) {
            conditions.add(words(t, "register.languageStatus", languageStatuses));
        }
        if (!groupings.isEmpty()) {
            conditions.add(words(t, "register.grouping", groupings));
        }
        return conditions.isEmpty()
                ? t.text("register.municipalityTypes.rule.everyone")
                : String.join("; ", conditions);
    }

    private static String words(Texts t, String prefix, List<? extends Enum<?>> constants) {
        return constants.stream()
                .map(each -> t.of(prefix, each))
                .collect(Collectors.joining(" " + t.text("register.municipalityTypes.rule.or") + " "));
    }
}
