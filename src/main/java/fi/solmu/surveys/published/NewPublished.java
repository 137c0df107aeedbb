package fi.solmu.surveys.published;

import fi.solmu.kernel.Localised;
import fi.solmu.shell.Problems;
import java.io.IOException;
import java.util.Base64;
import org.jspecify.annotations.Nullable;
import org.springframework.web.multipart.MultipartFile;

/**
 * The form by which published tables are brought.
 *
 * @param content the file once it was read, so that it need not be chosen again
 */
public record NewPublished(
        @Nullable MultipartFile file,
        @Nullable String nameFi,
        @Nullable String nameSv,
        @Nullable String nameEn,
        @Nullable String year,
        @Nullable String content) {
    static final String YEAR = "(19|20)[0-9]{2}";
    private static final int LONGEST_NAME = 200;

    static final NewPublished EMPTY = new NewPublished(null, null, null, null, null, null);

    /** The file's bytes, freshly chosen or carried along; none when there is none. */
    byte @Nullable [] bytes() throws IOException {
        if (file != null && !file.isEmpty()) {
            return file.getBytes();
        }
        if (content == null || content.isBlank()) {
            return null;
        }
        try {
            return Base64.getDecoder().decode(content);
        } catch (IllegalArgumentException _) {
            return null;
        }
    }

    Problems check() {
        var problems = new Problems();
        if ((file == null || file.isEmpty()) && (content == null || content.isBlank())) {
            problems.add("file", "surveys.published.file.missing");
        } else if (file != null && file.getSize() > PublishedFile.LARGEST) {
            problems.add("file", "surveys.published.mistake.tooLarge", PublishedFile.LARGEST >> 10);
        }
        for (var name : new String[][] {{"nameFi", nameFi}, {"nameSv", nameSv}, {"nameEn", nameEn}}) {
            if (name[1] != null && name[1].length() > LONGEST_NAME) {
                problems.add(name[0], "surveys.published.mistake.tooLong", LONGEST_NAME);
            }
        }
        if (year != null && !year.isBlank() && !year.strip().matches(YEAR)) {
            problems.add("year", "surveys.published.year.wrong");
        }
        return problems;
    }

    /** The year typed, or that of the file's name, or this one. */
    int yearOr(int present) {
        if (year != null && !year.isBlank()) {
            return Integer.parseInt(year.strip());
        }
        return PublishedFile.yearOf(file == null ? null : file.getOriginalFilename())
                .orElse(present);
    }

    Localised name() {
        return new Localised(nameFi, nameSv, nameEn);
    }
}
