package fi.solmu.browser;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.extension.ConditionEvaluationResult;
import org.junit.jupiter.api.extension.ExecutionCondition;
import org.junit.jupiter.api.extension.ExtensionContext;

/** Skips a journey where there is no Chromium, and says so; on a build server (CI is set) its absence is a failure. */
public final class NeedsChromium implements ExecutionCondition {
    private static final String REASON = "no Chromium found: install the package chromium or set SOLMU_CHROMIUM";

    @Override
    public ConditionEvaluationResult evaluateExecutionCondition(ExtensionContext context) {
        if (find().isPresent()) {
            return ConditionEvaluationResult.enabled("there is a Chromium");
        }
        if (System.getenv("CI") != null) {
            throw new IllegalStateException(REASON);
        }
        System.out.println("Skipped: " + REASON);
        return ConditionEvaluationResult.disabled(REASON);
    }

    static Optional<Path> find() {
        var named = System.getenv("SOLMU_CHROMIUM");
        var folders = Optional.ofNullable(System.getenv("PATH")).orElse("/usr/bin").split(":");
        return Stream.concat(
                        Stream.ofNullable(named).map(Path::of),
                        Stream.of("chromium", "google-chrome", "chromium-browser")
                                .flatMap(name -> Stream.of(folders).map(folder -> Path.of(folder, name))))
                .filter(Files::isExecutable)
                .findFirst();
    }
}
