package fi.solmu.imports.tables;

/** How much is read at most, so that no file can fill the memory or the disk. */
public record Limits(long bytes, long inflatedBytes, int cellLength, int columns, int rows) {

    public static final Limits USUAL = new Limits(50L << 20, 500L << 20, 4_000, 200, 200_000);

    public Limits withBytes(long most) {
        return new Limits(most, inflatedBytes, cellLength, columns, rows);
    }

    public Limits withRows(int most) {
        return new Limits(bytes, inflatedBytes, cellLength, columns, most);
    }
}
