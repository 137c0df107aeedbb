package fi.solmu.imports.tables;

import java.util.List;

/** Takes the rows of a table one at a time; none is kept once it has been taken. */
public interface Sink {

    default void header(List<String> columns) {}

    void row(Row row);
}
