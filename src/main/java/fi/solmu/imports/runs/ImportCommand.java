package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.imports.Imports;
import fi.solmu.imports.Problem;
import fi.solmu.imports.Totals;
import fi.solmu.imports.comparing.Evidence;
import fi.solmu.imports.people.PersonEvidence;
import fi.solmu.kernel.Command;
import fi.solmu.kernel.Language;
import fi.solmu.shell.Pages;
import fi.solmu.shell.Texts;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/**
 * {@code solmu import networks|organisations|people FILE [--source NAME] [--standing crm|list|sheet] [--part] [--much]
 * [--apply] [--json]}: the same import as on the web. Without --apply it only compares and writes nothing at all. Of
 * people, --part says that the file is not the whole list, --much that much of it may change or go.
 */
@Component
class ImportCommand implements Command {
    private static final long LARGEST_FILE = 25L << 20;

    private final Imports imports;
    private final RunQueries runs;
    private final RowQueries rows;
    private final RegisterQueries register;
    private final Pages pages;
    private final TransactionTemplate transaction;
    private final JsonMapper json =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    ImportCommand(
            Imports imports,
            RunQueries runs,
            RowQueries rows,
            RegisterQueries register,
            Pages pages,
            PlatformTransactionManager transactions) {
        this.imports = imports;
        this.runs = runs;
        this.rows = rows;
        this.register = register;
        this.pages = pages;
        this.transaction = new TransactionTemplate(transactions);
    }

    @Override
    public String name() {
        return "import";
    }

    /** What came of it. */
    private sealed interface Result {
        record Rows(Totals totals, List<Judged> rows) implements Result {}

        record Refused(Problem reason) implements Result {}
    }

    @Override
    public int run(List<String> arguments, PrintStream out) {
        var t = pages.texts(Language.ofTerminal(System.getenv()));
        var asked = AskedImport.parse(arguments);
        if (asked.isEmpty()) {
            System.err.println(t.text("imports.command.usage"));
            return 2;
        }
        return run(asked.get(), t, out);
    }

    private int run(AskedImport asked, Texts t, PrintStream out) {
        byte[] file;
        try {
            if (Files.size(asked.file()) > LARGEST_FILE) {
                return refused(asked, Problem.of(null, "too_large", "25"), t, out);
            }
            file = Files.readAllBytes(asked.file());
        } catch (IOException _) {
            return refused(asked, Problem.of(null, "no_such_file", asked.file().toString()), t, out);
        }
        var result = asked.apply() ? apply(asked, file) : compare(asked, file);
        return switch (result) {
            case Result.Refused(var reason) -> refused(asked, reason, t, out);
            case Result.Rows rows -> {
                if (asked.asJson()) {
                    out.println(json.writeValueAsString(asJson(rows, t)));
                } else {
                    print(rows, asked.kind(), asked.apply(), t, out);
                }
                yield 0;
            }
        };
    }

    private int refused(AskedImport asked, Problem reason, Texts t, PrintStream out) {
        if (asked.asJson()) {
            out.println(json.writeValueAsString(Map.of("error", reason.in(t))));
        } else {
            System.err.println(reason.in(t));
        }
        return 1;
    }

    /** Compares and forgets. */
    private Result compare(AskedImport asked, byte[] file) {
        var known = register.known(
                asked.kind(), asked.sourceName(), asked.standing(), ImportRuns.digest(file), asked.isWhole());
        var rows = new ArrayList<Judged>();
        var before = runs.lastMapping(asked.kind(), asked.sourceName()).orElse(null);
        var refusal =
                Comparison.compare(asked.kind(), known, null, before, asked.fileName(), file, new Comparison.Sink() {
                    @Override
                    public void mapping(Mapping mapping) {
                        // shown on the web only
                    }

                    @Override
                    public boolean row(Judged row) {
                        return rows.add(row);
                    }
                });
        return refusal.<Result>map(Result.Refused::new).orElseGet(() -> new Result.Rows(totals(rows), rows));
    }

    private static Totals totals(List<Judged> rows) {
        var totals = Totals.NONE;
        for (var row : rows) {
            totals = totals.plus(row.verdict(), 1);
        }
        return totals;
    }

