package fi.solmu.surveys.published;

import fi.solmu.surveys.Side;
import fi.solmu.surveys.published.PublishedTable.Row;
import java.io.IOException;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.math.BigDecimal;
import java.nio.ByteBuffer;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/** Reads a CSV file of published tables: one row for each option of each table. */
final class PublishedFile {
    static final int LARGEST = 512 << 10;
    private static final int MOST_MISTAKES = 20;
    private static final int LONGEST_TEXT = 500;
    private static final int LARGEST_NUMBER = 10_000_000;
    private static final Charset OF_OLD_SPREADSHEETS = Charset.forName("windows-1252");

    private static final String RESPONDENTS = "respondents";
    private static final String QUESTION = "question_fi";
    private static final String TOTAL = "respondents_total";
    private static final String OPTION = "option_fi";
    private static final String COUNT = "count";
    private static final String PERCENT = "published_percent";
    private static final List<String> COLUMNS = List.of(RESPONDENTS, QUESTION, TOTAL, OPTION, COUNT, PERCENT);

    /** What came of reading. */
    sealed interface Outcome {
        record Read(List<PublishedTable> tables) implements Outcome {}

        /** Nothing of a file with a mistake is used. */
        record Refused(List<Mistake> mistakes) implements Outcome {}
    }

    private record Key(Side side, String question) {}

    private final List<Mistake> mistakes = new ArrayList<>();
    private final Map<Key, PublishedTable> tables = new LinkedHashMap<>();
    private final Map<String, Integer> columns = new HashMap<>();

    private PublishedFile() {}

    static Outcome read(byte[] file) {
        if (file.length > LARGEST) {
            return refused(Mistake.of(0, "tooLarge", LARGEST >> 10));
        }
        var text = text(file);
        if (text.isBlank()) {
            return refused(Mistake.of(0, "empty"));
        }
        if (text.indexOf('\0') >= 0) {
            return refused(Mistake.of(0, "notText"));
        }
        return new PublishedFile().readAll(text);
    }

    private static Outcome refused(Mistake mistake) {
        return new Outcome.Refused(List.of(mistake));
    }

    private static String text(byte[] file) {
        String text;
        try {
            text = StandardCharsets.UTF_8
                    .newDecoder()
                    .decode(ByteBuffer.wrap(file))
                    .toString();
        } catch (CharacterCodingException _) {
            text = new String(file, OF_OLD_SPREADSHEETS);
        }
        return text.startsWith("\uFEFF") ? text.substring(1) : text;
    }

    private Outcome readAll(String text) {
        int line = 1;
        try (var parser = CSVParser.parse(
                new StringReader(text),
                CSVFormat.RFC4180.builder().setDelimiter(separator(text)).get())) {
            for (var record : parser) {
                if (columns.isEmpty()) {
                    header(record, line);
                    if (!mistakes.isEmpty()) {
                        break;
                    }
                } else if (record.stream().anyMatch(cell -> !cell.isBlank())) {
                    row(record, line);
                }
                line = Math.toIntExact(parser.getCurrentLineNumber()) + 1;
            }
        } catch (IOException | UncheckedIOException _) {
            mistakes.add(Mistake.of(line, "quotes"));
        }
        if (mistakes.isEmpty() && tables.isEmpty()) {
            mistakes.add(Mistake.of(0, "noRows"));
        }
        return mistakes.isEmpty()
                ? new Outcome.Read(List.copyOf(tables.values()))
                : new Outcome.Refused(mistakes.subList(0, Math.min(MOST_MISTAKES, mistakes.size())));
    }

    /** Of the three that are used, the one that is most often in the first line. */
    private static char separator(String text) {
        var first = text.lines().findFirst().orElse("");
        char best = ',';
        for (char each : new char[] {';', '\t'}) {
            if (first.chars().filter(sign -> sign == each).count()
                    > first.chars().filter(sign -> sign == ',').count()) {
                best = each;
            }
        }
        return best;
    }

