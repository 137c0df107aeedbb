package fi.solmu.register;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import java.time.Duration;
import java.util.function.Supplier;
import java.util.function.ToIntFunction;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * What pages show again and again, kept by this node for as long as the database names the same version of it: a text
 * that was never there before after every change of anything it was read from. {@link Kept} is for what all pages need;
 * here there is one copy for each key, those not asked for go first, and none stays longer than an hour.
 */
public final class Copies<K, V> {
    /** So that personal data that was removed from the database does not linger in the memory of a node. */
    private static final Duration LONGEST = Duration.ofHours(1);

    private final Cache<K, Copy<V>> copies;

    private record Copy<V>(String version, V content) {}

    /** @param most how much is kept at once, counted by {@code size} */
    public Copies(long most, ToIntFunction<V> size) {
        this.copies = Caffeine.newBuilder()
                .maximumWeight(most)
                .weigher((K _, Copy<V> copy) -> size.applyAsInt(copy.content()))
                .expireAfterWrite(LONGEST)
                .build();
    }

    /**
     * As it is in this version, which was asked for before: what is read now can be newer, never older, and whoever asks
     * next is told another version then. A transaction sees what nobody else may, so that it reads for itself.
     */
    public V of(K key, String version, Supplier<V> read) {
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            return read.get();
        }
        var known = copies.getIfPresent(key);
        if (known == null || !known.version().equals(version)) {
            known = new Copy<>(version, read.get());
            copies.put(key, known);
        }
        return known.content();
    }
}
