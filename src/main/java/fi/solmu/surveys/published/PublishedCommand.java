package fi.solmu.surveys.published;

import fi.solmu.kernel.Command;
import fi.solmu.kernel.Language;
import fi.solmu.kernel.Localised;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Texts;
import fi.solmu.surveys.Side;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code solmu import published-results FILE [--name NAME] [--year YEAR] [--apply] [--json]}: checks published tables, and
 * with --apply brings them in as a round. Without it nothing is written.
 */
@Component
class PublishedCommand implements Command {
    private final PublishedIntake intake;
    private final Pages pages;
    private final Clock clock;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    PublishedCommand(PublishedIntake intake, Pages pages, Clock clock) {
        this.intake = intake;
        this.pages = pages;
        this.clock = clock;
    }

    /** What the words after the command ask for. */
    record Asked(Path file, @Nullable String name, @Nullable Integer year, boolean apply, boolean asJson) {

        /** None when the words were not understood. */
        static Optional<Asked> parse(List<String> arguments) {
            Path file = null;
            String name = null;
            Integer year = null;
            boolean apply = false;
            boolean asJson = false;
            for (int i = 0; i < arguments.size(); i++) {
                var word = arguments.get(i);
                if (word.equals("--apply")) {
                    apply = true;
                } else if (word.equals("--json")) {
                    asJson = true;
                } else if (word.equals("--name") && i + 1 < arguments.size()) {
                    name = arguments.get(++i);
                } else if (word.equals("--year")
                        && i + 1 < arguments.size()
                        && arguments.get(i + 1).matches(NewPublished.YEAR)) {
                    year = Integer.valueOf(arguments.get(++i));
                } else if (word.startsWith("--") || file != null) {
                    return Optional.empty();
                } else {
                    file = Path.of(word);
                }
            }
            return file == null ? Optional.empty() : Optional.of(new Asked(file, name, year, apply, asJson));
        }
    }

    @Override
    public String name() {
        return "import published-results";
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var t = pages.texts(Language.ofTerminal(System.getenv()));
        var asked = Asked.parse(arguments);
        if (asked.isEmpty()) {
            System.err.println(t.text("surveys.published.usage"));
            return 2;
        }
        byte[] file;
        try {
            file = Files.readAllBytes(asked.get().file());
        } catch (IOException | OutOfMemoryError _) {
            return refused(
                    asked.get(),
                    List.of(Mistake.of(0, "noFile", asked.get().file().toString())),
                    t,
                    out);
        }
        return switch (PublishedFile.read(file)) {
            case PublishedFile.Outcome.Refused(var mistakes) -> refused(asked.get(), mistakes, t, out);
            case PublishedFile.Outcome.Read(var tables) -> run(asked.get(), tables, t, out);
        };
    }

    private int run(Asked asked, List<PublishedTable> tables, Texts t, PrintStream out) {
        var done = "surveys.published.command.preview";
        if (asked.apply()) {
            int year = asked.year() != null
                    ? asked.year()
                    : PublishedFile.yearOf(String.valueOf(asked.file().getFileName()))
                            .orElse(LocalDate.now(clock).getYear());
            var name = asked.name() == null ? intake.nameOf(year) : new Localised(asked.name(), null, null);
            switch (intake.write(tables, name, year, null)) {
                case PublishedIntake.Outcome.Refused(var mistake) -> {
                    return refused(asked, List.of(mistake), t, out);
                }
                case PublishedIntake.Outcome.Written _ -> done = "surveys.published.command.written";
                case PublishedIntake.Outcome.Same _ -> done = "surveys.published.command.same";
                case PublishedIntake.Outcome.Replaced _ -> done = "surveys.published.command.replaced";
            }
        }
        var findings = tables.stream().map(Finding::of).toList();
        if (asked.asJson()) {
            out.println(json.writeValueAsString(Map.of(
                    "tables",
                    findings.stream().map(finding -> asJson(finding, t)).toList())));
        } else {
            findings.forEach(finding -> print(finding, t, out));
            out.println();
            out.println(t.text(done));
        }
        return 0;
    }

    private int refused(Asked asked, List<Mistake> mistakes, Texts t, PrintStream out) {
        if (asked.asJson()) {
            out.println(json.writeValueAsString(Map.of(
                    "error",
                    String.join("\n", mistakes.stream().map(each -> each.in(t)).toList()))));
        } else {
            mistakes.forEach(each -> System.err.println(each.in(t)));
        }
        return 1;
    }

    static Map<String, Object> asJson(Finding finding, Texts t) {
        var one = new LinkedHashMap<String, Object>();
        one.put("respondents", finding.table().side() == Side.MEMBER ? "members" : "coordinators");
        one.put("question", finding.table().question());
        one.put("base", finding.base().name().toLowerCase(Locale.ROOT));
        one.put("asked", finding.asked());
        one.put("answered", finding.answered());
        one.put("noAnswer", finding.noAnswer());
        one.put("agrees", finding.agrees());
        one.put("problems", finding.problems().stream().map(each -> each.in(t)).toList());
        return one;
    }

    private static void print(Finding finding, Texts t, PrintStream out) {
        out.println(t.of("surveys.side", finding.table().side()) + ": "
                + finding.table().question());
        out.println("  " + t.text("surveys.published.base." + finding.base()) + " "
                + t.text("surveys.published.counts", finding.asked(), finding.answered(), finding.noAnswer()));
        finding.problems().forEach(problem -> out.println("  ! " + problem.in(t)));
    }
}
