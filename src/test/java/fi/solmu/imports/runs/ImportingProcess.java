package fi.solmu.imports.runs;

import fi.solmu.SolmuProcess;
import fi.solmu.imports.ImportKind;
import fi.solmu.imports.runs.ImportRuns.Outcome;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.register.PersonMerges;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Random;
import java.util.UUID;
import java.util.function.Consumer;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What a {@link SolmuProcess} does with lists: "import FILE SOURCE" reads a list of people and accepts it; "merge SEED"
 * makes random people one and two again until it is killed; "separate" takes all merges back.
 */
final class ImportingProcess {
    private ImportingProcess() {}

    public static void main(String[] arguments) throws Exception {
        SolmuProcess.run(arguments, ImportingProcess::obey);
    }

    private static void obey(ConfigurableApplicationContext context, List<String> words, Consumer<String> say)
            throws Exception {
        switch (words.getFirst()) {
            case "import" -> bring(context, Path.of(words.get(1)), words.get(2), say);
            case "merge" -> merge(context, new Random(Long.parseLong(words.get(1))), say);
            case "separate" -> {
                separate(context);
                say.accept("separated");
            }
            default -> throw new IllegalArgumentException(words.toString());
        }
    }

    private static void bring(ConfigurableApplicationContext context, Path file, String source, Consumer<String> say)
            throws IOException, InterruptedException {
        var imports = context.getBean(ImportRuns.class);
        var runs = context.getBean(RunQueries.class);
        var account = context.getBean(JdbcClient.class)
                .sql("INSERT INTO account (email, name, language) VALUES (:email, 'Aino', 'en') RETURNING id")
                .param("email", source + "@example.org")
                .query(UUID.class)
                .single();
        var run = imports.start(
                ImportKind.PEOPLE, source, SourceKind.LIST, "a.csv", Files.readAllBytes(file), true, account);
        while (runs.find(run).status() != Status.PREVIEW) {
            Thread.sleep(50);
        }
        if (!(imports.accept(run, false, account) instanceof Outcome.Done)) {
            throw new IllegalStateException();
        }
        say.accept("accepted " + run);
    }

    private static void merge(ConfigurableApplicationContext context, Random random, Consumer<String> say) {
        var merges = context.getBean(PersonMerges.class);
        var db = context.getBean(JdbcClient.class);
        var people =
                db.sql("SELECT id FROM person ORDER BY id").query(UUID.class).list();
        say.accept("merging");
        while (true) {
            var one = people.get(random.nextInt(people.size()));
            var other = people.get(random.nextInt(people.size()));
            var held = merges.of(one);
            if (!held.isEmpty() && random.nextBoolean()) {
                merges.undo(held.get(random.nextInt(held.size())).id(), null);
            } else if (!one.equals(other)) {
                merges.merge(one, other, null);
            }
        }
    }

    private static void separate(ConfigurableApplicationContext context) {
        var merges = context.getBean(PersonMerges.class);
        context.getBean(JdbcClient.class)
                .sql("SELECT id FROM person_merge WHERE undone_at IS NULL ORDER BY id")
                .query(UUID.class)
                .list()
                .forEach(merge -> merges.undo(merge, null));
    }
}
