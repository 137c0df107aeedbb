package fi.solmu.postgres;

import java.io.BufferedInputStream;
import java.io.IOException;
import java.net.URL;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Locale;
import java.util.regex.Pattern;
import org.apache.commons.compress.archivers.tar.TarArchiveEntry;
import org.apache.commons.compress.archivers.tar.TarArchiveInputStream;
import org.apache.commons.compress.compressors.xz.XZCompressorInputStream;

/** PostgreSQL's own files, which come packed inside Solmu: {@code postgres-<version>} in a folder of our choice. */
record Binaries(Path folder) {
    private static final Pattern VERSION = Pattern.compile("-(\\d+(?:\\.\\d+)*)\\.jar");

    static Binaries in(Path parent) {
        var version = VERSION.matcher(archive().toString());
        return new Binaries(parent.resolve(version.find() ? "postgres-" + version.group(1) : "postgres"));
    }

    Path program(String name) {
        return folder.resolve("bin").resolve(name);
    }

    /** Unpacks once; into a folder beside, then moved, so that a half-done unpacking is never used. */
    void unpack() throws IOException {
        if (isThere()) {
            return;
        }
        var unpacking = Files.createTempDirectory(folder.getParent(), "unpacking");
        Files.setPosixFilePermissions(unpacking, PosixFilePermissions.fromString("rwxr-xr-x"));
        try (var stream = archive().openStream();
                var tar = new TarArchiveInputStream(new XZCompressorInputStream(new BufferedInputStream(stream)))) {
            for (var entry = tar.getNextEntry(); entry != null; entry = tar.getNextEntry()) {
                unpackEntry(tar, entry, unpacking);
            }
        }
        try {
            Files.move(unpacking, folder, StandardCopyOption.ATOMIC_MOVE);
        } catch (FileSystemException e) {
            if (!isThere()) {
                throw e;
            }
            Trees.delete(unpacking); // another process was quicker
        }
    }

    private boolean isThere() {
        return Files.isExecutable(program("postgres"));
    }

    private static void unpackEntry(TarArchiveInputStream tar, TarArchiveEntry entry, Path into) throws IOException {
        var target = into.resolve(entry.getName()).normalize();
        if (!target.startsWith(into)) {
            throw new IOException("An entry of the archive points outside of it: " + entry.getName());
        }
        if (entry.isDirectory()) {
            Files.createDirectories(target);
        } else if (entry.isSymbolicLink()) {
            Files.createDirectories(target.getParent());
            Files.createSymbolicLink(target, Path.of(entry.getLinkName()));
        } else {
            Files.createDirectories(target.getParent());
            Files.copy(tar, target, StandardCopyOption.REPLACE_EXISTING);
            boolean executable = (entry.getMode() & 0111) != 0;
            Files.setPosixFilePermissions(
                    target, PosixFilePermissions.fromString(executable ? "rwxr-xr-x" : "rw-r--r--"));
        }
    }

    /** PostgreSQL reads the data of its own main version only. */
    void refuseDataOfAnother(String version) {
        var name = folder.getFileName().toString();
        if (name.startsWith("postgres-") && !name.startsWith("postgres-" + version + ".")) {
            throw new IllegalStateException("The data were written by PostgreSQL " + version + " and this Solmu brings "
                    + name + ". Upgrading: docs/running.md.");
        }
    }

    private static URL archive() {
        boolean arm = System.getProperty("os.arch").toLowerCase(Locale.ROOT).matches("aarch64|arm64");
        var name = "postgres-" + (onMac() ? "darwin" : "linux") + "-" + (arm ? "arm_64" : "x86_64") + ".txz";
        var archive = Binaries.class.getResource("/" + name);
        if (archive == null) {
            throw new IllegalStateException("No PostgreSQL for this machine (" + System.getProperty("os.name") + " "
                    + System.getProperty("os.arch") + ") is packed in. Set SOLMU_DATABASE_URL to one of your own.");
        }
        return archive;
    }

    static boolean onMac() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("mac");
    }
}
