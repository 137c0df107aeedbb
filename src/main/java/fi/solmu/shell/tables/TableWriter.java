package fi.solmu.shell.tables;

import java.io.IOException;
import org.jspecify.annotations.Nullable;

/**
 * A table written row by row into a file (taulukko), so that memory does not grow with its length. Cells are texts,
 * numbers, dates, any of these {@link Linked}, or nothing.
 */
public interface TableWriter extends AutoCloseable {
    /** The first row: what the columns hold. */
    void head(String... names) throws IOException;

    void row(@Nullable Object... cells) throws IOException;

    /** The same row so many times. */
    default void rows(int times, @Nullable Object... cells) throws IOException {
        for (int time = 0; time < times; time++) {
            row(cells);
        }
    }

    @Override
    void close() throws IOException;
}
