package fi.solmu.imports.tables;

/**
 * What one cell says, as text: dates as ISO, numbers plain.
 *
 * @param computed whether it is what a formula came to when the file was saved, and not what someone wrote
 */
public record Cell(String text, boolean computed) {

    static final Cell EMPTY = new Cell("", false);
}
