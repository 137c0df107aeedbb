package fi.solmu.register.organisations;

import fi.solmu.shell.Texts;
import java.io.IOException;
import java.io.Reader;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;
import java.util.TreeSet;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * Compares the register's municipalities with a list of the statistical office, municipality by municipality and value
 * by value. Spaces around and doubled inside a name are no difference.
 */
public final class MunicipalityComparison {
    private static final Map<String, String> LANGUAGES =
            Map.of("0", "FI", "1", "BILINGUAL_FI", "2", "SV", "3", "BILINGUAL_SV");
    private static final Map<String, String> GROUPINGS = Map.of("1", "URBAN", "2", "SEMI_URBAN", "3", "RURAL");

    private MunicipalityComparison() {}

    /** What is compared of one municipality: its code, and its values by the names of the register's columns. */
    public record Municipality(String code, Map<String, String> values) {
        String name() {
            return values.getOrDefault("name_fi", values.getOrDefault("name_sv", code));
        }
    }

    /** One difference. */
    public sealed interface Difference {
        String code();

        /** Only the register has it. */
        record OnlyOurs(String code, String name) implements Difference {}

        /** Only the list has it. */
        record OnlyTheirs(String code, String name) implements Difference {}

        /** Both have it, with another value. */
        record OtherValue(
                String code,
                String name,
                String field,
                @Nullable String ours,
                @Nullable String theirs) implements Difference {}

        /** The difference in a sentence. */
        default String in(Texts t) {
            return switch (this) {
                case OnlyOurs(var code, var name) -> t.text("register.comparison.onlyOurs", code, name);
                case OnlyTheirs(var code, var name) -> t.text("register.comparison.onlyTheirs", code, name);
                case OtherValue(var code, var name, var field, var ours, var theirs) ->
                    t.text(
                            "register.comparison.otherValue",
                            code,
                            name,
                            OrganisationWords.field(t, field),
                            OrganisationWords.value(t, field, ours),
                            OrganisationWords.value(t, field, theirs));
            };
        }
    }

    /** Everything in which the two differ, by code. */
    public static List<Difference> between(Collection<Municipality> ours, Collection<Municipality> theirs) {
        var ourOnes = byCode(ours);
        var theirOnes = byCode(theirs);
        var codes = new TreeSet<>(ourOnes.keySet());
        codes.addAll(theirOnes.keySet());
        var differences = new ArrayList<Difference>();
        for (var code : codes) {
            var our = ourOnes.get(code);
            var their = theirOnes.get(code);
            if (our != null && their != null) {
                values(our, their, differences);
            } else if (our != null) {
                differences.add(new Difference.OnlyOurs(code, our.name()));
            } else if (their != null) {
                differences.add(new Difference.OnlyTheirs(code, their.name()));
            }
        }
        return differences;
    }

    private static Map<String, Municipality> byCode(Collection<Municipality> municipalities) {
        var byCode = new TreeMap<String, Municipality>();
        municipalities.forEach(each -> byCode.put(each.code(), each));
        return byCode;
    }

    private static void values(Municipality ours, Municipality theirs, List<Difference> differences) {
        var fields = new TreeSet<>(theirs.values().keySet());
        for (var field : fields) { // what their list does not tell cannot differ
            var our = ours.values().get(field);
            var their = theirs.values().get(field);
            if (!Objects.equals(our, their)) {
                differences.add(new Difference.OtherValue(ours.code(), ours.name(), field, our, their));
            }
        }
    }

    /** Reads a list of the statistical office's shape: a header line, then a municipality a line. */
    public static List<Municipality> read(Reader csv) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .get();
        try (var parser = CSVParser.parse(csv, format)) {
            var municipalities = new ArrayList<Municipality>();
            for (var row : parser) {
                municipalities.add(municipality(row));
            }
            return municipalities;
        }
    }

    private static Municipality municipality(CSVRecord row) {
        var values = new TreeMap<String, String>();
        put(values, row, "name_fi", "name_fi");
        put(values, row, "name_sv", "name_sv");
        put(values, row, "region_code", "region_code");
        put(values, row, "population_2022", "population");
        coded(values, row, "language_code", "language_status", LANGUAGES);
        coded(values, row, "grouping_code", "grouping", GROUPINGS);
        return new Municipality(cell(row, "code"), values);
    }

    private static void put(Map<String, String> values, CSVRecord row, String column, String field) {
        if (row.isMapped(column)) {
            values.put(field, cell(row, column));
        }
    }

    private static void coded(
            Map<String, String> values, CSVRecord row, String column, String field, Map<String, String> codes) {
        if (row.isMapped(column)) {
            var code = cell(row, column);
            values.put(field, codes.getOrDefault(code, code));
        }
    }

    private static String cell(CSVRecord row, String column) {
        return row.isSet(column) ? row.get(column).strip().replaceAll("\\s+", " ") : "";
    }
}
