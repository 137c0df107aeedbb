package fi.solmu.imports.matching;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * A network's name taken to pieces: the whole of it, the halves of a double name ("Hållbarhetsforum / Kestävä
 * foorumi"), what is outside and inside its brackets.
 */
record NetworkName(String key, String squeezed, Form whole, List<Form> halves, List<Form> outside, List<Form> inside) {

    private static final Pattern BRACKETS = Pattern.compile("\\(([^()]*)\\)");
    private static final Pattern DOUBLE_NAME_SLASH = Pattern.compile(" /|/ ");

    static NetworkName of(String name) {
        var text = Writing.tidy(name);
        return new NetworkName(
                Writing.key(name), Writing.squeezed(name), Form.of(text), halves(text), outside(text), inside(text));
    }

    Set<String> bodies() {
        return whole.concepts(Role.BODY);
    }

    /** Every way to say the name but the whole of it. */
    List<Form> parts() {
        var parts = new ArrayList<>(halves);
        parts.addAll(outside);
        parts.addAll(inside);
        return parts;
    }

    boolean hasBrackets() {
        return !outside.isEmpty();
    }

    private static List<Form> halves(String text) {
        var halves = DOUBLE_NAME_SLASH.split(text, -1);
        return halves.length == 1 ? List.of() : withContent(List.of(halves));
    }

    private static List<Form> outside(String text) {
        var rest = BRACKETS.matcher(text).replaceAll(" ");
        return rest.equals(text) ? List.of() : withContent(List.of(rest));
    }

    /** One ordinary word in brackets explains a name; an abbreviation or several words can stand for it. */
    private static List<Form> inside(String text) {
        var texts = new ArrayList<String>();
        BRACKETS.matcher(text).results().forEach(found -> texts.add(found.group(1)));
        return texts.stream()
                .map(Form::of)
                .filter(form -> form.core().size() > 1
                        || form.words().stream().anyMatch(word -> word.isAbbreviation() || word.role() == Role.CODE))
                .toList();
    }

    private static List<Form> withContent(List<String> texts) {
        return texts.stream()
                .map(Form::of)
                .filter(form -> form.has(Role.CONTENT))
                .toList();
    }
}
