package fi.solmu.imports.linkage;

import java.io.IOException;
import java.io.PrintStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.regex.Pattern;
import java.util.regex.PatternSyntaxException;
import org.apache.commons.csv.CSVFormat;
import org.apache.commons.csv.CSVParser;
import org.apache.commons.csv.CSVPrinter;
import org.apache.commons.csv.CSVRecord;
import org.jspecify.annotations.Nullable;

/**
 * {@code solmu link FILE [FILE2] --columns given=…,family=…}: the matcher alone on any table, without a register. With
 * {@code --truth} it measures itself, so that anybody can repeat our figures.
 */
public final class LinkCommand {
    private static final String USAGE =
            "solmu link FILE [FILE2] --columns given=COLUMN,family=COLUMN,... [--key COLUMN] [--truth COLUMN[=PATTERN]]"
                    + " [--groups FILE] [--seed NUMBER]";

    private static final Pattern COMMA = Pattern.compile(",");

    private final List<Path> files = new ArrayList<>();
    private final Map<Field, String> columns = new EnumMap<>(Field.class);
    private @Nullable String fullName;
    private @Nullable String key;
    private @Nullable String truth;
    private @Nullable Pattern truthPattern;
    private @Nullable Path groups;
    private long seed = 1;

    private LinkCommand() {}

    /** Something was asked in words that mean nothing, or of a column that is not there. */
    private static final class Misunderstood extends RuntimeException {
        private static final long serialVersionUID = 1L;

        Misunderstood(String message) {
            super(message);
        }
    }

    /**
     * Carries the command out.
     *
     * @param out for the figures
     * @param problems for what stands in the way
     * @return 0 when done, 1 when a file cannot be read, 2 when the words were not understood
     */
    public static int run(List<String> arguments, PrintStream out, PrintStream problems) {
        var command = new LinkCommand();
        try {
            command.understand(arguments);
            command.carryOut(out);
            return 0;
        } catch (Misunderstood e) {
            problems.println(e.getMessage());
            problems.println(USAGE);
            return 2;
        } catch (IOException | UncheckedIOException e) {
            problems.println("A file cannot be read or written: " + e.getMessage());
            return 1;
        }
    }

    private void understand(List<String> arguments) {
        for (int i = 0; i < arguments.size(); i++) {
            var argument = arguments.get(i);
            if (!argument.startsWith("--")) {
                files.add(Path.of(argument));
                continue;
            }
            if (++i == arguments.size()) {
                throw new Misunderstood(argument + " needs a value after it.");
            }
            option(argument, arguments.get(i));
        }
        if (files.isEmpty() || files.size() > 2) {
            throw new Misunderstood("One file is compared with itself, or two with each other.");
        }
        if (columns.isEmpty() && fullName == null) {
            throw new Misunderstood("--columns must say which columns to compare. It knows name, " + known() + ".");
        }
    }

    private void option(String option, String value) {
        switch (option) {
            case "--columns" -> COMMA.splitAsStream(value).forEach(this::column);
            case "--key" -> key = value;
            case "--groups" -> groups = Path.of(value);
            case "--truth" -> {
                int equals = value.indexOf('=');
                truth = equals < 0 ? value : value.substring(0, equals);
                truthPattern = equals < 0 ? null : pattern(value.substring(equals + 1));
            }
            case "--seed" -> {
                try {
                    seed = Long.parseLong(value);
                } catch (NumberFormatException _) {
                    throw new Misunderstood("--seed needs a whole number.");
                }
            }
            default -> throw new Misunderstood("There is no option " + option + ".");
        }
    }

    private static Pattern pattern(String text) {
        try {
            return Pattern.compile(text);
        } catch (PatternSyntaxException _) {
            throw new Misunderstood("The pattern of --truth is not one: " + text);
        }
    }

    private void column(String said) {
        int equals = said.indexOf('=');
        if (equals < 1) {
            throw new Misunderstood("--columns needs pairs such as given=first_name, not " + said + ".");
        }
        var field = said.substring(0, equals).strip();
        var column = said.substring(equals + 1).strip();
        if (field.equals("name")) {
            fullName = column;
            return;
        }
        for (var each : Field.values()) {
            if (word(each).equals(field)) {
                columns.put(each, column);
                return;
            }
        }
        throw new Misunderstood("--columns does not know " + field + ". It knows name, " + known() + ".");
    }

    private static String known() {
        return String.join(
                ", ", List.of(Field.values()).stream().map(LinkCommand::word).toList());
    }

