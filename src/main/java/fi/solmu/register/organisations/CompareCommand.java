package fi.solmu.register.organisations;

import fi.solmu.kernel.Command;
import fi.solmu.kernel.Language;
import fi.solmu.shell.Pages;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import org.springframework.stereotype.Component;

/** {@code solmu compare municipalities FILE}: in what the register's municipalities differ from a list. */
@Component
class CompareCommand implements Command {
    private final Municipalities municipalities;
    private final Pages pages;
    private final Clock clock;

    CompareCommand(Municipalities municipalities, Pages pages, Clock clock) {
        this.municipalities = municipalities;
        this.pages = pages;
        this.clock = clock;
    }

    @Override
    public String name() {
        return "compare";
    }

    /** 0 when they are equal, 1 when they differ or the file cannot be read, 2 when asked in other words. */
    @Override
    public int run(List<String> arguments, PrintStream out) {
        var t = pages.texts(Language.EN);
        if (arguments.size() != 2 || !arguments.getFirst().equals("municipalities")) {
            System.err.println(t.text("register.comparison.usage"));
            return 2;
        }
        var file = Path.of(arguments.get(1));
        try (var reader = Files.newBufferedReader(file)) {
            var ours = municipalities.all(LocalDate.now(clock));
            var theirs = MunicipalityComparison.read(reader);
            var differences = MunicipalityComparison.between(ours, theirs);
            differences.forEach(difference -> out.println(difference.in(t)));
            out.println(t.text("register.comparison.sum", ours.size(), theirs.size(), differences.size()));
            return differences.isEmpty() ? 0 : 1;
        } catch (IOException | IllegalArgumentException e) {
            System.err.println(t.text("register.comparison.unreadable", file.toString()));
            return 1;
        }
    }
}
