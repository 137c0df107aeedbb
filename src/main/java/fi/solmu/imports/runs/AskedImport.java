package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.register.Intake.SourceKind;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** What the words after {@code solmu import} ask for. */
record AskedImport(ImportKind kind, Path file, @Nullable String source, SourceKind standing, Set<String> options) {
    private static final Set<String> OPTIONS = Set.of("--apply", "--json", "--part", "--much");
    private static final Set<String> KINDS = Set.of("networks", "organisations", "people");

    AskedImport {
        options = Set.copyOf(options);
    }

    String fileName() {
        return String.valueOf(file.getFileName());
    }

    boolean apply() {
        return options.contains("--apply");
    }

    boolean asJson() {
        return options.contains("--json");
    }

    boolean isWhole() {
        return kind == ImportKind.PEOPLE && !options.contains("--part");
    }

    boolean much() {
        return options.contains("--much");
    }

    String sourceName() {
        return source == null ? NewImport.sourceOf(fileName()) : source;
    }

    /** None when the words were not understood. */
    static Optional<AskedImport> parse(List<String> arguments) {
        ImportKind kind = null;
        Path file = null;
        String source = null;
        var standing = SourceKind.LIST;
        var options = new HashSet<String>();
        for (int i = 0; i < arguments.size(); i++) {
            var word = arguments.get(i);
            if (OPTIONS.contains(word)) {
                options.add(word);
            } else if (word.equals("--standing") && i + 1 < arguments.size()) {
                var named = standing(arguments.get(++i));
                if (named.isEmpty()) {
                    return Optional.empty();
                }
                standing = named.get();
            } else if (word.equals("--source") && i + 1 < arguments.size()) {
                source = arguments.get(++i);
            } else if (word.startsWith("--")) {
                return Optional.empty();
            } else if (kind == null && KINDS.contains(word)) {
                kind = ImportKind.valueOf(word.toUpperCase(Locale.ROOT));
            } else if (kind != null && file == null) {
                file = Path.of(word);
            } else {
                return Optional.empty();
            }
        }
        return kind == null || file == null
                ? Optional.empty()
                : Optional.of(new AskedImport(kind, file, source, standing, options));
    }

    private static Optional<SourceKind> standing(String word) {
        return Arrays.stream(SourceKind.values())
                .filter(kind -> kind.name().equalsIgnoreCase(word))
                .findFirst();
    }
}
