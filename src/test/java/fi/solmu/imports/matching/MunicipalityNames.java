package fi.solmu.imports.matching;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;

/**
 * How surely the municipalities of Finland are recognised, among all organisations that a new register begins with, however
 * their names are written: in both languages, in the genitive before the word for their kind, in capitals, and by systems
 * that know no å, ä and ö. The genitives were written by hand, not by the rules that are measured.
 *
 * @param right the spellings of which the one organisation found is the right one
 * @param wrong those that were taken for another, by municipality
 * @param asked those of which a person is asked, or nobody: none or several were found
 */
public record MunicipalityNames(int municipalities, List<String> right, List<String> wrong, List<String> asked) {
    private static final Path REFERENCE = Path.of("src/main/resources/reference");
    private static final Path GENITIVES = Path.of("src/test/resources/fi/solmu/imports/matching/genitives.csv");

    /** Measures; run where the project lies. */
    public static MunicipalityNames measured() {
        var municipalities = rows(REFERENCE.resolve("municipalities.csv"));
        var organisations = new Organisations<String>();
        for (var each : municipalities) {
            organisations.add(each.get("name_fi"), new Organisation(null, names(each)));
        }
        for (var each : rows(REFERENCE.resolve("organisations.csv"))) {
            organisations.add(each.get("code"), new Organisation(null, names(each)));
        }
        var genitives = new HashMap<String, String>();
        rows(GENITIVES).forEach(row -> genitives.put(row.get("name"), row.get("genitive")));
        var measured =
                new MunicipalityNames(municipalities.size(), new ArrayList<>(), new ArrayList<>(), new ArrayList<>());
        for (var each : municipalities) {
            for (var spelling : spellings(each, genitives)) {
                measured.look(organisations, each.get("name_fi"), spelling);
            }
        }
        return measured;
    }

    public int spellings() {
        return right.size() + wrong.size() + asked.size();
    }

    /** Of all spellings, those taken for the right one: from 0 to 1. */
    public double share() {
        return right.size() / (double) spellings();
    }

    private void look(Organisations<String> organisations, String municipality, String spelling) {
        var same = organisations.find(Organisation.named(spelling)).stream()
                .filter(each -> each.match() instanceof Match.Identical)
                .toList();
        var answer = same.size() == 1 ? same.getFirst().item().equals(municipality) ? right : wrong : asked;
        answer.add(spelling + ": " + municipality);
    }

    private static List<String> names(CSVRecord row) {
        return List.of(row.get("name_fi"), row.get("name_sv"));
    }

    private static Set<String> spellings(CSVRecord municipality, Map<String, String> genitives) {
        var spellings = new LinkedHashSet<>(names(municipality));
        var swedish = municipality.get("name_sv");
        spellings.add(swedish + " stad");
        spellings.add(swedish + " kommun");
        var genitive = genitives.get(municipality.get("name_fi"));
        spellings.add(genitive + " kaupunki");
        spellings.add(genitive + " kunta");
        for (var each : List.copyOf(spellings)) {
            spellings.add(each.toUpperCase(Locale.ROOT));
            spellings.add(inPlainLetters(each));
            spellings.add(inPlainLetters(each).toUpperCase(Locale.ROOT));
        }
        return spellings;
    }

    private static String inPlainLetters(String name) {
        return name.replace('å', 'a')
                .replace('ä', 'a')
                .replace('ö', 'o')
                .replace('Å', 'A')
                .replace('Ä', 'A')
                .replace('Ö', 'O');
    }

    private static List<CSVRecord> rows(Path file) {
        var format = CSVFormat.DEFAULT
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            return parser.getRecords();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