    private static String word(Field field) {
        return field.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void carryOut(PrintStream out) throws IOException {
        long begun = System.nanoTime();
        var entries = new ArrayList<Entry>();
        var labels = new ArrayList<String>();
        for (var file : files) {
            read(file, entries, labels);
        }
        if (entries.isEmpty()) {
            throw new Misunderstood("There is not a single row.");
        }
        boolean acrossSources = files.size() == 2;
        var linkage = Linkage.of(new Table(entries), acrossSources, seed);
        var found = linkage.groups();
        double seconds = (System.nanoTime() - begun) / 1e9;

        line(out, "records", String.valueOf(entries.size()));
        line(out, "pairs compared", String.valueOf(linkage.scored().size()));
        linkage.skipped().forEach((rule, keys) -> line(out, "passed over", keys + " too common: " + rule));
        line(out, "groups of several", String.valueOf(found.size()));
        line(
                out,
                "largest group",
                String.valueOf(found.stream().mapToInt(List::size).max().orElse(1)));
        if (truth != null) {
            measure(out, linkage, found, new Truth(linkage.table(), acrossSources, labels));
        }
        line(out, "seconds", number("%.1f", seconds));
        if (groups != null) {
            write(groups, linkage.table(), found);
        }
    }

    private static void measure(PrintStream out, Linkage linkage, Collection<List<Integer>> found, Truth truth) {
        line(out, "true pairs", String.valueOf(truth.pairs()));
        line(out, "blocking ceiling", number("%.4f", truth.ceiling(linkage.scored())));
        accuracy(
                out,
                "pairs from " + number("%.2f", Linkage.SHIPPED),
                truth.from(linkage.scored(), Model.pointsOf(Linkage.SHIPPED)));
        accuracy(out, "pairs from 0.99", truth.from(linkage.scored(), Model.pointsOf(0.99)));
        accuracy(out, "pairs, best", truth.best(linkage.scored()));
        accuracy(out, "groups", truth.ofGroups(found));
    }

    private static void accuracy(PrintStream out, String what, Accuracy accuracy) {
        line(
                out,
                what,
                number("precision %.4f", accuracy.precision())
                        + number("  recall %.4f", accuracy.recall())
                        + number("  F1 %.4f", accuracy.f1()));
    }

    private static void line(PrintStream out, String what, String value) {
        out.printf(Locale.ROOT, "%-20s %s%n", what, value);
    }

    private static String number(String format, double value) {
        return String.format(Locale.ROOT, format, value);
    }

    private void read(Path file, List<Entry> entries, List<String> labels) throws IOException {
        var format = CSVFormat.RFC4180
                .builder()
                .setHeader()
                .setSkipHeaderRecord(true)
                .setTrim(true)
                .setIgnoreSurroundingSpaces(true)
                .get();
        try (var parser = CSVParser.parse(file, StandardCharsets.UTF_8, format)) {
            var headings = parser.getHeaderNames();
            var wanted = new ArrayList<@Nullable String>(columns.values());
            wanted.add(fullName);
            wanted.add(key);
            wanted.add(truth);
            for (var column : wanted) {
                if (column != null && !headings.contains(column)) {
                    throw new Misunderstood(file.getFileName() + " has no column " + column + ". It has "
                            + String.join(", ", headings) + ".");
                }
            }
            for (var row : parser) {
                entries.add(entry(file, row));
                labels.add(label(row));
            }
        }
    }

    private Entry entry(Path file, CSVRecord row) {
        var values = new EnumMap<Field, String>(Field.class);
        if (fullName != null) {
            var name = PersonName.of(row.get(fullName));
            put(values, Field.GIVEN, name.given());
            put(values, Field.FAMILY, name.family());
        }
        columns.forEach((field, column) -> put(values, field, row.get(column)));
        return new Entry(
                Objects.requireNonNull(file.getFileName()).toString(),
                key == null ? String.valueOf(row.getRecordNumber()) : row.get(key),
                values);
    }

    private static void put(Map<Field, String> values, Field field, String value) {
        if (!value.isBlank()) {
            values.put(field, value);
        }
    }

    private String label(CSVRecord row) {
        if (truth == null) {
            return "";
        }
        var label = row.get(truth);
        if (truthPattern == null) {
            return label;
        }
        var match = truthPattern.matcher(label);
        if (!match.find() || match.groupCount() < 1) {
            throw new Misunderstood("The pattern of --truth finds no group in " + label + ".");
        }
        return match.group(1);
    }

    /** One line for each record: which group it is in, and a group of its own when in none. */
    private static void write(Path file, Table table, Collection<List<Integer>> groups) throws IOException {
        var group = new int[table.size()];
        int number = 0;
        for (var members : groups) {
            number++;
            for (int member : members) {
                group[member] = number;
            }
        }
        try (var writer = Files.newBufferedWriter(file);
                var printer = new CSVPrinter(writer, CSVFormat.RFC4180)) {
            printer.printRecord("source", "key", "group");
            for (int i = 0; i < group.length; i++) {
                if (group[i] == 0) {
                    group[i] = ++number;
                }
                printer.printRecord(table.entry(i).source(), table.entry(i).key(), group[i]);
            }
        }
    }
}
