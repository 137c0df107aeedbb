package fi.solmu.register.networks;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import tools.jackson.databind.json.JsonMapper;

/** What every source and person said of every field of a network, and the sources' rows as they came. */
public record SourcesView(NetworkView.Network network, Statements statements, List<Row> rows, FieldWords words) {

    /** A row of a source, column by column. */
    public record Row(UUID id, String source, int line, Instant receivedAt, Map<String, String> columns) {
        private static final JsonMapper JSON = JsonMapper.builder().build();

        static Row of(NetworkQueries.SourceRow row) {
            var columns = new LinkedHashMap<String, String>();
            JSON.readTree(row.content())
                    .properties()
                    .forEach(entry -> columns.put(
                            entry.getKey(),
                            entry.getValue().isString()
                                    ? entry.getValue().asString()
                                    : entry.getValue().toString()));
            return new Row(row.id(), row.source(), row.line(), row.receivedAt(), columns);
        }
    }
}