    private void header(CSVRecord record, int line) {
        for (int at = 0; at < record.size(); at++) {
            columns.putIfAbsent(record.get(at).strip().toLowerCase(Locale.ROOT), at);
        }
        COLUMNS.stream()
                .filter(column -> !columns.containsKey(column))
                .forEach(column -> mistakes.add(Mistake.at(line, column, "noColumn", String.join(", ", COLUMNS))));
    }

    private void row(CSVRecord record, int line) {
        int before = mistakes.size();
        var side = side(cell(record, RESPONDENTS));
        if (side.isEmpty()) {
            mistakes.add(Mistake.at(line, RESPONDENTS, "respondents", cell(record, RESPONDENTS)));
        }
        var question = text(record, line, QUESTION);
        var option = text(record, line, OPTION);
        var total = number(record, line, TOTAL);
        var count = number(record, line, COUNT);
        var percent = percent(record, line);
        if (mistakes.size() == before) {
            add(
                    new Key(side.orElseThrow(), question),
                    total.getAsInt(),
                    new Row(line, option, count.getAsInt(), percent.orElse(null)));
        }
    }

    private void add(Key key, int total, Row row) {
        var table = tables.computeIfAbsent(
                key, each -> new PublishedTable(each.side(), each.question(), total, new ArrayList<>()));
        if (table.asked() != total) {
            mistakes.add(Mistake.at(row.line(), TOTAL, "otherTotal", total, table.asked()));
        } else if (table.rows().stream().anyMatch(each -> each.option().equals(row.option()))) {
            mistakes.add(Mistake.at(row.line(), OPTION, "twice", row.option()));
        } else {
            table.rows().add(row);
        }
    }

    private String cell(CSVRecord record, String column) {
        int at = columns.getOrDefault(column, Integer.MAX_VALUE);
        return at < record.size() ? record.get(at).strip() : "";
    }

    private static Optional<Side> side(String cell) {
        return switch (cell.toLowerCase(Locale.ROOT)) {
            case "members" -> Optional.of(Side.MEMBER);
            case "coordinators" -> Optional.of(Side.COORDINATOR);
            default -> Optional.empty();
        };
    }

    private String text(CSVRecord record, int line, String column) {
        var cell = cell(record, column);
        if (cell.isEmpty()) {
            mistakes.add(Mistake.at(line, column, "missing"));
        } else if (cell.length() > LONGEST_TEXT) {
            mistakes.add(Mistake.at(line, column, "tooLong", LONGEST_TEXT));
        }
        return cell;
    }

    private OptionalInt number(CSVRecord record, int line, String column) {
        var cell = cell(record, column);
        if (cell.isEmpty()) {
            mistakes.add(Mistake.at(line, column, "missing"));
        } else if (cell.matches("[0-9]{1,8}") && Integer.parseInt(cell) <= LARGEST_NUMBER) {
            return OptionalInt.of(Integer.parseInt(cell));
        } else {
            mistakes.add(Mistake.at(line, column, "notANumber", cell));
        }
        return OptionalInt.empty();
    }

    /** With a decimal point or comma, with or without the sign of percents; empty where the cell is. */
    private Optional<BigDecimal> percent(CSVRecord record, int line) {
        var written = cell(record, PERCENT);
        var cell = written.replace("%", "").replace('\u00a0', ' ').strip().replace(',', '.');
        if (cell.isEmpty()) {
            return Optional.empty();
        }
        if (!cell.matches("[0-9]{1,3}(\\.[0-9]{1,6})?")
                || new BigDecimal(cell).compareTo(BigDecimal.valueOf(100)) > 0) {
            mistakes.add(Mistake.at(line, PERCENT, "notAPercentage", written));
            return Optional.empty();
        }
        return Optional.of(new BigDecimal(cell));
    }

    /** The year that a file's name tells; none when it tells none. */
    static OptionalInt yearOf(@Nullable String fileName) {
        if (fileName != null) {
            var found = java.util.regex.Pattern.compile("(?<![0-9])(19|20)[0-9]{2}(?![0-9])")
                    .matcher(fileName);
            if (found.find()) {
                return OptionalInt.of(Integer.parseInt(found.group()));
            }
        }
        return OptionalInt.empty();
    }
}
