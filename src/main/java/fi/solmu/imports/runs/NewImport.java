package fi.solmu.imports.runs;

import fi.solmu.imports.ImportKind;
import fi.solmu.register.Intake.SourceKind;
import fi.solmu.shell.Problems;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/** The form by which a file is brought. */
public record NewImport(
        @Nullable ImportKind kind,
        @Nullable String sourceName,
        @Nullable SourceKind sourceKind,
        @Nullable Boolean part,
        @Nullable MultipartFile file) {
    private static final int LONGEST_NAME = 200;

    static final NewImport EMPTY = new NewImport(ImportKind.NETWORKS, null, SourceKind.LIST, null, null);

    ImportKind what() {
        return kind == null ? ImportKind.NETWORKS : kind;
    }

    SourceKind standing() {
        return sourceKind == null ? SourceKind.LIST : sourceKind;
    }

    /** Whether whoever is not in the file has left the list; only lists of people are asked. */
    boolean isWhole() {
        return what() == ImportKind.PEOPLE && !Boolean.TRUE.equals(part);
    }

    String fileName() {
        var name = file == null ? null : file.getOriginalFilename();
        var bare = name == null ? "" : name.substring(Math.max(name.lastIndexOf('/'), name.lastIndexOf('\\')) + 1);
        var clean = bare.replaceAll("\\p{Cntrl}", "").strip();
        return clean.isEmpty() ? "file" : clean.substring(0, Math.min(clean.length(), LONGEST_NAME));
    }

    /** What the list calls itself; without a name, as its file. */
    String source() {
        return sourceName == null || sourceName.isBlank() ? sourceOf(fileName()) : sourceName.strip();
    }

    /** A file's name without what tells its format. */
    static String sourceOf(String fileName) {
        int dot = fileName.lastIndexOf('.');
        return dot > 0 ? fileName.substring(0, dot) : fileName;
    }

    Problems check() {
        var problems = new Problems();
        if (file == null || file.isEmpty()) {
            problems.add("file", "imports.new.file.missing");
        }
        if (sourceName != null && sourceName.length() > LONGEST_NAME) {
            problems.add("sourceName", "imports.new.source.tooLong", LONGEST_NAME);
        }
        return problems;
    }
}
