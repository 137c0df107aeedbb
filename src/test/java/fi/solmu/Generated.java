package fi.solmu;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Documents written by tests, committed and reviewed: the test fails when the committed one differs from what it would
 * write now, and leaves the new one in its place to be looked at and committed.
 */
final class Generated {
    private Generated() {}

    static void compare(String name, String content) {
        var file = Path.of("docs/generated", name);
        try {
            var committed = Files.exists(file) ? Files.readString(file) : "";
            if (!committed.equals(content)) {
                Files.createDirectories(file.getParent());
                Files.writeString(file, content);
            }
            assertThat(committed)
                    .as("docs/generated/%s was out of date and has been written anew: look at it and commit it", name)
                    .isEqualTo(content);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