    /** Reads and takes in one transaction: when the register changes meanwhile, nothing of it stays. */
    private Result apply(AskedImport asked, byte[] file) {
        return Objects.requireNonNull(transaction.execute(status -> {
            var preview = imports.preview(
                    asked.kind(), asked.sourceName(), asked.standing(), asked.fileName(), file, asked.isWhole(), null);
            if (preview instanceof Imports.Preview.Refused refused) {
                status.setRollbackOnly();
                return new Result.Refused(refused.reason());
            }
            var run = ((Imports.Preview.Ready) preview).run();
            var rows = this.rows.of(run).stream().map(StoredRow::judged).toList();
            var applying = imports.apply(run, asked.much(), null);
            if (applying instanceof Imports.Applying.Applied(var totals)) {
                return new Result.Rows(totals, rows);
            }
            status.setRollbackOnly();
            return new Result.Refused(
                    applying instanceof Imports.Applying.TooMuch(var totals)
                            ? Problem.of(
                                    null, "too_much", String.valueOf(totals.changed()), String.valueOf(totals.gone()))
                            : Problem.of(null, "changed_meanwhile"));
        }));
    }

    // ---------------------------------------------------------------- words

    private static Map<String, Object> asJson(Result.Rows result, Texts t) {
        var totals = new LinkedHashMap<String, Object>();
        totals.put("new", result.totals().fresh());
        totals.put("same", result.totals().same());
        totals.put("changed", result.totals().changed());
        totals.put("review", result.totals().review());
        totals.put("conflict", result.totals().conflict());
        totals.put("error", result.totals().error());
        totals.put("gone", result.totals().gone());
        var all = new LinkedHashMap<String, Object>();
        all.put("totals", totals);
        all.put("rows", result.rows().stream().map(row -> asJson(row, t)).toList());
        return all;
    }

    private static Map<String, @Nullable Object> asJson(Judged row, Texts t) {
        var one = new LinkedHashMap<String, @Nullable Object>();
        one.put("line", row.row().line());
        one.put("verdict", row.verdict().name().toLowerCase(Locale.ROOT));
        one.put("name", row.row().name());
        one.put(
                "candidates",
                row.candidates().stream()
                        .filter(Candidate::perhapsSame)
                        .map(candidate -> asJson(candidate, t))
                        .toList());
        one.put(
                "problems",
                row.problems().stream().map(problem -> problem.withColumnIn(t)).toList());
        return one;
    }

    private static Map<String, Object> asJson(Candidate candidate, Texts t) {
        var one = new LinkedHashMap<String, Object>();
        one.put("name", candidate.name());
        one.put("score", candidate.points() / 100.0);
        one.put(
                "reasons",
                candidate.grounds() == null
                        ? Evidence.of(candidate.reasons(), t).stream()
                                .map(Evidence::text)
                                .toList()
                        : PersonEvidence.of(candidate.grounds().evidence(), t).stream()
                                .map(each -> each.text() + " " + each.shownPoints())
                                .toList());
        return one;
    }

    private static void print(Result.Rows result, ImportKind kind, boolean applied, Texts t, PrintStream out) {
        int widest = result.rows().stream()
                .mapToInt(row ->
                        t.text("imports.verdict.one." + row.verdict().name()).length())
                .max()
                .orElse(0);
        for (var row : result.rows()) {
            var verdict = t.text("imports.verdict.one." + row.verdict().name());
            out.printf(
                    "%6d  %-" + Math.max(1, widest) + "s  %s%n",
                    row.row().line(),
                    verdict,
                    Optional.ofNullable(row.row().name()).orElse(t.text("imports.row.noName")));
            for (var candidate : row.candidates()) {
                if (candidate.perhapsSame()) {
                    out.printf(
                            "%" + (widest + 10) + "s~ %s (%s)%n",
                            "",
                            candidate.name(),
                            Evidence.score(candidate.points(), t));
                }
            }
            for (var problem : row.problems()) {
                out.printf("%" + (widest + 10) + "s! %s%n", "", problem.withColumnIn(t));
            }
        }
        var totals = result.totals();
        out.println();
        out.println(t.text(
                "imports.command.totals",
                totals.all(),
                totals.fresh(),
                totals.same(),
                totals.review(),
                totals.conflict(),
                totals.error(),
                totals.changed(),
                totals.gone()));
        var done = kind == ImportKind.PEOPLE ? "imports.command.applied.people" : "imports.command.applied";
        out.println(t.text(applied ? done : "imports.command.preview"));
    }
}
