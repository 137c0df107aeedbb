package fi.solmu.imports.tables;

import java.util.List;

/**
 * One row under the header (rivi), with a cell for each column of the header.
 *
 * @param line the number a person sees beside it in a text editor or a spreadsheet
 * @param problems what is wrong with it; a row with problems is shown to people and otherwise left alone
 */
public record Row(int line, List<Cell> cells, List<Problem> problems) {

    public Row {
        cells = List.copyOf(cells);
        problems = List.copyOf(problems);
    }

    public String text(int column) {
        return cells.get(column).text();
    }

    public boolean isSound() {
        return problems.isEmpty();
    }
}
