package fi.solmu;

import fi.solmu.imports.linkage.LinkCommand;
import fi.solmu.kernel.Command;
import fi.solmu.kernel.MovableClock;
import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.modulith.Modulithic;

/** Solmu: the networks of an association of local governments, in one register. */
@SpringBootApplication
@Modulithic(sharedModules = {"access", "shell", "mail"})
public class Solmu {

    public static void main(String[] arguments) {
        if (arguments.length > 0 && !arguments[0].startsWith("-")) {
            System.exit(command(arguments[0], List.of(arguments).subList(1, arguments.length)));
        }
        application().run(arguments);
    }

    /**
     * Standard output is for the command's result; the log and everything else goes to standard error. The pages are
     * there, since what the command uses may need them, but the launcher gives them no port.
     */
    private static int command(String name, List<String> arguments) {
        var out = new PrintStream(new FileOutputStream(FileDescriptor.out), true, StandardCharsets.UTF_8);
        if (name.equals("link")) { // works on tables alone, without a register
            return LinkCommand.run(arguments, out, System.err);
        }
        System.setOut(System.err);
        var application = application();
        application.setAddCommandLineProperties(false);
        application.setLogStartupInfo(false);
        application.setDefaultProperties(Map.of("db-scheduler.enabled", "false"));
        try (var context = application.run()) {
            var words = new ArrayList<>(arguments);
            words.addFirst(name);
            var command = context.getBeansOfType(Command.class).values().stream()
                    .filter(each -> each.isAskedBy(words))
                    .max(Comparator.comparingInt(each -> each.words().size()));
            if (command.isPresent()) {
                return command.get().run(words.subList(command.get().words().size(), words.size()), out);
            }
        }
        System.err.println("Solmu has no command \"" + name + "\".");
        return 2;
    }

    /** Makes only what is asked for, at the start as by a command; that all parts fit together is shown by the tests. */
    private static SpringApplication application() {
        var application = new SpringApplication(Solmu.class);
        application.setLazyInitialization(true);
        return application;
    }

    /** The one clock, in the association's own time zone; in a demo it can be put forward. */
    @Bean
    Clock clock(@Value("${solmu.zone}") ZoneId zone, @Value("${solmu.demo}") boolean demo) {
        var real = Clock.system(zone);
        return demo ? new MovableClock(real) : real;
    }
}
