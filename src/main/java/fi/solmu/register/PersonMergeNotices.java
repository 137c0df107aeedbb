package fi.solmu.register;

import java.util.UUID;
import org.jspecify.annotations.Nullable;

/** Whoever decides that people are one is told here when that is taken back elsewhere. */
public interface PersonMergeNotices {

    /** A merge no longer holds; told in the transaction that takes it back. */
    void undone(UUID merge, @Nullable UUID account);
}
