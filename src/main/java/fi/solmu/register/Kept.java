package fi.solmu.register;

import java.util.UUID;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionDefinition;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * What hardly ever changes and many pages need, kept by this node for as long as the database names the same version of
 * it. Only what is committed is kept: it is read in a transaction of its own.
 */
public final class Kept<T> {
    private final Part part;
    private final JdbcClient db;
    private final TransactionTemplate apart;
    private final Supplier<T> read;
    private volatile @Nullable Copy<T> last;

    /** A part of the register that is kept; the triggers of its tables make its version another. */
    public enum Part {
        CLASSIFICATION,
        ORGANISATIONS,
        /** All that lists of networks show, count or are ordered by, but for the numbers of their members. */
        NETWORKS;

        /** Its version, as a column for questions that are asked anyway. */
        public String version() {
            return "(SELECT version FROM reference_version WHERE part = '" + name() + "')";
        }
    }

    private record Copy<T>(UUID version, T content) {}

    public Kept(Part part, JdbcClient db, PlatformTransactionManager transactions, Supplier<T> read) {
        this.part = part;
        this.db = db;
        this.apart = new TransactionTemplate(transactions);
        this.apart.setPropagationBehavior(TransactionDefinition.PROPAGATION_REQUIRES_NEW);
        this.apart.setReadOnly(true);
        this.read = read;
    }

    /** As it is now. */
    public T read() {
        return of(db.sql("SELECT " + part.version()).query(UUID.class).single());
    }

    /**
     * As it is in this version. Should it change between the question for the version and the reading, the next to ask
     * is told another version and reads anew.
     */
    public T of(UUID version) {
        var known = last;
        if (known == null || !known.version().equals(version)) {
            known = new Copy<>(version, apart.execute(_ -> read.get()));
            last = known;
        }
        return known.content();
    }
}
