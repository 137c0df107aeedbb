package fi.solmu;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noFields;
import static org.assertj.core.api.Assertions.assertThat;

import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.modulith.core.ApplicationModules;
import org.springframework.modulith.docs.Documenter;
import org.springframework.stereotype.Controller;
import org.springframework.web.bind.annotation.RestController;

class ArchitectureTest {
    private static final ApplicationModules MODULES = ApplicationModules.of(Solmu.class);
    private static final JavaClasses CLASSES = new ClassFileImporter()
            .withImportOption(ImportOption.Predefined.DO_NOT_INCLUDE_TESTS)
            .importPackages("fi.solmu");
    private static final Pattern ROW = Pattern.compile("^\\| (\\w+) \\| (.*?) \\| (.*?) \\|$", Pattern.MULTILINE);
    private static final Pattern TABLE_NAME = Pattern.compile("`([a-z_]+)(\\*?)`");
    private static final Pattern TEXT_BLOCK = Pattern.compile("\"\"\"(.*?)\"\"\"", Pattern.DOTALL);
    private static final Pattern READ = Pattern.compile("\\b(?:FROM|JOIN)\\s+([a-z_]+)\\b(?!\\s*\\()");
    private static final Pattern WRITTEN = Pattern.compile("\\b(?:INSERT INTO|UPDATE|DELETE FROM)\\s+([a-z_]+)\\b");

    @Test
    void modulesUseOnlyWhatTheyMay() {
        MODULES.verify();
    }

    @Test
    void modulesAreDrawn() {
        new Documenter(MODULES, Documenter.Options.defaults().withOutputFolder("target/modules"))
                .writeModulesAsPlantUml();
        try {
            // Modulith writes the arrows in no fixed order.
            var arrows = Files.readAllLines(Path.of("target/modules/components.puml")).stream()
                    .filter(line -> line.startsWith("Rel("))
                    .sorted()
                    .toList();
            Generated.compare("modules.txt", String.join("\n", arrows) + "\n");
        } catch (IOException e) {
            throw new java.io.UncheckedIOException(e);
        }
    }

    /** Outside a transaction whoever does not close such a stream keeps its connection for good. */
    @Test
    void rowsAreReadAsListsNotAsStreams() {
        noClasses()
                .should()
                .callMethod(JdbcClient.MappedQuerySpec.class, "stream")
                .check(CLASSES);
    }

    @Test
    void timeAndChanceAreInjected() {
        noClasses()
                .should()
                .callMethod(java.time.Instant.class, "now")
                .orShould()
                .callMethod(java.time.LocalDate.class, "now")
                .orShould()
                .callMethod(java.time.LocalDateTime.class, "now")
                .orShould()
                .callMethod(java.time.ZonedDateTime.class, "now")
                .orShould()
                .callMethod(System.class, "currentTimeMillis")
                .orShould()
                .callMethod(Math.class, "random")
                .orShould()
                .dependOnClassesThat()
                .belongToAnyOf(java.util.Random.class, java.util.concurrent.ThreadLocalRandom.class)
                .check(CLASSES);
    }

    @Test
    void nothingIsInjectedIntoFields() {
        noFields().should().beAnnotatedWith(Autowired.class).check(CLASSES);
    }

    @Test
    void controllersHoldNoSql() {
        noClasses()
                .that()
                .areAnnotatedWith(Controller.class)
                .or()
                .areAnnotatedWith(RestController.class)
                .should()
                .dependOnClassesThat()
                .areAssignableTo(JdbcClient.class)
                .check(CLASSES);
    }

    @Test
    void namesSayWhatThingsAre() {
        classes()
                .should()
                .haveSimpleNameNotEndingWith("Manager")
                .andShould()
                .haveSimpleNameNotEndingWith("Helper")
                .andShould()
                .haveSimpleNameNotEndingWith("Util")
                .andShould()
                .haveSimpleNameNotEndingWith("Utils")
                .andShould()
                .haveSimpleNameNotEndingWith("Impl")
                .andShould()
                .haveSimpleNameNotEndingWith("Dto")
                .check(CLASSES);
    }

    /** Which module owns which tables and may use which modules, as ARCHITECTURE.md says. */
    @Test
    void sqlReadsAndWritesOnlyTheTablesItsModuleMay() throws IOException {
        var map = Files.readString(Path.of("ARCHITECTURE.md"));
        Map<String, List<Pattern>> owned = new HashMap<>();
        Map<String, Set<String>> mayUse = new HashMap<>();
        var rows = ROW.matcher(map);
        while (rows.find()) {
            var patterns = new ArrayList<Pattern>();
            var names = TABLE_NAME.matcher(rows.group(2));
            while (names.find()) {
                patterns.add(Pattern.compile(names.group(1) + (names.group(2).isEmpty() ? "" : "[a-z_]*")));
            }
            owned.put(rows.group(1), patterns);
            mayUse.put(rows.group(1), Set.of(rows.group(3).split(", ")));
        }
        var wrong = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/java/fi/solmu"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".java")).toList()) {
                var relative = Path.of("src/main/java/fi/solmu").relativize(file);
                if (relative.getNameCount() < 2) {
                    continue;
                }
                var module = relative.getName(0).toString();
                var code = Files.readString(file);
                var blocks = TEXT_BLOCK.matcher(code);
                while (blocks.find()) {
                    check(blocks.group(1), module, owned, mayUse, relative.toString(), wrong);
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private static void check(
            String sql,
            String module,
            Map<String, List<Pattern>> owned,
            Map<String, Set<String>> mayUse,
            String file,
            Set<String> wrong) {
        var read = READ.matcher(sql);
        while (read.find()) {
            var owner = owner(read.group(1), owned);
            if (owner != null
                    && !owner.equals(module)
                    && !mayUse.getOrDefault(module, Set.of()).contains(owner)) {
                wrong.add(file + " reads " + read.group(1) + " of " + owner);
            }
        }
        var written = WRITTEN.matcher(sql);
        while (written.find()) {
            var owner = owner(written.group(1), owned);
            if (owner != null && !owner.equals(module)) {
                wrong.add(file + " writes " + written.group(1) + " of " + owner);
            }
        }
    }

    private static @org.jspecify.annotations.Nullable String owner(String table, Map<String, List<Pattern>> owned) {
        for (var each : owned.entrySet()) {
            for (var pattern : each.getValue()) {
                if (pattern.matcher(table).matches()) {
                    return each.getKey();
                }
            }
        }
        return null;
    }

    @Test
    void templatesImportOnlyTheirOwnModuleAndThoseItMayUse() throws IOException {
        var wrong = new TreeSet<String>();
        try (var files = Files.walk(Path.of("src/main/jte"))) {
            for (var file :
                    files.filter(each -> each.toString().endsWith(".jte")).toList()) {
                var module = Path.of("src/main/jte").relativize(file).getName(0).toString();
                var allowed = MODULES.getModuleByName(module).orElseThrow();
                var names = Pattern.compile("fi\\.solmu\\.([a-z]+)\\.").matcher(Files.readString(file));
                while (names.find()) {
                    var used = names.group(1);
                    boolean fine = used.equals(module)
                            || used.equals("kernel")
                            || allowed.getBasePackage()
                                    .getAnnotation(org.springframework.modulith.ApplicationModule.class)
                                    .map(declared -> List.of(declared.allowedDependencies())
                                            .contains(used))
                                    .orElse(false);
                    if (!fine) {
                        wrong.add(file + " uses " + used);
                    }
                }
            }
        }
        assertThat(wrong).isEmpty();
    }
}
