package fi.solmu.imports.tables;

import fi.solmu.imports.tables.Outcome.Reason;
import java.io.Closeable;
import java.io.FilterInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;

/** A zip file that cannot grow beyond bounds: what comes out of it is counted, whatever it says of itself. */
final class Archive implements Closeable {

    private static final int MOST_ENTRIES = 5_000;
    private static final int STEEPEST = 100;
    private static final long SMALL = 1 << 20;

    private final ZipFile zip;
    private final long fileSize;
    private final long mostInflated;
    private long inflated;

    Archive(Path file, Limits limits) throws IOException {
        zip = new ZipFile(file.toFile());
        fileSize = Files.size(file);
        mostInflated = limits.inflatedBytes();
        if (zip.size() > MOST_ENTRIES) {
            zip.close();
            throw new RefusedException(Reason.ZIP_BOMB);
        }
    }

    boolean has(String name) {
        return zip.getEntry(name) != null;
    }

    /** @throws NoSuchPart when there is none of that name */
    InputStream open(String name) throws IOException {
        var entry = zip.getEntry(name);
        if (entry == null) {
            throw new NoSuchPart(name);
        }
        return new Counted(zip.getInputStream(entry), Math.min(compressedSize(entry), fileSize));
    }

    @Override
    public void close() throws IOException {
        zip.close();
    }

    private static long compressedSize(ZipEntry entry) {
        return Math.max(entry.getCompressedSize(), 1);
    }

    private final class Counted extends FilterInputStream {
        private final long compressed;
        private long read;

        Counted(InputStream in, long compressed) {
            super(in);
            this.compressed = compressed;
        }

        @Override
        public int read() throws IOException {
            int b = super.read();
            count(b < 0 ? 0 : 1);
            return b;
        }

        @Override
        public int read(byte[] bytes, int from, int length) throws IOException {
            int count = super.read(bytes, from, length);
            count(Math.max(count, 0));
            return count;
        }

        private void count(int bytes) {
            read += bytes;
            inflated += bytes;
            if ((read > SMALL && read > STEEPEST * compressed) || inflated > mostInflated) {
                throw new RefusedException(Reason.ZIP_BOMB);
            }
        }
    }
}
