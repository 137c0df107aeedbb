package fi.solmu.imports.people;

import static org.assertj.core.api.Assertions.assertThat;

import fi.solmu.imports.linkage.Explanation;
import fi.solmu.imports.linkage.Field;
import fi.solmu.imports.linkage.Level;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class PersonEvidenceTest {
    /** What only tables compared on the command line have. */
    private static final Set<Field> OF_TABLES = EnumSet.of(
            Field.BIRTH_DATE,
            Field.IDENTIFIER,
            Field.EMAIL,
            Field.STREET,
            Field.STREET_NUMBER,
            Field.PLACE,
            Field.POSTCODE,
            Field.AREA,
            Field.GENDER);

    @Test
    void everyWayToAgreeHasItsWords() throws IOException {
        var words = new Properties();
        try (Reader file = Files.newBufferedReader(
                Path.of("src/main/resources/messages/imports.properties"), StandardCharsets.UTF_8)) {
            words.load(file);
        }
        var missing = new TreeSet<String>();
        for (var field : Field.values()) {
            for (var level : OF_TABLES.contains(field) ? List.<Level>of() : field.levels()) {
                var key = "imports.person.evidence." + field.name().toLowerCase(Locale.ROOT) + "."
                        + level.name().toLowerCase(Locale.ROOT);
                if (!words.containsKey(key)) {
                    missing.add(key);
                }
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void theEvidenceSumsToTheScoreEvenWhereASmallPartIsNotToldByItself() {
        var explanation = new Explanation(List.of(
                new Explanation.Prior(-1070),
                new Explanation.Agreement(Field.FAMILY, Level.SAME, 840, "Öhman", "Öhman"),
                new Explanation.Rarity(Field.FAMILY, 7, "Öhman", "Öhman"),
                new Explanation.Agreement(Field.GIVEN, Level.SAME, 660, "Åsa", "Åsa"),
                new Explanation.Rarity(Field.GIVEN, 210, "Åsa", "Åsa"),
                new Explanation.Agreement(Field.PHONE, Level.DIFFERENT, 0, "1", "2")));

        var evidence = PersonEvidence.of(explanation);

        assertThat(evidence.stream().mapToInt(PersonEvidence::points).sum()).isEqualTo(explanation.points());
        assertThat(evidence).extracting(PersonEvidence::points).containsExactly(-1070, 847, 660, 210);
    }
}
