package fi.solmu.surveys.published;

import fi.solmu.surveys.Side;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * One table as it was published: how one side answered one question.
 *
 * @param asked how many filled in the form
 */
public record PublishedTable(Side side, String question, int asked, List<Row> rows) {

    /**
     * One option.
     *
     * @param line where it stands in the file
     * @param percent as published; none where the cell is empty
     */
    public record Row(
            int line, String option, int count, @Nullable BigDecimal percent) {}

    int answered() {
        return rows.stream().mapToInt(Row::count).sum();
    }
}
