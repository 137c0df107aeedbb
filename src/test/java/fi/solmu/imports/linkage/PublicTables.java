package fi.solmu.imports.linkage;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Public labelled tables, measured by the very command that anybody can repeat. */
final class PublicTables {
    private static final String ADDRESS =
            "street-number=street_number,street=address_1,place=suburb,postcode=postcode,area=state";
    private static final String FEBRL = "given=given_name,family=surname,birth-date=date_of_birth," + ADDRESS;
    private static final String FEBRL_TRUTH = "rec_id=rec-(\\d+)-";
    private static final Pattern FIGURE = Pattern.compile("(precision|recall|F1) ([0-9.]+)");

    private final Path folder;
    private final List<String> lines = new ArrayList<>();

    PublicTables(Path folder) {
        this.folder = folder;
    }

    /** What the command said, by the words at the beginning of its lines and the name of the figure. */
    private record Figures(String command, Map<String, String> said) {
        double of(String line, String figure) {
            var match = FIGURE.matcher(said.getOrDefault(line, ""));
            while (match.find()) {
                if (match.group(1).equals(figure)) {
                    return Double.parseDouble(match.group(2));
                }
            }
            throw new IllegalStateException("no " + figure + " of " + line + ": " + command);
        }

        double of(String line) {
            return Double.parseDouble(said.getOrDefault(line, ""));
        }
    }

    /** Lines of the table of bars. */
    List<String> measured() {
        var all = febrl("febrl4a.csv febrl4b.csv", FEBRL + ",identifier=soc_sec_id");
        atLeast("I1", "FEBRL4, F1 from 0.95", all.of("pairs from 0.95", "F1"), 0.999, all);
        var withoutNumber = febrl("febrl4a.csv febrl4b.csv", FEBRL);
        atLeast(
                "I1",
                "FEBRL4 without identifier, F1 from 0.95",
                withoutNumber.of("pairs from 0.95", "F1"),
                0.995,
                withoutNumber);
        atLeast(
                "I1",
                "FEBRL4 without identifier, best F1",
                withoutNumber.of("pairs, best", "F1"),
                0.997,
                withoutNumber);
        for (int n = 1; n <= 3; n++) {
            var one = febrl("febrl" + n + ".csv", FEBRL + ",identifier=soc_sec_id");
            atLeast("I2", "FEBRL" + n + ", F1 from 0.95", one.of("pairs from 0.95", "F1"), n == 3 ? 0.998 : 0.999, one);
        }
        var names = febrl("febrl4a.csv febrl4b.csv", "given=given_name,family=surname,place=suburb");
        atLeast("I3", "FEBRL4, names and place only, best F1", names.of("pairs, best", "F1"), 0.86, names);
        atLeast("I3", "the same, precision from 0.99", names.of("pairs from 0.99", "precision"), 0.99, names);
        var fake = link(
                "fake_1000.csv", "given=first_name,family=surname,birth-date=dob,place=city,email=email", "cluster");
        atLeast("I4", "fake_1000, best F1", fake.of("pairs, best", "F1"), 0.90, fake);
        atLeast("I4", "the same, precision from 0.99", fake.of("pairs from 0.99", "precision"), 0.995, fake);
        var old = link(
                "historical_50k.csv",
                "given=first_name,family=surname,birth-date=dob,place=birth_place,postcode=postcode_fake,gender=gender,"
                        + "title=occupation",
                "cluster");
        atLeast("I5", "historical_50k, best F1 of pairs", old.of("pairs, best", "F1"), 0.76, old);
        atLeast("I5", "the same, F1 of groups", old.of("groups", "F1"), 0.83, old);
        line(
                "I5",
                "the same, largest group",
                old.of("largest group"),
                "at most 30",
                old.of("largest group") <= 30,
                old,
                "%.0f");
        atLeast("I5", "the same, blocking ceiling", old.of("blocking ceiling"), 0.77, old);
        line(
                "I5",
                "the same, pairs compared",
                old.of("pairs compared"),
                "at most 2,000,000",
                old.of("pairs compared") <= 2e6,
                old,
                "%,.0f");
        return lines;
    }

    private void atLeast(String bar, String what, double value, double least, Figures figures) {
        line(bar, what, value, "at least " + least, value >= least, figures, "%.4f");
    }

    private void line(
            String bar, String what, double value, String limit, boolean met, Figures figures, String format) {
        lines.add(LinkageBench.line(bar, what, format.formatted(value), limit, met, figures.command()));
    }

    private Figures febrl(String files, String columns) {
        return link(files, columns, FEBRL_TRUTH);
    }

    private Figures link(String files, String columns, String truth) {
        var arguments = new ArrayList<String>();
        for (var file : List.of(files.split(" ", -1))) {
            arguments.add(folder.resolve(file).toString());
        }
        arguments.addAll(List.of("--columns", columns, "--truth", truth));
        var out = new ByteArrayOutputStream();
        int done = LinkCommand.run(arguments, new PrintStream(out, true, StandardCharsets.UTF_8), System.err);
        if (done != 0) {
            throw new IllegalStateException("could not measure " + files);
        }
        var said = new HashMap<String, String>();
        out.toString(StandardCharsets.UTF_8)
                .lines()
                .forEach(line -> said.put(
                        line.substring(0, Math.min(21, line.length())).strip(),
                        line.substring(Math.min(21, line.length()))));
        var names = "$DATA/" + files.replace(" ", " $DATA/");
        return new Figures("./solmu link %s --columns %s --truth '%s'".formatted(names, columns, truth), said);
    }

    /** Whether the tables are there. */
    static boolean areIn(Path folder) {
        return Files.exists(folder.resolve("historical_50k.csv"));
    }
}
