package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class MessagesTest {
    private static final Path MESSAGES = Path.of("src/main/resources/messages");
    private static final Pattern ARGUMENT = Pattern.compile("\\{(\\d+)");
    private static final Pattern KEY_IN_CODE = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)+)\"");
    private static final Pattern PREFIX_IN_CODE = Pattern.compile("\"([a-z][A-Za-z]*(?:\\.[A-Za-z0-9_]+)*)\\.?\"");
    private static final Pattern BARE_TEXT = Pattern.compile(">([^<>@$!{}`]*\\p{L}{2,}[^<>@$!{}`]*)<");

    static Stream<String> bundles() {
        return files(MESSAGES, ".properties")
                .map(file -> file.getFileName().toString().replace(".properties", ""))
                .filter(name -> !name.contains("_"));
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void everyMessageIsThereInAllLanguagesWithTheSameArguments(String bundle) {
        var finnish = read(bundle);
        for (var language : List.of("_sv", "_en")) {
            var other = read(bundle + language);
            assertThat(other.stringPropertyNames())
                    .as(bundle + language)
                    .containsExactlyInAnyOrderElementsOf(finnish.stringPropertyNames());
            for (var key : finnish.stringPropertyNames()) {
                assertThat(arguments(other.getProperty(key)))
                        .as(bundle + language + " " + key)
                        .isEqualTo(arguments(finnish.getProperty(key)));
                assertThat(other.getProperty(key))
                        .as(bundle + language + " " + key)
                        .isNotBlank();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("bundles")
    void noMessageHoldsAnApostropheThatMessageFormatWouldEat(String bundle) {
        for (var language : List.of("", "_sv", "_en")) {
            read(bundle + language)
                    .forEach((key, value) -> assertThat((String) value)
                            .as("%s%s %s: write ’", bundle, language, key)
                            .doesNotContain("'"));
        }
    }

    @Test
    void noTwoBundlesHoldTheSameKey() {
        var seen = new TreeSet<String>();
        bundles()
                .forEach(bundle -> read(bundle)
                        .stringPropertyNames()
                        .forEach(key -> assertThat(seen.add(key)).as(key).isTrue()));
    }

    @Test
    void everyMessageIsUsedSomewhere() {
        var code = sources();
        var words = new TreeSet<String>();
        var matcher = PREFIX_IN_CODE.matcher(code);
        while (matcher.find()) {
            words.add(matcher.group(1));
        }
        var unused = bundles()
                .flatMap(bundle -> read(bundle).stringPropertyNames().stream())
                .filter(key -> !words.contains(key) && !hasPrefixAmong(key, words))
                .filter(key -> !key.startsWith("measure.")) // named by whoever judges: register.MeasureSource
                .sorted()
                .toList();
        assertThat(unused).as("messages that no code names").isEmpty();
    }

    @Test
    void everyKeyThatTheCodeNamesExists() {
        var keys = bundles()
                .flatMap(bundle -> read(bundle).stringPropertyNames().stream())
                .collect(Collectors.toSet());
        var modules = bundles().collect(Collectors.toSet());
        var missing = new TreeSet<String>();
        var matcher = KEY_IN_CODE.matcher(sources());
        while (matcher.find()) {
            var key = matcher.group(1);
            if (modules.contains(key.substring(0, key.indexOf('.')))
                    && !keys.contains(key)
                    && keys.stream().noneMatch(each -> each.startsWith(key + "."))) {
                missing.add(key);
            }
        }
        assertThat(missing).isEmpty();
    }

    @Test
    void noTemplateHoldsBareText() {
        var found = new ArrayList<String>();
        files(Path.of("src/main/jte"), ".jte").forEach(file -> {
            var template = content(file)
                    .replaceAll("(?s)<%--.*?--%>", "")
                    .replaceAll("(?s)!\\{.*?\\}\n", "")
                    .replace("->", "");
            var matcher = BARE_TEXT.matcher(template);
            while (matcher.find()) {
                var text = matcher.group(1).strip();
                if (!Set.of("Solmu").contains(text) && !text.contains("(") && !text.contains(")")) {
                    found.add(file + ": " + text);
                }
            }
        });
        assertThat(found).isEmpty();
    }

    private static boolean hasPrefixAmong(String key, Set<String> words) {
        for (int dot = key.lastIndexOf('.'); dot > 0; dot = key.lastIndexOf('.', dot - 1)) {
            if (words.contains(key.substring(0, dot)) && key.indexOf('.') < dot) {
                return true;
            }
        }
        return false;
    }

    private static String sources() {
        return Stream.concat(files(Path.of("src/main/java"), ".java"), files(Path.of("src/main/jte"), ".jte"))
                .map(MessagesTest::content)
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> arguments(String message) {
        var arguments = new TreeSet<String>();
        var matcher = ARGUMENT.matcher(message);
        while (matcher.find()) {
            arguments.add(matcher.group(1));
        }
        return arguments;
    }

    private static Properties read(String bundle) {
        var properties = new Properties();
        try (var reader = Files.newBufferedReader(MESSAGES.resolve(bundle + ".properties"))) {
            properties.load(reader);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return properties;
    }

    private static Stream<Path> files(Path folder, String ending) {
        try (var paths = Files.walk(folder)) {
            return paths.filter(path -> path.toString().endsWith(ending)).sorted().toList().stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static String content(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
