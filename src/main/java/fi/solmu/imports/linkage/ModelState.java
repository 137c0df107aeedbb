package fi.solmu.imports.linkage;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/**
 * A model as plain numbers, for keeping: in a database, in a file, in a record of what was decided by it.
 *
 * @param others how many other records of a table are of the same person as a record, on average
 * @param same by field and level, as "FAMILY SAME": how often two records of one person agree so, from 0 to 1
 * @param different the same for two records of different people
 */
public record ModelState(double others, Map<String, Double> same, Map<String, Double> different) {
    private static final String SHIPPED = "people-model.properties";

    public ModelState {
        same = Map.copyOf(same);
        different = Map.copyOf(different);
    }

    /** The model these are the numbers of. */
    public Model model() {
        return new Model(others, Shares.of(same), Shares.of(different));
    }

    /** Reads the lines that {@link #lines} writes. */
    static ModelState read(InputStream lines) throws IOException {
        var properties = new Properties();
        properties.load(lines);
        var same = new TreeMap<String, Double>();
        var different = new TreeMap<String, Double>();
        for (var name : properties.stringPropertyNames()) {
            int dot = name.indexOf('.');
            if (dot > 0) {
                var shares = name.startsWith("same.") ? same : different;
                shares.put(name.substring(dot + 1).replace('.', ' '), number(properties, name));
            }
        }
        return new ModelState(number(properties, "others"), same, different);
    }

    private static double number(Properties properties, String name) {
        return Double.parseDouble(properties.getProperty(name));
    }

    /** One number a line, in order, as "same.FAMILY.SAME=0.93", with six digits. */
    String lines() {
        var lines = new TreeMap<String, Double>();
        same.forEach((name, share) -> lines.put("same." + name.replace(' ', '.'), share));
        different.forEach((name, share) -> lines.put("different." + name.replace(' ', '.'), share));
        lines.put("others", others);
        var text = new StringBuilder();
        lines.forEach((name, value) -> text.append(name)
                .append('=')
                .append("%.6g".formatted(value).replace(',', '.'))
                .append('\n'));
        return text.toString();
    }

    static ModelState shipped() {
        try (var lines = ModelState.class.getResourceAsStream(SHIPPED)) {
            if (lines == null) {
                throw new IllegalStateException("no " + SHIPPED);
            }
            return read(lines);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
