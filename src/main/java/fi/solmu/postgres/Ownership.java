package fi.solmu.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The right to start and stop the server of a folder: a lock on a file. The system takes it back when its holder ends,
 * however it ends, so that no process number has to be remembered and compared.
 */
final class Ownership implements AutoCloseable {
    /** A process that opens and closes a locked file again loses its lock, so what it holds itself it must not try. */
    private static final Set<Path> HELD = ConcurrentHashMap.newKeySet();

    private final Path file;
    private final FileChannel channel;

    private Ownership(Path file, FileChannel channel) {
        this.file = file;
        this.channel = channel;
    }

    /** Empty when another holds it, in this process or elsewhere. */
    static Optional<Ownership> take(Path file) throws IOException {
        if (!HELD.add(file)) {
            return Optional.empty();
        }
        boolean taken = false;
        var channel = open(file);
        try {
            taken = channel.tryLock() != null;
            return taken ? Optional.of(new Ownership(file, channel)) : Optional.empty();
        } finally {
            if (!taken) {
                channel.close();
                HELD.remove(file);
            }
        }
    }

    private static FileChannel open(Path file) throws IOException {
        try {
            return FileChannel.open(file, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        } catch (IOException e) {
            HELD.remove(file);
            throw e;
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } finally {
            HELD.remove(file);
        }
    }
}
