package fi.solmu.imports.runs;

import org.jspecify.annotations.Nullable;

/** Who is told how far the work is. */
interface Watcher {
    Watcher NOBODY = (_, _) -> {};

    void at(int done, @Nullable Integer total);
}
