package fi.solmu.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** What is wrong with a form: field by field, in the order found, as messages with their arguments. */
public final class Problems {
    private final List<Problem> problems = new ArrayList<>();

    /** One mistake; the field is the id of the input it is about. */
    public record Problem(String field, String key, List<Object> arguments) {
        public String in(Texts t) {
            return t.text(key, arguments.toArray());
        }
    }

    public void add(String field, String key, Object... arguments) {
        problems.add(new Problem(field, key, List.of(arguments)));
    }

    /** The same value; that there is none is what is wrong with the field. */
    public <T> Optional<T> need(Optional<T> value, String field, String key) {
        if (value.isEmpty()) {
            add(field, key);
        }
        return value;
    }

    public boolean any() {
        return !problems.isEmpty();
    }

    public List<Problem> all() {
        return List.copyOf(problems);
    }

    public Optional<Problem> of(String field) {
        return problems.stream()
                .filter(problem -> problem.field().equals(field))
                .findFirst();
    }
}
