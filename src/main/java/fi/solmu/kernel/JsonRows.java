package fi.solmu.kernel;

import java.util.List;
import tools.jackson.databind.PropertyNamingStrategies;
import tools.jackson.databind.json.JsonMapper;

/**
 * The few rows of a question as one value of another, so that a page asks the database once instead of five times: a
 * round trip costs more than what most questions do. For lists of dozens; long ones are cheaper as rows.
 */
public final class JsonRows {
    private static final JsonMapper JSON = JsonMapper.builder()
            .propertyNamingStrategy(PropertyNamingStrategies.SNAKE_CASE)
            .build();

    private JsonRows() {}

    /** The rows of this query, in its order, as a column. */
    public static String column(String query) {
        return "(SELECT coalesce(json_agg(each), '[]')::text FROM (" + query + ") each)";
    }

    /**
     * Reads such a column.
     *
     * @param row a record whose components are named as the query's columns, in camel case
     */
    public static <T> List<T> read(String rows, Class<T> row) {
        return JSON.readerForListOf(row).readValue(rows);
    }
}
